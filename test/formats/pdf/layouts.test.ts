// Pages as designers of notices lay them out.

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/readDocument';
import { outline } from '../outline';
import { type Drawn, lines, makePdf } from './support/makePdf';

const treat =
  'We may use your health information to treat you and share it with other professionals who are treating you, such as a doctor who asks another doctor about your health.';
const bill =
  'We can share your health information to bill and to get paid by health plans or other entities, so that your insurer will pay for the services that you have received.';
const help =
  'We are allowed to share your information in ways that contribute to the public good, such as public health and research, after many conditions in the law are met.';
const style = { size: 10, leading: 12 };

/** The words in lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
  const result: string[] = [];
  for (const word of text.split(' ')) {
    const last = result.at(-1);
    if (last !== undefined && last.length + word.length < width) result[result.length - 1] = `${last} ${word}`;
    else result.push(word);
  }
  return result;
}

async function shown(...pages: Drawn[][]): Promise<string[]> {
  const { source, problems } = await readDocument(makePdf(pages), 'notice.pdf');
  expect(problems).toEqual([]);
  return outline(source);
}

describe('layouts of notices', () => {
  const left = [
    ...lines(['Your Rights'], 54, 700, { size: 14, bold: true }),
    ...lines(wrap(treat, 42), 54, 678, style),
    ...lines(['Your Choices'], 54, 580, { size: 14, bold: true }),
    ...lines(wrap(bill, 42), 54, 560, style),
  ];
  const right = [
    ...lines(['Our Uses'], 312, 703, { size: 14, bold: true }),
    ...lines(['We never share your information unless', 'you give us written permission for:'], 312, 685.5, style),
    ...lines(['•', '•'], 320, 655, { ...style, leading: 30 }),
    ...lines(['Marketing purposes of any kind, by us', 'or by others'], 332, 655, style),
    ...lines(['Sale of your information'], 332, 625, style),
    ...lines(wrap(help, 42), 312, 600, style),
  ];
  const columns = [
    'h2 Your Rights',
    `p ${treat}`,
    'h2 Your Choices',
    `p ${bill}`,
    'h2 Our Uses',
    'p We never share your information unless you give us written permission for:',
    'l1 • Marketing purposes of any kind, by us or by others',
    'l1 • Sale of your information',
    `p ${help}`,
  ];

  it('reads columns whose lines do not stand on one height', async () => {
    const title = lines(['Your Information. Your Rights. Our Responsibilities.'], 54, 740, { size: 18, bold: true });
    expect(await shown([...title, ...left, ...right])).toEqual([
      'h1 Your Information. Your Rights. Our Responsibilities.',
      ...columns,
    ]);
  });

  it('reads columns from left to right, whatever was drawn first', async () => {
    expect(await shown([...right, ...left])).toEqual(columns.map((line) => line.replace('h2', 'h1')));
  });

  it('reads three columns', async () => {
    expect(
      await shown([treat, bill, help].flatMap((text, i) => lines(wrap(text, 26), 54 + i * 180, 700 - i * 5, style))),
    ).toEqual([`p ${treat}`, `p ${bill}`, `p ${help}`]);
  });

  it('reads labels on the left with the text that stands beside each', async () => {
    const page: Drawn[] = [];
    let y = 700;
    for (const [label, text] of [
      ['Get a copy of|your record', treat],
      ['Ask us to|correct it', bill],
      ['Ask us for|limits', help],
    ] as const) {
      const beside = wrap(text, 60);
      page.push(
        ...lines(label.split('|'), 54, y, { ...style, bold: true }),
        { text: '•', x: 200, y, size: 10 },
        ...lines(beside, 212, y, style),
      );
      y -= beside.length * 12 + 14;
    }
    expect(await shown(page)).toEqual([
      'h1 Get a copy of your record',
      `l1 • ${treat}`,
      'h1 Ask us to correct it',
      `l1 • ${bill}`,
      'h1 Ask us for limits',
      `l1 • ${help}`,
    ]);
  });

  it('reads a table of three columns with wrapped cells', async () => {
    const rows = [
      ['Purpose', 'What we share', 'Your choice'],
      ['Treatment', 'Your record, your tests and your history of illness', 'None; the law allows it'],
      ['Marketing of our own services to you', 'Your name and address', 'You may say no at any time'],
      ['Research', 'Coded data only', 'We ask you first'],
    ];
    const page: Drawn[] = [];
    let y = 700;
    for (const row of rows) {
      const cells = row.map((cell) => wrap(cell, 22));
      for (const [i, cell] of cells.entries()) page.push(...lines(cell, 72 + i * 160, y, style));
      y -= Math.max(...cells.map((cell) => cell.length)) * 12 + 10;
    }
    expect(await shown(page)).toEqual(rows.map((row) => `t ${row.join(' / ')}`));
  });

  it('follows one sentence through columns and pages', async () => {
    const long = `${treat.slice(0, -1)} and ${bill.slice(0, -1)} and ${help.slice(0, -1)} and ${treat.slice(0, -1)} and ${bill}`;
    const all = wrap(long, 44);
    const quarter = Math.ceil(all.length / 4);
    const part = (i: number, x: number) => lines(all.slice(i * quarter, (i + 1) * quarter), x, 700, style);
    expect(await shown([...part(0, 54), ...part(1, 312)], [...part(2, 54), ...part(3, 312)])).toEqual([`p ${long}`]);
  });

  it('tells paragraphs by their indented first lines', async () => {
    const page = [treat, bill, help].flatMap((text, k) =>
      wrap(text, 88).map((line, i) => ({ text: line, x: i === 0 ? 90 : 72, y: 700 - (k * 2 + i) * 13 })),
    );
    expect(await shown(page)).toEqual([`p ${treat}`, `p ${bill}`, `p ${help}`]);
  });
});
