import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { CheckedDocument, WriterOptions } from '../../src/exporters/reportWriter';
import { fingerprintName, sarifWriter } from '../../src/exporters/sarif';
import { artifactUri } from '../../src/exporters/sarifUri';
import { rules } from '../../src/rules/index';
import { cli, folderWith, riskyNotice } from '../cli/session';
import { toyFinding, toyRule } from '../support/toyRule';
import { bear, documentOf, plain, unread, zoo } from './documents';

// The schema as Microsoft's SARIF SDK publishes it: draft 04, all formats checked.
const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
// The two packages name ajv's type differently, although it is one class.
addFormats(ajv as unknown as Parameters<typeof addFormats>[0]);
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const logOf = (documents: readonly CheckedDocument[], options: Partial<WriterOptions> = {}): Log => {
  const writer = sarifWriter({ ...plain, ...options });
  return JSON.parse(writer.open() + documents.map((document) => writer.document(document)).join('') + writer.close());
};
const resultsOf = (log: Log): readonly Result[] => log.runs[0]?.results ?? [];
const expectValid = (log: unknown) => expect(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true);

describe('the schema of SARIF 2.1.0', () => {
  it('accepts what the writer writes', () => {
    const related = [{ span: bear, message: 'And the bear.' }];
    const elements = [
      { id: 'A', status: 'missing', applies: 'yes', requirement: 'r', citation: 'c', confirmed: false } as const,
    ];
    const full = documentOf({ findings: [toyFinding(zoo, { related, page: 2, confidence: 0.9 })], elements });
    for (const documents of [[], [documentOf()], [full, unread]]) expectValid(logOf(documents, { showHints: true }));
  });

  it('accepts strange names and texts', () => {
    for (const path of ['a b/ü#?.txt', '/tmp/x.txt', 'C:\\n\\a.txt', '\\\\host\\a.txt', 'a\ud83e.txt', '']) {
      expectValid(logOf([documentOf({}, { path })]));
    }
  });

  it('accepts what the command line writes about the samples', async () => {
    const { out } = await cli(['check', 'samples', 'gone.pdf', '--format', 'sarif', '--show-hints']);
    const log = JSON.parse(out);
    expect(resultsOf(log).length).toBeGreaterThan(20);
    expectValid(log);
  });

  it('refuses what is not SARIF', () => {
    const broken = logOf([documentOf()]);
    (resultsOf(broken)[0] as { level: string }).level = 'fatal';
    expect(isSarif(broken)).toBe(false);
    expect(isSarif({ version: '2.1.0' })).toBe(false);
  });
});

describe('a result', () => {
  it('names its rule, its place and how serious it is', () => {
    const [result] = resultsOf(logOf([documentOf()]));
    expect(result).toMatchObject({ ruleId: toyRule.id, ruleIndex: 0, level: 'warning' });
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'zoo.txt' },
      region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 17, charOffset: zoo.start, charLength: 16 },
    });
  });

  it('leaves hints out unless they are asked for, and never lets them count', () => {
    expect(resultsOf(logOf([documentOf()]))).toHaveLength(1);
    const [, hint] = resultsOf(logOf([documentOf()], { showHints: true }));
    expect(hint).toMatchObject({ level: 'none', kind: 'informational' });
  });

  it.each([
    ['a.md', '# Notice\n\n* Your rights\n* We may use your **medical images** to train AI systems &amp; tools.\n'],
    [
      'a.html',
      '<h1>Notice</h1>\n<p>Hello.</p>\n<p>We may use your <b>medical&nbsp;images</b> to train AI systems.</p>\n',
    ],
  ])('in %s stands where the words stand in the file', async (name, file) => {
    const { out } = await cli(['check', name, '--format', 'sarif'], { cwd: folderWith({ [name]: file }) });
    const result = resultsOf(JSON.parse(out)).find(({ ruleId }) => ruleId === 'ai-training');
    const region = result?.locations?.[0]?.physicalLocation?.region;
    const at = region?.charOffset ?? -1;
    const there = file.slice(at, at + (region?.charLength ?? 0));
    expect(there).toMatch(/^We may use your .*train AI systems.*\.$/u);
    const line = file.split('\n')[(region?.startLine ?? 0) - 1] ?? '';
    expect(line.slice((region?.startColumn ?? 0) - 1)).toMatch(/^We may use your/u);
  });

  it('of a PDF names the page', async () => {
    const { out } = await cli(['check', 'samples/hillcrest-imaging-consent.pdf', '--format', 'sarif']);
    for (const { locations } of resultsOf(JSON.parse(out))) {
      expect(locations?.[0]?.logicalLocations?.[0]).toEqual({ name: 'page 1', kind: 'page' });
    }
  });
});

describe('the fingerprint of a result', () => {
  const fingerprints = async (text: string) => {
    const { out } = await cli(['check', 'a.txt', '--format', 'sarif'], { cwd: folderWith({ 'a.txt': text }) });
    return resultsOf(JSON.parse(out))
      .filter(({ ruleId }) => !/^NPP/u.test(ruleId ?? ''))
      .map(({ partialFingerprints }) => partialFingerprints?.[fingerprintName]);
  };

  it('stays when the text above and the white space inside change', async () => {
    const before = await fingerprints(riskyNotice);
    const moved = riskyNotice
      .replace('This notice', 'Please read this page with care.\n\nThis notice')
      .replace('medical images to train', 'medical images\nto train');
    expect(before.length).toBeGreaterThan(0);
    expect(await fingerprints(moved)).toEqual(before);
  });

  it('changes with the words, and tells equal clauses apart', async () => {
    const [before] = await fingerprints(riskyNotice);
    expect(await fingerprints(riskyNotice.replace('images', 'scans'))).not.toContain(before);
    const twice = `${riskyNotice}\nOur Duties\n\nWe may use your medical images to train artificial intelligence systems.\n`;
    const all = await fingerprints(twice);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain(before);
    expect(all).toContain(before?.replace(/:1$/u, ':2'));
  });
});

describe('the run', () => {
  it('describes every rule from its object', () => {
    const driver = logOf([], { rules }).runs[0]?.tool.driver;
    expect(driver?.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const descriptor of driver?.rules ?? []) {
      expect(descriptor.shortDescription?.text, descriptor.id).toBeTruthy();
      expect(descriptor.help?.markdown, descriptor.id).toContain('Why it matters');
    }
    const unconfirmed = rules.find(({ basis }) => basis.some(({ confirmed }) => !confirmed));
    const help = driver?.rules?.find(({ id }) => id === unconfirmed?.id)?.help?.text;
    if (unconfirmed) expect(help).toContain('(not confirmed)');
  });

  it('says that a document could not be read', () => {
    const [invocation] = logOf([unread]).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.[0]).toMatchObject({
      level: 'error',
      message: { text: 'No text.' },
    });
  });
});

describe('the address of a file', () => {
  it.each([
    ['a.txt', 'a.txt'],
    ['./a b/c#.txt', 'a%20b/c%23.txt'],
    ['../ä.txt', '../%C3%A4.txt'],
    ['/tmp/a.txt', 'file:///tmp/a.txt'],
    ['C:\\forms\\a.txt', 'file:///C:/forms/a.txt'],
    ['forms\\a.txt', 'forms/a.txt'],
  ])('%s', (path, uri) => {
    expect(artifactUri(path)).toBe(uri);
  });
});
