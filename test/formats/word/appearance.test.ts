import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readWordAppearance,
  type ShownBlock,
  type ShownParagraph,
  type ShownTable,
  type ShownText,
  type WordAppearance,
} from '../../../src/formats/word/appearance';
import { readWord } from '../../../src/formats/word/readWord';
import { makeDocx, p, r, table, textBox } from './support/makeDocx';

function appearance(bytes: Uint8Array): WordAppearance {
  const read = readWordAppearance(bytes);
  if ('problem' in read) throw new Error(read.problem.message);
  return read;
}

function textsIn(blocks: readonly ShownBlock[]): ShownText[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsIn(cell.blocks)))
      : block.pieces.filter((piece) => piece.kind === 'text'),
  );
}

/** Every unit of the text that is in the file stands in exactly one place of the page, under its own offset. */
async function expectSameText(bytes: Uint8Array): Promise<void> {
  const { text, blocks } = appearance(bytes);
  const { source } = await readWord(bytes);
  expect(source?.text).toBe(text);
  const shown = new Array<string | undefined>(text.length);
  for (const { start, text: words } of textsIn(blocks)) {
    if (start === undefined) continue;
    for (let i = 0; i < words.length; i++) {
      expect(shown[start + i]).toBeUndefined();
      shown[start + i] = words[i];
    }
  }
  const wrong: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const isOurs = source?.origins.originsOf({ start: i, end: i + 1 })[0]?.kind === 'word';
    if (isOurs ? shown[i] !== text[i] : shown[i] !== undefined) wrong.push(`${i}: ${shown[i]} for ${text[i]}`);
  }
  expect(wrong.slice(0, 3)).toEqual([]);
}

const dot = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const drawing = (id: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/><wp:docPr id="1" name="x" descr="Our logo"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const withRelationship = (target: string, mode = '') => ({
  'word/_rels/document.xml.rels': new TextEncoder().encode(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="pic" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"${mode}/></Relationships>`,
  ),
  'word/media/a.png': dot,
});

describe('the look of a Word file', () => {
  it('gives every run its look and its offset', async () => {
    const bytes = makeDocx(
      p(`${r('We ')}${r('may', '<w:b/>')}${r(' share', '<w:i/><w:u w:val="single"/><w:sz w:val="28"/>')}`) +
        p(r('your data.')),
    );
    const { blocks } = appearance(bytes);
    expect(blocks[0]).toMatchObject({
      kind: 'paragraph',
      pieces: [
        { text: 'We ', start: 0, look: {} },
        { text: 'may', start: 3, look: { bold: true } },
        { text: ' share', start: 6, look: { italic: true, underline: true, size: 14 } },
      ],
    });
    expect(blocks[1]).toMatchObject({ pieces: [{ text: 'your data.', start: 14 }] });
    await expectSameText(bytes);
  });

  it('joins runs that Word has cut for no visible reason', () => {
    const [block] = appearance(makeDocx(p(r('We may ') + r('sell ') + r('data.')))).blocks as ShownParagraph[];
    expect(block?.pieces).toHaveLength(1);
  });

  it('takes looks and indents from styles', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="Box"><w:pPr><w:jc w:val="center"/><w:ind w:left="720" w:firstLine="360"/><w:spacing w:before="120" w:after="240"/></w:pPr><w:rPr><w:color w:val="AA0000"/><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>';
    const [block] = appearance(makeDocx(p(r('Words'), '<w:pStyle w:val="Box"/>'), { styles })).blocks;
    expect(block).toMatchObject({
      align: 'center',
      left: 36,
      first: 18,
      before: 6,
      after: 12,
      pieces: [{ look: { size: 11, colour: '#aa0000', font: 'serif' } }],
    });
  });

  it('joins rows to tables and keeps what cells span', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text && r(text))}</w:tc>`;
    const grid =
      '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>';
    const bytes = makeDocx(
      `<w:tbl>${grid}<w:tr>${cell('Wide', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Tall', '<w:vMerge w:val="restart"/>')}${cell('one')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('two')}</w:tr></w:tbl>${p('')}${table([p(r('other')), p(r('table'))])}`,
    );
    const tables = appearance(bytes).blocks.filter((block): block is ShownTable => block.kind === 'table');
    expect(tables).toHaveLength(2);
    expect(tables[0]).toMatchObject({ ruled: true, widths: [0.25, 0.75] });
    expect(tables[0]?.rows.map(({ cells }) => cells.map(({ columns, rows }) => [columns, rows]))).toEqual([
      [[2, 1]],
      [
        [1, 2],
        [1, 1],
      ],
      [[1, 1]],
    ]);
    expect(tables[1]?.ruled).toBe(false);
    await expectSameText(bytes);
  });

  it('shows pictures of the file between the words around them', () => {
    const bytes = makeDocx(p(r('before ') + drawing('pic') + r(' after')), {}, withRelationship('media/a.png'));
    const { blocks, pictures } = appearance(bytes);
    expect((blocks[0] as ShownParagraph).pieces).toMatchObject([
      { text: 'before ' },
      { kind: 'picture', picture: 0, width: 72, height: 36, description: 'Our logo' },
      { text: ' after' },
    ]);
    expect(pictures).toEqual([{ type: 'image/png', bytes: dot }]);
  });

  it.each([
    ['on the network', 'https://example.org/a.png', ' TargetMode="External"'],
    ['outside the file', '../../a.png', ''],
    ['that is not there', 'media/b.png', ''],
  ])('shows only the description of a picture %s', (_, target, mode) => {
    const { blocks, pictures } = appearance(makeDocx(p(drawing('pic')), {}, withRelationship(target, mode)));
    expect(pictures).toEqual([]);
    expect((blocks[0] as ShownParagraph).pieces).toEqual([
      { kind: 'picture', width: 72, height: 36, description: 'Our logo' },
    ]);
  });

  it('keeps the text of text boxes, notes and headers under its offsets', async () => {
    const bytes = makeDocx(p(r('Body') + textBox(p(r('In a box')))) + p(r('End')), {
      header: p(r('Header')),
      footnotes: `<w:footnote w:id="2">${p(r('A note'))}</w:footnote>`,
    });
    expect(appearance(bytes).blocks.flatMap((block) => block.place ?? [])).toEqual(['header', 'text-box', 'footnote']);
    await expectSameText(bytes);
  });

  it('says why a file cannot be shown', () => {
    expect(readWordAppearance(new Uint8Array())).toMatchObject({ problem: { severity: 'error' } });
  });

  const raw = '../shared/corpus/dev/raw';
  const names = (() => {
    try {
      return readdirSync(raw).filter((name) => name.endsWith('.docx'));
    } catch {
      console.warn(`SKIPPED: real documents, because there is no folder ${raw}`);
      return [];
    }
  })();
  if (names.length > 0) {
    it.each(names)('has every character of %s once and in its place', async (name) => {
      await expectSameText(new Uint8Array(readFileSync(`${raw}/${name}`)));
    });
  }
});
