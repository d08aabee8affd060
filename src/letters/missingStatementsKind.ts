/** The letter that asks for what a document should say and does not. */
import type { Element, Report } from '../linter/report';
import type { LetterFacts } from './facts';
import { type LetterKind, list, paragraph } from './letter';

/** A statement that the law asks for and that was not found. */
export interface LackingStatement {
  readonly requirement: string;
  readonly citation: string;
}

/** What a letter needs of a report. */
export type StatementsOf = Pick<Report, 'kind' | 'elements' | 'checklists'>;

/**
 * The statements that a letter may ask for: what a confirmed source makes a duty here. Good
 * practice and what nobody has confirmed are left out, because a letter is held to its words.
 */
export function lackingStatements({ kind, elements }: StatementsOf): LackingStatement[] {
  if (kind === 'unknown') return [];
  return elements.filter(isLacking).map(({ requirement, citation }) => ({ requirement, citation }));
}

function isLacking({ status, applies, level, confirmed }: Element): boolean {
  return status === 'missing' && applies === 'yes' && confirmed && level !== 'information' && level !== 'recommended';
}

/** The laws that were looked at, each with the day it was last read. */
export function lawsOf({ checklists }: StatementsOf): string[] {
  return (checklists ?? []).map(({ law, asOf }) => `${law}, as of ${asOf}`);
}

export const missingStatementsKind: LetterKind = {
  id: 'missing-statements',
  title: 'Please add what your document does not say',
  summary: 'ask to add what the law wants the document to say and it does not',
  quotes: [],
  quoting: '',
  body: (provider, facts) => [
    paragraph(
      `I read ${named(facts)} of ${provider}. The law lists what such a paper must say. I did not find this in it:`,
    ),
    list(...points(facts)),
    paragraph('Please:'),
    list(
      'add what is missing, and send me the new paper;',
      'or show me where it says so, if I did not see it;',
      'tell me by when you will do so.',
    ),
  ],
  notes: [
    'They must say these things, but no law makes them answer this letter. If they do not, you can complain to the Office for Civil Rights.',
    'The list was made by a program. Please read the paper once more: it may say the same in other words. Take out what you do not need.',
  ],
  basis: [
    {
      citation: '45 CFR 164.520',
      says: 'What a notice of privacy practices must say. Each point of the letter names its own source.',
      confirmed: true,
    },
    { citation: '45 CFR 160.306', says: 'Anyone may complain to HHS about a duty not met.', confirmed: true },
  ],
};

function named({ document }: LetterFacts): string {
  return document === undefined ? 'the privacy paper' : `your document (${document})`;
}

function points({ lacking = [], laws = [] }: LetterFacts): string[] {
  if (lacking.length === 0) return ['[WHAT THE DOCUMENT DOES NOT SAY]'];
  const last = laws.length === 0 ? [] : [`The law that I looked at: ${laws.join('; ')}.`];
  return [...lacking.map(({ requirement, citation }) => `${requirement} (${citation})`), ...last];
}
