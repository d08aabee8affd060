/** Scores the checklist of notices of privacy practices against real notices that were read and marked by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from '../../src/checklists/elements';
import { readDocument } from '../../src/language/document';
import type { CorpusDocument } from './documents';
import { corpusFolder, corpusPresent } from './rows';

type Status = 'present' | 'missing' | 'unclear';

/** One row of one notice, as a person marked it. */
interface Mark {
  readonly doc: number;
  readonly id: string;
  readonly status: Status;
  readonly evidence: string;
}

/** One row of one notice, as marked and as found. Rows that the person left unclear are not scored. */
export interface ScoredElement {
  readonly doc: number;
  readonly id: string;
  readonly marked: Status;
  readonly found: Status | 'absent';
  readonly right: boolean;
  /** The words our answer rests on, and those of the person. */
  readonly quote: string;
  readonly evidence: string;
}

/** Rows about the whole notice, which are not elements. */
const aboutNotice = new Set(['KIND', 'AI']);

function marks(): Mark[] {
  if (!corpusPresent) return [];
  const lines = readFileSync(join(corpusFolder, 'dev', 'npp-elements.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { doc, id, status, evidence } = JSON.parse(line) as Partial<Mark> & Pick<Mark, 'doc' | 'id' | 'status'>;
      return { doc, id, status, evidence: evidence ?? '' };
    });
}

/** What a person marked in one notice. */
export function marksOf(doc: number): readonly { readonly id: string; readonly status: string }[] {
  return marks().filter((mark) => mark.doc === doc);
}

/** The notices that were marked and found to be notices of privacy practices. */
export function markedNotices(): ReadonlySet<number> {
  const kinds = marks().filter(({ id, status }) => id === 'KIND' && (status as string) === 'npp');
  return new Set(kinds.map(({ doc }) => doc));
}

export interface ChecklistScore {
  readonly right: number;
  readonly of: number;
  readonly share: number;
  /** The rows with errors, the worst first. */
  readonly weakest: readonly { readonly id: string; readonly right: number; readonly of: number }[];
}

export function checklistScore(scored: readonly ScoredElement[]): ChecklistScore {
  const right = scored.filter((one) => one.right).length;
  const ids = [...new Set(scored.map(({ id }) => id))];
  const rows = ids.map((id) => {
    const here = scored.filter((one) => one.id === id);
    return { id, right: here.filter((one) => one.right).length, of: here.length };
  });
  return {
    right,
    of: scored.length,
    share: scored.length === 0 ? 1 : right / scored.length,
    weakest: rows.filter((row) => row.right < row.of).sort((a, b) => b.of - b.right - (a.of - a.right)),
  };
}

/** One error, for the console only: it quotes the corpus. */
export function describeElement({ doc, id, marked, found, quote, evidence }: ScoredElement): string {
  return `  ${doc}:${id} marked ${marked}, found ${found}\n    ours:   ${quote || '(nothing)'}\n    marked: ${evidence || '(nothing)'}`;
}

export function evaluateChecklists(documents: readonly CorpusDocument[]): ScoredElement[] {
  const notices = markedNotices();
  const all = marks();
  return documents
    .filter(({ number }) => notices.has(number))
    .flatMap(({ number, source }) => {
      const found = new Map(elementsOf(readDocument(source), 'npp').map((element) => [element.id, element]));
      return all
        .filter((mark) => mark.doc === number && !aboutNotice.has(mark.id) && mark.status !== 'unclear')
        .map(({ doc, id, status, evidence }) => {
          const element = found.get(id);
          const span = element?.span;
          return {
            doc,
            id,
            marked: status,
            found: element?.status ?? ('absent' as const),
            right: element?.status === status,
            quote: span ? source.text.slice(span.start, span.end).replace(/\s+/gu, ' ') : '',
            evidence,
          };
        });
    });
}
