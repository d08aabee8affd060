/**
 * Pages whose reading order was marked by hand. Letters name the stretches of a page in the
 * order in which a person reads them; the test asks whether they come out in it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/formats/pdf/readPdf';
import { type Drawn, lines, makePdf } from './support/makePdf';

const style = { size: 10, leading: 12 };
const [leftX, rightX] = [54, 320] as const;

/** A stretch of prose that names itself in every line, so that a line in the wrong place is seen. */
function prose(name: string, count: number, x: number, top: number, look: object = style): Drawn[] {
  const words = ['we may share what', 'the clinic has on', 'file about you with', 'those who treat you'];
  return lines(
    Array.from(
      { length: count },
      (_, i) => `${i === 0 ? 'When' : 'and'} ${words[i % 4]} ${name}${i + 1} so that care goes on`,
    ),
    x,
    top,
    look,
  );
}

/** The names of lines in the order in which they were read. */
async function orderOf(...pages: Drawn[][]): Promise<string> {
  const { source, problems } = await readPdf(makePdf(pages));
  expect(problems).toEqual([]);
  return [...(source?.text ?? '').matchAll(/\b[A-Z]\d+\b/gu)].map(([name]) => name).join(' ');
}

const run = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join(' ');
const heading = (name: string, x: number, y: number, size = 13): Drawn[] => [
  { text: `Section ${name}1`, x, y, size, bold: true },
];
const across = (name: string, y: number): Drawn[] =>
  lines(
    [1, 2].map(
      (i) =>
        `This ${name}${i} stands over both columns of the page from the left margin to the right one, as a lead does`,
    ),
    leftX,
    y,
    style,
  );

const pages: readonly (readonly [string, Drawn[], string])[] = [
  [
    'two columns under a title across both',
    [...heading('T', leftX, 740, 20), ...prose('A', 20, leftX, 700), ...prose('B', 18, rightX, 700)],
    `T1 ${run('A', 20)} ${run('B', 18)}`,
  ],
  [
    'a paragraph across both columns in the middle of the page',
    [
      ...prose('A', 10, leftX, 700),
      ...prose('B', 10, rightX, 700),
      ...across('C', 560),
      ...prose('D', 10, leftX, 520),
      ...prose('E', 9, rightX, 520),
    ],
    `${run('A', 10)} ${run('B', 10)} ${run('C', 2)} ${run('D', 10)} ${run('E', 9)}`,
  ],
  [
    'a short heading that parts two bands of columns without reaching into the right one',
    [
      ...prose('A', 10, leftX, 700),
      ...prose('B', 9, rightX, 700),
      ...heading('H', leftX, 556),
      ...prose('C', 10, leftX, 536),
      ...prose('D', 10, rightX, 536),
    ],
    `${run('A', 10)} ${run('B', 9)} H1 ${run('C', 10)} ${run('D', 10)}`,
  ],
  [
    'a short heading between columns and a text across both',
    [
      ...prose('A', 10, leftX, 700),
      ...prose('B', 10, rightX, 700),
      ...heading('H', leftX, 556, 10),
      ...across('C', 540),
    ],
    `${run('A', 10)} ${run('B', 10)} H1 ${run('C', 2)}`,
  ],
  [
    'headings inside the columns, at other heights on each side',
    [
      ...prose('A', 6, leftX, 700),
      ...heading('H', leftX, 610),
      ...prose('B', 8, leftX, 592),
      ...prose('C', 9, rightX, 700),
      ...heading('I', rightX, 574),
      ...prose('D', 5, rightX, 556),
    ],
    `${run('A', 6)} H1 ${run('B', 8)} ${run('C', 9)} I1 ${run('D', 5)}`,
  ],
  [
    'a heading in the left column beside the gap between two paragraphs of the right one',
    [
      ...prose('A', 6, leftX, 700),
      ...heading('H', leftX, 608, 11),
      ...prose('B', 8, leftX, 592),
      ...prose('C', 8, rightX, 700),
      ...prose('D', 7, rightX, 592),
    ],
    `${run('A', 6)} H1 ${run('B', 8)} ${run('C', 8)} ${run('D', 7)}`,
  ],
  [
    'a left column that is much longer than the right one',
    [...prose('A', 30, leftX, 700), ...prose('B', 9, rightX, 700)],
    `${run('A', 30)} ${run('B', 9)}`,
  ],
  [
    'a right column that begins half way down, beside a picture',
    [...prose('A', 30, leftX, 700), ...prose('B', 14, rightX, 520)],
    `${run('A', 30)} ${run('B', 14)}`,
  ],
  [
    'a narrow sidebar in small print beside the text',
    [...prose('A', 24, leftX, 700), ...prose('S', 12, 400, 690, { size: 8, leading: 10 })],
    `${run('A', 24)} ${run('S', 12)}`,
  ],
  [
    'columns that were drawn line by line, from left to right',
    Array.from({ length: 14 }, (_, i) => [
      ...lines([`${i === 0 ? 'When' : 'and'} we share with others what A${i + 1} says`], leftX, 700 - i * 12, style),
      ...lines([`${i === 0 ? 'When' : 'and'} we keep for ourselves what B${i + 1} is`], rightX, 700 - i * 12, style),
    ]).flat(),
    `${run('A', 14)} ${run('B', 14)}`,
  ],
  [
    'columns whose lines stand half a line apart',
    [...prose('A', 16, leftX, 700), ...prose('B', 16, rightX, 694)],
    `${run('A', 16)} ${run('B', 16)}`,
  ],
  [
    'columns over a signature block in columns of its own',
    [
      ...prose('A', 12, leftX, 700),
      ...prose('B', 12, rightX, 700),
      ...across('C', 530),
      ...lines(['Patient X1', 'Date X2'], leftX, 470, { ...style, leading: 40 }),
      ...lines(['Witness Y1', 'Date Y2'], rightX, 470, { ...style, leading: 40 }),
    ],
    `${run('A', 12)} ${run('B', 12)} ${run('C', 2)} X1 Y1 X2 Y2`,
  ],
];

