/** Joins a kind of letter with what a document tells into one letter. Pure. */
import type { LetterFacts, QuotedClause } from './facts';
import { type Letter, type LetterKind, type LetterPart, paragraph } from './letter';

/** More quotes than this bury the request. */
const mostQuotes = 5;

/** A letter of this kind; what is not known stands in [BRACKETS]. */
export function writeLetter(kind: LetterKind, facts: LetterFacts): Letter {
  const provider = facts.provider ?? '[PROVIDER]';
  const officer = facts.officer ?? 'Privacy Officer';
  const parts: LetterPart[] = [
    lines('[YOUR NAME]', '[YOUR ADDRESS]', '[YOUR PHONE OR EMAIL]'),
    lines('[DATE]'),
    lines(officer, provider, ...(facts.address ?? ['[ADDRESS OF THE PROVIDER]']), ...reach(facts)),
    lines(`Subject: ${kind.title}`),
    paragraph(`Dear ${officer}:`),
    paragraph(
      'I am a patient. My full name is [FULL NAME, AND FORMER NAMES]. My date of birth is [DATE OF BIRTH]. My record number or account is [NUMBER, IF YOU HAVE IT].',
    ),
    ...kind.body(provider, facts),
    ...quotes(kind, facts),
    paragraph(
      'Please answer in writing to the address above. If you need more from me to know who I am, please tell me what.',
    ),
    lines('Sincerely,'),
    lines('[SIGNATURE]', '[PRINTED NAME]'),
  ];
  return { kind: kind.id, title: kind.title, parts, notes: notesOf(kind, facts) };
}

function lines(...all: string[]): LetterPart {
  return { kind: 'lines', lines: all };
}

function reach({ email, phone }: LetterFacts): string[] {
  return [...(email === undefined ? [] : [email]), ...(phone === undefined ? [] : [phone])];
}

function quotes(kind: LetterKind, { clauses, document }: LetterFacts): LetterPart[] {
  const chosen = quotedClauses(kind, clauses);
  if (chosen.length === 0) return [];
  return [
    paragraph(kind.quoting),
    ...chosen.map(({ words, page }): LetterPart => {
      const where = [document, page === undefined ? undefined : `page ${page}`].filter(Boolean).join(', ');
      return { kind: 'quote', text: words, where };
    }),
  ];
}

/** The clauses that a letter quotes: of its rules, the weightier rule first, each clause once. */
export function quotedClauses(kind: LetterKind, clauses: readonly QuotedClause[]): QuotedClause[] {
  const words = new Set<string>();
  return kind.quotes
    .flatMap((rule) => clauses.filter(({ ruleId }) => ruleId === rule))
    .filter(({ words: each }) => !words.has(each) && words.add(each))
    .slice(0, mostQuotes);
}

function notesOf(kind: LetterKind, facts: LetterFacts): string[] {
  const taken = [facts.provider, facts.address, facts.email, facts.phone].some((fact) => fact !== undefined);
  return [
    ...kind.notes,
    'Fill in what stands in [BRACKETS]. Give no more about yourself than they need to find you.',
    ...(taken ? ['Names and addresses were taken from the document. Please check them.'] : []),
    'If you write for someone else, add a paper that shows that you may.',
    'Keep a copy, and proof that it arrived.',
    'Information, not legal advice.',
  ];
}
