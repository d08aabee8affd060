/**
 * Who speaks and who is spoken of around a clause, so that a new sentence can be put there
 * in the same voice: "we … you", "the Practice … you", "I … Riverside Clinic", "the study
 * team … the participant".
 */
import type { Clause } from './clause';
import type { AnalyzedDocument } from './document';
import { type OrganizationName, organizationNames } from './organization';

/** One party in the three forms a sentence needs, as they stand in the middle of one. */
export interface Party {
  readonly subject: string;
  readonly object: string;
  readonly possessive: string;
  /** Which verb forms go with it. */
  readonly number: 'i' | 'singular' | 'plural';
}

/** The voice of the text around a clause. */
export interface Voice {
  readonly patient: Party;
  readonly organization: Party;
  /** The organisation by its name; undefined when the document gives none. */
  readonly organizationName: string | undefined;
}

/** The voice that kinds of documents mostly have; decides where the text itself is silent. */
export type UsualVoice = 'first' | 'second' | 'third';

const pronouns = {
  i: { subject: 'I', object: 'me', possessive: 'my', number: 'i' },
  you: { subject: 'you', object: 'you', possessive: 'your', number: 'plural' },
  we: { subject: 'we', object: 'us', possessive: 'our', number: 'plural' },
} as const satisfies Record<string, Party>;

