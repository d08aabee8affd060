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
import { type RenderedText, render } from './template';
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
 */
export function limitFixes(
  document: AnalyzedDocument,
  clause: Clause,
  rule: Rule,
  match: Match,
  kind: DocumentKind,
): readonly Fix[] {
  if (!rule.limits || match.limitable === false) return [];
  const place = placeOf(document, clause, match);
  if (!place) return [];
  const voice = readVoice(document, clause, usualVoiceOf(kind));
  const limits = inVoice(rule.limits, voice);
  const filled = { ...certainBlanks(document, clause, voice), ...match.blanks };
  const saved = factsOf(document).saved ? '' : savingsOf(kind);
  const fixes: Fix[] = [];
  const offer = (
    limit: 'prohibit' | 'narrow',
    title: string,
    rendered: RenderedText,
    edits: TextEdit[] | undefined,
  ) => {
    if (!edits || rendered.text === '') return;
    const applicability = rendered.blanks.length > 0 ? 'display' : 'suggested';
    fixes.push({ title, limit, applicability, edits, blanks: rendered.blanks });
  };
  if (match.mayProhibit !== false) {
    const rendered = render(limits.prohibit, voice, filled);
    offer('prohibit', 'Forbid this use', rendered, replacing(document, place, rendered.text + saved));
  }
  const { mode, text } = limits.narrow;
  const rendered = render(text, voice, filled);
  const put = mode === 'replace' ? replacing : appending;
  const title = mode === 'replace' ? 'Allow it only with limits' : 'Keep it and add limits';
  offer('narrow', title, rendered, put(document, place, rendered.text + saved));
  return fixes;
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

/** Blanks that the document itself answers beyond doubt. */
function certainBlanks(document: AnalyzedDocument, clause: Clause, voice: Voice): Record<string, string> {
  const filled: Record<string, string> = {};
  const { contact } = factsOf(document);
  if (contact) filled.contact = `${voice.organization.subject === 'we' ? 'our' : 'the'} ${contact}`;
  const recipient = namedRecipient(clause, voice.organizationName);
  if (recipient) {
    filled.vendor = recipient;
    filled.recipient = recipient;
  }
  return filled;
}
