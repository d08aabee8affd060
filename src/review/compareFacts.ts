/** Says in which way one version of a clause differs in meaning from another. */
import type { ClauseFacts, Consent, Fact } from '../analysis/clauseFacts';
import { type Finding, severities } from '../linter/finding';

export type Direction = 'loosened' | 'tightened' | 'changed';

export interface Reason {
  readonly about: 'severity' | 'consent' | 'choice' | 'recipients' | 'data' | 'purposes' | 'time';
  readonly direction: Direction;
  /** One plain sentence. */
  readonly words: string;
}

interface Compared {
  readonly finding: Pick<Finding, 'severity' | 'because'>;
  readonly words: string;
  readonly facts: ClauseFacts;
}

/**
 * What differs in meaning, an empty list when nothing does.
 * @param protects whether the clauses are promises; then a change has the opposite effect.
 */
export function reasonsFor(old: Compared, now: Compared, protects: boolean): Reason[] {
  const reasons = protects ? promiseReasons(old.facts, now.facts) : permissionReasons(old, now);
  return reasons.filter((reason): reason is Reason => reason !== undefined);
}

/** A promise without exception becomes weaker when consent is enough to set it aside. */
function promiseReasons(old: ClauseFacts, now: ClauseFacts): (Reason | undefined)[] {
  const gate = ({ consent }: ClauseFacts) => consent !== 'none';
  if (gate(old) === gate(now)) return [];
  return [
    gate(now)
      ? { about: 'consent', direction: 'loosened', words: 'The promise now ends where consent is given.' }
      : { about: 'consent', direction: 'tightened', words: 'The promise no longer ends where consent is given.' },
  ];
}

function permissionReasons(old: Compared, now: Compared): (Reason | undefined)[] {
  const severity = severityReason(old, now);
  // The same words mean the same; what is around them may still weigh differently.
  if (old.words === now.words) return [severity];
  return [
    severity,
    consentReason(old.facts.consent, now.facts.consent),
    choiceReason(old.facts, now.facts),
    recipientsReason(old.facts.recipients, now.facts.recipients),
    setReason('data', 'which data', old.facts.data, now.facts.data),
    setReason('purposes', 'what for', old.facts.purposes, now.facts.purposes),
    timeReason(old.facts.times, now.facts.times),
  ];
}

const severityWords = { error: 'an error', warning: 'a warning', info: 'a note', hint: 'limited' } as const;

function severityReason({ finding: old }: Compared, { finding: now }: Compared): Reason | undefined {
  const step = severities.indexOf(old.severity) - severities.indexOf(now.severity);
  if (step === 0) return undefined;
  const because = now.because.length > 0 ? ` (${now.because.join('; ')})` : '';
  const words = `It was ${severityWords[old.severity]} and is now ${severityWords[now.severity]}${because}.`;
  return { about: 'severity', direction: step > 0 ? 'loosened' : 'tightened', words };
}

/** From strictest to loosest. */
const consents: readonly Consent[] = ['required', 'asked', 'none', 'waived'];
const consentWords: Readonly<Record<Consent, string>> = {
  required: 'consent is required',
  asked: 'consent is asked for',
  none: 'consent is not mentioned',
  waived: 'no consent is needed',
};

function consentReason(old: Consent, now: Consent): Reason | undefined {
  if (old === now) return undefined;
  const direction = consents.indexOf(now) > consents.indexOf(old) ? 'loosened' : 'tightened';
  return { about: 'consent', direction, words: `Before, ${consentWords[old]}; now, ${consentWords[now]}.` };
}

function choiceReason(old: ClauseFacts, now: ClauseFacts): Reason | undefined {
  if (old.optOut === now.optOut) return undefined;
  return now.optOut
    ? { about: 'choice', direction: 'tightened', words: 'The patient can now say no.' }
    : { about: 'choice', direction: 'loosened', words: 'The way to say no is gone.' };
}

/** Recipients of whom nobody can say who they are. */
const openEnded = new Set([
  'who.third',
  'who.partner',
  'who.affiliate',
  'who.company',
  'who.advertiser',
  'who.buyer',
  'who.public',
]);

function recipientsReason(old: readonly Fact[], now: readonly Fact[]): Reason | undefined {
  const reason = setReason('recipients', 'who receives it', old, now);
  if (!reason) return undefined;
  const open = (facts: readonly Fact[]) => facts.some(({ kind }) => openEnded.has(kind));
  if (open(old) === open(now)) return reason;
  return { ...reason, direction: open(now) ? 'loosened' : 'tightened' };
}

/** More kinds loosen, fewer tighten; one kind for another changes. The same kinds in other words are the same. */
function setReason(
  about: Reason['about'],
  what: string,
  old: readonly Fact[],
  now: readonly Fact[],
): Reason | undefined {
  const kindsOf = (facts: readonly Fact[]) => new Set(facts.map(({ kind }) => kind));
  const [before, after] = [kindsOf(old), kindsOf(now)];
  const gained = now.filter(({ kind }) => !before.has(kind));
  const lost = old.filter(({ kind }) => !after.has(kind));
  if (gained.length === 0 && lost.length === 0) return undefined;
  const parts = [
    ...(gained.length > 0 ? [`new: ${quoted(gained)}`] : []),
    ...(lost.length > 0 ? [`no longer: ${quoted(lost)}`] : []),
  ];
  const direction = lost.length === 0 ? 'loosened' : gained.length === 0 ? 'tightened' : 'changed';
  return { about, direction, words: `It differs in ${what} – ${parts.join('; ')}.` };
}

/** A stated end tightens, an open end loosens. */
function timeReason(old: readonly Fact[], now: readonly Fact[]): Reason | undefined {
  const looseness = (facts: readonly Fact[]) => {
    if (facts.some(({ kind }) => kind !== 'time.bounded')) return 2;
    return facts.length > 0 ? 0 : 1;
  };
  const step = looseness(now) - looseness(old);
  if (step === 0) return undefined;
  const said = (facts: readonly Fact[]) => (facts.length > 0 ? quoted(facts) : 'no time is named');
  return {
    about: 'time',
    direction: step > 0 ? 'loosened' : 'tightened',
    words: `It differs in how long – before: ${said(old)}; now: ${said(now)}.`,
  };
}

function quoted(facts: readonly Fact[]): string {
  return [...new Set(facts.map(({ words }) => `“${words}”`))].join(', ');
}
