/** The sheet in its frame: all blocks, the labels in its margin, zoom and place. */
import { make, scrollInto } from '../elements';
import { drawLabel, labelsOf } from '../findings/labels';
import type { Card, Position, ViewWords } from '../messages';
import { Overlay } from './changes';
import type { Choice, PageBlock, ToWordView } from './messages';
import { type Drawing, drawBlock, extentOf } from './paper';

interface DrawnBlock {
  readonly block: PageBlock;
  readonly extent: { readonly start: number; readonly end: number } | undefined;
  element: HTMLElement;
}

const zoomLimits = { least: 0.4, most: 4 };
/** The least distance between two labels, and what is still one line, in pixels. */
const labelHeight = 19;
const sameLine = 4;

export class Page {
  readonly element = make('div', { class: 'sheet-frame', attributes: { tabindex: '0' } });
  private readonly sheet = make('article', { class: 'sheet' });
  private readonly labels = make('div', { class: 'labels' });
  private blocks: DrawnBlock[] = [];
  private pictures: string[] = [];
  private cards: readonly Card[] = [];
  private choices: readonly Choice[] = [];
  private overlay = new Overlay([], []);
  private selected: number | undefined;
  private scale = 1;

  constructor(
    private readonly words: ViewWords,
    private readonly select: (card: Card) => void,
    moved: (position: Position) => void,
  ) {
    this.element.append(make('div', { class: 'desk' }, this.sheet, this.labels));
    new ResizeObserver(() => this.placeLabels()).observe(this.sheet);
    this.element.addEventListener('scroll', () => moved({ offset: this.offsetInSight(), scale: this.scale }));
  }

  get zoom(): number {
    return this.scale;
  }

  /** Draws a document anew and goes to where the reader was. */
  open({ blocks, pictures, name }: Extract<ToWordView, { type: 'open' }>, position: Position | undefined): void {
    for (const address of this.pictures) URL.revokeObjectURL(address);
    this.pictures = pictures.map(({ type, bytes }) => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })));
    this.overlay = new Overlay(this.cards, this.choices);
    const drawing = this.drawing();
    this.blocks = blocks.map((block) => ({ block, extent: extentOf(block), element: drawBlock(block, drawing) }));
    this.sheet.setAttribute('aria-label', name);
    this.sheet.replaceChildren(...this.sections());
    if (typeof position?.scale === 'number') this.zoomTo(position.scale);
    else this.fitWidth(1);
    const at = position?.offset;
    const block = at === undefined ? undefined : this.blocks.find(({ extent }) => extent && extent.end > at);
    if (at && block) scrollInto(this.element, block.element, 'start');
    this.markSelected();
    this.placeLabels();
  }

  /** Says where the document would be why it cannot be shown. */
  fail(text: string): void {
    this.blocks = [];
    this.sheet.replaceChildren(make('p', { class: 'failure', text, attributes: { role: 'alert' } }));
    this.labels.replaceChildren();
  }

  /** Marks findings and shows changes; only blocks in which something differs are drawn again. */
  show(cards: readonly Card[], choices: readonly Choice[], selected: number | undefined): void {
    this.cards = cards.filter((card) => card.severity !== 'hint' || card.id === selected);
    this.choices = choices;
    this.selected = selected;
    const before = this.overlay;
    this.overlay = new Overlay(this.cards, choices);
    const drawing = this.drawing();
    for (const drawn of this.blocks) {
      const { extent } = drawn;
      if (!extent || !this.overlay.differs(before, extent.start, extent.end)) continue;
      const element = drawBlock(drawn.block, drawing);
      drawn.element.replaceWith(element);
      drawn.element = element;
    }
    this.markSelected();
    this.placeLabels();
  }

  /** Brings a finding into sight. */
  reveal({ id }: Card): void {
    const [first] = this.partsOf(id);
    if (first) scrollInto(this.element, first, 'center');
  }

  /** The ids of the findings that have a mark. */
  marked(cards: readonly Card[]): number[] {
    return cards
      .filter(({ place }) =>
        this.blocks.some(({ extent }) => extent && extent.start < place.end && place.start < extent.end),
      )
      .map(({ id }) => id);
  }

  zoomTo(scale: number): void {
    this.scale = Math.min(zoomLimits.most, Math.max(zoomLimits.least, scale));
    this.sheet.style.zoom = String(this.scale);
    this.placeLabels();
  }

  /** As wide as the frame, but not larger than `most`. */
  fitWidth(most = zoomLimits.most): void {
    const width = this.sheet.getBoundingClientRect().width / this.scale;
    if (width > 0) this.zoomTo(Math.min(most, (this.element.clientWidth - 24) / width));
  }

  private drawing(): Drawing {
    return {
      words: this.words,
      overlay: this.overlay,
      pictures: this.pictures,
      blanks: this.choices.map(({ blanks }) => blanks.filter(({ value }) => value === '').map(({ blank }) => blank)),
      select: this.select,
    };
  }

  /** Headers, notes and the like stand apart, each under its name. */
  private sections(): HTMLElement[] {
    const names = {
      header: this.words.header,
      footer: this.words.footer,
      footnote: this.words.footnote,
      endnote: this.words.endnote,
      'text-box': this.words.textBox,
      comment: this.words.comment,
    };
    const sections: { place: keyof typeof names | undefined; element: HTMLElement }[] = [];
    for (const { block, element } of this.blocks) {
      let last = sections.at(-1);
      if (!last || last.place !== block.place) {
        const section = make('section', { class: block.place ?? 'body' });
        if (block.place) section.append(make('p', { class: 'place', text: names[block.place] }));
        last = { place: block.place, element: section };
        sections.push(last);
      }
      last.element.append(element);
    }
    return sections.map(({ element }) => element);
  }

  private partsOf(id: number): HTMLElement[] {
    return [...this.sheet.querySelectorAll<HTMLElement>(`[data-ids~="${id}"]`)];
  }

  private markSelected(): void {
    for (const part of this.sheet.querySelectorAll('.clause.selected')) part.classList.remove('selected');
    if (this.selected !== undefined) for (const part of this.partsOf(this.selected)) part.classList.add('selected');
  }

  /** A label in the margin beside the first line of each finding; those of one line stand below each other. */
  private placeLabels(): void {
    const frame = this.labels.getBoundingClientRect();
    const found = this.cards.flatMap((card) => {
      const rectangle = this.partsOf(card.id)[0]?.getClientRects()[0];
      return rectangle ? [{ card, top: rectangle.top - frame.top }] : [];
    });
    let last = Number.NEGATIVE_INFINITY;
    const labels = labelsOf(found, sameLine).map(({ cards, top }) => {
      const label = drawLabel(cards, this.selected, this.select);
      last = Math.max(top, last + labelHeight);
      label.style.top = `${last}px`;
      return label;
    });
    const left = this.sheet.getBoundingClientRect().left - frame.left;
    this.labels.style.setProperty('--sheet-left', `${left}px`);
    this.labels.replaceChildren(...labels);
  }

  private offsetInSight(): number {
    const top = this.element.getBoundingClientRect().top;
    const block = this.blocks.find(({ extent, element }) => extent && element.getBoundingClientRect().bottom > top);
    return block?.extent?.start ?? 0;
  }
}
