/** Which statements the Problems panel is told about. Pure, so that it can be tried without an editor. */
import type { Element, Report } from '../../linter/report';

/** What is lacking in a document, as the editor shows it. */
export interface Missing {
  /** Statements that the law asks for here and that are not there. */
  readonly statements: readonly Element[];
  /** True where one message stands for all: the document is hardly what it was taken for, or a sketch of it. */
  readonly together: boolean;
}

/** A text with fewer words is a sketch or an excerpt, whatever its title says. */
const leastWords = 120;
/** When more than this part of the statements is missing, the document is something else, or just begun. */
const mostMissing = 0.7;

/**
 * The mandatory statements that are missing. A document whose kind is not known has none:
 * no law can be held against it.
 */
export function missingStatements({ kind, kindConfidence, elements, words }: Report): Missing {
  if (kind === 'unknown') return { statements: [], together: false };
  const asked = elements.filter(({ applies, level }) => applies === 'yes' && level !== 'information');
  const statements = asked.filter(({ status }) => status === 'missing');
  // Who names the kind wants the full list.
  const chosen = kindConfidence === 1;
  const together =
    statements.length > 3 && !chosen && (words < leastWords || statements.length > asked.length * mostMissing);
  return { statements, together };
}
