/**
 * The folder table of the architecture, enforced. Every import of every file in src is
 * read with TypeScript's own scanner, type imports and dynamic imports included.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** What each folder of src may import from other folders of src. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  formats: ['text', 'linter'],
  language: ['text'],
  linter: ['text', 'language'],
  rules: ['linter', 'language', 'text'],
  checklists: ['linter', 'language', 'text'],
  config: ['linter'],
  analysis: ['text', 'formats', 'language', 'linter', 'rules', 'checklists', 'config'],
  review: ['analysis', 'linter', 'text'],
  exporters: ['linter', 'text', 'review'],
  letters: ['checklists', 'language', 'linter', 'text'],
  cli: [
    'text',
    'formats',
    'language',
    'linter',
    'rules',
    'checklists',
    'config',
    'analysis',
    'review',
    'exporters',
    'letters',
  ],
  editor: [
    'text',
    'formats',
    'language',
    'linter',
    'rules',
    'checklists',
    'config',
    'analysis',
    'review',
    'exporters',
    'letters',
    'webview',
  ],
  webview: [],
  // The lexicon's verb forms are derived from language by codegen.
  codegen: ['rules', 'checklists', 'config', 'linter', 'language'],
};

/** Packages that only one folder may import. */
const ownPackages: Readonly<Record<string, string>> = { vscode: 'editor', compromise: 'language' };
const nodeFolders: readonly string[] = ['cli', 'editor', 'codegen'];
const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici', 'ws', 'axios', 'node-fetch'];
const networkNames = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'sendBeacon',
];
const vagueNames = /^(utils?|helpers?|commons?|core|misc|shared)$/u;
const longestFile = 300;
/** Word lists may be long. */
const wordLists = 'src/language/lexicon/';

interface Source {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.m?ts$/u.test(name) && !name.endsWith('.d.ts'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .sort()
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

function importsOf({ text }: Source): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function folderOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** What is wrong with one import, or undefined. */
function faultOf(file: string, imported: string): string | undefined {
  const folder = folderOf(file);
  if (imported.startsWith('.')) return relativeFault(file, folder, imported);
  const name = imported.replace(/^node:/u, '').split('/')[0] ?? '';
  if (networkModules.includes(name)) return 'nothing opens a network connection';
  const owner = ownPackages[name];
  if (owner !== undefined && owner !== folder) return `only ${owner} imports ${name}`;
  const isNode = imported.startsWith('node:') || builtinModules.includes(name);
  // Modules that need Node say so in their name and are reached by a path of their own.
  if (isNode && !nodeFolders.includes(folder) && !file.endsWith('.node.ts')) {
    return `only ${nodeFolders.join(', ')} import Node's modules; ${folder} must also run in a browser`;
  }
  return undefined;
}

function relativeFault(file: string, folder: string, imported: string): string | undefined {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), imported));
  if (target === 'package.json')
    return nodeFolders.includes(folder) ? undefined : 'only cli and editor read package.json';
  if (!target.startsWith('src/')) return 'src imports nothing outside src';
  const to = folderOf(target);
  if (folder === 'formats' && to === 'linter' && !/\/(redline|annotate)\w*\.ts$/u.test(file)) {
    return 'only the writers of formats (redline, annotate) import linter';
  }
  if (folder === 'editor' && to === 'webview' && !/\/messages$/u.test(target)) {
    return 'editor imports of webview only its messages';
  }
  if (folder === 'rules' && to === 'rules' && !file.endsWith('/index.ts')) return 'a rule never imports another rule';
  if (to === folder || mayImport[folder]?.includes(to)) return undefined;
  return `${folder} may import only ${mayImport[folder]?.join(', ') || 'nothing'}, not ${to}`;
}

describe('the direction of imports', () => {
  it.each([
    ['src/rules/a.ts', './b', 'a rule never imports another rule'],
    ['src/text/a.ts', '../linter/finding', 'text may import only nothing, not linter'],
    [
      'src/formats/pdf/a.ts',
      'node:fs',
      "only cli, editor, codegen import Node's modules; formats must also run in a browser",
    ],
    ['src/linter/a.ts', 'vscode', 'only editor imports vscode'],
    ['src/rules/a.ts', 'compromise/three', 'only language imports compromise'],
    ['src/cli/a.ts', 'node:https', 'nothing opens a network connection'],
    ['src/editor/a.ts', '../cli/run', expect.stringContaining('not cli')],
    [
      'src/formats/pdf/read.ts',
      '../../linter/finding',
      'only the writers of formats (redline, annotate) import linter',
    ],
    ['src/editor/a.ts', '../webview/page', 'editor imports of webview only its messages'],
    ['src/cli/a.ts', '../../test/a', 'src imports nothing outside src'],
  ])('knows that %s must not import %s', (file, imported, fault) => {
    expect(faultOf(file, imported)).toEqual(fault);
  });

  it.each([
    ['src/formats/word/redline.ts', '../../linter/finding'],
    ['src/editor/a.ts', '../webview/messages'],
    ['src/cli/a.ts', 'node:fs'],
    ['src/rules/index.ts', './ai-training'],
    ['src/language/a.ts', 'compromise/three'],
    ['src/config/reader.node.ts', 'node:fs'],
  ])('knows that %s may import %s', (file, imported) => {
    expect(faultOf(file, imported)).toBeUndefined();
  });

  it('is kept by every file', () => {
    const faults = sources.flatMap((source) =>
      importsOf(source).flatMap((imported) => {
        const fault = faultOf(source.file, imported);
        return fault ? [`${source.file} imports "${imported}": ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('sees imports of types and imports at run time', () => {
    const text =
      "import type { A } from './a';\nexport * from './b';\nconst c = import('./c');\ntype D = import('./d').D;";
    expect(importsOf({ file: 'x.ts', text })).toEqual(['./a', './b', './c', './d']);
  });

  it('has no circle among the folders', () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (mayImport[from] ?? []).some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect(Object.keys(mayImport).filter((folder) => reaches(folder, folder))).toEqual([]);
  });

  it('covers every folder of src', () => {
    const folders = new Set(sources.map(({ file }) => folderOf(file)));
    expect([...folders].filter((folder) => mayImport[folder] === undefined)).toEqual([]);
  });
});

describe('every file of src', () => {
  it('names nothing that opens a network connection', () => {
    expect(networkUses({ file: 'x.ts', text: "// fetch\nconst a = 'fetch'; fetch(a);" })).toEqual(['x.ts uses fetch']);
    expect(sources.flatMap(networkUses)).toEqual([]);
  });

  it(`has at most ${longestFile} lines, word lists aside`, () => {
    const long = sources
      .filter(({ file }) => !file.startsWith(wordLists))
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  it('is called by what it does', () => {
    const vague = sources.filter(({ file }) =>
      file
        .replace(/\.[^/]*$/u, '')
        .split('/')
        .some((name) => vagueNames.test(name)),
    );
    expect(vague.map(({ file }) => file)).toEqual([]);
  });
});

/** Names in code, not in comments or strings. */
function networkUses({ file, text }: Source): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const uses: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.Identifier && networkNames.includes(scanner.getTokenText())) {
      uses.push(`${file} uses ${scanner.getTokenText()}`);
    }
  }
  return uses;
}
