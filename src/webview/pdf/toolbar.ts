/** The bar above the pages: which page, how large, what to find, dark or as printed. */
import { button, filled, iconButton, make } from '../elements';
import type { ViewWords } from '../messages';
import type { Pages } from './pages';
import { SearchBox } from './search';

export interface ToolbarActions {
  togglePages(): void;
  toggleDark(): void;
  toggleList(): void;
  save(): void;
}

const zoomStep = 1.15;
const zoomLimits = { least: 0.2, most: 6 };

export class Toolbar {
  readonly element: HTMLElement;
  readonly search: SearchBox;
  private readonly page = make('input', { class: 'page-number', attributes: { type: 'text', inputmode: 'numeric' } });
  private readonly of = make('span', { class: 'page-count' });
  private readonly zoom = make('span', { class: 'zoom' });

  constructor(
    private readonly pages: Pages,
    words: ViewWords,
    actions: ToolbarActions,
  ) {
    this.search = new SearchBox(pages, words);
    this.page.setAttribute('aria-label', words.page.replace(/\s*\{0\}/u, ''));
    this.page.addEventListener('change', () => this.goToTyped());
    this.element = make(
      'div',
      { class: 'toolbar', attributes: { role: 'toolbar' } },
      iconButton('pages', words.pages, actions.togglePages),
      this.page,
      this.of,
      make('span', { class: 'gap' }),
      iconButton('minus', words.zoomOut, () => this.zoomBy(1 / zoomStep)),
      this.zoom,
      iconButton('plus', words.zoomIn, () => this.zoomBy(zoomStep)),
      iconButton('width', words.fitWidth, () => this.fitWidth()),
      make('span', { class: 'gap' }),
      this.search.element,
      make('span', { class: 'space' }),
      button({ class: 'save-button', text: words.saveHighlights, onClick: actions.save }),
      iconButton('moon', words.darkPages, actions.toggleDark),
      iconButton('list', words.hideList, actions.toggleList),
    );
    pages.events.on('pagechanging', () => this.update());
    pages.events.on('scalechanging', () => this.update());
    pages.events.on('pagesinit', () => this.update());
  }

  zoomBy(factor: number): void {
    const { viewer } = this.pages;
    viewer.currentScale = Math.min(zoomLimits.most, Math.max(zoomLimits.least, viewer.currentScale * factor));
  }

  fitWidth(): void {
    this.pages.viewer.currentScaleValue = 'page-width';
  }

  private update(): void {
    const { viewer, pageCount } = this.pages;
    this.page.value = String(viewer.currentPageNumber);
    this.of.textContent = filled('/ {0}', pageCount);
    this.zoom.textContent = `${Math.round(viewer.currentScale * 100)} %`;
  }

  private goToTyped(): void {
    const page = Number.parseInt(this.page.value, 10);
    if (page >= 1 && page <= this.pages.pageCount) this.pages.go(page);
    this.update();
  }
}
