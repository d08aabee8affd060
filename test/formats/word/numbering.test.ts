import { describe, expect, it } from 'vitest';
import { formatNumber, Numbering } from '../../../src/formats/word/numbering';
import { parseXml } from '../../../src/formats/word/xmlTree';
import { namespaces } from './support/makeDocx';

describe('formatNumber', () => {
  it.each([
    [1, 'lowerLetter', 'a'],
    [26, 'upperLetter', 'Z'],
    [28, 'lowerLetter', 'bb'],
    [4, 'lowerRoman', 'iv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [7, 'decimalZero', '07'],
    [11, 'ordinal', '11th'],
    [22, 'ordinal', '22nd'],
    [3, 'none', ''],
    [5, 'decimal', '5'],
    [0, 'lowerLetter', '0'],
  ])('writes %i in %s as %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe('Numbering', () => {
  const level = (index: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const markers = (xml: string, uses: readonly [string, number][]): (string | undefined)[] => {
    const counter = new Numbering(parseXml(`<w:numbering ${namespaces}>${xml}</w:numbering>`)).counter();
    return uses.map(([numId, index]) => counter.next({ numId, level: index })?.text);
  };
  const number = (id: number, abstract: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

  it('goes on across lists of one definition and never restarts a level that must not', () => {
    const xml = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>${number(1, 0)}${number(2, 0)}`;
    expect(
      markers(xml, [
        ['1', 0],
        ['1', 1],
        ['2', 0],
        ['2', 1],
      ]),
    ).toEqual(['1.', '1)', '2.', '2)']);
  });

  it('follows links to a list style, replaced levels and legal numbering', () => {
    const xml =
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'upperRoman', 'Article %1.')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
      number(1, 0) +
      number(2, 1, `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '(%1)')}</w:lvlOverride>`);
    expect(
      markers(xml, [
        ['1', 0],
        ['1', 0],
        ['1', 1],
      ]),
    ).toEqual(['Article I.', 'Article II.', '2.1']);
    expect(markers(xml, [['2', 0]])).toEqual(['(a)']);
  });

  it('knows no list that is not defined, and shows nothing for a level that is not', () => {
    expect(
      markers(`<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum>${number(1, 0)}`, [
        ['9', 0],
        ['1', 5],
      ]),
    ).toEqual([undefined, '']);
  });
});
