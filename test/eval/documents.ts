/** The real documents of the corpus, read by our own readers. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatOf, readDocument } from '../../src/formats/readDocument';
import { readFileText } from '../../src/formats/readFileText';
import type { SourceText } from '../../src/text/sourceText';
import { corpusFolder, corpusPresent } from './rows';

interface Entry {
  readonly n: number;
  readonly kind: string;
  readonly raw: string;
  readonly text: string;
}

export interface CorpusDocument {
  readonly number: number;
  readonly kind: string;
  readonly source: SourceText;
  /** Why the reference text was used instead of our reader's; missing when our reader read the file. */
  readonly instead?: string;
}

/** All documents of the manifest. A file that our readers cannot read is taken from its reference text. */
export async function corpusDocuments(only?: ReadonlySet<number>): Promise<CorpusDocument[]> {
  const documents: CorpusDocument[] = [];
  for (const entry of manifest()) if (!only || only.has(entry.n)) documents.push(await readEntry(entry));
  return documents;
}

/** All documents as their reference texts, for tests that must be quick. */
export function referenceDocuments(): CorpusDocument[] {
  return manifest().map((entry) => referenceOf(entry, 'the reference was asked for'));
}

function manifest(): Entry[] {
  if (!corpusPresent) return [];
  const lines = readFileSync(join(corpusFolder, 'dev', 'manifest.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Entry);
}

function referenceOf({ n: number, kind, text }: Entry, instead: string): CorpusDocument {
  const { source } = readFileText(readFileSync(join(corpusFolder, 'dev', text), 'utf8'), 'text');
  if (!source) throw new Error(`The reference text of document ${number} cannot be read.`);
  return { number, kind, source, instead };
}

async function readEntry(entry: Entry): Promise<CorpusDocument> {
  const { n: number, kind, raw } = entry;
  const file = join(corpusFolder, 'dev', raw);
  if (!existsSync(file)) return referenceOf(entry, 'there is no raw file');
  if (formatOf(basename(file)) === undefined) return referenceOf(entry, 'it is source code');
  const { source, problems } = await readDocument(readFileSync(file), basename(file));
  const reference = referenceOf(entry, problems.map(({ message }) => message).join(' ') || 'nothing was read');
  if (!source) return reference;
  // A scan has no text of its own; the reference was read from its pictures.
  const hardlyAny = source.text.length < reference.source.text.length / 5;
  return hardlyAny ? { ...reference, instead: 'hardly any text was read' } : { number, kind, source };
}
