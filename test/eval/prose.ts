/**
 * Sentences in which nothing may be found: documentation of source code, our own
 * documentation and ordinary prose.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { analyzeSentence } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import { readFileText } from '../../src/formats/readFileText';
import { readDocument } from '../../src/language/document';
import type { Finding } from '../../src/linter/finding';
import type { SourceText } from '../../src/text/sourceText';
import { findingsOrCrash } from './attempt';
import { repositoryRoot } from './rows';

export interface ProseFile {
  readonly name: string;
  readonly source: SourceText;
}

export interface ProseSentence {
  readonly file: string;
  readonly text: string;
}

/**
 * The READMEs of the packages we use, our own documentation and our page of ordinary prose.
 * @param extent `sample` takes every eighth README, which is quick.
 */
export function proseFiles(extent: 'sample' | 'all'): ProseFile[] {
  const packages = readmes().filter((_, index) => extent === 'all' || index % 8 === 0);
  const files = [...packages, ...ownDocumentation(), join(repositoryRoot, 'test', 'eval', 'ordinaryProse.md')];
  return files.flatMap((file) => {
    const { source } = readFileText(readFileSync(file, 'utf8'), 'markdown');
    return source ? [{ name: relative(repositoryRoot, file).replaceAll('\\', '/'), source }] : [];
  });
}

export function readmes(): string[] {
  const modules = join(repositoryRoot, 'node_modules');
  const packages = readdirSync(modules).flatMap((name) => {
    if (name.startsWith('.')) return [];
    return name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name];
  });
  return packages.flatMap((name) => {
    const folder = join(modules, name);
    if (!existsSync(join(folder, 'package.json'))) return [];
    return readdirSync(folder)
      .filter((file) => /^readme(?:\.md|\.markdown)?$/iu.test(file))
      .slice(0, 1)
      .map((file) => join(folder, file));
  });
}

/** Pages of scores by kind of clause, and of statements that a law requires. */
const statingClauses: ReadonlySet<string> = new Set(['evaluation.md', 'evaluation-notes.md', 'checklists.md']);

/** Our own pages, without those that state clauses on purpose: what a rule flags, and what a law asks a document to say. */
function ownDocumentation(): string[] {
  const docs = join(repositoryRoot, 'docs');
  const pages = existsSync(docs) ? readdirSync(docs).filter((file) => file.endsWith('.md')) : [];
  return pages.filter((file) => !statingClauses.has(file)).map((file) => join(docs, file));
}

/** Sentences of four words and more. */
export function sentencesOf({ name, source }: ProseFile): ProseSentence[] {
  return readDocument(source).sentences.flatMap(({ span: { start, end } }) => {
    const text = source.text.slice(start, end).trim();
    return text.split(/\s+/u).length >= 4 ? [{ file: name, text }] : [];
  });
}

/** `count` sentences spread evenly over all of them, always the same. */
export function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)] as T);
}

/** Findings of any severity but hint. */
export function findingsIn(text: string): readonly Finding[] {
  return findingsOrCrash(text, () => analyzeSentence(text, undefined, defaultConfig, { fixes: false }).findings).filter(
    ({ severity }) => severity !== 'hint',
  );
}
