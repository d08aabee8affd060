/** What the walk over a Word part yields; the reader and the redliner both build on it. */
import type { Block } from '../../text/sourceText';
import type { Numbering } from './numbering';
import type { Styles } from './styles';
import type { XmlElement } from './xmlTree';

/** Which of the two texts of a document with tracked changes is read. */
export type TrackedChangesView = 'accepted' | 'rejected';

/** A field such as a page number or a cross-reference; its result is text that Word computes. */
export interface Field {
  /** The `begin` mark, or the `w:fldSimple`. */
  readonly start: XmlElement;
  readonly simple: boolean;
  /** The instruction, such as ` REF _Ref1 \h `. */
  instruction: string;
  /** Whether the walk is past the instruction. */
  inResult: boolean;
  /** The `end` mark, or the `w:fldSimple`. */
  end?: XmlElement;
  readonly outer: Field | undefined;
}

/** One text-bearing element that is visible in the view: `w:t`, `w:tab`, `w:br`, `w:sym` … */
export interface TextPiece {
  readonly part: string;
  /** Counts the text-bearing elements of the part from 0, visible or not, so that it is the same in both views. */
  readonly index: number;
  readonly element: XmlElement;
  /** What is read; never empty. */
  readonly text: string;
  /** Blanks at the start of the element that Word does not show; `text` begins after them. */
  readonly skipped: number;
  /** The `w:r` around it; undefined in equations. */
  readonly run: XmlElement | undefined;
  /** The `w:p` around it. */
  readonly paragraph: XmlElement;
  /** The innermost field whose result it is part of. */
  readonly field: Field | undefined;
}

/** Text as shown: from the file, or computed by Word and found nowhere in it. */
export type Shown = TextPiece | { readonly synthetic: string };

export interface WalkedParagraph {
  readonly type: 'paragraph';
  readonly kind: Exclude<Block['kind'], 'table-row'>;
  readonly level: number;
  readonly marker: string | undefined;
  readonly shown: readonly Shown[];
  readonly place: Block['place'];
  /** Whether its letters are set apart (bold, underlined or capitals), as in a heading without a heading style. */
  readonly emphasised: boolean;
  readonly part: string;
  /** The `w:p` it is made of; several when marks between them do not exist in the view. */
  readonly elements: readonly XmlElement[];
}

export interface WalkedRow {
  readonly type: 'row';
  readonly cells: readonly (readonly WalkedBlock[])[];
  readonly place: Block['place'];
  /** The `w:tr`, and the `w:tc` of each of its cells. */
  readonly element: XmlElement;
  readonly cellElements: readonly XmlElement[];
}

export type WalkedBlock = WalkedParagraph | WalkedRow;

/** What the walk needs to know about the whole document. */
export interface WalkContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly view: TrackedChangesView;
  /** Tells that something was left out, once a message. */
  readonly notice: (message: string) => void;
}
