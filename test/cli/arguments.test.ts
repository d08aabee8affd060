import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { commands } from '../../src/cli/commands';
import { cli } from './session';

const refused = async (line: string) => {
  const { code, err, out } = await cli(line.split(' ').filter(Boolean));
  expect([code, out]).toEqual([2, '']);
  return err;
};

describe('wrong use', () => {
  it.each([
    ['chek a.txt', 'There is no command "chek". Did you mean "check"?'],
    ['a.txt', 'The commands are: check'],
    ['check', 'Name the files, folders or patterns to check'],
    ['check a.txt --formt json', 'There is no option --formt. Did you mean "--format"?'],
    ['check -x', 'A file whose name begins with "-" is written ./-x.'],
    ['check a.txt --format jsn', 'Did you mean "json"?'],
    ['check a.txt --format', '--format needs a value: --format FORMAT.'],
    ['check a.txt --format --stdin', '--format needs a value'],
    ['check a.txt --stdin=yes', '--stdin takes no value'],
    ['check a.txt --rules ai-trainin', 'There is no rule "ai-trainin". Did you mean "ai-training"?'],
    ['check a.txt --rules ,', 'at least one rule'],
    ['check a.txt --rules qqqqqqqqqq', 'The rules are: ai-training'],
    ['check a.txt --kind letter', 'Use one of: npp, part2-notice'],
    ['check a.txt --fail-on hint', '"hint" is not a value for --fail-on'],
    ['check a.txt --output=', '--output needs the name of a file'],
    ['check a.txt --stdin', 'Name files or read standard input, not both'],
    ['check a.txt --stdin-filename b.txt', '--stdin-filename needs --stdin'],
    ['check --stdin --jsonl-in', 'not both'],
    ['check --jsonl-in --format json', 'leave out --format'],
  ])('%s', async (line, message) => {
    expect(await refused(line)).toContain(message);
  });

  it('without any argument shows what there is', async () => {
    expect(await refused('')).toContain('Commands:');
  });
});

describe('help', () => {
  it.each(commands.map(({ name }) => name))('%s --help explains every option and ends well', async (name) => {
    const command = await commands.find((entry) => entry.name === name)?.load();
    const { code, out } = await cli([name, '--help']);
    expect(code).toBe(0);
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
    expect((await cli(['help', name])).out).toBe(out);
    expect((await cli([name, 'a.txt', '-h'])).out).toBe(out);
  });

  it('lists the commands', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} +${summary}`, 'u'));
  });

  it('knows its version', async () => {
    expect(await cli(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });
});