describe('the order in which a page is read', () => {
  it.each(pages)('%s', async (_what, page, expected) => {
    expect(await orderOf(page)).toBe(expected);
  });

  it('follows the sections of the sample that has two columns', async () => {
    const { source } = await readPdf(new Uint8Array(readFileSync('samples/hillcrest-imaging-consent.pdf')));
    const headings = source?.blocks.filter(({ kind }) => kind === 'heading') ?? [];
    const numbers = headings.map(({ span }) => /^\d+/u.exec(source?.text.slice(span.start, span.end) ?? '')?.[0]);
    expect(numbers.filter((number) => number !== undefined).map(Number)).toEqual(
      Array.from({ length: 11 }, (_, i) => i + 1),
    );
  });
});

const raw = join(import.meta.dirname, '../../../../shared/corpus/dev/raw');
if (!existsSync(raw)) console.warn(`The corpus is not at ${raw}: the reading order of its pages is NOT tested.`);

/** Single words of real pages, in the order in which they stand for a reader; each occurs once on its page. */
const marked: readonly (readonly [string, number, readonly string[]])[] = [
  [
    '018.pdf',
    1,
    [
      'obtain',
      'Entire',
      'Summary',
      'background',
      'Complete',
      'Diagnosis',
      'Evaluation',
      'HIV',
      'abuse',
      'Other',
      'purpose',
    ],
  ],
  ['004.pdf', 4, ['change', 'Consumer Signature', 'Representatives', 'Relationship', 'Refused', 'Efforts', 'Reason']],
];

describe.skipIf(!existsSync(raw))('the order in which real pages are read', () => {
  it.each(marked)('%s, page %i', async (name, page, words) => {
    const { source } = await readPdf(new Uint8Array(readFileSync(join(raw, name))));
    const on = source?.blocks.filter(({ span }) => source.pageOf?.(span.start) === page) ?? [];
    const text = on.map(({ span }) => source?.text.slice(span.start, span.end)).join('\n');
    const places = words.map((word) => text.indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });
});
