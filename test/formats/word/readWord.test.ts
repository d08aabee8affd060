import { describe, expect, it } from 'vitest';
import { readWord, type WordReadOptions } from '../../../src/formats/word/readWord';
import type { SourceText } from '../../../src/text/sourceText';
import { field, makeDocx, p, r, table, textBox } from './support/makeDocx';

async function read(bytes: Uint8Array, options?: WordReadOptions): Promise<SourceText> {
  const { source, problems } = await readWord(bytes, options);
  if (!source) throw new Error(problems.map(({ message }) => message).join('\n'));
  return source;
}

/** The blocks as lines: kind and level, marker, place, then the text of the span. */
function shown(source: SourceText): string[] {
  return source.blocks.map(({ kind, level, marker, place, span }) =>
    [
      `${kind}${level || ''}`,
      ...(marker === undefined ? [] : [`<${marker}>`]),
      ...(place === undefined ? [] : [`@${place}`]),
      source.text.slice(span.start, span.end),
    ].join(' '),
  );
}

const heading1 =
  '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
const derived = '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Ours"/><w:basedOn w:val="H"/></w:style>';

describe('paragraphs and runs', () => {
  it('joins a word that is split across runs and maps each part to its run', async () => {
    const source = await read(makeDocx(p(`${r('We sh')}${r('are', '<w:b/>')}${r(' data.')}`)));
    expect(source.text).toBe('We share data.');
    expect(source.origins.originsOf({ start: 3, end: 9 })).toEqual([
      { kind: 'word', part: 'word/document.xml', run: 0, span: { start: 3, end: 5 } },
      { kind: 'word', part: 'word/document.xml', run: 1, span: { start: 0, end: 3 } },
      { kind: 'word', part: 'word/document.xml', run: 2, span: { start: 0, end: 1 } },
    ]);
  });

  it('separates blocks by synthetic text and gives an empty span the home of the character before it', async () => {
    const source = await read(makeDocx(p(r('One.')) + p('') + p(r('Two.'))));
    expect(source.text).toBe('One.\n\nTwo.');
    expect(source.origins.originsOf({ start: 4, end: 6 })).toEqual([{ kind: 'synthetic' }]);
    expect(source.origins.originsOf({ start: 4, end: 4 })).toEqual([
      { kind: 'word', part: 'word/document.xml', run: 0, span: { start: 4, end: 4 } },
    ]);
  });

  it('reads tabs, breaks, special hyphens and symbols as characters', async () => {
    const run =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>opt</w:t><w:noBreakHyphen/><w:t>out in</w:t><w:softHyphen/><w:t>formed</w:t><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>';
    expect((await read(makeDocx(p(run)))).text).toBe('a\tb\nopt-out informed☐');
  });

  it('leaves out blanks that Word does not show and keeps the offsets inside the element', async () => {
    const source = await read(
      makeDocx(p('<w:r><w:t>  AI </w:t></w:r><w:r><w:t xml:space="preserve"> use</w:t></w:r>')),
    );
    expect(source.text).toBe('AI use');
    expect(source.origins.originsOf({ start: 0, end: 2 })).toEqual([
      { kind: 'word', part: 'word/document.xml', run: 0, span: { start: 2, end: 4 } },
    ]);
  });

  it('leaves out hidden text and says so', async () => {
    const { source, problems } = await readWord(makeDocx(p(r('Shown.') + r('Secret.', '<w:vanish/>'))));
    expect(source?.text).toBe('Shown.');
    expect(problems).toEqual([{ severity: 'info', message: expect.stringContaining('hidden') }]);
  });
});

