/**
 * What the editor and the pages of the Word and PDF views say to each other. Both sides
 * check what they receive against these shapes, because a message that crosses a process
 * is as good as a stranger's. Offsets are UTF-16 units of the extracted text, half-open.
 */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(200));
const text = v.string();
const bytes = v.instance(Uint8Array);

/** A place in the extracted text. */
export const placeShape = v.object({ start: count, end: count });

/** A rectangle on a page in PDF points, the origin at the bottom left. */
const boxShape = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

/** Every word that the pages show comes from the editor, which knows the user's language. */
export const viewWordNames = [
  'findings',
  'noFindings',
  'inYourFavour',
  'page',
  'why',
  'todo',
  'decided',
  'basis',
  'notConfirmed',
  'limits',
  'noLimits',
  'loadingLimits',
  'copyText',
  'useText',
  'undoText',
  'chosen',
  'blanks',
  'explain',
  'ignore',
  'showText',
  'previous',
  'next',
  'hideList',
  'showList',
  'pages',
  'pageOf',
  'zoomIn',
  'zoomOut',
  'fitWidth',
  'darkPages',
  'find',
  'findPrevious',
  'findNext',
  'notFound',
  'matches',
  'opening',
  'pageFailed',
  'failed',
  'disclaimer',
  'header',
  'footer',
  'footnote',
  'endnote',
  'textBox',
  'comment',
  'picture',
  'saveCopy',
  'saveHighlights',
  'noChanges',
  'changes',
  'fillIn',
  'inserted',
  'deleted',
  'document',
  'readScans',
  'cancel',
] as const;

export type ViewWords = Readonly<Record<(typeof viewWordNames)[number], string>>;

export const wordsShape = v.object(
  Object.fromEntries(viewWordNames.map((name) => [name, text])) as Record<(typeof viewWordNames)[number], typeof text>,
);

const citationShape = v.object({ citation: text, says: text, confirmed: v.boolean() });

/** One limiting text of a finding. */
const limitShape = v.object({ title: text, text, blanks: v.array(short) });
export type Limit = v.InferOutput<typeof limitShape>;

/** A finding as the side list shows it. Its `id` holds for one version of the check alone. */
const cardShape = v.object({
  id: count,
  rule: short,
  title: text,
  category: v.picklist(['ai', 'sharing', 'money', 'identity', 'time', 'consent', 'document']),
  /** The category in words. */
  kind: short,
  severity: v.picklist(['error', 'warning', 'info', 'hint']),
  severityWord: short,
  message: text,
  why: v.optional(text),
  todo: v.optional(text),
  decided: v.array(text),
  basis: v.array(citationShape),
  /** How many sources are left out; empty when none is. */
  more: text,
  quote: text,
  place: placeShape,
  /** Where it stands on pages; empty for formats without pages. */
  pages: v.array(v.object({ page: count, boxes: v.array(boxShape) })),
});
export type Card = v.InferOutput<typeof cardShape>;

const problemShape = v.object({ severity: v.picklist(['error', 'warning', 'info']), message: text });
export type ViewProblem = v.InferOutput<typeof problemShape>;

/** What the document holds; sent anew after every check. */
const findingsShape = v.object({
  type: v.literal('findings'),
  version: count,
  /** Such as "2 serious findings and 1 warning". */
  summary: text,
  /** What the document is taken for. */
  kind: text,
  cards: v.array(cardShape),
  problems: v.array(problemShape),
});
export type Findings = v.InferOutput<typeof findingsShape>;

const limitsShape = v.object({ type: v.literal('limits'), version: count, id: count, limits: v.array(limitShape) });
const revealShape = v.object({ type: v.literal('reveal'), version: count, id: count });
/** Goes to the finding before or after the one that is shown. */
const stepShape = v.object({ type: v.literal('step'), by: v.picklist([1, -1]) });
const findShape = v.object({ type: v.literal('find') });

/** The messages that both views understand. */
export const toAnyView = [findingsShape, limitsShape, revealShape, stepShape, findShape] as const;

/** Where a reader is: a page and a place on it, or how far down; and how large. */
export const positionShape = v.object({
  page: v.optional(count),
  top: v.optional(v.number()),
  left: v.optional(v.number()),
  scale: v.optional(v.union([v.number(), short])),
  offset: v.optional(count),
  /** The panel that was there, and when, in milliseconds since 1970; a document may be open in several. */
  panel: v.optional(short),
  at: v.optional(v.number()),
});
export type Position = v.InferOutput<typeof positionShape>;

export const toPdfView = v.variant('type', [
  v.object({
    type: v.literal('open'),
    version: count,
    name: text,
    bytes,
    /** The script that pdf.js runs its parser in. */
    worker: bytes,
    words: wordsShape,
    position: v.optional(positionShape),
  }),
  /** The file cannot be given out at all. */
  v.object({ type: v.literal('unreadable'), reason: text, words: wordsShape }),
  v.object({ type: v.literal('resource'), id: count, bytes: v.optional(bytes) }),
  /**
   * What stands above the pages about scanned ones, and what is said when a search finds
   * nothing, which has no text of theirs; both empty where there is nothing to say.
   */
  v.object({ type: v.literal('scans'), text, isReading: v.boolean(), notFound: text }),
  ...toAnyView,
]);
export type ToPdfView = v.InferOutput<typeof toPdfView>;

export const fromAnyView = [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('limits'), version: count, id: count }),
  v.object({ type: v.literal('copy'), version: count, id: count, limit: count }),
  v.object({ type: v.literal('ignore'), version: count, id: count }),
  v.object({ type: v.literal('showText'), version: count, id: v.optional(count) }),
  v.object({ type: v.literal('explain'), rule: short }),
  v.object({ type: v.literal('position'), position: positionShape }),
  /** The page tells what it shows, so that a finding without a place or a page without a picture is known. */
  v.object({ type: v.literal('shown'), version: count, pages: count, marked: v.array(count) }),
  v.object({ type: v.literal('failed'), reason: v.pipe(text, v.maxLength(2000)) }),
  v.object({ type: v.literal('save') }),
] as const;

/** Files beside pdf.js that it asks for: fonts, character maps, decoders. */
export const resourceFolders = ['cmaps', 'standard_fonts', 'wasm'] as const;

export const fromPdfView = v.variant('type', [
  v.object({
    type: v.literal('resource'),
    id: count,
    folder: v.picklist(resourceFolders),
    // A plain file name, so that it cannot lead out of its folder.
    name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,60}\.(?:bcmap|pfb|ttf|wasm)$/)),
  }),
  v.object({ type: v.literal('drawn'), page: count, error: v.optional(text) }),
  /** The scanned pages are to be read, or no longer. */
  v.object({ type: v.literal('readScans') }),
  v.object({ type: v.literal('cancelScans') }),
  ...fromAnyView,
]);
export type FromPdfView = v.InferOutput<typeof fromPdfView>;

/** What a page may say in either view. */
const fromView = v.variant('type', [...fromAnyView]);
export type FromAnyView = v.InferOutput<typeof fromView>;

/** The message as what it says it is, or undefined for anything else. */
export function readMessage<const S extends v.GenericSchema>(shape: S, message: unknown): v.InferOutput<S> | undefined {
  const result = v.safeParse(shape, message);
  return result.success ? result.output : undefined;
}
