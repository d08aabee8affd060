/** The labelled sentences: our own set and the hand-labelled sentences of real documents. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Label, labels } from './labels';

/** Tests and `npm run eval` are started from the root of the repository. */
export const repositoryRoot = process.cwd();
export const corpusFolder = join(repositoryRoot, '..', 'shared', 'corpus');
export const corpusPresent = existsSync(join(corpusFolder, 'dev', 'clauses.jsonl'));

/** One labelled sentence. The fields are those of the corpus, whose policy is described beside it. */
export interface Row {
  /** Names the row in listings: a line of our own set, or the document and sentence. */
  readonly id: string;
  readonly sentence: string;
  /** The lead-in of the list the sentence is an item of. */
  readonly context?: string;
  /** What the sentence authorises or states as practice. */
  readonly labels: readonly Label[];
  /** Whether it also, or only, protects. */
  readonly protective: boolean;
  /** Left out of strict scores. */
  readonly ambiguous: boolean;
  readonly kind: string;
  readonly docKind: string;
  /** The rules that must speak, for what no label stands for. */
  readonly rules: readonly string[];
  /** The number of the document, for sentences of the corpus. */
  readonly doc?: number;
}

/** Our own sentences. */
export function ownRows(): Row[] {
  return readRows(join(repositoryRoot, 'test', 'eval', 'sentences.jsonl'), (_, line) => `own:${line}`);
}

/** The hand-labelled sentences of real documents; empty where the corpus is absent. */
export function clauseRows(): Row[] {
  const file = join(corpusFolder, 'dev', 'clauses.jsonl');
  return corpusPresent ? readRows(file, ({ doc, sent }) => `${doc}:${sent}`) : [];
}

/** @throws Error with the file and the line when a line cannot be read or has a label that does not exist. */
export function readRows(file: string, idOf: (fields: Record<string, unknown>, line: number) => string): Row[] {
  const rows: Row[] = [];
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const fields = JSON.parse(line) as Record<string, unknown>;
      rows.push(rowOf(fields, idOf(fields, index + 1)));
    } catch (error) {
      throw new Error(`${file}, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return rows;
}

function rowOf(fields: Record<string, unknown>, id: string): Row {
  const { sentence, context, labels: given, doc } = fields;
  if (typeof sentence !== 'string') throw new Error('"sentence" is missing');
  const found = (given ?? []) as string[];
  const unknown = found.find((label) => !labels.some((known) => known === label));
  if (unknown) throw new Error(`"${unknown}" is not a label`);
  return {
    id,
    sentence,
    ...(typeof context === 'string' && context !== '' ? { context } : {}),
    labels: found as Label[],
    protective: fields.protective === true,
    ambiguous: fields.ambiguous === true,
    kind: typeof fields.kind === 'string' ? fields.kind : '',
    docKind: typeof fields.doc_kind === 'string' ? fields.doc_kind : 'unknown',
    rules: (fields.rules ?? []) as string[],
    ...(typeof doc === 'number' ? { doc } : {}),
  };
}
