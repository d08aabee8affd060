import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../src/formats/markdown/chunks';
import { readFileText } from '../../../src/formats/readFileText';
import { outline } from '../outline';

const read = (text: string) => readFileText(text, 'markdown');
const shown = (text: string) => outline(read(text).source);

describe('Markdown', () => {
  it('reads the words without their syntax', () => {
    const file =
      '# Our *Notice*\n\nWe may **share** your [data](https://example.org) \\& sell &lt;it&gt; `[NAME]`.\n\n<!-- not this -->\n\n```\nnor this\n```\n';
    expect(shown(file)).toEqual(['h1 Our Notice', 'p We may share your data & sell <it> [NAME].']);
  });

  it('leaves front matter out, and keeps a rule with prose', () => {
    expect(shown('---\ntitle: Notice\n---\n\nText.')).toEqual(['p Text.']);
    expect(shown('---\nThis is prose and no setting\n---\n\nText.')).toEqual([
      'h2 This is prose and no setting',
      'p Text.',
    ]);
  });

  it('gives lists, nested and typed, with their lead-ins', () => {
    expect(shown('We share it for:\n\n- care\n  1. here\n  2. there\n- payment\n\n(a) first\n\n(b) second')).toEqual([
      'p We share it for:',
      'l1 - care',
      'l2 1. here',
      'l2 2. there',
      'l1 - payment',
      'l1 (a) first',
      'l1 (b) second',
    ]);
    expect(shown('We share it for:\n• care\n• payment')).toEqual(['p We share it for:', 'l1 • care', 'l1 • payment']);
  });

  it('takes a bold line for a heading and a bold term for a part of its sentence', () => {
    expect(shown('**Your choices**\n\n**Marketing:** we ask you first.\n\n**Sale**\nWe never sell it.')).toEqual([
      'h6 Your choices',
      'p Marketing: we ask you first.',
      'h6 Sale',
      'p We never sell it.',
    ]);
  });

  it('reads a table row as one block with cells, and no empty rows', () => {
    expect(shown('|  |  |\n|---|---|\n| **Research** | Universities \\| labs |')).toEqual([
      't Research / Universities | labs',
    ]);
  });

  it('reads indented paragraphs and HTML blocks as text', () => {
    expect(shown('    We may share it.\n\n<div align="center">\n<p>With <b>partners</b></p>\n</div>')).toEqual([
      'p We may share it.',
      'p With partners',
    ]);
  });

  it('keeps positions right with CRLF, quotes and a byte order mark', () => {
    const file = '\ufeff> We may\r\n> share it.\r\n';
    const { source } = read(file);
    expect(source?.text).toBe('We may\nshare it.');
    expect(source?.origins.originsOf({ start: 7, end: 12 })).toEqual([
      { kind: 'file', span: { start: file.indexOf('share'), end: file.indexOf('share') + 5 } },
    ]);
  });

  it('reads in parts as it reads in one', () => {
    const block = fc.constantFrom(
      'Plain text of some length here.',
      '- item\n  - nested\n\n  more',
      '1. one\n2. two',
      '## Title',
      '```\n# code\n\ncode\n```',
      '<div>\n\ninside\n\n</div>',
      '<!-- a\n\nb -->',
      '> quote\n> on',
      'See [our page][page] for more.',
      '| a | b |\n|---|---|\n| c | d |',
      '* star\n* star',
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const small = `First.\n\n${blocks.join('\n\n')}\n\n[page]: https://example.org\n`;
        // Long enough to be cut, with a text between that belongs to nothing.
        const filler = `${'Filler sentence. '.repeat(800)}\n\n`;
        const [once, long] = [shown(small), shown(`${small}\n${filler}${small}`)];
        expect(long.slice(0, once.length)).toEqual(once);
        expect(long.slice(-once.length)).toEqual(once);
      }),
      { numRuns: 40 },
    );
    expect(chunksOf('a\n\n'.repeat(500)).length).toBeGreaterThan(3);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['quotes', '>'.repeat(100_000)],
    ['lists', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')],
    ['one long line', 'We share your data. '.repeat(50_000)],
    ['cells', `${'|a'.repeat(50_000)}\n${'|-'.repeat(50_000)}\n`],
    ['alternating lists', '- a\n* a\n'.repeat(3000)],
  ])('is not stopped by 100,000 %s', (_name, text) => {
    const started = performance.now();
    const { source } = read(`Before.\n\n${text}`);
    expect(source?.text).toContain('Before.');
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('says when a part was too much, and reads the rest as Markdown', () => {
    const { source, problems } = read(
      `# Title\n\n${'text '.repeat(3000)}\n\n${'['.repeat(5000)}\n\n${'text '.repeat(3000)}\n\n**We** share it.`,
    );
    expect(problems).toEqual([{ severity: 'warning', message: expect.stringContaining('nested too deeply') }]);
    expect(source?.text.startsWith('Title')).toBe(true);
    expect(source?.text.endsWith('We share it.')).toBe(true);
  });
});
