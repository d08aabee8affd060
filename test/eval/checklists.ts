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

/** The notices that were marked and found to be notices of privacy practices. */
export function markedNotices(): ReadonlySet<number> {
  const kinds = marks().filter(({ id, status }) => id === 'KIND' && (status as string) === 'npp');
  return new Set(kinds.map(({ doc }) => doc));
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
