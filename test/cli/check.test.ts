import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index';
import { cli, folderWith, harmlessNotice, riskyNotice } from './session';

interface JsonReport {
  readonly version: number;
  readonly documents: readonly {
    readonly path: string;
    readonly kind: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
    }[];
    readonly problems: readonly { readonly severity: string; readonly message: string }[];
  }[];
}

const folder = folderWith({
  'risky.txt': riskyNotice,
  'harmless.txt': harmlessNotice,
  'sub/inner.md': riskyNotice,
  'sub/code.ts': 'const a = 1;',
  'sub/NOTICE': riskyNotice,
  'node_modules/pkg/README.md': riskyNotice,
  'odd [1].txt': harmlessNotice,
  'empty.txt': '',
  'nothing/': '',
  'nothing/code.ts': '',
});
const check = (...args: string[]) => cli(['check', ...args], { cwd: folder });
const json = async (...args: string[]): Promise<JsonReport> =>
  JSON.parse((await check('--format', 'json', ...args)).out);
const paths = async (...args: string[]) => (await json(...args)).documents.map(({ path: shown }) => shown);

describe('check --format json', () => {
  it('quotes exactly the text between start and end of what text-only prints', async () => {
    const report = await json('risky.txt');
    const { out: text } = await check('risky.txt', '--format', 'text-only');
    const findings = report.documents.flatMap((document) => document.findings);
    expect(report.version).toBe(1);
    expect(findings.map(({ rule }) => rule)).toContain('ai-training');
    for (const { quote, start, end } of findings) expect(quote).toBe(text.slice(start, end));
  });

  it('is JSON without any document', async () => {
    const { code, out } = await check('nothing', '--format', 'json');
    expect(JSON.parse(out)).toEqual({ version: 1, documents: [] });
    expect(code).toBe(2);
  });

  it('takes the kind that the user names', async () => {
    expect((await json('harmless.txt', '--kind', 'app-policy')).documents[0]?.kind).toBe('app-policy');
  });

  it('runs only the rules that are named', async () => {
    const others = rules.map(({ id }) => id).filter((id) => id !== 'ai-training');
    const named = await json('risky.txt', '--rules', 'ai-training');
    const rest = await json('risky.txt', '--rules', others.join(','));
    expect(named.documents[0]?.findings.map(({ rule }) => rule)).toEqual(['ai-training']);
    expect(rest.documents[0]?.findings.map(({ rule }) => rule)).not.toContain('ai-training');
  });
});

describe('check --format jsonl', () => {
  it('writes one line for each document', async () => {
    const { out } = await check('risky.txt', 'harmless.txt', '--format', 'jsonl');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.path)).toEqual(['risky.txt', 'harmless.txt']);
    expect(lines).toEqual((await json('risky.txt', 'harmless.txt')).documents);
  });
});

describe('check --format text-only', () => {
  it('prints the extracted text and nothing else', async () => {
    const { out, code } = await check('risky.txt', '--format', 'text-only');
    expect(out).toBe(riskyNotice);
    expect(code).toBe(0);
  });

  it('refuses several documents, whose offsets could not be told apart', async () => {
    const { out, err, code } = await check('risky.txt', 'harmless.txt', '--format', 'text-only');
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('2 were given');
  });
});

