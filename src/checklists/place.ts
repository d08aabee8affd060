/** Where a statement belongs in a document: the section that speaks of it, or its neighbours. */
import type { AnalyzedDocument, Clause, Sentence } from '../language/document';
import type { Element } from '../linter/report';
import type { Block } from '../text/sourceText';
import type { Span } from '../text/span';
import type { ChecklistRow } from './checklist';

/** A block that a new sentence may follow. */
export interface Home {
  readonly block: Block;
  readonly clause: Clause;
}

/** Rows that ask for the words at the head of the document. */
const headers: readonly string[] = ['NPP-02', 'P2-00'];

/** Where the statement may stand, the best place first. */
export function homesFor(document: AnalyzedDocument, row: ChecklistRow, elements: readonly Element[]): Home[] {
  const { sentences } = document;
  const homes: Home[] = [];
  const add = (index: number) => {
    const home = homeAt(sentences, index);
    if (home && !homes.some(({ block }) => block === home.block)) homes.push(home);
  };
  if (headers.includes(row.id)) {
    const first = sentences.findIndex(({ block }) => isBody(block));
    if (first >= 0) add(first);
    return homes;
  }
  const inSection = sectionEnd(document, row);
  // "Your rights" heads many statements; its neighbours tell the better place.
  const exact = inSection?.exact;
  if (exact) add(inSection.index);
  for (const id of row.belongs?.beside ?? []) {
    const index = indexOf(document, elements, id);
    if (index !== undefined) add(index);
  }
  if (inSection && !exact) add(inSection.index);
  const last = lastBody(document);
  if (last !== undefined) add(last);
  return homes;
}

/** The end of the section whose heading fits the statement; `exact` when the heading speaks of nothing else. */
function sectionEnd(
  { sentences, source }: AnalyzedDocument,
  row: ChecklistRow,
): { readonly index: number; readonly heading: Span; readonly exact: boolean } | undefined {
  const { belongs } = row;
  if (!belongs) return undefined;
  for (let index = 0; index < sentences.length; index++) {
    const { block, span: at } = sentences[index] as Sentence;
    if (block.kind !== 'heading') continue;
    const words = source.text.slice(at.start, at.end);
    if (!belongs.heading.test(words)) continue;
    let end = index;
    while (sentences[end + 1] && isBody((sentences[end + 1] as Sentence).block)) end++;
    if (end === index) continue;
    return {
      index: end,
      heading: at,
      exact: !/^\W*(?:your|patient|our|my)?\s*(?:rights|uses|choices|responsibilities)\b/iu.test(words),
    };
  }
  return undefined;
}

function isBody(block: Block): boolean {
  return block.kind !== 'heading' && block.place === undefined;
}

/** Labels of the part that is signed, which is no place for a statement. */
const signing = /\b(?:signature|signed|print(?:ed)? name|acknowledg\w+|date:|relationship)|_{3,}/iu;

function lastBody({ sentences, source }: AnalyzedDocument): number | undefined {
  // What stands under "Acknowledgment of receipt" is said by the person who signs.
  const signed = sentences.findIndex(
    ({ block, span: at }, i) =>
      i > sentences.length / 3 &&
      block.kind === 'heading' &&
      /acknowledg|signature/iu.test(source.text.slice(at.start, at.end)),
  );
  for (let i = (signed < 0 ? sentences.length : signed) - 1; i >= 0; i--) {
    const { block, span: at } = sentences[i] as Sentence;
    const words = source.text.slice(at.start, at.end);
    if (isBody(block) && words.length > 40 && !signing.test(words)) return i;
  }
  return undefined;
}

/** The block to write after: of a list whose items end in a semicolon the last one. */
function homeAt(sentences: readonly Sentence[], index: number): Home | undefined {
  let at = index;
  if (!isBody((sentences[at] as Sentence).block)) at++;
  let sentence = sentences[at];
  if (!sentence || !isBody(sentence.block)) return undefined;
  for (let next = at + 1; next < sentences.length; next++) {
    const following = sentences[next] as Sentence;
    if (following.block === sentence.block) {
      sentence = following;
      continue;
    }
    const { sentence: facts } = sentence.clauses[sentence.clauses.length - 1] as Clause;
    const words = facts.text.slice(sentence.span.start, sentence.block.span.end).trimEnd();
    const goesOn = /[;,:]$|[;,]\s*(?:and|or)$/iu.test(words);
    if (!goesOn || !isBody(following.block)) break;
    sentence = following;
  }
  const clause = sentence.clauses[0];
  return clause && { block: sentence.block, clause };
}

/**
 * The heading of the section where the text of a row belongs, or the statement it stands
 * beside, or the title; undefined for a document without a word.
 */
export function placeFor(
  document: AnalyzedDocument,
  row: ChecklistRow,
  elements: readonly Element[],
): Span | undefined {
  const { sentences } = document;
  const title = sentences.find(({ block }) => block.place === undefined)?.span;
  if (headers.includes(row.id)) return title;
  const section = sectionEnd(document, row);
  if (section?.exact) return section.heading;
  for (const id of row.belongs?.beside ?? []) {
    const index = indexOf(document, elements, id);
    if (index !== undefined) return sentences[index]?.span;
  }
  return section?.heading ?? title;
}

/** The sentence in which the statement of another row begins. */
function indexOf({ sentences }: AnalyzedDocument, elements: readonly Element[], id: string): number | undefined {
  const at = elements.find((element) => element.id === id && element.status !== 'missing')?.span;
  if (!at) return undefined;
  const index = sentences.findIndex(({ span }) => span.start <= at.start && at.start < span.end);
  return index < 0 ? undefined : index;
}
