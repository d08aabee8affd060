/**
 * The shape of a checklist: what one law asks a document to say. A checklist is one object;
 * its rows drive the report, the fixes and the documentation.
 */
import type { Applies, DocumentKind, Jurisdiction, Level } from '../linter/report';
import type { Span } from '../text/span';
import { type Cue, firstOf } from './cue';

import type { Concept } from './phrases';
import type { Statements } from './statements';

export type { Applies, Jurisdiction, Level } from '../linter/report';

/** Whether the text of a row is there, and where. */
export interface Judgement {
  readonly status: 'present' | 'missing' | 'unclear';
  /** A statement by its number, or the exact words. */
  readonly at?: number | Span;
  /** What is not clear, or what is lacking, in one plain sentence. */
  readonly note?: string;
}

/** Where a statement belongs in a document. */
export interface Belongs {
  /** Matches the heading of its section. */
  readonly heading: RegExp;
  /** Rows whose text it stands beside, the best neighbour first. */
  readonly beside?: readonly string[];
}

export interface ChecklistRow {
  /** As in the legal notes: "NPP-35". */
  readonly id: string;
  /** What the document has to say, in plain words. */
  readonly requirement: string;
  readonly citation: string;
  /** False where the source has not been compared with the text of the law. */
  readonly confirmed: boolean;
  readonly level: Level;
  /** Where it is law, when that is not all of the list's jurisdictions. */
  readonly jurisdictions?: readonly Jurisdiction[];
  /** The kinds of document it is for, when that is not all of the list's kinds. */
  readonly kinds?: readonly DocumentKind[];
  /** Why it matters to the reader of the document or to its author. */
  readonly why: string;
  /** The statement to put in, with the tokens of limiting texts and blanks; none where no text can supply it. */
  readonly insert?: string;
  readonly belongs?: Belongs;
  /** Any of these shows that the statement is there. */
  readonly present?: readonly Cue[];
  /** Any of these shows that something of it is there. */
  readonly unclear?: readonly Cue[];
  /** Says what is lacking when only `unclear` is met. */
  readonly lacking?: string;
  /** Reads the document where cues are not enough; used instead of them. */
  readonly judge?: (statements: Statements) => Judgement;
  /** Whether the law asks for it here; by its level when not said. */
  readonly applies?: (statements: Statements) => Applies;
}

export interface Checklist {
  readonly id: string;
  readonly title: string;
  /** The law, or where it is not law, whose recommendation it is. */
  readonly law: string;
  /** The day the law was last read. */
  readonly asOf: string;
  /** Where it is law; the rows of a list without any are good practice everywhere. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly kinds: readonly DocumentKind[];
  /** The phrases its rows are recognised by. */
  readonly concepts: Readonly<Record<Concept, string>>;
  readonly rows: readonly ChecklistRow[];
}

/** Gives a checklist its type. */
export function defineChecklist(checklist: Checklist): Checklist {
  return checklist;
}

const byLevel: Readonly<Record<Level, Applies>> = {
  mandatory: 'yes',
  conditional: 'unknown',
  recommended: 'no',
  information: 'no',
};

/** Whether the law asks for a row in this document. */
export function appliesTo(row: ChecklistRow, statements: Statements): Applies {
  return row.applies?.(statements) ?? byLevel[row.level];
}

/** A statement of several parts: present when all are there, unclear when some are. */
export function allOf(parts: Readonly<Record<string, Cue>>, enough?: number) {
  return (statements: Statements): Judgement => {
    const found: number[] = [];
    const absent: string[] = [];
    for (const [name, part] of Object.entries(parts)) {
      const at = part(statements);
      if (at === undefined) absent.push(name);
      else found.push(at);
    }
    const [first] = found;
    if (first === undefined) return { status: 'missing' };
    if (found.length >= (enough ?? Object.keys(parts).length)) return { status: 'present', at: first };
    return { status: 'unclear', at: first, note: `Not found: ${absent.join(', ')}.` };
  };
}

/** Whether the text of a row is in the document. */
export function judge(row: ChecklistRow, statements: Statements): Judgement {
  if (row.judge) return row.judge(statements);
  const shown = firstOf(statements, row.present ?? []);
  if (shown !== undefined) return { status: 'present', at: shown };
  const partly = firstOf(statements, row.unclear ?? []);
  if (partly === undefined) return { status: 'missing' };
  return { status: 'unclear', at: partly, ...(row.lacking && { note: row.lacking }) };
}
