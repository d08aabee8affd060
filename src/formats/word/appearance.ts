/**
 * How a Word file looks, as plain data for a view: paragraphs, runs, tables and pictures,
 * made from the same walk as the text. Every stretch of it that is in the text says at
 * which offset, so that marks never have to be found again by a search.
 */
import type { Problem } from '../../text/sourceText';
import { type Extracted, extract } from './extract';
import { openPackage, type WordPackage } from './openPackage';
import { type Picture, Pictures, type ShownPicture } from './pictures';
import { type RunLook, runLook, sameLook } from './runLook';
import { Styles } from './styles';
import { type ShownTable, tableOf, tablesIn } from './tableLook';
import { walkDocument } from './walkDocument';
import type { TextPiece, WalkedBlock, WalkedParagraph } from './walked';
import { attribute, wordChild } from './wordml';
import type { XmlElement } from './xmlTree';

export type { Picture, ShownPicture } from './pictures';
export type { RunLook } from './runLook';
export type { ShownCell, ShownTable } from './tableLook';

export interface ShownText {
  readonly kind: 'text';
  readonly text: string;
  /** The offset of its first unit in the extracted text; absent where Word computes the text or it is blank. */
  readonly start?: number;
  readonly look: RunLook;
}

/** Lengths are in points. */
export interface ShownParagraph {
  readonly kind: 'paragraph';
  readonly role: WalkedParagraph['kind'];
  /** Heading level or list depth from 1; 0 for the rest. */
  readonly level: number;
  readonly marker?: string;
  readonly align?: 'center' | 'right' | 'justify';
  readonly left: number;
  /** Of the first line, beyond `left`; negative where it hangs. */
  readonly first: number;
  readonly before: number;
  readonly after: number;
  readonly place?: NonNullable<WalkedParagraph['place']>;
  readonly pieces: readonly (ShownText | ShownPicture)[];
}

export type ShownBlock = ShownParagraph | ShownTable;

export interface WordAppearance {
  /** The extracted text that the offsets are about: that of `readWord` with tracked changes accepted. */
  readonly text: string;
  readonly blocks: readonly ShownBlock[];
  readonly pictures: readonly Picture[];
}

/** Reads how a file looks, or why it cannot be read. Never throws on what the bytes hold. */
export function readWordAppearance(bytes: Uint8Array): WordAppearance | { readonly problem: Problem } {
  const opened = openPackage(bytes);
  if ('problem' in opened) return opened;
  const walked = walkDocument(opened.package, { view: 'accepted', comments: false });
  const looks = new Looks(opened.package, extract(walked));
  const blocks = looks.blocks(walked);
  return { text: looks.text, blocks, pictures: looks.pictures.used() };
}

class Looks {
  readonly text: string;
  readonly pictures: Pictures;
  private readonly styles: Styles;
  private readonly startOf = new Map<TextPiece, number>();

  constructor(word: WordPackage, { source, segments }: Extracted) {
    this.text = source.text;
    this.pictures = new Pictures(word);
    const styles = word.relationships.find(({ type }) => type === 'styles')?.target;
    this.styles = new Styles(styles === undefined ? undefined : word.part(styles)?.root);
    for (const { piece, start } of segments) if (piece) this.startOf.set(piece, start);
  }

  blocks(walked: readonly WalkedBlock[]): ShownBlock[] {
    return tablesIn(walked).map((block) =>
      block.type === 'paragraph' ? this.paragraph(block) : tableOf(block.rows, (inner) => this.blocks(inner)),
    );
  }

  private paragraph(paragraph: WalkedParagraph): ShownParagraph {
    const properties = wordChild(paragraph.elements.at(-1), 'pPr');
    const indent = this.styles.paragraphProperty(properties, 'ind');
    const spacing = this.styles.paragraphProperty(properties, 'spacing');
    const align = alignmentOf(attribute(this.styles.paragraphProperty(properties, 'jc'), 'val'));
    const isItem = paragraph.marker !== undefined;
    const hanging = points(attribute(indent, 'hanging'));
    return {
      kind: 'paragraph',
      role: paragraph.kind,
      level: paragraph.level,
      ...(paragraph.marker === undefined ? {} : { marker: paragraph.marker }),
      ...(align ? { align } : {}),
      // Lists nearly always take their indents from the list itself, at a quarter inch a level.
      left: points(attribute(indent, 'left') ?? attribute(indent, 'start')) || (isItem ? 18 * paragraph.level : 0),
      first: hanging > 0 ? -hanging : points(attribute(indent, 'firstLine')) || (isItem ? -18 : 0),
      before: points(attribute(spacing, 'before')),
      after: points(attribute(spacing, 'after')),
      ...(paragraph.place === undefined ? {} : { place: paragraph.place }),
      pieces: this.pieces(paragraph, properties),
    };
  }

  /** Text and pictures in the order of the file. */
  private pieces(paragraph: WalkedParagraph, properties: XmlElement | undefined): (ShownText | ShownPicture)[] {
    const pictures = paragraph.elements.flatMap((element) => this.pictures.in(element, paragraph.part));
    const out: (ShownText | ShownPicture)[] = [];
    for (const shown of paragraph.shown) {
      if ('synthetic' in shown) {
        out.push({ kind: 'text', text: shown.synthetic, look: {} });
        continue;
      }
      while (pictures[0] && pictures[0].at < shown.element.start)
        out.push((pictures.shift() as { shown: ShownPicture }).shown);
      const start = this.startOf.get(shown);
      const look = runLook(shown.run, properties, this.styles);
      add(out, { kind: 'text', text: shown.text, ...(start === undefined ? {} : { start }), look });
    }
    return [...out, ...pictures.map(({ shown }) => shown)];
  }
}

/** Joins what stands side by side in the text and looks the same; Word cuts sentences into many runs. */
function add(out: (ShownText | ShownPicture)[], next: ShownText): void {
  const last = out.at(-1);
  const follows =
    last?.kind === 'text' &&
    (last.start === undefined ? next.start === undefined : last.start + last.text.length === next.start) &&
    sameLook(last.look, next.look);
  if (follows) out[out.length - 1] = { ...last, text: last.text + next.text };
  else out.push(next);
}

function alignmentOf(value: string | undefined): ShownParagraph['align'] {
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'both' || value === 'distribute' ? 'justify' : undefined;
}

/** Twentieths of a point as points; 0 for what is no number, and never more than a page. */
export function points(twips: string | undefined): number {
  const value = Number(twips);
  return Number.isFinite(value) ? Math.min(600, Math.max(-600, value / 20)) : 0;
}
