/** Recognised lines as the pieces of text that a page with a text layer would have. */
import type { Item } from '../items';
import type { OcrLine, OcrWord } from './ocr';
import type { PagePicture } from './pagePicture';
import { repaired } from './repair';

/** Less sure words are specks, rules and pictures. */
const leastSure = 0.25;
/** Letters reach over so much of their font size from the lowest to the highest. */
const reach = 0.89;

/** @param page from 1. */
export function itemsOfLines(page: number, lines: readonly OcrLine[], picture: PagePicture): Item[] {
  const scale = 72 / picture.dotsPerInch;
  const sizeOf = ({ height }: OcrLine): number => (height * scale) / reach;
  const usual = middle(lines.flatMap((line) => line.words.map(() => sizeOf(line))));
  return lines.flatMap((line) => {
    const words = line.words.filter(isWord);
    // Small differences are noise of the scan and would look like headings.
    const measured = sizeOf(line);
    const size = Math.abs(measured - usual) < 0.18 * usual ? usual : measured;
    const texts = repaired(words.map(({ text }) => text));
    return words.flatMap((word, index): Item[] => {
      const str = texts[index] as string;
      if (/^[|\\_~]$/u.test(str)) return [];
      return [
        {
          page,
          str,
          u0: picture.u0 + word.left * scale,
          u1: picture.u0 + word.right * scale,
          v: picture.v1 - line.baseline * scale,
          size,
          font: 'recognised',
          turn: picture.turn,
          spaced: true,
          confidence: word.confidence,
        },
      ];
    });
  });
}

function isWord({ text, confidence, left, right }: OcrWord): boolean {
  return text.trim() !== '' && right > left && (confidence >= leastSure || /^[\p{L}\p{N}]{4,}/u.test(text));
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 10;
}
