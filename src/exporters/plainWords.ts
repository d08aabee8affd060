/** Words for people in place of the identifiers that programs use. */
import type { Severity } from '../linter/finding';
import type { DocumentKind } from '../linter/report';

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  npp: 'Notice of privacy practices',
  'part2-notice': 'Notice about substance use disorder records',
  authorization: 'Authorization',
  'treatment-consent': 'Treatment consent',
  'imaging-consent': 'Imaging consent',
  'scribe-consent': 'Consent to an AI scribe or recording',
  'research-consent': 'Research consent',
  'app-policy': 'Privacy policy',
  unknown: 'Kind of document not recognized',
};

/** "1 error", "3 warnings". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  // Not toLocaleString, which takes longer to start than a small document takes to check.
  const grouped = String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${grouped} ${count === 1 ? one : many}`;
}

const severityNouns: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

/** "2 errors, 1 note"; what there is none of is left out. */
export function severityCounts(counts: Readonly<Partial<Record<Severity, number>>>): string {
  const parts = (Object.keys(severityNouns) as Severity[]).flatMap((severity) => {
    const count = counts[severity] ?? 0;
    return count > 0 ? [countOf(count, ...severityNouns[severity])] : [];
  });
  return parts.join(', ') || 'nothing found';
}
