/** Puts a missing statement into a document: in its voice, and where it belongs. */
import type { AnalyzedDocument, Clause, Sentence } from '../language/document';
import { privacyContact } from '../language/organization';
import { readVoice } from '../language/voice';
import type { Fix } from '../linter/finding';
import { usualVoiceOf } from '../linter/limits/limitFixes';
import { render } from '../linter/limits/template';
import type { DocumentKind, Element } from '../linter/report';
import type { Block } from '../text/sourceText';
import { span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import type { ChecklistRow } from './checklist';
import { rowOf } from './elements';

/** A block that a new sentence may follow. */
interface Home {
  readonly block: Block;
  readonly clause: Clause;
}

/**
 * A fix that inserts the statement an element asks for. Nothing that stands in the document
 * is removed, but for a header that is not in the prescribed words. The text is a proposal:
 * `display` while a blank is left to fill in, `suggested` otherwise.
 * @param elements all elements of the report, whose places tell where the statement belongs.
 * @returns undefined when the row has no text, or the document has no place that can be edited.
 */
export function insertionFor(
  document: AnalyzedDocument,
  kind: DocumentKind,
  element: Element,
  elements: readonly Element[],
): Fix | undefined {
  const row = rowOf(element.id);
  if (!row?.insert) return undefined;
  const homes = homesFor(document, row, elements);
  for (const home of homes) {
    const voice = readVoice(document, home.clause, usualVoiceOf(kind));
    const contact = privacyContact(document.source.text);
    const owner = voice.organization.subject === 'we' ? 'our' : 'the';
    const { text, blanks } = render(row.insert, voice, contact ? { contact: `${owner} ${contact}` } : {});
    const edit = headerInstead(document, element, text) ?? afterBlock(document, home.block, text);
    if (!edit) continue;
    return {
      title: `Insert: ${row.requirement}`,
      applicability: blanks.length > 0 ? 'display' : 'suggested',
      edits: [edit],
      blanks,
    };
  }
  return undefined;
}

/** The prescribed header takes the place of one in other words; two headers would contradict each other. */
function headerInstead({ source }: AnalyzedDocument, element: Element, text: string): TextEdit | undefined {
  if (element.id !== 'NPP-02' || element.status !== 'unclear' || !element.span) return undefined;
  const synthetic = source.origins.originsOf(element.span).some(({ kind }) => kind === 'synthetic');
  return synthetic ? undefined : { span: element.span, text };
}

/** Where the statement may stand, the best place first. */
function homesFor(document: AnalyzedDocument, row: ChecklistRow, elements: readonly Element[]): Home[] {
  const { sentences } = document;
  const homes: Home[] = [];
  const add = (index: number) => {
    const home = homeAt(sentences, index);
    if (home && !homes.some(({ block }) => block === home.block)) homes.push(home);
  };
  if (row.id === 'NPP-02' || row.id === 'P2-00') {
    const first = sentences.findIndex(({ block }) => isBody(block));
    if (first >= 0) add(first);
    return homes;
  }
  const inSection = sectionEnd(document, row);
  // "Your rights" heads many statements; its neighbours tell the better place.
  const exact = inSection?.exact;
  if (exact) add(inSection.index);
  for (const id of row.belongs?.beside ?? []) {
    const at = elements.find((element) => element.id === id && element.status !== 'missing')?.span;
    if (!at) continue;
    const index = sentences.findIndex((sentence) => sentence.span.start <= at.start && at.start < sentence.span.end);
    if (index >= 0) add(index);
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
): { readonly index: number; readonly exact: boolean } | undefined {
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

/** A new sentence at the end of a block, after the last character that is in the document itself. */
function afterBlock({ source }: AnalyzedDocument, block: Block, sentence: string): TextEdit | undefined {
  const { text, origins } = source;
  const inside = block.cells?.at(-1) ?? block.span;
  let end = inside.end;
  while (end > inside.start) {
    const last = span(end - 1, end);
    const real = origins.originsOf(last).every(({ kind }) => kind !== 'synthetic');
    if (real && /\S/u.test(text.slice(last.start, last.end))) break;
    end--;
  }
  if (end <= inside.start) return undefined;
  const closed = /[.!?:;][)"”'’\]]*$/u.test(text.slice(Math.max(inside.start, end - 4), end));
  return { span: span(end, end), text: `${closed ? '' : '.'} ${sentence}` };
}
