/** The page of the Word view. */
import * as v from 'valibot';
import { button, filled, iconButton, make } from '../elements';
import { FindingsList } from '../findings/list';
import { hear, keep, kept, say, sayFailures } from '../host';
import { type Card, type Findings, positionShape, type ViewWords } from '../messages';
import { placeOfNow, placeToOpen } from '../readingPlace';
import { type Choice, type ToWordView, toWordView } from './messages';
import { Page } from './page';

const keptShape = v.object({ position: v.optional(positionShape), list: v.optional(v.boolean()) });

const zoomStep = 1.15;
/** How long the reader stands still before the place is written down, in milliseconds. */
const stillness = 400;

class WordPage {
  private state: v.InferOutput<typeof keptShape> = kept(keptShape) ?? {};
  private readonly page: Page;
  private readonly list: FindingsList;
  private readonly zoom = make('span', { class: 'zoom' });
  private readonly count = make('span', { class: 'change-count', attributes: { role: 'status' } });
  private findings: Findings | undefined;
  private choices: readonly Choice[] = [];
  private isOpen = false;
  private pendingReveal: number | undefined;
  private stillTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly words: ViewWords) {
    this.page = new Page(
      words,
      (card) => this.list.select(card.id),
      (position) => this.remember({ position }),
    );
    const version = (): number => this.findings?.version ?? 0;
    this.list = new FindingsList(words, {
      select: (card) => this.reveal(card),
      askLimits: ({ id }) => say({ type: 'limits', version: version(), id }),
      explain: (rule) => say({ type: 'explain', rule }),
      ignore: ({ id }) => say({ type: 'ignore', version: version(), id }),
      showText: ({ id }) => say({ type: 'showText', version: version(), id }),
      limitButton: ({ id }, limit) =>
        this.choiceFor(id)?.limit === limit
          ? { words: words.undoText, isChosen: true, act: () => say({ type: 'takeBack', version: version(), id }) }
          : { words: words.useText, act: () => say({ type: 'choose', version: version(), id, limit }) },
      blanks: ({ id }, limit) => {
        const choice = this.choiceFor(id);
        return choice?.limit === limit ? choice.blanks : [];
      },
      fill: ({ id }, blank, value) => say({ type: 'fill', version: version(), id, blank, value }),
    });
    const toolbar = make(
      'div',
      { class: 'toolbar', attributes: { role: 'toolbar' } },
      iconButton('minus', words.zoomOut, () => this.zoomTo(this.page.zoom / zoomStep)),
      this.zoom,
      iconButton('plus', words.zoomIn, () => this.zoomTo(this.page.zoom * zoomStep)),
      iconButton('width', words.fitWidth, () => this.fitWidth()),
      make('span', { class: 'space' }),
      this.count,
      button({ class: 'save-button', text: words.saveCopy, onClick: () => say({ type: 'save' }) }),
      iconButton('list', words.hideList, () => this.remember({ list: this.list.element.hidden === true })),
    );
    const column = make('main', { class: 'column' }, toolbar, this.page.element);
    document.body.replaceChildren(column, this.list.element);
    document.addEventListener('keydown', (event) => this.key(event));
    this.apply();
  }

  open(message: Extract<ToWordView, { type: 'open' }>): void {
    this.page.open(message, placeToOpen(this.state.position, message.position));
    this.isOpen = true;
    this.apply();
    this.tellShown();
  }

  fail(reason: string): void {
    this.isOpen = false;
    this.page.fail(filled(this.words.failed, reason));
    this.tellShown();
  }

  hear(message: Exclude<ToWordView, { type: 'open' | 'unreadable' }>): void {
    if (message.type === 'findings') this.show(message);
    else if (message.type === 'step') this.list.step(message.by);
    else if (message.type === 'find') return;
    else if (message.version !== this.findings?.version) return;
    else if (message.type === 'limits') this.list.showLimits(message.id, message.limits);
    else if (message.type === 'choices') this.choose(message.choices);
    else if (this.isOpen) this.list.select(message.id);
    else this.pendingReveal = message.id;
  }

  private show(findings: Findings): void {
    this.findings = findings;
    this.list.show(findings);
    this.draw();
    this.tellShown();
    if (this.pendingReveal !== undefined && this.isOpen) {
      this.list.select(this.pendingReveal);
      this.pendingReveal = undefined;
    }
  }

  private choose(choices: readonly Choice[]): void {
    this.choices = choices;
    this.draw();
    this.list.render();
    const { words } = this;
    this.count.textContent = choices.length === 0 ? words.noChanges : filled(words.changes, choices.length);
  }

  private draw(): void {
    if (this.isOpen) this.page.show(this.findings?.cards ?? [], this.choices, this.list.selectedCard?.id);
  }

  private reveal(card: Card): void {
    this.draw();
    this.page.reveal(card);
  }

  /** Once the page has both the document, or a reason why not, and the findings. */
  private tellShown(): void {
    if (!this.findings) return;
    const marked = this.isOpen ? this.page.marked(this.findings?.cards ?? []) : [];
    say({ type: 'shown', version: this.findings.version, pages: this.isOpen ? 1 : 0, marked });
  }

  private choiceFor(id: number): Choice | undefined {
    return this.choices.find((choice) => choice.id === id);
  }

  private zoomTo(scale: number): void {
    this.page.zoomTo(scale);
    this.remember({ position: { ...this.state.position, scale: this.page.zoom } });
    this.apply();
  }

  private fitWidth(): void {
    this.page.fitWidth();
    this.zoomTo(this.page.zoom);
  }

  private remember(change: Partial<v.InferOutput<typeof keptShape>>): void {
    const position = change.position && placeOfNow(change.position, this.state.position);
    this.state = { ...this.state, ...change, ...(position && { position }) };
    keep(this.state);
    if (change.position === undefined) this.apply();
    clearTimeout(this.stillTimer);
    this.stillTimer = setTimeout(() => {
      const { position } = this.state;
      if (position) say({ type: 'position', position });
    }, stillness);
  }

  private apply(): void {
    this.list.element.hidden = this.state.list === false;
    this.zoom.textContent = `${Math.round(this.page.zoom * 100)} %`;
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === 'n') this.list.step(1);
    else if (event.key === 'p') this.list.step(-1);
    else if (event.key === '+' || event.key === '=') this.zoomTo(this.page.zoom * zoomStep);
    else if (event.key === '-') this.zoomTo(this.page.zoom / zoomStep);
    else if (event.key === '0') this.fitWidth();
    else return;
    event.preventDefault();
  }
}

let page: WordPage | undefined;
sayFailures();
hear(toWordView, (message) => {
  if (message.type === 'open') {
    page ??= new WordPage(message.words);
    page.open(message);
  } else if (message.type === 'unreadable') {
    page ??= new WordPage(message.words);
    page.fail(message.reason);
  } else page?.hear(message);
});
say({ type: 'ready' });
