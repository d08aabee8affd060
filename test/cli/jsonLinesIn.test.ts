import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/cli/jsonLinesIn';
import { cli } from './session';

const answers = async (stdin: string | Uint8Array, ...args: string[]) => {
  const { code, out } = await cli(['check', '--jsonl-in', ...args], { stdin });
  return {
    code,
    lines: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};
const risky = 'We may use your medical images to train artificial intelligence systems.';

describe('check --jsonl-in', () => {
  it('answers each line in order, with findings of the same shape', async () => {
    const { code, lines } = await answers(
      `${JSON.stringify({ id: 'a', text: risky })}\n{"id":7,"text":"We wish you well."}`,
    );
    expect(lines[0]).toMatchObject({
      id: 'a',
      findings: [{ rule: 'ai-training', quote: risky, start: 0, end: risky.length, line: 1, column: 1 }],
    });
    expect(lines[1]).toEqual({ id: 7, findings: [] });
    expect(code).toBe(1);
  });

  it('reads the context as the lead-in of a list item', async () => {
    const line = (context?: string) =>
      `${JSON.stringify({ id: 1, text: 'Sale of your information to companies.', context })}\n`;
    const never = await answers(line('We will never do any of the following:'));
    const may = await answers(line('We may do any of the following:'));
    const loud = (answer: typeof may) =>
      answer.lines[0].findings.filter((f: { severity: string }) => f.severity !== 'hint');
    expect(loud(never)).toEqual([]);
    expect(loud(may)).not.toEqual([]);
  });

  it('answers lines it cannot read, so that nothing is lost', async () => {
    const bad = [
      'nonsense',
      '[1]',
      '{"id":2}',
      '{"id":3,"text":4}',
      '{"id":4,"text":"a","context":5}',
      '',
      '{"id":6,"text":""}',
    ];
    const { code, lines } = await answers(bad.join('\r\n'), '--fail-on', 'never');
    expect(lines).toEqual([
      { id: null, line: 1, error: 'The line is not JSON.' },
      { id: null, line: 2, error: 'The line is not a JSON object.' },
      { id: 2, line: 3, error: '"text" is missing or not a string.' },
      { id: 3, line: 4, error: '"text" is missing or not a string.' },
      { id: 4, line: 5, error: '"context" is not a string.' },
      { id: 6, findings: [] },
    ]);
    expect(code).toBe(2);
  });

  it('reads nothing from an empty input', async () => {
    expect(await answers('')).toEqual({ code: 0, lines: [] });
  });
});

describe('linesOf', () => {
  const collect = async (chunks: Iterable<Uint8Array>, limit?: number) => {
    const lines: (string | undefined)[] = [];
    for await (const { text } of linesOf(Readable.from(chunks), limit)) lines.push(text);
    return lines;
  };

  it('gives the same lines however the bytes are cut', async () => {
    const text = fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll('\n', ' ')));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'utf8');
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const whole = bytes
          .toString('utf8')
          .replace(/^\ufeff/u, '')
          .split('\n')
          .slice(0, -1);
        expect(await collect(chunks)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('does not keep a line that is too long, and goes on after it', async () => {
    expect(await collect([Buffer.from('aaaa'), Buffer.from('aaaa\nbb\n'), Buffer.from('cccccc')], 5)).toEqual([
      undefined,
      'bb',
      undefined,
    ]);
  });
});
