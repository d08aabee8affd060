import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/readDocument';
import type { SourceText } from '../../../src/text/sourceText';
import { outline as outlineOf } from '../outline';
import { type Drawn, lines, makePdf, type PdfExtras } from './support/makePdf';

async function read(pages: readonly (readonly Drawn[])[], extras?: PdfExtras) {
  return readDocument(makePdf(pages, extras), 'notice.pdf');
}

async function source(pages: readonly (readonly Drawn[])[], extras?: PdfExtras): Promise<SourceText> {
  const { source: found, problems } = await read(pages, extras);
  if (found === undefined) throw new Error(JSON.stringify(problems));
  return found;
}

/** The outline without the levels of headings, which depend on the fonts of the whole document. */
function outline(source: SourceText): string[] {
  return outlineOf(source).map((line) => line.replace(/^h\d/, 'h'));
}

const body = [
  'We keep a record of the care that you receive at this clinic. We need this',
  'record to give you good care and to comply with the law. This notice applies to',
  'all of the records of your care that are made or received by the practice.',
];

describe('reading order', () => {
  it('joins lines to paragraphs and tells headings by their type', async () => {
    const found = await source([
      [
        ...lines(['Who will follow this notice'], 72, 700, { size: 16, bold: true }),
        ...lines(body, 72, 670),
        ...lines(['Changes'], 72, 600, { bold: true }),
        ...lines(body, 72, 580),
      ],
    ]);
    expect(outline(found)).toEqual([
      'h Who will follow this notice',
      `p ${body.join(' ')}`,
      'h Changes',
      `p ${body.join(' ')}`,
    ]);
    expect(found.blocks.map((block) => block.level)).toEqual([1, 0, 2, 0]);
  });

  it('reads two columns one after the other under a heading that runs across', async () => {
    const left = [
      'We may use your health',
      'information to treat you and',
      'share it with other doctors',
      'who are treating you. We may',
      'also use it to run our office',
      'and to improve your care.',
    ];
    const right = [
      'You have the right to see',
      'your record and to ask us to',
      'correct it. You may ask us',
      'not to share it with your',
      'insurer when you have paid',
      'in full for a service.',
    ];
    const page = [
      ...lines(['Your Information and Your Rights Under the Law'], 72, 700, { size: 18, bold: true }),
      ...lines(left, 72, 660),
      ...lines(right, 320, 660),
      ...lines(['This last paragraph runs across both of the columns of this page again.'], 72, 540),
    ];
    expect(outline(await source([page]))).toEqual([
      'h Your Information and Your Rights Under the Law',
      `p ${left.join(' ')}`,
      `p ${right.join(' ')}`,
      'p This last paragraph runs across both of the columns of this page again.',
    ]);
  });

  it('reads a table row by row, with its cells', async () => {
    const rows = [
      ['Purpose', 'Who receives it'],
      ['Treatment', 'Other doctors'],
      ['Payment', 'Your insurer'],
      ['Research', 'Universities'],
    ];
    const page = [
      ...lines(body, 72, 720),
      ...rows.flatMap(([a, b], i) => [
        ...lines([a as string], 72, 640 - i * 20),
        ...lines([b as string], 300, 640 - i * 20),
      ]),
    ];
    const found = await source([page]);
    const table = found.blocks.filter((block) => block.kind === 'table-row');
    expect(table.map((row) => row.cells?.map(({ start, end }) => found.text.slice(start, end)))).toEqual(rows);
  });

  it('puts a bullet together with its text, and items under their lead-in', async () => {
    const page = [
      ...lines(['We never share your information unless you give us written permission for:'], 72, 700),
      ...lines(['•', '•', '•'], 90, 680),
      ...lines(['Marketing', 'Sale of your information', 'Most sharing of psychotherapy notes'], 108, 680),
    ];
    expect(outline(await source([page]))).toEqual([
      'p We never share your information unless you give us written permission for:',
      'l1 • Marketing',
      'l1 • Sale of your information',
      'l1 • Most sharing of psychotherapy notes',
    ]);
  });
});

