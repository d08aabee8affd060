import { describe, expect, it } from 'vitest';
import { redline, type WordChange } from '../../../src/formats/word/redline';
import { field, makeDocx, type OtherParts, p, r, table, textBox, withPart } from './support/makeDocx';
import { bodyOf, options, replace, textOf } from './support/oneChange';
import { acceptAll, rejectAll, runsOf } from './support/resolveChanges';

/** Applies one change and proves that accepting and rejecting it do what they must. */
async function check(body: string, words: string, by: string, parts: OtherParts = {}): Promise<string> {
  const bytes = makeDocx(body, parts);
  const result = redline(bytes, [await replace(bytes, words, by)], options);
  expect(result.problems).toEqual([]);
  expect(result.applied).toBe(1);
  const before = await textOf(bytes);
  expect(await textOf(result.bytes)).toBe(before.replace(words, () => by));
  expect(await textOf(acceptAll(result.bytes))).toBe(before.replace(words, () => by));
  expect(await textOf(result.bytes, 'rejected')).toBe(await textOf(bytes, 'rejected'));
  expect(runsOf(rejectAll(result.bytes))).toEqual(runsOf(rejectAll(bytes)));
  return bodyOf(result.bytes);
}

/** The reason why a change is refused; the bytes must be the given ones. */
async function refusal(body: string, words: string, by = 'new'): Promise<string> {
  const bytes = makeDocx(body);
  const result = redline(bytes, [await replace(bytes, words, by)], options);
  expect(result.bytes).toBe(bytes);
  expect([result.applied, result.refused]).toEqual([0, [0]]);
  return result.problems.map(({ message }) => message).join('\n');
}

const marks = 'w:author="Ann Lee" w:date="2026-03-04T05:06:07Z"';

