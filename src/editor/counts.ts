/** Counts findings and says the counts in words. */
import { l10n } from 'vscode';
import { type Finding, type Severity, severities } from '../linter/finding';

export type Counts = Readonly<Record<Severity, number>>;

export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The counts of several documents together. */
export function sumOf(counts: readonly Counts[]): Counts {
  const sum = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const some of counts) for (const severity of severities) sum[severity] += some[severity];
  return sum;
}

/** All that the Problems panel lists; hints are not in it. */
export function listedIn(counts: Counts): number {
  return counts.error + counts.warning + counts.info;
}

/** "1 serious finding, 2 warnings and 1 note", or "no findings". */
export function inWords(counts: Counts): string {
  const parts = [
    counts.error === 1
      ? l10n.t('1 serious finding')
      : counts.error > 1
        ? l10n.t('{0} serious findings', counts.error)
        : '',
    counts.warning === 1 ? l10n.t('1 warning') : counts.warning > 1 ? l10n.t('{0} warnings', counts.warning) : '',
    counts.info === 1 ? l10n.t('1 note') : counts.info > 1 ? l10n.t('{0} notes', counts.info) : '',
  ].filter(Boolean);
  if (parts.length === 0) return l10n.t('no findings');
  const last = parts.pop() as string;
  return parts.length === 0 ? last : l10n.t('{0} and {1}', parts.join(', '), last);
}

/** What a kind of document is called. */
export function kindName(kind: string): string {
  switch (kind) {
    case 'npp':
      return l10n.t('Notice of privacy practices');
    case 'part2-notice':
      return l10n.t('Notice about substance use disorder records (42 CFR Part 2)');
    case 'authorization':
      return l10n.t('Authorization');
    case 'treatment-consent':
      return l10n.t('Consent to treatment');
    case 'imaging-consent':
      return l10n.t('Consent to imaging');
    case 'scribe-consent':
      return l10n.t('Consent to recording or an AI scribe');
    case 'research-consent':
      return l10n.t('Consent to research');
    case 'app-policy':
      return l10n.t('Privacy policy of an app or website');
    default:
      return l10n.t('Unknown kind of document');
  }
}
