/** The pages themselves: pdf.js's own viewer with our marks on it. */
import {
  EventBus,
  PDFFindController,
  PDFLinkService,
  type PDFPageView,
  PDFViewer,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { filled, make } from '../elements';
import type { Card, Position, ViewWords } from '../messages';
import { openPdf, type PDFDocumentProxy, pdfjs } from './library';
import { markPage } from './marks';

export interface PagesEvents {
  /** The reader moved, or the zoom changed. */
  moved(position: Position): void;
  /** A page was drawn, or could not be. */
  drawn(page: number, error?: string): void;
  select(card: Card): void;
}

/** How much of the page above a finding stays in sight, in PDF points. */
const above = 140;

export class Pages {
  readonly element = make('div', { class: 'pages-frame', attributes: { tabindex: '0' } });
  readonly events = new EventBus();
  readonly viewer: PDFViewer;
  private readonly links: PDFLinkService;
  private readonly failed = new Map<number, string>();
  private pdf: PDFDocumentProxy | undefined;
  private cards: readonly Card[] = [];
  private selected: number | undefined;

  constructor(
    private readonly words: ViewWords,
    private readonly listener: PagesEvents,
  ) {
    const pages = make('div', { class: 'pdfViewer' });
    this.element.append(pages);
    this.links = new PDFLinkService({ eventBus: this.events });
    // A link in a document must not lead out of it: nothing here opens a connection.
    this.links.externalLinkEnabled = false;
    const search = new PDFFindController({ linkService: this.links, eventBus: this.events });
    this.viewer = new PDFViewer({
      container: this.element,
      viewer: pages,
      eventBus: this.events,
      linkService: this.links,
      findController: search,
      annotationMode: pdfjs.AnnotationMode.ENABLE,
      annotationEditorMode: pdfjs.AnnotationEditorType.DISABLE,
      removePageBorders: false,
      imageResourcesPath: '',
    });
    this.links.setViewer(this.viewer);
    this.events.on('pagerendered', ({ pageNumber, error }: { pageNumber: number; error: unknown }) => {
      this.mark(pageNumber);
      if (error) this.fail(pageNumber, error);
      else this.listener.drawn(pageNumber);
    });
    this.events.on('updateviewarea', ({ location }: { location: Record<string, number | string> }) => {
      this.checkVisible();
      this.listener.moved({
        page: Number(location.pageNumber),
        top: Number(location.top),
        left: Number(location.left),
        scale: location.scale as number | string,
      });
    });
  }

  get pageCount(): number {
    return this.pdf?.numPages ?? 0;
  }

  /**
   * Shows a PDF, at a place where the reader was before.
   * @throws when it is no PDF, is protected, or its first page is broken.
   */
  async open(bytes: Uint8Array, position: Position | undefined): Promise<void> {
    const before = this.pdf;
    const pdf = await openPdf(bytes).promise;
    // The viewer stays empty, without a word, when the first page is broken; so it is asked for here.
    await pdf.getPage(1);
    this.pdf = pdf;
    this.failed.clear();
    const laidOut = new Promise<void>((done) => this.events.on('pagesinit', () => done(), { once: true }));
    this.viewer.setDocument(pdf);
    this.links.setDocument(pdf, null);
    await laidOut;
    void before?.destroy();
    this.viewer.currentScaleValue = String(position?.scale ?? 'page-width');
    if (position?.page !== undefined) this.go(position.page, position.left ?? 0, position.top);
  }

  /** Marks these findings, and makes one of them stand out. */
  show(cards: readonly Card[], selected: number | undefined): void {
    this.cards = cards;
    this.selected = selected;
    for (let page = 1; page <= this.pageCount; page++) this.mark(page);
  }

  /** Brings a finding into sight. @returns whether it stands on a page. */
  reveal(card: Card): boolean {
    const [first] = card.pages;
    const box = first?.boxes[0];
    if (!first || !box) return false;
    this.go(first.page, 0, box.y + box.height + above);
    return true;
  }

  /** Goes to a page; `top` is in PDF points from its lower edge. */
  go(page: number, left = 0, top?: number): void {
    this.viewer.scrollPageIntoView({
      pageNumber: page,
      // biome-ignore lint/suspicious/noExplicitAny: the type of pdf.js leaves out null, which keeps the zoom.
      destArray: [null, { name: 'XYZ' }, left, top ?? null, null] as any,
    });
  }

  private view(page: number): PDFPageView | undefined {
    return this.viewer.getPageView(page - 1);
  }

  private mark(page: number): void {
    const view = this.view(page);
    if (view) markPage(view, page, this.cards, this.selected, (card) => this.listener.select(card));
    this.showFailure(page);
  }

  /** The viewer says nothing when a page cannot be had; a blank page would look like an empty one. */
  private checkVisible(): void {
    const { pdf } = this;
    if (!pdf) return;
    const { ids } = this.viewer._getVisiblePages() as { ids: Set<number> };
    for (const page of ids) {
      if (!this.failed.has(page)) void pdf.getPage(page).catch((error: unknown) => this.fail(page, error));
    }
  }

  private fail(page: number, error: unknown): void {
    if (error instanceof pdfjs.RenderingCancelledException) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.failed.set(page, reason);
    this.showFailure(page);
    this.listener.drawn(page, reason);
  }

  private showFailure(page: number): void {
    const reason = this.failed.get(page);
    const view = this.view(page);
    view?.div.querySelector('.page-failed')?.remove();
    if (reason === undefined || !view) return;
    const text = filled(this.words.pageFailed, page, reason);
    view.div.append(make('p', { class: 'page-failed', text, attributes: { role: 'alert' } }));
  }
}