describe('line ends', () => {
  it('drops the hyphen of a broken word and keeps that of a compound', async () => {
    const found = await source([
      lines(
        [
          'We may share your infor-',
          'mation with a third-',
          'party, when it is de-identified, or after it was de-',
          'identified by an expert. Your information stays safe with us in every case.',
        ],
        72,
        700,
      ),
    ]);
    expect(found.text).toBe(
      'We may share your information with a third-party, when it is de-identified, or after it was de-identified by an expert. Your information stays safe with us in every case.',
    );
    const word = found.text.indexOf('information');
    const [origin] = found.origins.originsOf({ start: word, end: word + 'information'.length });
    expect(origin).toMatchObject({ kind: 'pdf', page: 1 });
    expect(origin?.kind === 'pdf' && origin.boxes.map((box) => Math.round(box.y + 0.22 * 11))).toEqual([700, 686]);
  });

  it('parts a title that was drawn right before its sentence', async () => {
    const page: Drawn[] = [
      { text: 'Run our organization', x: 72, y: 700, bold: true },
      { text: 'We can use and share your health information to run our practice and to', x: 180.9, y: 700 },
      { text: 'improve your care, and to contact you when it is necessary to do so.', x: 72, y: 686 },
      ...lines(body, 72, 650),
    ];
    expect(outline(await source([page])).slice(0, 2)).toEqual([
      'h Run our organization',
      'p We can use and share your health information to run our practice and to improve your care, and to contact you when it is necessary to do so.',
    ]);
  });
});

describe('pages', () => {
  const page = (number: number, inside: readonly Drawn[]): Drawn[] => [
    { text: 'Lakeside Clinic — Notice of Privacy Practices', x: 72, y: 760, size: 9 },
    ...inside,
    { text: `Page ${number} of 3`, x: 280, y: 30, size: 9 },
  ];

  it('takes running headers and page numbers out of a sentence that goes over the page', async () => {
    const found = await source([
      page(1, lines([...body, 'We may share your information with researchers when their project was'], 72, 120)),
      page(2, lines(['approved by a board that protects your privacy.', '•  First'], 72, 730)),
      page(3, lines(body, 72, 730)),
    ]);
    expect(found.text).toContain('when their project was approved by a board that protects your privacy.');
    expect(found.text.match(/Lakeside/g)).toHaveLength(1);
    expect(found.text).not.toContain('Page 2');
    expect(outline(found).at(-1)).toBe('header p Lakeside Clinic — Notice of Privacy Practices');
    const at = found.text.indexOf('approved by a board');
    expect([found.pageOf?.(at - 2), found.pageOf?.(at)]).toEqual([1, 2]);
    const across = found.origins.originsOf({ start: at - 8, end: at + 8 });
    expect(across.map((origin) => origin.kind === 'pdf' && origin.page)).toEqual([1, 2]);
  });

  it('keeps a list item that goes over the page in one block', async () => {
    const found = await source([
      lines(['•  Our business associates, who do work for us and have', '   promised in writing to protect'], 90, 90),
      lines(['   your information as we do.', '•  Your family.'], 90, 730),
    ]);
    expect(outline(found)).toEqual([
      'l1 • Our business associates, who do work for us and have promised in writing to protect your information as we do.',
      'l1 • Your family.',
    ]);
  });

  it('keeps notes at the foot out of the sentence above them', async () => {
    const found = await source([
      [
        ...lines([...body, 'We may use your information for research and for'], 72, 200),
        ...lines(['1 A list of our partners is on our website.'], 72, 100, { size: 8 }),
      ],
      lines(['teaching, as the law allows.', ...body], 72, 730),
    ]);
    expect(found.text).toContain('for research and for teaching, as the law allows.');
    expect(outline(found).at(-1)).toBe('footnote p 1 A list of our partners is on our website.');
  });
});

describe('positions', () => {
  it('gives every character a page and a box inside it', async () => {
    const found = await source([lines(body, 72, 700)]);
    for (let start = 0; start < found.text.length; start++) {
      const origins = found.origins.originsOf({ start, end: start + 1 });
      expect(origins.length).toBe(1);
      const [origin] = origins;
      if (origin?.kind !== 'pdf') expect(found.text[start]).toBe(' ');
      else
        for (const box of origin.boxes)
          expect(box.x >= 71 && box.x + box.width <= 541 && box.y > 660 && box.y < 712).toBe(true);
    }
  });

  it('reads what was filled into a form', async () => {
    const found = await source([lines(['Name of the patient:', ...body], 72, 700)], {
      field: { value: 'Ada Example', rect: [200, 696, 400, 712] },
    });
    expect(found.text).toContain('Name of the patient: Ada Example');
  });
});

