/**
 * Limiting texts with their tokens. A text names the parties by tokens and leaves blanks:
 *
 *   {subj} {obj} {poss}           the patient: I / me / my, you / you / your …
 *   {org} {orgobj} {orgposs}      the organisation that speaks
 *   {org_name}                    the organisation by its name
 *   {vendor} {purpose} {days} …   blanks for the user to fill in
 *
 * A token that starts with a capital stands at the start of a sentence.
 */
import { agree } from '../../language/agreement';
import type { Party, Voice } from '../../language/voice';
import { type Span, span } from '../../text/span';

/** The blanks, as they stand in the new text. Each says what belongs there without the sentence around it. */
export const blankTexts: Readonly<Record<string, string>> = {
  vendor: '[VENDOR]',
  purpose: '[PURPOSE]',
  days: '[NUMBER]',
  contact: '[PRIVACY CONTACT]',
  date: '[DATE]',
  country: '[COUNTRY]',
  home_country: '[HOME COUNTRY]',
  recipient: '[RECIPIENT]',
  data: '[INFORMATION]',
};

/** The tokens that name a party. */
export const partyTokens = ['subj', 'obj', 'poss', 'org', 'orgobj', 'orgposs', 'org_name'] as const;

/** The tokens of a text that mean nothing, as they stand in it. */
export function unknownTokens(template: string): string[] {
  const known: readonly string[] = [...partyTokens, ...Object.keys(blankTexts)];
  return [...template.matchAll(/\{(\w+)\}/gu)]
    .filter(([, name = '']) => !known.includes(name.charAt(0).toLowerCase() + name.slice(1)))
    .map(([whole]) => whole);
}

/** A text ready to stand in a document, with the blanks left in it, each once. */
export interface RenderedText {
  readonly text: string;
  readonly blanks: readonly string[];
}

const token = /\{(\w+)\}( (?:also |never |always |only )?)?([a-z]+)?/gu;

/**
 * Writes a text in a voice.
 * @param filled what the document itself puts into blanks, by their names
 * @throws RangeError for a token that does not exist, which is a mistake in the rule.
 */
export function render(template: string, voice: Voice, filled: Readonly<Record<string, string>> = {}): RenderedText {
  const text = template.replace(token, (_, name: string, gap = '', next = '') => {
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    const words = wordsFor(lower, voice, filled);
    if (words === undefined) throw new RangeError(`A limiting text has the unknown token {${name}}.`);
    const party = lower === 'org' ? voice.organization : lower === 'subj' ? voice.patient : undefined;
    const rest = gap + (party && next !== '' ? agreeing(next, party) : next);
    return (lower === name ? words : sentenceStart(words)) + rest;
  });
  return { text, blanks: blanksIn(text) };
}

/** The bracketed blanks of a text in order of place, each once. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\[[A-Z][A-Z ]+\]/gu)].map(([blank]) => blank))];
}

/** The same words at the start of a sentence. */
export function sentenceStart(words: string): string {
  return words.replace(/\p{Ll}/u, (letter, at: number) =>
    /^[^\p{L}\p{N}]*$/u.test(words.slice(0, at)) ? letter.toUpperCase() : letter,
  );
}

function wordsFor(name: string, voice: Voice, filled: Readonly<Record<string, string>>): string | undefined {
  const { patient, organization } = voice;
  switch (name) {
    case 'subj':
      return patient.subject;
    case 'obj':
      return patient.object;
    case 'poss':
      return patient.possessive;
    case 'org':
      return organization.subject;
    case 'orgobj':
      return organization.object;
    case 'orgposs':
      return organization.possessive;
    case 'org_name':
      return voice.organizationName ?? (organization.subject === 'the study team' ? '[INSTITUTION]' : '[PROVIDER]');
    default:
      return filled[name] ?? blankTexts[name];
  }
}

/** Words that follow a token without being its verb, as in "{subj} and every other person present". */
const notVerbs = /^(?:and|or|to|of|for|in|on|at|by|with|from|as|if|so|that|which|who|only)$/u;

function agreeing(word: string, party: Party): string {
  return notVerbs.test(word) ? word : agree(word, party.number);
}

const compiled = new Map<string, readonly RegExp[]>();

/** The words between the tokens of a template, each as a pattern that takes any white space and either apostrophe. */
function chunks(template: string): readonly RegExp[] {
  const before = compiled.get(template);
  if (before) return before;
  const made = template
    .split(/\{\w+\}/u)
    .map((chunk) => chunk.trim())
    .filter((chunk) => /\p{L}{2}/u.test(chunk))
    .map(
      (chunk) =>
        new RegExp(
          chunk
            .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
            .replace(/['’]/gu, "['’]")
            .replace(/\s+/gu, String.raw`\s+`),
          'giu',
        ),
    );
  compiled.set(template, made);
  return made;
}

/** How long a filled blank or a name may be before the text is no longer taken for the same. */
const widestHole = 200;

/**
 * Finds a limiting text in a document, whatever voice it was written in and whatever its
 * blanks were filled with.
 * @param from where to look, to `to`; offsets into `document`, half-open
 * @returns the place of the words between its first and last token, or undefined
 */
export function findRendered(template: string, document: string, from: number, to: number): Span | undefined {
  const [first, ...rest] = chunks(template);
  if (!first) return undefined;
  const text = document.slice(from, to);
  first.lastIndex = 0;
  for (let match = first.exec(text); match; match = first.exec(text)) {
    let end = match.index + match[0].length;
    const whole = rest.every((pattern) => {
      pattern.lastIndex = end;
      const next = pattern.exec(text);
      if (!next || next.index - end > widestHole) return false;
      end = next.index + next[0].length;
      return true;
    });
    if (whole) return span(from + match.index, from + end);
  }
  return undefined;
}