/** A party by its name: "the Practice", "the researchers", "[PROVIDER]". */
export function named(name: string): Party {
  const plural = /^(?:the|our) [\p{L} ]*[^s'’\s]s$/u.test(name) && name.slice(0, 4).toLowerCase() === 'the ';
  return {
    subject: name,
    object: name,
    possessive: name + (plural ? '’' : '’s'),
    number: plural ? 'plural' : 'singular',
  };
}

/** A voice as kinds of documents mostly have it, for a text that no document surrounds. */
export function plainVoice(usual: UsualVoice): Voice {
  const organizationName = undefined;
  if (usual === 'second') return { patient: pronouns.you, organization: pronouns.we, organizationName };
  if (usual === 'first') return { patient: pronouns.i, organization: named('[PROVIDER]'), organizationName };
  return { patient: named('the participant'), organization: named('the study team'), organizationName };
}

/** What the whole document tells; read once. */
interface DocumentVoice {
  readonly iIsProvider: boolean;
  readonly i: number;
  readonly you: number;
  readonly we: number;
  readonly third: ReadonlyMap<string, number>;
  readonly names: readonly OrganizationName[];
  readonly curly: boolean;
}

const known = new WeakMap<AnalyzedDocument, DocumentVoice>();

const patientI =
  /\bmy (?:own |child['’]s |protected |personal |private |individual |health |medical |genetic |identifiable |de-?identified |coded ){0,4}(?:information|health|medical|records?|data|PHI|images?|photos?|photographs?|recordings?|samples?|specimens?|tissue|blood|care|treatment|doctors?|physicians?|consent|authorization|permission|signature|participation|insurance|visits?|child)\b|\bI,? (?:hereby |also |voluntarily |further )?(?:authorize|consent|agree|acknowledge|certify|give|grant|permit|allow|have read|have been|request|release|waive)\b/gu;
const providerI =
  /\bI (?:may|will|can|must|am|might|could|shall|do|use|keep|share|disclose)\b[^.?!]{0,120}\b(?:you|your)\b|\bmy (?:practice|office|patients|clients|attorneys?|employees|legal duties)\b/gu;
const thirdPersons =
  /\b(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]|[Aa]n) (participant|subject|patient|individual|client|resident|member|consumer|user|customer|donor)\b|\b(participant|subject|patient|donor)(?:s['’]?|['’]s)\b/gu;

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}

function readDocumentVoice(document: AnalyzedDocument): DocumentVoice {
  const before = known.get(document);
  if (before) return before;
  const { text } = document.source;
  const third = new Map<string, number>();
  for (const [, definite, plain = ''] of text.matchAll(thirdPersons)) {
    const noun = definite ?? plain;
    third.set(noun, (third.get(noun) ?? 0) + 1);
  }
  const voice: DocumentVoice = {
    iIsProvider: count(text, providerI) > count(text, patientI),
    i: count(text, /\b(?:I|me|my)\b/gu),
    you: count(text, /\b[Yy]our?s?\b/gu),
    we: count(text, /\b(?:[Ww]e|us|[Oo]urs?)\b/gu),
    third,
    names: organizationNames(text),
    curly: text.includes('’'),
  };
  known.set(document, voice);
  return voice;
}

/**
 * The voice around a clause: its own words decide, then those near it, then the document,
 * and last what is usual for its kind.
 */
export function readVoice(document: AnalyzedDocument, clause: Clause, usual: UsualVoice): Voice {
  const whole = readDocumentVoice(document);
  const own = sentenceWithLead(clause);
  const near = document.source.text.slice(Math.max(0, clause.span.start - 1200), clause.span.end + 1200);
  const person = readPerson(own, near, whole, usual);
  const patient =
    person === 'third' ? named(`the ${thirdNoun(own, near, whole)}`) : person === 'i' ? pronouns.i : pronouns.you;
  const name = nameIn(own, whole) ?? properName(whole);
  const organization = readOrganization(own, near, whole, person, usual);
  const spelled = (party: Party): Party =>
    whole.curly ? party : { ...party, possessive: party.possessive.replace(/’/gu, "'") };
  return { patient: spelled(patient), organization: spelled(organization), organizationName: name };
}

function sentenceWithLead(clause: Clause): string {
  const { text } = clause.sentence;
  const own = text.slice(clause.sentenceSpan.start, clause.sentenceSpan.end);
  const { lead } = clause.inherited;
  return lead ? `${sentenceWithLead(lead)} ${own}` : own;
}

function readPerson(own: string, near: string, whole: DocumentVoice, usual: UsualVoice): 'i' | 'you' | 'third' {
  const speaksAsI = !whole.iIsProvider && /\b(?:I|me|my|myself)\b/u.test(own);
  if (speaksAsI) return 'i';
  if (/\b[Yy]our?s?\b/u.test(own)) return 'you';
  const speaksOfThird = count(own, thirdPersons) > 0;
  for (const text of speaksOfThird ? [near] : [near, undefined]) {
    const i = whole.iIsProvider ? 0 : text === undefined ? whole.i : count(text, /\b(?:I|me|my)\b/gu);
    const you = text === undefined ? whole.you : count(text, /\b[Yy]our?s?\b/gu);
    const third = text === undefined ? [...whole.third.values()].reduce((a, b) => a + b, 0) : count(text, thirdPersons);
    if (i + you + third === 0) continue;
    if (third > i + you) return 'third';
    return i > you ? 'i' : 'you';
  }
  if (speaksOfThird) return 'third';
  // Who says "we" mostly speaks to somebody.
  if (/\b(?:[Ww]e|us|[Oo]urs?)\b/u.test(own)) return 'you';
  return usual === 'first' ? 'i' : usual === 'second' ? 'you' : 'third';
}

function thirdNoun(own: string, near: string, whole: DocumentVoice): string {
  for (const text of [own, near]) {
    for (const [, definite, plain] of text.matchAll(thirdPersons)) return (definite ?? plain) as string;
  }
  const [most] = [...whole.third].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'participant';
}

/** So often must a name act before it is believed to be the one that speaks, unless it opens the sentence. */
const often = 2;

/** The name that acts in the sentence, when it is one of the names of the organisation. */
function nameIn(own: string, whole: DocumentVoice): string | undefined {
  return whole.names.find(({ name, count: acts }) => {
    const at = own.toLowerCase().indexOf(name.toLowerCase());
    return (
      at >= 0 &&
      (acts >= often || (at === 0 && /^(?:the|our|this) |[ \p{Lu}]\p{Lu}/u.test(name))) &&
      !/[\p{L}\p{N}]/u.test(own.charAt(at + name.length)) &&
      !/[\p{L}\p{N}]/u.test(own.charAt(at - 1))
    );
  })?.name;
}

function properName(whole: DocumentVoice): string | undefined {
  return (
    whole.names.find(({ name, count: acts }) => acts >= often && /^\p{Lu}/u.test(name))?.name ??
    whole.names.find(({ count: acts }) => acts >= often)?.name
  );
}

const addressesThem = /\b(?:[Yy]ou (?:may|can|will|could|have my)|(?:authorize|allow|permit|consent to) you)\b/u;

function readOrganization(
  own: string,
  near: string,
  whole: DocumentVoice,
  person: 'i' | 'you' | 'third',
  usual: UsualVoice,
): Party {
  if (whole.iIsProvider && (/\b(?:I|me|my)\b/u.test(own) || whole.i > whole.we)) return pronouns.i;
  if (person === 'i' && addressesThem.test(own)) return pronouns.you;
  const spoken = nameIn(own, whole);
  const saysWe = /\b(?:[Ww]e|us|[Oo]urs?)\b/u.test(own);
  if (saysWe && !(spoken && own.toLowerCase().startsWith(spoken.toLowerCase()))) return pronouns.we;
  if (spoken) return named(spoken);
  const we = count(near, /\b(?:[Ww]e|us|[Oo]urs?)\b/gu) || (whole.we > 2 ? whole.we : 0);
  const most = whole.names.find(({ count: acts }) => acts >= often);
  if (person !== 'i' && we > 0 && (most === undefined || whole.we >= most.count)) return pronouns.we;
  if (most) return named(most.name);
  if (we > 0) return pronouns.we;
  if (person === 'third' || usual === 'third') return named('the study team');
  return person === 'i' ? named('[PROVIDER]') : pronouns.we;
}