describe('bad input', () => {
  const message = async (bytes: Uint8Array) =>
    (await readDocument(bytes, 'notice.pdf')).problems.map((problem) => `${problem.severity}: ${problem.message}`);

  it('names a scan', async () => {
    expect((await read([[], []], { picture: true })).problems).toEqual([
      {
        severity: 'error',
        code: 'scanned',
        message: 'This PDF is scanned: its pages are pictures and hold no text that can be read.',
      },
    ]);
    expect((await read([[]])).problems).toEqual([{ severity: 'error', message: 'This PDF holds no text.' }]);
  });

  it('names the one scanned page of a document', async () => {
    const { source: found, problems } = await read([lines(body, 72, 700), [{ text: '7', x: 300, y: 30 }]], {
      picture: true,
    });
    expect(found?.text).toContain('good care');
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'scanned',
        message: 'Page 2 looks scanned: a picture without text that can be read.',
      },
    ]);
  });

  it('names a password', async () => {
    expect(await message(makePdf([lines(body, 72, 700)], { encrypted: true }))).toEqual([
      'error: This PDF is protected by a password. Remove the protection and check it again.',
    ]);
  });

  it('names damage, and reads what can be read of a file that was cut off', async () => {
    expect(await message(new TextEncoder().encode('%PDF-1.7\nnothing more'))).toEqual([
      'error: This PDF is damaged or cut off and cannot be read.',
    ]);
    const whole = makePdf([lines(body, 72, 700), lines(body, 72, 700)]);
    for (const share of [0.2, 0.5, 0.8, 0.98]) {
      const { source: found, problems } = await readDocument(whole.slice(0, whole.length * share), 'notice.pdf');
      expect(found !== undefined || problems.some((problem) => problem.severity === 'error')).toBe(true);
    }
  });

  it('names fonts that do not say which letters they show', async () => {
    const page = lines(
      [
        'We may use your health information to treat you and to run our clinic.',
        'We may share it with those who pay for your care and with nobody else.',
      ],
      72,
      700,
    );
    const warning =
      'warning: This PDF uses fonts that do not say which letters they show; much of its text cannot be read.';
    expect(await message(makePdf([page], { unmapped: true }))).toEqual([warning]);
    expect(await message(makePdf([page]))).toEqual([]);
  });

  it('reads on where the table of the parts of a file is wrong', async () => {
    const whole = Buffer.from(makePdf([lines(body, 72, 700), lines(body, 72, 700)])).toString('latin1');
    for (const broken of [
      whole.replace(/startxref\n\d+/u, 'startxref\n99'),
      whole.replace(/\d{10} 00000 n/gu, '0000000007 00000 n'),
    ]) {
      const { source: found, problems } = await readDocument(Buffer.from(broken, 'latin1'), 'notice.pdf');
      expect(problems).toEqual([]);
      expect(found?.pageOf?.(found.text.length - 1)).toBe(2);
    }
  });

  it('names a PDF without pages', async () => {
    expect((await message(makePdf([])))[0]).toMatch(/^error: This PDF (?:has no pages|is damaged)/);
  });

  it('stops when it is told to, and leaves the bytes as they were', async () => {
    const bytes = makePdf(Array.from({ length: 40 }, () => lines(body, 72, 700)));
    const before = bytes.slice();
    const stop = new AbortController();
    const reading = readDocument(bytes, 'notice.pdf', { signal: stop.signal });
    setTimeout(() => stop.abort(), 5);
    const { source: found, problems } = await reading;
    expect(found).toBeUndefined();
    expect(problems).toEqual([{ severity: 'error', message: 'Reading this PDF was cancelled.' }]);
    expect(bytes).toEqual(before);
  });

  it('reads 300 pages', async () => {
    const found = await source(
      Array.from({ length: 300 }, (_, i) =>
        lines([`Part ${i + 1} of this long notice is about your rights.`, ...body], 72, 500),
      ),
    );
    expect(found.pageOf?.(found.text.length - 1)).toBe(300);
  });
});
