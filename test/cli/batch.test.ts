/** Batches: the same lines with any number of threads, after a kill, and around unreadable files. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/cli/batch/checkOne';
import { inOrder, type Runner, threadRunners } from '../../src/cli/batch/pool';
import { cli, folderWith, harmlessNotice, riskyNotice } from './session';

const notices = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `n/${String(i).padStart(2, '0')}.txt`,
    `Clinic ${i}\n\n${i % 3 ? riskyNotice : harmlessNotice}`,
  ]),
);
const folder = folderWith({ ...notices, 'n/05b.pdf': 'no PDF', 'n/empty.txt': '' });
const program = path.join(folder, 'cli.js');
const options = ['check', 'n', '--format', 'jsonl'];
let expected = '';

beforeAll(async () => {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['pdf-parse', 'compromise', 'vscode', 'docx'],
    logLevel: 'error',
  });
  expected = (await cli(options, { cwd: folder })).out;
});

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout?.on('data', (text) => out.push(String(text)));
  child.stderr?.on('data', (text) => err.push(String(text)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out: out.join(''), err: err.join('') };
}

describe('a batch', () => {
  it('writes the same lines in the same order with two threads, unreadable files among them', async () => {
    const { code, out, err } = await ended(start('check', 'n', '--jobs', '2'));
    expect(out).toBe(expected);
    expect(out.split('\n').length).toBe(43);
    expect(err).toContain('05b.pdf: ');
    expect(err).toMatch(/42 checked in \d+ s/u);
    expect(code).toBe(2);
  });

  it('goes on after a kill with the same lines, none twice and none left out', async () => {
    const output = path.join(folder, 'killed.jsonl');
    const args = ['check', 'n', '--jobs', '2', '--since', 'killed.jsonl', '--output', 'killed.jsonl'];
    const child = start(...args);
    const closed = ended(child);
    while (!fs.existsSync(output) || fs.readFileSync(output, 'utf8').split('\n').length < 4)
      await new Promise((next) => setTimeout(next, 2));
    child.kill('SIGKILL');
    await closed;
    const before = fs.readFileSync(output, 'utf8').split('\n').length - 1;
    const { code, err } = await ended(start(...args));
    expect(fs.readFileSync(output, 'utf8')).toBe(expected);
    if (before < 42) expect(err).toContain('were done before');
    expect(code).toBe(2);
  });

  it.each([
    ['torn', (whole: string) => whole.slice(0, Math.floor(whole.length * 0.6))],
    ['torn in the first line', (whole: string) => whole.slice(0, 5)],
    ['without the last end of line', (whole: string) => whole.slice(0, whole.indexOf('\n', 9000))],
    ['complete', (whole: string) => whole],
    ['empty', () => ''],
  ])('goes on after an output that is %s', async (_, cut) => {
    const output = path.join(folder, 'part.jsonl');
    fs.writeFileSync(output, cut(expected));
    const { code } = await cli(['check', 'n', '--since', 'part.jsonl', '--output', 'part.jsonl'], { cwd: folder });
    expect(fs.readFileSync(output, 'utf8')).toBe(expected);
    expect(code).toBe(2);
  });

  it('passes over a broken line in the middle, says so, and checks that document again', async () => {
    const lines = expected.split('\n');
    fs.writeFileSync(path.join(folder, 'broken.jsonl'), [lines[0], '{"path":"n/01', lines[2], ''].join('\n'));
    const { out, err } = await cli(['check', 'n', '--since', 'broken.jsonl'], { cwd: folder });
    expect(err).toContain('broken.jsonl: line 2 is no result');
    expect(out).toBe([lines[1], ...lines.slice(3)].join('\n'));
  });

  it('never writes into a file that is no earlier output', async () => {
    fs.writeFileSync(path.join(folder, 'letter.jsonl'), 'Dear reader,\n');
    const { code, err } = await cli(['check', 'n', '--since', 'letter.jsonl', '--output', 'letter.jsonl'], {
      cwd: folder,
    });
    expect(code).toBe(2);
    expect(err).toContain('is not the output of');
    expect(fs.readFileSync(path.join(folder, 'letter.jsonl'), 'utf8')).toBe('Dear reader,\n');
  });

  it.each<[string[], string]>([
    [['--jobs', '0'], 'from 1 to 64'],
    [['--jobs', 'many'], 'from 1 to 64'],
    [['--jobs', '2', '--format', 'html'], 'JSON Lines'],
    [['--jobs', '2', '--stdin'], 'standard input'],
    [['--since', 'none.jsonl'], 'it does not exist'],
  ])('%j is wrong use', async (args, message) => {
    const names = args.includes('--stdin') ? [] : ['n'];
    const { code, err } = await cli(['check', ...names, ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('the order of answers', () => {
  it('is that of the inputs, with no more under way than can be kept', async () => {
    let [running, most, started] = [0, 0, 0];
    let written = 0;
    const runner = (): Runner => ({
      async run({ shown }): Promise<Answer> {
        most = Math.max(most, ++running);
        started++;
        expect(started - written).toBeLessThan(90);
        await new Promise((next) => setTimeout(next, Number(shown) % 7 === 0 ? 5 : 0));
        running--;
        return { line: shown, code: 0, notes: [] };
      },
      close() {},
    });
    const inputs = Array.from({ length: 300 }, (_, i) => ({ shown: String(i), file: '' }));
    const lines: string[] = [];
    for await (const { line } of inOrder(inputs, [runner(), runner(), runner()])) {
      lines.push(line);
      written++;
    }
    expect(lines).toEqual(inputs.map(({ shown }) => shown));
    expect(most).toBe(3);
  });
});

describe('a thread that stops', () => {
  it('costs the one document that stopped it, and no other', async () => {
    const entry = path.join(folder, 'thread.cjs');
    fs.writeFileSync(
      entry,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ shown }) => {
         if (shown === '3') throw new Error('enough');
         if (shown === '6') process.exit(7);
         parentPort.postMessage({ line: shown, code: 0, notes: [] });
       });`,
    );
    const runners = threadRunners(
      2,
      { config: { rules: {} }, failOn: 'error', house: { cwd: folder }, ocr: false },
      entry,
    );
    const inputs = Array.from({ length: 12 }, (_, i) => ({ shown: String(i), file: '' }));
    const answers: Answer[] = [];
    for await (const answer of inOrder(inputs, runners)) answers.push(answer);
    for (const runner of runners) runner.close();
    expect(answers.filter(({ code }) => code === 0).map(({ line }) => line)).toEqual([
      '0',
      '1',
      '2',
      '4',
      '5',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
    expect(answers[3]?.notes).toEqual(['3: Could not be checked: enough.']);
    expect(JSON.parse(answers[6]?.line ?? '')).toMatchObject({
      path: '6',
      problems: [{ severity: 'error', message: 'Could not be checked: the thread that checked it ended with 7.' }],
    });
  });
});

describe('a whole document in a line of --jsonl-in', () => {
  it('is answered like a file', async () => {
    const lines = [
      { id: 'a', document: riskyNotice },
      { id: 'b', document: '# Notice\n\nWe may sell your health information.', format: 'markdown' },
      { id: 'c', document: 1 },
    ];
    const { out, code } = await cli(['check', '--jsonl-in'], {
      stdin: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    });
    const [a, b, c] = out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    // A sketch of two sentences states too little to be a notice.
    expect(a).toMatchObject({
      id: 'a',
      kind: 'unknown',
      words: expect.any(Number),
      findings: [{ rule: 'ai-training' }],
    });
    expect(b.findings.map(({ rule }: { rule: string }) => rule)).toContain('sale-remuneration');
    expect(c).toMatchObject({ id: 'c', error: expect.stringContaining('"document" is not a string') });
    expect(code).toBe(2);
  });
});
