/**
 * How hard a text is to read, since notices and authorizations must be in plain language.
 * The measure is the Flesch-Kincaid grade: the years of school in the United States that a
 * reader needs. It counts words and syllables and knows nothing of meaning, so it advises
 * and never decides.
 */
import type { AnalyzedDocument } from '../language/document';
import type { Span } from '../text/span';
import type { Judgement } from './checklist';
import type { Statements } from './statements';

/** A sentence that makes a document hard to read. */
export interface HardSentence {
  readonly span: Span;
  /** School years a reader needs for this sentence. */
  readonly grade: number;
  readonly words: number;
}

export interface Readability {
  /** School years a reader needs, rounded to one decimal; 0 for a text without sentences. */
  readonly grade: number;
  readonly sentences: number;
  /** The hardest sentences, the hardest first. */
  readonly hardest: readonly HardSentence[];
}

/** Shorter lines are headings, labels and addresses, which say nothing about style. */
const fewestWords = 5;
/** Grade of one sentence above which it should be looked at. */
export const hardGrade = 16;
/** Grade of a whole document up to which its language passes for plain: the end of high school. */
export const plainGrade = 12;

/**
 * The reading grade of a document and its hardest sentences. A list counts each item as a
 * sentence, as readers do.
 * @param most how many sentences to name.
 */
export function readability(document: AnalyzedDocument, most = 5): Readability {
  const { text } = document.source;
  let words = 0;
  let syllables = 0;
  let sentences = 0;
  const hardest: HardSentence[] = [];
  for (const { span, block } of document.sentences) {
    if (block.kind === 'heading' || block.place === 'header' || block.place === 'footer') continue;
    const own = text.slice(span.start, span.end).match(/\p{L}[\p{L}'’]*/gu);
    if (!own || own.length < fewestWords) continue;
    let count = 0;
    for (const word of own) count += syllablesIn(word);
    words += own.length;
    syllables += count;
    sentences++;
    const grade = gradeOf(own.length, 1, count);
    if (grade > hardGrade) keepHardest(hardest, { span, grade: rounded(grade), words: own.length }, most);
  }
  return { grade: sentences === 0 ? 0 : rounded(gradeOf(words, sentences, syllables)), sentences, hardest };
}

function gradeOf(words: number, sentences: number, syllables: number): number {
  return Math.max(0, 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59);
}

function rounded(grade: number): number {
  return Math.round(grade * 10) / 10;
}

function keepHardest(hardest: HardSentence[], sentence: HardSentence, most: number): void {
  hardest.push(sentence);
  hardest.sort((a, b) => b.grade - a.grade || a.span.start - b.span.start);
  if (hardest.length > most) hardest.pop();
}

/** Syllables of an English word, by its groups of vowels. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/gu, '');
  if (plain.length <= 3) return 1;
  const stem = plain.replace(/(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$/u, '').replace(/^y/u, '');
  return Math.max(1, stem.match(/[aeiouy]{1,2}/gu)?.length ?? 1);
}

/** The row "plain language": never missing, because no measure can say so. */
export function judgePlainLanguage({ document }: Statements): Judgement {
  const { grade, sentences } = readability(document, 1);
  if (sentences < 10 || grade <= plainGrade) return { status: 'present' };
  return {
    status: 'unclear',
    note: `The text reads like school grade ${Math.round(grade)}; notices for patients are best kept near grade 8.`,
  };
}
