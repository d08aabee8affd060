/** The page of the PDF view. */
import * as v from 'valibot';
import { filled, make } from '../elements';
import { FindingsList } from '../findings/list';
import { hear, keep, kept, say, sayFailures } from '../host';
import { type Card, type Findings, positionShape, type ToPdfView, toPdfView, type ViewWords } from '../messages';
import { placeOfNow, placeToOpen } from '../readingPlace';
import { resourceArrived, startWorker } from './library';
import { PageList } from './pageList';
import { Pages } from './pages';
import { ScanBanner } from './scanBanner';
import { Toolbar } from './toolbar';

/** What is kept over a reload: the place, and how the reader likes to see it. */
const keptShape = v.object({
  position: v.optional(positionShape),
  dark: v.optional(v.boolean()),
  pageList: v.optional(v.boolean()),
  list: v.optional(v.boolean()),
});

/** How long the reader stands still before the place is written down, in milliseconds. */
const stillness = 400;

class PdfPage {
  private state: v.InferOutput<typeof keptShape> = kept(keptShape) ?? {};
  private readonly pages: Pages;
  private readonly toolbar: Toolbar;
  private readonly pageList: PageList;
  private readonly list: FindingsList;
  private readonly scans: ScanBanner;
  private findings: Findings | undefined;
  private isOpen = false;
  /** How many times the document is being opened now: it may change on the disk meanwhile. */
  private opening = 0;
  /** Whether the document is open, or known not to open. */
  private isSettled = false;
  private stillTimer: ReturnType<typeof setTimeout> | undefined;
  private pendingReveal: number | undefined;

  constructor(private readonly words: ViewWords) {
    this.pages = new Pages(words, {
      // Pages that are being laid out pass through places where nobody was.
      moved: (position) => this.opening === 0 && this.remember({ position }),
      drawn: (page, error) => say({ type: 'drawn', page, ...(error === undefined ? {} : { error }) }),
      select: (card) => this.select(card.id),
    });
    this.pageList = new PageList(this.pages, words);
    this.toolbar = new Toolbar(this.pages, words, {
      togglePages: () => this.remember({ pageList: this.pageList.element.hidden === true }),
      toggleDark: () => this.remember({ dark: !this.isDark }),
      toggleList: () => this.remember({ list: this.list.element.hidden === true }),
      save: () => say({ type: 'save' }),
    });
    const version = (): number => this.findings?.version ?? 0;
    this.list = new FindingsList(words, {
      select: (card) => this.reveal(card),
      askLimits: ({ id }) => say({ type: 'limits', version: version(), id }),
      explain: (rule) => say({ type: 'explain', rule }),
      ignore: ({ id }) => say({ type: 'ignore', version: version(), id }),
      showText: ({ id }) => say({ type: 'showText', version: version(), id }),
      limitButton: ({ id }, limit) => ({
        words: words.copyText,
        act: () => say({ type: 'copy', version: version(), id, limit }),
      }),
    });
    this.scans = new ScanBanner(words, {
      read: () => say({ type: 'readScans' }),
      cancel: () => say({ type: 'cancelScans' }),
    });
    // pdf.js measures its frame, which therefore has a place of its own below the bars.
    const area = make('div', { class: 'pages-area' }, this.pages.element);
    const column = make('main', { class: 'column' }, this.toolbar.element, this.scans.element, area);
    document.body.replaceChildren(this.pageList.element, column, this.list.element);
    document.addEventListener('keydown', (event) => this.key(event));
    this.apply();
  }

  async open({ bytes, position, name }: Extract<ToPdfView, { type: 'open' }>): Promise<void> {
    this.opening++;
    this.pages.element.classList.add('opening');
    this.pages.element.dataset.words = filled(this.words.opening, name);
    try {
      await this.pages.open(bytes, placeToOpen(this.state.position, position));
      this.isOpen = true;
      this.clearFailure();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.fail(reason);
      say({ type: 'failed', reason: reason.slice(0, 2000) });
    } finally {
      this.opening--;
      this.pages.element.classList.remove('opening');
    }
    this.isSettled = true;
    if (this.findings) this.show(this.findings);
  }

  /** The reason stands where the pages would be. */
  fail(reason: string): void {
    this.isSettled = true;
    this.isOpen = false;
    this.clearFailure();
    const text = filled(this.words.failed, reason);
    this.pages.element.classList.add('failed');
    this.pages.element.append(make('p', { class: 'failure', text, attributes: { role: 'alert' } }));
  }

  show(findings: Findings): void {
    this.findings = findings;
    this.list.show(findings);
    this.tellShown();
    if (!this.isOpen) return;
    this.pageList.show(findings.cards);
    this.pages.show(findings.cards, this.list.selectedCard?.id);
    if (this.pendingReveal !== undefined) this.select(this.pendingReveal);
  }

  hear(message: Exclude<ToPdfView, { type: 'open' | 'unreadable' }>): void {
    if (message.type === 'resource') resourceArrived(message.id, message.bytes);
    else if (message.type === 'findings') this.show(message);
    else if (message.type === 'scans') {
      this.scans.show(message.text, message.isReading);
      this.toolbar.search.explainNothing(message.notFound);
    } else if (message.type === 'step') this.list.step(message.by);
    else if (message.type === 'find') this.toolbar.search.focus();
    else if (message.version !== this.findings?.version) return;
    else if (message.type === 'limits') this.list.showLimits(message.id, message.limits);
    else if (this.isOpen) this.select(message.id);
    else this.pendingReveal = message.id;
  }

  /** Once the page has both the document, or a reason why not, and the findings. */
  private tellShown(): void {
    if (!this.findings || !this.isSettled) return;
    const { version, cards } = this.findings;
    const marked = cards.filter(({ pages }) => pages.some(({ boxes }) => boxes.length > 0)).map(({ id }) => id);
    say({ type: 'shown', version, pages: this.isOpen ? this.pages.pageCount : 0, marked: this.isOpen ? marked : [] });
  }

  private clearFailure(): void {
    this.pages.element.classList.remove('failed');
    this.pages.element.querySelector('.failure')?.remove();
  }

  private select(id: number): void {
    this.pendingReveal = undefined;
    this.list.select(id);
  }

  private reveal(card: Card): void {
    this.pages.show(this.findings?.cards ?? [], card.id);
    this.pages.reveal(card);
  }

  private get isDark(): boolean {
    return (
      this.state.dark ?? document.body.matches('.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)')
    );
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
    document.body.classList.toggle('dark-pages', this.isDark);
    this.pageList.element.hidden = this.state.pageList !== true;
    this.list.element.hidden = this.state.list === false;
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'f' && (event.ctrlKey || event.metaKey)) this.toolbar.search.focus();
    else if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    else if (event.key === 'n') this.list.step(1);
    else if (event.key === 'p') this.list.step(-1);
    else if (event.key === '+' || event.key === '=') this.toolbar.zoomBy(1.15);
    else if (event.key === '-') this.toolbar.zoomBy(1 / 1.15);
    else if (event.key === '0') this.toolbar.fitWidth();
    else return;
    event.preventDefault();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

let page: PdfPage | undefined;
sayFailures();
hear(toPdfView, (message) => {
  if (message.type === 'open') {
    startWorker(new Uint8Array(message.worker));
    page ??= new PdfPage(message.words);
    void page.open(message);
  } else if (message.type === 'unreadable') {
    page ??= new PdfPage(message.words);
    page.fail(message.reason);
  } else page?.hear(message);
});
say({ type: 'ready' });
