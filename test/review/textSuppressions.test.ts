import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileText } from '../../src/formats/readFileText';
import { suppressionsIn } from '../../src/linter/suppressionComments';
import { textSuppressions } from '../../src/review/textSuppressions';
import { findingsOn } from './documents';

/** What becomes of the clauses "We may train …" and of the comments. */
function outcome(file: string, format: 'markdown' | 'html' = 'markdown') {
  const { source } = readFileText(file, format);
  if (!source) throw new Error('not read');
  const findings = findingsOn(source, /We may train \w+/gu);
  const { ignored, idle } = textSuppressions(file, source, findings, (id) => ['ai-training', 'marketing'].includes(id));
  return {
    ignored: ignored.map(({ entry }) => `${entry.quote}: ${entry.reason}`),
    idle: idle.map(({ message }) => message),
    mended: idle.map(({ remove }) => removed(file, remove)),
  };
}

function removed(file: string, edits: readonly { span: { start: number; end: number } }[] = []): string {
  return [...edits].reverse().reduce((text, { span }) => text.slice(0, span.start) + text.slice(span.end), file);
}

const ignore = '<!-- privacy-notice-ignore ai-training: counsel agreed -->';

describe('comments that set findings aside', () => {
  it.each(['markdown', 'html'] as const)('do so for the next line with text, in %s', (format) => {
    const file = `<p>We may train cats</p>\n\n${ignore}\n\n<p>We may train dogs</p>\n<p>We may train birds</p>\n`;
    expect(outcome(file, format)).toMatchObject({ ignored: ['We may train dogs: counsel agreed'], idle: [] });
  });

  it('do so for a block and for the file', () => {
    const block = ignore.replace('ignore ', 'ignore-begin ');
    const file = `We may train cats.\n\n${block}\n\nWe may train dogs.\n\nWe may train birds.\n\n<!-- privacy-notice-ignore-end -->\n\nWe may train fish.\n`;
    expect(outcome(file).ignored).toHaveLength(2);
    expect(outcome(`We may train cats.\n\n${ignore.replace('ignore ', 'ignore-file ')}\n`).ignored).toHaveLength(1);
  });

  it('are reported when nothing is left to set aside, and can be taken out', () => {
    const file = `First.\n\n${ignore}\nWe keep records.\n`;
    expect(outcome(file)).toEqual({
      ignored: [],
      idle: ['This comment sets nothing aside any more.'],
      mended: ['First.\n\nWe keep records.\n'],
    });
  });

  it.each([
    ['<!-- privacy-notice-ignore ai-training -->', 'gives no reason'],
    ['<!-- privacy-notice-ignore ai-training:  -->', 'gives no reason'],
    ['<!-- privacy-notice-ignore : why -->', 'names no rule'],
    ['<!-- privacy-notice-ignore ai-trainning: why -->', 'There is no rule called ai-trainning'],
    ['<!-- privacy-notice-ignore-begin ai-training: why -->', 'has no end'],
    ['<!-- privacy-notice-ignore-end -->', 'has no beginning'],
    ['<!-- privacy-notice-ignore-all ai-training: why -->', 'not understood'],
  ])('are reported, obeyed by nothing and left for their author when they are faulty: %s', (comment, words) => {
    const file = `${comment}\nWe may train dogs.\n`;
    const { ignored, idle, mended } = outcome(file);
    expect(ignored).toEqual([]);
    expect(idle.join()).toContain(words);
    expect(mended).toEqual([file]);
  });

  it('are no comments where they are shown as code', () => {
    for (const file of [
      `\`\`\`html\n${ignore}\n\`\`\`\nWe may train dogs.\n`,
      `Write \`${ignore}\`.\nWe may train dogs.\n`,
    ]) {
      expect(outcome(file)).toMatchObject({ ignored: [], idle: [] });
    }
    expect(outcome(`<script>'${ignore}'</script>\n<p>We may train dogs</p>`, 'html').ignored).toEqual([]);
  });

  it('are read in any text without an error, in order and inside it', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      '`',
      '```',
      '\n',
      ' ',
      'privacy-notice-ignore',
      '-begin',
      '-end',
      ' a: b',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('markdown' as const, 'html' as const),
        (parts, format) => {
          const text = parts.join('');
          for (const { comments, range } of suppressionsIn(text, format)) {
            for (const { start, end } of [...comments, range]) {
              expect(0 <= start && start <= end && end <= text.length).toBe(true);
            }
          }
        },
      ),
    );
  });
});
