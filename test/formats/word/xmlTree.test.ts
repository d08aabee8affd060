import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeXml, descendants, escapeXml, parseXml, textOf } from '../../../src/formats/word/xmlTree';

describe('parseXml', () => {
  it('knows the place of every tag, whatever stands between', () => {
    const source =
      '<?xml version="1.0"?>\r\n<!-- <a> -->\r\n<a x="1 > 0">\r\n😀<b/>&amp;<c  y=\'<\'.></c ><![CDATA[<d>]]><?p <e>?></a>'.replace(
        "y='<'.",
        "y='&lt;'",
      );
    const root = parseXml(source);
    expect(source.slice(root.start, root.openEnd)).toBe('<a x="1 > 0">');
    expect(source.slice(root.closeStart, root.end)).toBe('</a>');
    expect([...descendants(root)].map(({ start, end }) => source.slice(start, end))).toEqual([
      '<b/>',
      "<c  y='&lt;'></c >",
    ]);
    expect(textOf(root)).toBe('\n😀&<d>');
  });

  it('keeps line separators that XML 1.0 does not touch', () => {
    expect(textOf(parseXml('<a>x\u2028y\u0085z</a>'))).toBe('x\u2028y\u0085z');
  });

  it.each(['', '<a>', '<a></b>', '<a b=c/>', '<p:a/>', '<a>&x;</a>', 'text'])('refuses %j', (source) => {
    expect(() => parseXml(source)).toThrow();
  });
});

describe('escapeXml', () => {
  it('comes back as it was for every text that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(canBeXml(text));
        expect(textOf(parseXml(`<a>${escapeXml(text)}</a>`))).toBe(text);
      }),
    );
  });
});
