import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinEdits, Places, snippetOf } from '../../src/editor/convert';
import { readFileText } from '../../src/formats/readFileText';
import { LineIndex } from '../../src/text/lineIndex';
import type { SourceText } from '../../src/text/sourceText';
import { applyEdits } from '../../src/text/textEdit';

function read(text: string, format: 'text' | 'markdown' | 'html'): SourceText {
  const { source } = readFileText(text, format);
  if (!source) throw new Error('The text could not be read');
  return source;
}

/** What the editor marks when `words` of the extracted text are reported. */
function marked(file: string, format: 'text' | 'markdown' | 'html', words: string): string {
  const source = read(file, format);
  const start = source.text.indexOf(words);
  if (start === -1) throw new Error(`"${words}" is not in the extracted text`);
  const range = Places.ofFile(source, file).rangeOf({ start, end: start + words.length });
  const lines = new LineIndex(file);
  return file.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

describe('places in the editor', () => {
  it.each([
    ['plain text', 'First.\nWe may share it.', 'text', 'We may share it', 'We may share it'],
    ['text behind an emoji', 'A 😀 b. We may share it.', 'text', 'We may', 'We may'],
    ['text behind Windows line ends', 'One.\r\n\r\nTwo.\r\nWe may share.', 'text', 'We may', 'We may'],
    ['an emoji itself', 'We may 😀 share.', 'text', '😀', '😀'],
    ['Markdown emphasis', 'We **may share** it.', 'markdown', 'We may share it', 'We **may share** it'],
    ['a Markdown escape', 'We may share 1\\* it.', 'markdown', 'share 1* it', 'share 1\\* it'],
    ['an HTML entity', '<p>We share &amp; sell it.</p>', 'html', 'share & sell', 'share &amp; sell'],
    [
      'HTML tags in mid-sentence',
      '<p>We <b>may share</b> it.</p>',
      'html',
      'We may share it',
      'We <b>may share</b> it',
    ],
    ['text behind an entity', '<p>A &lt; B. We sell.</p>', 'html', 'We sell', 'We sell'],
    ['an HTML list', '<ul>\r\n<li>😀 One</li>\r\n<li>We sell</li></ul>', 'html', 'We sell', 'We sell'],
  ] as const)('mark %s', (_name, file, format, words, expected) => {
    expect(marked(file, format, words)).toBe(expected);
  });

  it('never stand inside a Windows line end', () => {
    const file = 'One.\r\nTwo.';
    const range = Places.ofFile(read(file, 'text'), file).rangeInFile({ start: 5, end: 6 });
    expect(range.start).toEqual({ line: 0, character: 4 });
    expect(range.end).toEqual({ line: 1, character: 0 });
  });

  it('put a place without a file behind the text before it', () => {
    const file = '<p>One</p><p>Two</p>';
    const source = read(file, 'html');
    const gap = source.text.indexOf('Two') - 1;
    const range = Places.ofFile(source, file).rangeOf({ start: gap, end: gap + 1 });
    expect(range.start).toEqual({ line: 0, character: '<p>One'.length });
  });

  it('give back every span of a plain text, whatever is in it', () => {
    const text = fc.array(fc.constantFrom('word ', '😀', '\r\n', '\n', 'é', '\t', '\u2028'), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (pieces, a, b) => {
        const file = pieces.join('');
        const [start, end] = [a % (file.length + 1), b % (file.length + 1)].sort((x, y) => x - y) as [number, number];
        const splitsLineEnd = [start, end].some((at) => file[at - 1] === '\r' && file[at] === '\n');
        fc.pre(!splitsLineEnd && file.trim() !== '');
        const range = Places.ofFile(read(file, 'text'), file).rangeInFile({ start, end });
        const lines = new LineIndex(file);
        expect([lines.offsetAt(range.start), lines.offsetAt(range.end)]).toEqual([start, end]);
      }),
    );
  });
});

describe('joined edits', () => {
  it('do what the single edits do', () => {
    const text = 'We may share your records freely.';
    const edits = [
      { span: { start: 3, end: 6 }, text: 'will not' },
      { span: { start: 26, end: 32 }, text: 'without your permission' },
    ];
    const joined = joinEdits(edits, (at) => text.slice(at.start, at.end));
    expect(joined && applyEdits(text, [joined])).toBe(applyEdits(text, edits));
  });

  it('of nothing are nothing', () => {
    expect(joinEdits([], () => '')).toBeUndefined();
  });
});

describe('snippets', () => {
  it('have each blank as a stop, in the order of the text', () => {
    expect(snippetOf('Ask [PERSON] before [DATE].', ['[DATE]', '[PERSON]'])).toBe(
      `Ask \${1:[PERSON]} before \${2:[DATE]}.`,
    );
  });

  it('fill the same blank in everywhere at once', () => {
    expect(snippetOf('[NAME] and [NAME]', ['[NAME]'])).toBe(`\${1:[NAME]} and \${1:[NAME]}`);
  });

  it('keep signs that a snippet would read', () => {
    expect(snippetOf('It costs $5 \\ {a}', [])).toBe('It costs \\$5 \\\\ {a}');
    expect(snippetOf('a [B}] c', ['[B}]'])).toBe(`a \${1:[B\\}]} c`);
  });
});
