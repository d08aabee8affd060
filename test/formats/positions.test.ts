// What must hold for every text, Markdown and HTML document: each character knows its
// place, and edits of the extracted text arrive in the file as they were meant.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileEdits } from '../../src/formats/fileEdits';
import { type FileTextFormat, readFileText } from '../../src/formats/readFileText';
import { SegmentMap } from '../../src/formats/segments';
import type { SourceText } from '../../src/text/sourceText';
import { applyEdits, type TextEdit } from '../../src/text/textEdit';

function read(file: string, format: FileTextFormat): SourceText {
  const { source } = readFileText(file, format);
  if (source === undefined) throw new Error('not read');
  return source;
}

const words = fc.constantFrom(
  'We',
  'may',
  'share',
  'your',
  'data',
  'with',
  'partners',
  'R&D',
  'a < b',
  'it’s',
  '😀',
  'non-routine',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const escapedHtml = phrase.map((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/’/g, '&rsquo;'));
const inlineHtml = fc
  .array(
    fc.oneof(
      escapedHtml,
      escapedHtml.map((text) => `<b>${text}</b>`),
      escapedHtml.map((text) => `<a href="x">${text}</a>`),
      fc.constant('<br>'),
      fc.constant('pa<i>rt</i>ners'),
      fc.constant('&nbsp;'),
      fc.constant('<!-- note -->'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.join(' '));
const html = fc
  .array(
    fc.oneof(
      inlineHtml.map((text) => `<p>${text}</p>`),
      escapedHtml.map((text) => `<h2>${text}</h2>`),
      fc
        .array(inlineHtml, { minLength: 1, maxLength: 3 })
        .map((items) => `<ul>\r\n${items.map((item) => `<li>${item}`).join('\n')}\n</ul>`),
      fc.tuple(escapedHtml, inlineHtml).map(([a, b]) => `<table><tr><td>${a}<td>${b}</tr></table>`),
      inlineHtml.map((text) => `<div>${text}</div>`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.join('\n'));
const plainMarkdown = phrase.map((text) => text.replace(/</g, '\\<').replace(/R&D/g, 'R&amp;D'));
const inlineMarkdown = fc
  .array(
    fc.oneof(
      plainMarkdown,
      plainMarkdown.map((text) => `**${text}**`),
      plainMarkdown.map((text) => `[${text}](https://example.org)`),
      fc.constant('*really*'),
      fc.constant('\\[PURPOSE\\]'),
      fc.constant('`code`'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.join(' '));
const markdown = fc
  .array(
    fc.oneof(
      inlineMarkdown,
      inlineMarkdown.map((text) => `## ${text}`),
      fc
        .array(inlineMarkdown, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `- ${item}`).join('\r\n')),
      fc.tuple(inlineMarkdown, inlineMarkdown).map(([a, b]) => `> ${a}\r\n> ${b}`),
      fc.tuple(plainMarkdown, plainMarkdown).map(([a, b]) => `| Kind | Who |\n|---|---|\n| ${a} | ${b} |`),
      fc.tuple(plainMarkdown, plainMarkdown).map(([a, b]) => `1. ${a}\n\n   ${b}\n   1. ${a}`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.join('\n\n'));

const documents = [
  ['html', html],
  ['markdown', markdown],
  ['text', fc.array(phrase, { maxLength: 8 }).map((list) => list.join('\r\n'))],
] as const;

describe.each(documents)('%s', (format, arbitrary) => {
  it('maps every character that is the same to itself', () => {
    fc.assert(
      fc.property(arbitrary, (file) => {
        const source = read(file, format);
        for (let i = 0; i < source.text.length; i++) {
          for (const origin of source.origins.originsOf({ start: i, end: i + 1 })) {
            if (origin.kind === 'synthetic') continue;
            if (origin.kind !== 'file') throw new Error(origin.kind);
            const there = file.slice(origin.span.start, origin.span.end);
            if (there.length === 1 && !/\s/.test(there)) expect(there).toBe(source.text[i]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('answers for every span and keeps blocks inside the text', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), fc.nat(), (file, a, b) => {
        const { text, origins, blocks } = read(file, format);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        expect(origins.originsOf({ start, end }).length).toBeGreaterThan(0);
        for (const { span, cells } of blocks) {
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          for (const cell of cells ?? [])
            expect(cell.start >= span.start && cell.end <= span.end && cell.start <= cell.end).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('brings an edit into the file so that it reads as edited', () => {
    let mapped = 0;
    let tried = 0;
    const collapse = (text: string) => (format === 'text' ? text : text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(
        arbitrary,
        fc.nat(),
        fc.nat(20),
        fc.constantFrom('', 'only with your permission', 'R&D <AI>', 'a *b* [c](d)', '&amp; | x'),
        (file, at, length, inserted) => {
          const source = read(file, format);
          const start = at % (source.text.length + 1);
          const edit: TextEdit = { span: { start, end: Math.min(source.text.length, start + length) }, text: inserted };
          const edits = toFileEdits(source, [edit], file);
          tried++;
          if (edits === undefined) return;
          mapped++;
          const again = read(applyEdits(file, edits), format);
          expect(collapse(again.text)).toBe(collapse(applyEdits(source.text, [edit])));
        },
      ),
      { numRuns: 120 },
    );
    // Ranges over block ends are refused; the rest must arrive.
    expect(mapped / tried).toBeGreaterThan(0.4);
  });
});

describe('toFileEdits', () => {
  const edited = (file: string, format: FileTextFormat, find: string, text: string): string | undefined => {
    const source = read(file, format);
    const start = source.text.indexOf(find);
    const edits = toFileEdits(source, [{ span: { start, end: start + find.length }, text }], file);
    return edits && applyEdits(file, edits);
  };

  it('writes new text in the notation of the file', () => {
    expect(edited('<p>We &amp; they share it.</p>', 'html', 'share it', 'ask <you> & them')).toBe(
      '<p>We &amp; they ask &lt;you&gt; &amp; them.</p>',
    );
    expect(edited('We share it.', 'markdown', 'share it', 'ask [NAME] *first*')).toBe('We ask \\[NAME\\] \\*first\\*.');
    expect(edited('We share it.', 'markdown', 'share it', 'ask [NAME] first')).toBe('We ask [NAME] first.');
  });

  it('takes whole markup away with its text, and leaves a half alone', () => {
    expect(edited('<p>We may <b>sell</b> it.</p>', 'html', 'may sell it', 'keep it')).toBe('<p>We keep it.</p>');
    expect(edited('<p>We <b>may sell</b> it.</p>', 'html', 'sell it', 'keep it')).toBe('<p>We <b>may keep it</b>.</p>');
    expect(edited('We may **sell** it.', 'markdown', 'may sell it', 'keep it')).toBe('We keep it.');
  });

  it('replaces an entity as a whole', () => {
    expect(edited('<p>R&amp;D partners</p>', 'html', '&', ' and ')).toBe('<p>R and D partners</p>');
  });

  it('keeps CRLF and refuses what is not in the file', () => {
    expect(edited('One\r\ntwo three\r\n', 'markdown', 'two', '2')).toBe('One\r\n2 three\r\n');
    expect(edited('<ul><li>One</li><li>Two</li></ul>', 'html', 'One\n• Two', 'x')).toBeUndefined();
    const pdf: SourceText = { ...read('x', 'text'), format: 'pdf' };
    expect(toFileEdits(pdf, [], 'x')).toBeUndefined();
  });

  it('inserts at the start, inside and at the end of a block', () => {
    const file = '<ul><li>One</li><li>Two</li></ul>';
    const source = read(file, 'html');
    const insert = (at: number) => {
      const edits = toFileEdits(source, [{ span: { start: at, end: at }, text: 'x' }], file);
      return edits && applyEdits(file, edits);
    };
    const two = source.text.indexOf('Two');
    expect([insert(two), insert(two + 1), insert(two + 3)]).toEqual([
      '<ul><li>One</li><li>xTwo</li></ul>',
      '<ul><li>One</li><li>Txwo</li></ul>',
      '<ul><li>One</li><li>Twox</li></ul>',
    ]);
  });
});

describe('SegmentMap', () => {
  it('gives an insertion the home after the character before it', () => {
    const source = read('<p>a&amp;b</p>', 'html');
    expect(source.origins).toBeInstanceOf(SegmentMap);
    expect(source.origins.originsOf({ start: 2, end: 2 })).toEqual([{ kind: 'file', span: { start: 9, end: 9 } }]);
    expect(source.origins.originsOf({ start: 0, end: 0 })).toEqual([{ kind: 'file', span: { start: 3, end: 3 } }]);
    expect(source.origins.originsOf({ start: 0, end: 3 })).toEqual([{ kind: 'file', span: { start: 3, end: 10 } }]);
  });
});