describe('headings and lists', () => {
  it('finds heading levels through styles, their ancestors and the look of a line', async () => {
    const body =
      p(r('Styled'), '<w:pStyle w:val="H"/>') +
      p(r('Derived'), '<w:pStyle w:val="D"/>') +
      p(r('Direct'), '<w:outlineLvl w:val="2"/>') +
      p(r('Your Rights', '<w:b/>')) +
      p(r('Bold sentence that ends.', '<w:b/>'));
    expect(shown(await read(makeDocx(body, { styles: heading1 + derived })))).toEqual([
      'heading1 Styled',
      'heading1 Derived',
      'heading3 Direct',
      'heading4 Your Rights',
      'paragraph Bold sentence that ends.',
    ]);
  });

  it('computes list numbers and bullets outside the span', async () => {
    const level = (index: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}${level(2, 'lowerRoman', '%1.%2.%3')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const item = (text: string, id: number, depth = 0): string =>
      p(r(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
    const body = [
      item('one', 1),
      item('sub', 1, 1),
      item('deep', 1, 2),
      item('sub', 1, 1),
      item('two', 1),
      item('anew', 1, 1),
      item('dot', 2),
      item('seven', 3),
      item('out', 0),
    ].join('');
    const source = await read(makeDocx(body, { numbering }));
    expect(shown(source)).toEqual([
      'list-item1 <1.> one',
      'list-item2 <(a)> sub',
      'list-item3 <1.a.i> deep',
      'list-item2 <(b)> sub',
      'list-item1 <2.> two',
      'list-item2 <(a)> anew',
      'list-item1 <•> dot',
      'list-item1 <7.> seven',
      'paragraph out',
    ]);
    expect(source.text.startsWith('1. one\n(a) sub\n')).toBe(true);
    expect(source.origins.originsOf({ start: 0, end: 3 })).toEqual([{ kind: 'synthetic' }]);
  });

  it('takes a typed bullet as a marker', async () => {
    expect(shown(await read(makeDocx(p(r('• Marketing')) + p(`${r('a)')}<w:r><w:tab/></w:r>${r('Sale')}`))))).toEqual([
      'list-item1 <•> Marketing',
      'list-item1 <a)> Sale',
    ]);
  });
});

describe('tables and text boxes', () => {
  it('makes a row one block with its cells', async () => {
    const source = await read(makeDocx(table([p(r('Who')), p(r('Why')) + p(r('How'))], [p(r('Us')), p('')])));
    expect(source.text).toBe('Who\tWhy\nHow\nUs\t');
    expect(source.blocks.map(({ cells }) => cells?.map((cell) => source.text.slice(cell.start, cell.end)))).toEqual([
      ['Who', 'Why\nHow'],
      ['Us', ''],
    ]);
  });

  it('sees through a table that only lays out the page', async () => {
    expect(shown(await read(makeDocx(table([p(r('Boxed one.')) + p(r('Boxed two.'))]))))).toEqual([
      'paragraph Boxed one.',
      'paragraph Boxed two.',
    ]);
  });

  it('reads a text box once, after its paragraph', async () => {
    expect(shown(await read(makeDocx(p(`${r('Before')}${textBox(p(r('Boxed.')))}${r(' after.')}`))))).toEqual([
      'paragraph Before after.',
      'paragraph @text-box Boxed.',
    ]);
  });
});

describe('other parts', () => {
  it('reads headers, notes and footers with their place, and comments when asked', async () => {
    const bytes = makeDocx(p(r('Body.')), {
      header: p(r('Clinic')),
      footer: p(r('Page foot')),
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p(r('x'))}</w:footnote><w:footnote w:id="1">${p(r('A note.'))}</w:footnote>`,
      comments: `<w:comment w:id="0">${p(r('Is that so?'))}</w:comment>`,
    });
    expect(shown(await read(bytes))).toEqual([
      'paragraph @header Clinic',
      'paragraph Body.',
      'paragraph @footnote A note.',
      'paragraph @footer Page foot',
    ]);
    expect(shown(await read(bytes, { comments: true })).at(-1)).toBe('paragraph @comment Is that so?');
  });
});

describe('fields, links and content controls', () => {
  it('reads results and leaves instructions out', async () => {
    const nested = field(`IF ${'</w:instrText></w:r>'}${field('PAGE', r('9'))}<w:r><w:instrText> = 1`, r('result'));
    const body = p(
      `${r('See ')}${field(' REF x ', r('Section 2'))}${r(', ')}<w:fldSimple w:instr="PAGE">${r('7')}</w:fldSimple>${r(' ')}${nested}` +
        `<w:hyperlink r:id="x">${r(' link')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${r(' control')}</w:sdtContent></w:sdt>`,
    );
    expect((await read(makeDocx(body))).text).toBe('See Section 2, 7 result link control');
  });

  it('shows old check boxes and drop-downs as synthetic text', async () => {
    const box = (data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = p(
      `${box('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${r(' Yes ')}${box('<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="often"/></w:ddList>')}`,
    );
    const source = await read(makeDocx(body));
    expect(source.text).toBe('☒ Yes often');
    expect(source.origins.originsOf({ start: 0, end: 1 })).toEqual([{ kind: 'synthetic' }]);
  });

  it('does not lose text behind a field that never ends', async () => {
    const body = p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('Still here.')}`);
    expect((await read(makeDocx(body))).text).toBe('Still here.');
  });
});

describe('tracked changes', () => {
  const change = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';
  const gone = (text: string): string =>
    `<w:del ${change}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

  it('reads them as accepted or as rejected, with the same run numbers', async () => {
    const bytes = makeDocx(
      p(`${r('We ')}${gone('may ')}<w:ins ${change}>${r('must ')}${gone('not ')}</w:ins>${r('share.')}`),
    );
    const accepted = await read(bytes);
    const rejected = await read(bytes, { trackedChanges: 'rejected' });
    expect([accepted.text, rejected.text]).toEqual(['We must share.', 'We may share.']);
    const last = { kind: 'word', part: 'word/document.xml', run: 4, span: { start: 0, end: 6 } };
    expect(accepted.origins.originsOf({ start: 8, end: 14 })).toEqual([last]);
    expect(rejected.origins.originsOf({ start: 7, end: 13 })).toEqual([last]);
  });

  it('joins paragraphs whose mark was deleted and drops deleted rows', async () => {
    const mark = `<w:rPr><w:del ${change}/></w:rPr>`;
    const row = `<w:tbl><w:tr><w:trPr><w:del ${change}/></w:trPr><w:tc>${p(gone('Old'))}</w:tc><w:tc>${p(gone('row'))}</w:tc></w:tr></w:tbl>`;
    const bytes = makeDocx(p(r('One '), mark) + p(r('two.')) + row);
    expect((await read(bytes)).text).toBe('One two.');
    expect((await read(bytes, { trackedChanges: 'rejected' })).text).toBe('One \n\ntwo.\n\nOld\trow');
  });
});
