/** What the editor and the page of the Word view say to each other beyond what both views say. */
import * as v from 'valibot';
import { fromAnyView, positionShape, toAnyView, wordsShape } from '../messages';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.string();
const places = ['header', 'footer', 'footnote', 'endnote', 'text-box', 'comment'] as const;

const lookShape = v.object({
  bold: v.optional(v.literal(true)),
  italic: v.optional(v.literal(true)),
  underline: v.optional(v.literal(true)),
  strike: v.optional(v.literal(true)),
  caps: v.optional(v.literal(true)),
  smallCaps: v.optional(v.literal(true)),
  raised: v.optional(v.picklist(['super', 'sub'])),
  size: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(200))),
  colour: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
  font: v.optional(v.picklist(['serif', 'sans', 'mono'])),
});
export type Look = v.InferOutput<typeof lookShape>;

const textPieceShape = v.object({
  kind: v.literal('text'),
  text,
  /** The offset of its first unit in the extracted text. */
  start: v.optional(count),
  look: lookShape,
});
export type TextPiece = v.InferOutput<typeof textPieceShape>;

const picturePieceShape = v.object({
  kind: v.literal('picture'),
  picture: v.optional(count),
  width: v.number(),
  height: v.number(),
  description: text,
});
export type PicturePiece = v.InferOutput<typeof picturePieceShape>;

const paragraphShape = v.object({
  kind: v.literal('paragraph'),
  role: v.picklist(['heading', 'paragraph', 'list-item']),
  level: count,
  marker: v.optional(text),
  align: v.optional(v.picklist(['center', 'right', 'justify'])),
  left: v.number(),
  first: v.number(),
  before: v.number(),
  after: v.number(),
  place: v.optional(v.picklist(places)),
  pieces: v.array(v.variant('kind', [textPieceShape, picturePieceShape])),
});
export type Paragraph = v.InferOutput<typeof paragraphShape>;

export interface Table {
  kind: 'table';
  ruled: boolean;
  widths: number[];
  place?: (typeof places)[number] | undefined;
  rows: { cells: { columns: number; rows: number; blocks: PageBlock[] }[] }[];
}
export type PageBlock = Paragraph | Table;

const tableShape: v.GenericSchema<Table> = v.object({
  kind: v.literal('table'),
  ruled: v.boolean(),
  widths: v.array(v.number()),
  place: v.optional(v.picklist(places)),
  rows: v.array(
    v.object({
      cells: v.array(v.object({ columns: count, rows: count, blocks: v.array(v.lazy(() => blockShape)) })),
    }),
  ),
});
const blockShape: v.GenericSchema<PageBlock> = v.union([paragraphShape, tableShape]);

/** A limiting text that the reader chose; its edits are disjoint and in order. */
const choiceShape = v.object({
  /** The finding it is for, when that is still open. */
  id: v.optional(count),
  /** Which of the finding's limiting texts it is. */
  limit: v.optional(count),
  edits: v.array(v.object({ start: count, end: count, text })),
  /** The blanks of its text, with what the reader filled in. */
  blanks: v.array(v.object({ blank: text, value: text })),
});
export type Choice = v.InferOutput<typeof choiceShape>;

export const toWordView = v.variant('type', [
  v.object({
    type: v.literal('open'),
    version: count,
    name: text,
    words: wordsShape,
    blocks: v.array(blockShape),
    pictures: v.array(v.object({ type: text, bytes: v.instance(Uint8Array) })),
    position: v.optional(positionShape),
  }),
  v.object({ type: v.literal('unreadable'), reason: text, words: wordsShape }),
  v.object({ type: v.literal('choices'), version: count, choices: v.array(choiceShape) }),
  ...toAnyView,
]);
export type ToWordView = v.InferOutput<typeof toWordView>;

export const fromWordView = v.variant('type', [
  v.object({ type: v.literal('choose'), version: count, id: count, limit: count }),
  v.object({ type: v.literal('takeBack'), version: count, id: count }),
  v.object({
    type: v.literal('fill'),
    version: count,
    id: count,
    blank: text,
    value: v.pipe(text, v.maxLength(500)),
  }),
  ...fromAnyView,
]);
export type FromWordView = v.InferOutput<typeof fromWordView>;
