/** The real documents of the corpus, read by our own readers. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatOf, readDocument } from '../../src/formats/readDocument';
import type { SourceText } from '../../src/text/sourceText';
import { readFileText } from '../../src/formats/readDocument';
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
  if (!corpusPresent) return [];
  const documents: CorpusDocument[] = [];
  for (const line of readFileSync(join(corpusFolder, 'dev', 'manifest.jsonl'), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const entry = JSON.parse(line) as Entry;
    if (only && !only.has(entry.n)) continue;
    documents.push(await readEntry(entry));
  }
  return documents;
}

async function readEntry({ n: number, kind, raw, text }: Entry): Promise<CorpusDocument> {
  const reference = readFileText(readFileSync(join(corpusFolder, 'dev', text), 'utf8'), 'text').source;
  if (!reference) throw new Error(`The reference text of document ${number} cannot be read.`);
  const file = join(corpusFolder, 'dev', raw);
  const fallback = (instead: string): CorpusDocument => ({ number, kind, source: reference, instead });
  if (!existsSync(file)) return fallback('no raw file');
  if (formatOf(basename(file)) === undefined) return fallback('source code');
  const { source, problems } = await readDocument(readFileSync(file), basename(file));
  if (!source) return fallback(problems.map(({ message }) => message).join(' ') || 'nothing was read');
  // A scan has no text of its own; the reference was read from its pictures.
  if (source.text.length < reference.text.length / 5) return fallback('hardly any text was read');
  return { number, kind, source };
}
