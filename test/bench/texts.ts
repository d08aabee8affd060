/** Texts of given lengths, put together from the real documents of the corpus. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = '../shared/corpus/dev/text';

/** Where the PDF files of the corpus lie. */
export const rawFolder = '../shared/corpus/dev/raw';

/** Whether the corpus is there; without it nothing real can be measured. */
export const corpusPresent = existsSync(folder);

/** All documents of the corpus, in the order of their names. */
export function corpusTexts(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/**
 * A text of at least so many words, cut at the end of a line. The documents follow one
 * another and come again when there are not enough.
 */
export function textOfWords(texts: readonly string[], wanted: number): string {
  const lines: string[] = [];
  let words = 0;
  for (let i = 0; words < wanted; i++) {
    for (const line of (texts[i % texts.length] as string).split('\n')) {
      lines.push(line);
      words += line.split(/\s+/u).filter(Boolean).length;
      if (words >= wanted) break;
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}