describe('the documents of check', () => {
  it('are found in folders, without other types, dependencies or hidden files, in order', async () => {
    expect(await paths('.')).toEqual([
      'empty.txt',
      'harmless.txt',
      'odd [1].txt',
      'risky.txt',
      path.join('sub', 'inner.md'),
    ]);
  });

  it('are found by patterns', async () => {
    expect(await paths('*y.txt')).toEqual(['empty.txt', 'risky.txt']);
    expect(await paths('**/*.md')).toEqual([path.join('sub', 'inner.md')]);
    expect(await paths('sub/{inner,other}.*')).toEqual([path.join('sub', 'inner.md')]);
  });

  it('are checked when named, whatever their type', async () => {
    expect(await paths('sub/NOTICE', 'sub/code.ts')).toEqual(['sub/NOTICE', 'sub/code.ts']);
    const { documents } = await json('sub/code.ts', 'sub/NOTICE');
    expect(documents[0]?.problems).toEqual([
      { severity: 'info', message: 'Files of type .ts are not known; this one was read as plain text.' },
    ]);
    expect(documents[1]?.findings).not.toEqual([]);
  });

  it('may have brackets in their name', async () => {
    expect(await paths('odd [1].txt')).toEqual(['odd [1].txt']);
  });

  it('are checked once, however often they are named', async () => {
    expect(await paths('risky.txt', './risky.txt', 'risky.*')).toEqual(['risky.txt']);
  });

  it('come from standard input with a name that tells the format', async () => {
    const html = '<p>We may use your <b>medical images</b> to train artificial intelligence systems.</p>';
    const args = ['check', '--stdin', '--stdin-filename', 'a.html', '--format', 'json'];
    const report: JsonReport = JSON.parse((await cli(args, { stdin: html })).out);
    expect(report.documents[0]?.path).toBe('a.html');
    expect(report.documents[0]?.findings[0]?.quote).toContain('your medical images to train');
  });
});

describe('the exit code of check', () => {
  it.each([
    ['risky.txt --fail-on never', 0],
    ['risky.txt --fail-on info', 1],
    ['risky.txt', 1],
    ['harmless.txt --fail-on info', 0],
    ['missing.txt', 2],
    ['missing.txt --fail-on never', 2],
    ['risky.txt missing.txt', 2],
    ['empty.txt', 2],
    ['none*.txt', 2],
    ['nothing', 2],
    ['nothing harmless.txt', 0],
    ['/dev/null', 2],
  ])('after "%s" is %i', async (args, code) => {
    expect((await check(...args.split(' '))).code).toBe(code);
  });
});

describe('unreadable inputs', () => {
  it('are named with the reason, and the others are checked', async () => {
    const { out, err } = await check('missing.txt', 'risky.txt', '--format', 'json');
    const report: JsonReport = JSON.parse(out);
    expect(report.documents.map(({ findings }) => findings.length > 0)).toEqual([false, true]);
    expect(report.documents[0]?.problems).toEqual([
      { severity: 'error', message: 'Could not be read: it does not exist.' },
    ]);
    expect(err).toBe('missing.txt: Could not be read: it does not exist.\n');
  });

  it('are told in the report for reading', async () => {
    const { out, err } = await check('missing.txt', 'harmless.txt');
    expect(out).toContain('missing.txt\n  Problem: Could not be read: it does not exist.');
    expect(out).toContain('1 document could not be read.');
    expect(err).toBe('');
  });

  it('cannot steer the terminal by their name', async () => {
    const { out } = await check('\u001b[2Jmissing.txt');
    expect(out).not.toContain('\u001b');
  });

  it('may be links that lead nowhere or in a circle', async () => {
    const place = folderWith({ 'a/notice.txt': harmlessNotice });
    fs.symlinkSync('..', path.join(place, 'a/up'));
    fs.symlinkSync('notice.txt', path.join(place, 'a/again.txt'));
    fs.symlinkSync('gone', path.join(place, 'a/dead.txt'));
    fs.symlinkSync('loop.txt', path.join(place, 'loop.txt'));
    const run = await cli(['check', 'a', 'loop.txt', '--format', 'json'], { cwd: place });
    const report: JsonReport = JSON.parse(run.out);
    expect(
      report.documents.map(({ path: shown, problems }) => [shown, ...problems.map(({ message }) => message)]),
    ).toEqual([
      [path.join('a', 'notice.txt')],
      [path.join('a', 'dead.txt'), 'Could not be read: it is a link, and it does not exist.'],
      [path.join('a', 'up', 'loop.txt'), 'Could not be read: it is a link, and its symbolic links lead in a circle.'],
      ['loop.txt', 'Could not be read: its symbolic links lead in a circle.'],
    ]);
  });
});
