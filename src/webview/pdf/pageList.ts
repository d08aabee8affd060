/** The list of pages with how many findings stand on each. */
import { button, filled, make, scrollInto } from '../elements';
import type { Card, ViewWords } from '../messages';
import type { Pages } from './pages';

export class PageList {
  readonly element: HTMLElement;
  private readonly list = make('ol');
  private cards: readonly Card[] = [];

  constructor(
    private readonly pages: Pages,
    private readonly words: ViewWords,
  ) {
    this.element = make('nav', { class: 'page-list', attributes: { 'aria-label': words.pages } }, this.list);
    pages.events.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.markCurrent(pageNumber));
    pages.events.on('pagesinit', () => this.render());
  }

  show(cards: readonly Card[]): void {
    this.cards = cards;
    this.render();
  }

  private render(): void {
    const counts = new Map<number, number>();
    for (const { pages, severity } of this.cards) {
      if (severity === 'hint') continue;
      for (const { page } of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
    }
    const rows = Array.from({ length: this.pages.pageCount }, (_, index) => {
      const page = index + 1;
      const count = counts.get(page) ?? 0;
      return make(
        'li',
        {},
        button(
          { class: 'page-row', attributes: { 'data-page': String(page) }, onClick: () => this.pages.go(page) },
          make('span', { text: filled(this.words.page, page) }),
          count > 0 && make('span', { class: 'count', text: String(count), title: this.words.findings }),
        ),
      );
    });
    this.list.replaceChildren(...rows);
    this.markCurrent(this.pages.viewer.currentPageNumber);
  }

  private markCurrent(page: number): void {
    for (const row of this.list.querySelectorAll<HTMLElement>('.page-row')) {
      const isCurrent = row.dataset.page === String(page);
      if (isCurrent) row.setAttribute('aria-current', 'page');
      else row.removeAttribute('aria-current');
      if (isCurrent && !this.element.hidden) scrollInto(this.element, row, 'nearest');
    }
  }
}
