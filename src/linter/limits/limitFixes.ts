/** The limiting texts of a finding as fixes: what to write instead of a clause, or after it. */
import type { AnalyzedDocument, Clause } from '../../language/document';
import { privacyContact } from '../../language/organization';
import { readVoice, type UsualVoice, type Voice } from '../../language/voice';
import type { TextEdit } from '../../text/textEdit';
import type { Fix } from '../finding';
import type { DocumentKind } from '../report';
import type { Match, Rule } from '../rule';
import { namedRecipient } from './namedRecipient';
import { placeOf } from './place';
import { savingsOf, saysSavings } from './savings';
import { render } from './template';
import { inVoice } from './voices';
import { appending, replacing } from './wording';

const usualVoices: Readonly<Partial<Record<DocumentKind, UsualVoice>>> = {
  authorization: 'first',
  'treatment-consent': 'first',
  'imaging-consent': 'first',
  'scribe-consent': 'first',
  'research-consent': 'third',
};

/** The voice in which a kind of document usually speaks. */
export function usualVoiceOf(kind: DocumentKind): UsualVoice {
  return usualVoices[kind] ?? 'second';
}

/**
 * The fixes of a match: one text that forbids what was found and one that narrows it, each
 * in the voice of its clause. None where the clause cannot be edited. Rewording a legal
 * text is never `safe`: it is `display` while a blank is left and `suggested` otherwise.
 * @param unhurried whether a text may be written when it is first asked for; the document
 * must then stay as it is, which one that is followed through its edits does not.
 */
export function limitFixes(
  document: AnalyzedDocument,
  clause: Clause,
  rule: Rule,
  match: Match,
  kind: DocumentKind,
  unhurried = false,
): readonly Fix[] {
  if (!rule.limits || match.limitable === false) return [];
  const place = placeOf(document, clause, match);
  if (!place) return [];
  const voice = readVoice(document, clause, usualVoiceOf(kind));
  const limits = inVoice(rule.limits, voice);
  const filled = certainBlanks(document, clause, voice, match.blanks);
  const saved = factsOf(document).saved ? '' : savingsOf(kind);
  const fixes: Fix[] = [];
  const offer = (
    limit: 'prohibit' | 'narrow',
    title: string,
    template: string,
    put: typeof replacing | typeof appending,
  ) => {
    const written = (blanks: Readonly<Record<string, string>>): Written | undefined => {
      const rendered = render(template, voice, blanks);
      const edits = put(document, place, rendered.text + saved);
      return edits && rendered.text !== '' ? { edits, blanks: rendered.blanks } : undefined;
    };
    // Whether there is a fix does not depend on the recipient's name, which is costly to find.
    const unnamed = written(filled.certain);
    if (!unnamed) return;
    const named = () => (filled.mayName(template) ? (written(filled.named()) ?? unnamed) : unnamed);
    fixes.push(unhurried ? later(title, limit, named) : fix(title, limit, named()));
  };
  if (match.mayProhibit !== false) offer('prohibit', 'Forbid this use', limits.prohibit, replacing);
  const { mode, text } = limits.narrow;
  const title = mode === 'replace' ? 'Allow it only with limits' : 'Keep it and add limits';
  offer('narrow', title, text, mode === 'replace' ? replacing : appending);
  return fixes;
}

/** A limiting text in its place. */
interface Written {
  readonly edits: readonly TextEdit[];
  readonly blanks: readonly string[];
}

function fix(title: string, limit: 'prohibit' | 'narrow', { edits, blanks }: Written): Fix {
  return { title, limit, applicability: blanks.length > 0 ? 'display' : 'suggested', edits, blanks };
}

/** A fix whose text is written when somebody asks for more than its title. */
function later(title: string, limit: 'prohibit' | 'narrow', write: () => Written): Fix {
  let made: Fix | undefined;
  const whole = (): Fix => {
    made ??= fix(title, limit, write());
    return made;
  };
  return {
    title,
    limit,
    get applicability() {
      return whole().applicability;
    },
    get edits() {
      return whole().edits;
    },
    get blanks() {
      return whole().blanks ?? [];
    },
  };
}

/** What the whole document says that a limit needs to know; read once. */
interface DocumentFacts {
  readonly contact: string | undefined;
  readonly saved: boolean;
}
const known = new WeakMap<AnalyzedDocument, DocumentFacts>();

function factsOf(document: AnalyzedDocument): DocumentFacts {
  let facts = known.get(document);
  if (!facts) {
    const { text } = document.source;
    facts = { contact: privacyContact(text), saved: saysSavings(text) };
    known.set(document, facts);
  }
  return facts;
}

/** What blanks are filled with. */
interface Filled {
  /** What the match or the document itself answers beyond doubt. */
  readonly certain: Readonly<Record<string, string>>;
  /** Whether a text asks for the name of a recipient that is still to be looked for. */
  mayName(template: string): boolean;
  /** The same with that name, for which compromise is asked. */
  named(): Readonly<Record<string, string>>;
}

function certainBlanks(document: AnalyzedDocument, clause: Clause, voice: Voice, given: Match['blanks'] = {}): Filled {
  const { contact } = factsOf(document);
  const certain = {
    ...(contact && { contact: `${voice.organization.subject === 'we' ? 'our' : 'the'} ${contact}` }),
    ...given,
  };
  return {
    certain,
    mayName: (template) => /\{(?:vendor|recipient)\}/iu.test(template),
    named: () => {
      const name = namedRecipient(clause, voice.organizationName);
      return name === undefined ? certain : { vendor: name, recipient: name, ...certain };
    },
  };
}