describe('runs', () => {
  it('splits a run and keeps its formatting on every piece', async () => {
    expect(await check(p(r('We may share data.', '<w:i/>')), 'may', 'never')).toBe(
      '<w:p><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">We </w:t></w:r>' +
        `<w:del w:id="2" ${marks}><w:r><w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">may</w:delText></w:r></w:del>` +
        `<w:ins w:id="1" ${marks}><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">never</w:t></w:r></w:ins>` +
        '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> share data.</w:t></w:r></w:p>',
    );
  });

  it('gives an insertion the formatting of the character before', async () => {
    const bytes = makeDocx(p(r('We share.', '<w:b/>') + r(' Always.')));
    const result = redline(bytes, [{ edits: [{ span: { start: 9, end: 9 }, text: ' Not for AI.' }] }], options);
    expect(await textOf(result.bytes)).toBe('We share. Not for AI. Always.');
    expect(bodyOf(result.bytes)).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> Not for AI.</w:t>');
  });

  it('gives a replacement the formatting of most of what it replaces', async () => {
    const xml = await check(p(r('AI.', '<w:b/>') + r(' We train models on notes.')), 'AI. We train models', 'We keep');
    expect(xml).toContain('<w:r><w:t xml:space="preserve">We keep</w:t></w:r></w:ins>');
  });

  it('deletes tabs, breaks and symbols, and writes them', async () => {
    await check(p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'), 'a\tb\n', 'x\ty\n');
    await check(
      p('<w:r><w:t>Yes</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:softHyphen/><w:t>No</w:t></w:r>'),
      's☐N',
      '',
    );
  });

  it('does not make blanks show that Word does not show', async () => {
    await check(p(`<w:r><w:t>  We sell it </w:t></w:r>${r(' now')}`), 'sell', 'keep');
  });

  it('escapes what it writes and keeps entities and emoji', async () => {
    await check(p(r('Q&amp;A &lt;us&gt; 😀 share')), '😀 share', '“A & B” <c>');
  });

  it('gives a tracked change of formatting its own id on each piece', async () => {
    const change = '<w:b/><w:rPrChange w:id="9" w:author="B" w:date="2026-01-01T00:00:00Z"><w:rPr/></w:rPrChange>';
    const xml = await check(p(r('We may share.', change)), 'may', '');
    const ids = [...xml.matchAll(/w:id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(4);
  });

  it('works with another prefix and with none', async () => {
    const other = makeDocx('x');
    for (const [prefix, name] of [
      ['n:', 'xmlns:n'],
      ['', 'xmlns'],
    ]) {
      const document = `<${prefix}document ${name}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><${prefix}body><${prefix}p><${prefix}r><${prefix}t>We may share.</${prefix}t></${prefix}r></${prefix}p></${prefix}body></${prefix}document>`;
      const bytes = withPart(other, 'word/document.xml', document);
      const result = redline(bytes, [await replace(bytes, 'may', 'never', 'Why')], options);
      expect(result.problems).toEqual([]);
      expect(await textOf(result.bytes)).toBe('We never share.');
      expect(await textOf(result.bytes, 'rejected')).toBe('We may share.');
    }
  });
});

describe('around runs', () => {
  it('crosses runs, links and content controls', async () => {
    const body = p(
      `${r('We ')}<w:hyperlink r:id="x">${r('sell', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${r(' your')}</w:sdtContent></w:sdt>${r(' data')}`,
    );
    const xml = await check(body, 'We sell your da', 'We keep your da');
    expect(xml).not.toMatch(/<w:hyperlink[^>]*>(?:(?!<\/w:hyperlink>).)*<w:ins/);
  });

  it('puts new text after a link outside of it and without its look', async () => {
    const link = `<w:hyperlink r:id="x">${r('our site', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
    const bytes = makeDocx(p(r('See ') + link));
    const result = redline(bytes, [{ edits: [{ span: { start: 12, end: 12 }, text: ' first.' }] }], options);
    expect(bodyOf(result.bytes)).toMatch(
      /<\/w:hyperlink><w:ins [^>]*><w:r><w:t xml:space="preserve"> first\.<\/w:t><\/w:r><\/w:ins><\/w:p>$/,
    );
  });

  it('deletes inside an insertion of someone else and inserts beside it', async () => {
    const theirs = '<w:ins w:id="5" w:author="Bo" w:date="2026-01-01T00:00:00Z">';
    const body = p(`${r('We ')}${theirs}${r('may now share')}</w:ins>${r(' data.')}`);
    const xml = await check(body, 'now', 'never');
    expect(xml).toContain(
      `${r('may ')}<w:del w:id="2" ${marks}><w:r><w:delText xml:space="preserve">now</w:delText></w:r></w:del></w:ins><w:ins w:id=`,
    );
    const bytes = makeDocx(body);
    const result = redline(bytes, [await replace(bytes, 'now', 'never')], options);
    expect(await textOf(result.bytes, 'rejected')).toBe('We  data.');
  });

  it('changes both copies of a text box', async () => {
    const xml = await check(p(`${r('Near.')}${textBox(p(r('We sell data.')))}`), 'sell', 'keep');
    expect(xml.match(/<w:delText xml:space="preserve">sell</g)).toHaveLength(2);
    expect(xml.match(/<w:t xml:space="preserve">keep</g)).toHaveLength(2);
  });

  it('says when the old copy of a text box reads differently', async () => {
    const bytes = makeDocx(p(textBox(p(r('We sell data.')), p(r('Other.')))));
    const result = redline(bytes, [await replace(bytes, 'sell', 'keep')], options);
    expect(result.problems).toEqual([{ severity: 'info', message: expect.stringContaining('older copy') }]);
    expect(await textOf(result.bytes)).toBe('We keep data.');
  });

  it('writes into table cells, headers and notes', async () => {
    await check(table([p(r('Who')), p(r('We sell it'))]), 'sell', 'keep');
    const parts = {
      header: p(r('We sell data')),
      footnotes: `<w:footnote w:id="1">${p(r('We rent data'))}</w:footnote>`,
    };
    await check(p(r('Body')), 'sell', 'keep', parts);
    await check(p(r('Body')), 'rent', 'keep', parts);
  });

  it('takes the mark of an emptied paragraph with it, but never of the last one', async () => {
    const bytes = makeDocx(p(r('One.')) + p(r('We sell.'), '<w:jc w:val="left"/>') + p(r('Two.')));
    const result = redline(bytes, [await replace(bytes, 'We sell.', '')], options);
    expect(bodyOf(result.bytes)).toContain(
      `<w:pPr><w:jc w:val="left"/><w:rPr><w:del w:id="1" ${marks}/></w:rPr></w:pPr>`,
    );
    expect(await textOf(result.bytes)).toBe('One.\n\nTwo.');
    expect(await textOf(acceptAll(result.bytes))).toBe('One.\n\nTwo.');
    expect(await textOf(result.bytes, 'rejected')).toBe('One.\n\nWe sell.\n\nTwo.');
    const last = redline(bytes, [await replace(bytes, 'Two.', '')], options);
    expect(bodyOf(last.bytes)).not.toContain('<w:rPr><w:del');
  });
});

describe('fields', () => {
  const body = (instruction: string): string =>
    p(`${r('See ')}${field(instruction, r('Part') + r(' 2'))}${r(' now.')}`);

  it('deletes a computed field as a whole, instruction included', async () => {
    const xml = await check(body(' REF x '), 'See Part 2 now', 'Read it');
    expect(xml).toContain('<w:delInstrText> REF x </w:delInstrText>');
    expect(xml).not.toContain('<w:instrText');
    const simple = await check(
      p(`${r('For ')}<w:fldSimple w:instr=" DOCPROPERTY Name ">${r('Clinic')}</w:fldSimple>${r(' only')}`),
      'For Clinic only',
      'All',
    );
    expect(simple).toContain('<w:delInstrText xml:space="preserve"> DOCPROPERTY Name </w:delInstrText>');
  });

  it('refuses a part of a computed field and changes the text of a link', async () => {
    expect(await refusal(body(' REF x '), 'Part')).toContain('Word computes (a REF field)');
    await check(body(' HYPERLINK "https://example.org" '), 'Part', 'Section');
  });

  it('inserts behind a field, not into it', async () => {
    const bytes = makeDocx(p(`${r('See ')}${field(' REF x ', r('Part 2'))}`));
    const result = redline(bytes, [{ edits: [{ span: { start: 10, end: 10 }, text: ' now' }] }], options);
    expect(bodyOf(result.bytes)).toMatch(/w:fldCharType="end"\/><\/w:r><w:ins .* now<\/w:t><\/w:r><\/w:ins><\/w:p>$/);
  });
});

describe('refusals', () => {
  it('names synthetic text, gaps, locked controls and equations', async () => {
    expect(await refusal(p(r('One.')) + p(r('Two.')), 'One.\n\nTwo')).toContain('gap between two paragraphs');
    const box =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(await refusal(p(box + r(' I agree')), '☐ I')).toContain('“☐”, which Word computes');
    const locked = `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>${r('Fixed')}</w:sdtContent></w:sdt>`;
    expect(await refusal(p(locked), 'Fix')).toContain('locked form field (at “Fix”)');
    expect(await refusal(p('<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>'), 'x')).toContain('equation');
    expect(await refusal(p(r('We share.')), 'share', 'a\u0001b')).toContain('cannot hold');
    expect(await refusal(p(r('We 😀 share.')), '\ud83d')).toContain('character in two');
  });

  it('refuses edits that overlap or leave the text, and makes the others', async () => {
    const bytes = makeDocx(p(r('We may share data.')));
    const at = (start: number, end: number): WordChange => ({ edits: [{ span: { start, end }, text: 'x' }] });
    const result = redline(bytes, [at(3, 6), at(5, 9), at(13, 99), at(13, 17), { edits: [] }], options);
    expect([result.applied, result.refused]).toEqual([2, [1, 2, 4]]);
    expect(await textOf(result.bytes)).toBe('We x share x.');
  });

  it('says when the document is protected against editing', async () => {
    const bytes = makeDocx(p(r('We may share.')), {
      settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
    });
    const result = redline(bytes, [await replace(bytes, 'may', 'never')], options);
    expect(result.applied).toBe(1);
    expect(result.problems).toEqual([
      { severity: 'info', message: expect.stringContaining('protected against editing') },
    ]);
  });

  it('gives the same bytes back when there is nothing to do or the file cannot be read', () => {
    const bytes = makeDocx(p(r('We share.')));
    expect(redline(bytes, [], options).bytes).toBe(bytes);
    const broken = new Uint8Array([1, 2, 3]);
    const result = redline(broken, [{ edits: [] }], options);
    expect(result.bytes).toBe(broken);
    expect(result.problems[0]?.severity).toBe('error');
  });
});
