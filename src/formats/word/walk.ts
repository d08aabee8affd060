/**
 * The one walk over a Word part: body, tables, lists, text boxes and everything inside
 * paragraphs, in reading order. The reader turns its blocks into text, the redliner
 * finds the runs to change in them; neither looks at the XML in an order of its own.
 */
import type { Block } from '../../text/sourceText';
import type { Counter } from './numbering';
import type { Part } from './openPackage';
import type { Shown, WalkContext, WalkedBlock, WalkedParagraph } from './walked';
import { chosenAlternative, isAlternateContent, keptIn, RunWalker } from './walkRuns';
import { attribute, isWord, wordChild } from './wordml';
import { elementsOf, type XmlElement } from './xmlTree';

/** Reads one part; `place` says where its text stands when it is not the body. */
export function walkPart(part: Part, place: Block['place'], context: WalkContext): WalkedBlock[] {
  const walker = new BlockWalker(part, context);
  const blocks: WalkedBlock[] = [];
  for (const container of containersOf(part.root)) blocks.push(...walker.container(container, place));
  return blocks;
}

/** The body; the whole of a header or footer; each note or comment that people wrote. */
function containersOf(root: XmlElement): XmlElement[] {
  if (isWord(root, 'document')) return elementsOf(root).filter((child) => isWord(child, 'body'));
  if (isWord(root, 'hdr') || isWord(root, 'ftr')) return [root];
  // Notes with a type are the separator lines between text and notes.
  return elementsOf(root).filter((child) => isWord(child) && ['normal', undefined].includes(attribute(child, 'type')));
}

/** A paragraph that is still open, because the mark at its end does not exist in the view. */
interface OpenParagraph {
  readonly shown: Shown[];
  readonly textBoxes: XmlElement[];
  readonly elements: XmlElement[];
  properties: XmlElement | undefined;
}

class BlockWalker {
  private readonly runs: RunWalker;
  private readonly counter: Counter;

  private readonly partName: string;

  constructor(
    part: Part,
    private readonly context: WalkContext,
  ) {
    this.partName = part.name;
    this.runs = new RunWalker(part.name, part.root, context);
    this.counter = context.numbering.counter();
  }

  container(element: XmlElement, place: Block['place']): WalkedBlock[] {
    const out: WalkedBlock[] = [];
    const open = this.content(element, place, out, undefined);
    if (open) this.close(open, place, out);
    return out;
  }

  private content(
    container: XmlElement,
    place: Block['place'],
    out: WalkedBlock[],
    before: OpenParagraph | undefined,
  ): OpenParagraph | undefined {
    let open = before;
    for (const element of elementsOf(container)) {
      if (isAlternateContent(element)) {
        const chosen = chosenAlternative(element);
        if (chosen) open = this.content(chosen, place, out, open);
        continue;
      }
      if (!isWord(element)) continue;
      switch (element.local) {
        case 'p': {
          const { shown, textBoxes } = this.runs.paragraph(element);
          const properties = wordChild(element, 'pPr');
          if (open) {
            open.shown.push(...shown);
            open.textBoxes.push(...textBoxes);
            open.elements.push(element);
            open.properties = properties;
          } else open = { shown, textBoxes, elements: [element], properties };
          if (this.marksEnd(properties)) {
            this.close(open, place, out);
            open = undefined;
          }
          break;
        }
        case 'tbl':
          if (open) this.close(open, place, out);
          open = undefined;
          this.table(element, place, out);
          break;
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'ins':
        case 'moveTo':
          open = this.content(element, place, out, open);
          break;
        case 'altChunk':
          this.context.notice(
            'A document embedded in this Word file was left out. Open the file in Word and save it once to join them.',
          );
          break;
      }
    }
    return open;
  }

  /** Whether the paragraph mark exists in the view; without it the text runs on into the next paragraph. */
  private marksEnd(properties: XmlElement | undefined): boolean {
    return elementsOf(wordChild(properties, 'rPr') ?? noElement).every(
      (element) => !isWord(element) || keptIn(this.context.view, element.local) !== false,
    );
  }

  private close(open: OpenParagraph, place: Block['place'], out: WalkedBlock[]): void {
    out.push(this.paragraph(open, place));
    for (const box of open.textBoxes) {
      out.push(...this.runs.outsideFields(() => this.container(box, place ?? 'text-box')));
    }
  }

  private paragraph({ shown, elements, properties }: OpenParagraph, place: Block['place']): WalkedParagraph {
    const { styles } = this.context;
    const use = styles.numbering(properties);
    const marker = use && this.counter.next(use);
    const heading = styles.headingLevel(properties);
    const isList = marker !== undefined && marker.text !== '';
    return {
      type: 'paragraph',
      kind: heading > 0 ? 'heading' : isList ? 'list-item' : 'paragraph',
      level: heading > 0 ? heading : isList ? marker.level + 1 : 0,
      marker: marker?.text || undefined,
      shown,
      place,
      emphasised: this.isEmphasised(shown, properties),
      part: this.partName,
      elements,
    };
  }

  private isEmphasised(shown: readonly Shown[], properties: XmlElement | undefined): boolean {
    const written = shown.filter((each) => 'element' in each && each.text.trim() !== '');
    return (
      written.length > 0 &&
      written.every(
        (piece) =>
          'element' in piece &&
          piece.run !== undefined &&
          (['b', 'u', 'caps'].some((name) =>
            this.context.styles.runToggle(piece.run as XmlElement, properties, name),
          ) ||
            (/\p{Lu}/u.test(piece.text) && !/\p{Ll}/u.test(piece.text))),
      )
    );
  }

  private table(table: XmlElement, place: Block['place'], out: WalkedBlock[]): void {
    for (const row of partsOfTable(table, 'tr')) {
      const cellElements = partsOfTable(row, 'tc').filter((cell) =>
        this.exists(wordChild(cell, 'tcPr'), 'cellIns', 'cellDel'),
      );
      const cells = cellElements.map((cell) => this.container(cell, place));
      // The cells are walked in any case, so that counting goes on the same in both views.
      if (this.exists(wordChild(row, 'trPr'), 'ins', 'del')) {
        out.push({ type: 'row', cells, place, element: row, cellElements });
      }
    }
  }

  private exists(properties: XmlElement | undefined, inserted: string, deleted: string): boolean {
    const absent = this.context.view === 'accepted' ? deleted : inserted;
    return wordChild(properties, absent) === undefined;
  }
}

const noElement: XmlElement = {
  uri: '',
  local: '',
  prefix: '',
  attributes: [],
  children: [],
  parent: undefined,
  start: 0,
  openEnd: 0,
  closeStart: 0,
  end: 0,
};

/** Rows of a table or cells of a row, also those inside content controls and the like. */
function partsOfTable(container: XmlElement, local: 'tr' | 'tc'): XmlElement[] {
  return elementsOf(container).flatMap((element) => {
    if (isAlternateContent(element)) {
      const chosen = chosenAlternative(element);
      return chosen ? partsOfTable(chosen, local) : [];
    }
    if (!isWord(element)) return [];
    if (element.local === local) return [element];
    return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(element.local)
      ? partsOfTable(element, local)
      : [];
  });
}
