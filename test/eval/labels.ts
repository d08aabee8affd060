/** The seven labels that sentences are scored by, and the rules that count for each (the mapping used at acceptance). */
import type { Finding } from '../../src/linter/finding';

export const labels = [
  'ai_training',
  'third_party_sharing',
  'sale',
  'marketing',
  'deidentified_reuse',
  'secondary_research',
  'retention_unlimited',
] as const;
export type Label = (typeof labels)[number];

const byRule: Readonly<Record<string, readonly Label[]>> = {
  'ai-training': ['ai_training'],
  'third-party-sharing': ['third_party_sharing'],
  'ai-vendor': ['third_party_sharing'],
  'ba-subcontractor-chain': ['third_party_sharing'],
  'insurer-employer': ['third_party_sharing'],
  'sale-remuneration': ['sale', 'third_party_sharing'],
  marketing: ['marketing'],
  'deidentified-reuse': ['deidentified_reuse'],
  'broad-research': ['secondary_research'],
  'unlimited-retention': ['retention_unlimited'],
};

/** These speak of sharing only where their clause names somebody who receives the data. */
const sharingWithRecipient = new Set(['marketing', 'cross-border-cloud', 'law-enforcement']);

/** The labels a finding stands for. Hints stand for none. */
export function labelsOf(finding: Finding): readonly Label[] {
  if (finding.severity === 'hint') return [];
  const found = byRule[finding.ruleId] ?? [];
  return sharingWithRecipient.has(finding.ruleId) && finding.clause.recipient
    ? [...found, 'third_party_sharing']
    : found;
}

/** The labels that a set of findings stands for. */
export function labelsFound(findings: readonly Finding[]): ReadonlySet<Label> {
  return new Set(findings.flatMap(labelsOf));
}
