/** Finds words in the document; pdf.js searches pages that were never drawn, too. */
import { filled, iconButton, make } from '../elements';
import type { ViewWords } from '../messages';
import type { Pages } from './pages';

interface MatchesCount {
  readonly current: number;
  readonly total: number;
}

/** What pdf.js says of a search: a match was found, none was, it went on from the other end, it still looks. */
const notFound = 1;

export class SearchBox {
  readonly element: HTMLElement;
  private readonly input = make('input', { class: 'search-words', attributes: { type: 'search' } });
  private reason = '';
  private readonly result = make('span', { class: 'search-result', attributes: { role: 'status' } });

  constructor(
    private readonly pages: Pages,
    private readonly words: ViewWords,
  ) {
    this.input.placeholder = words.find;
    this.input.setAttribute('aria-label', words.find);
    this.element = make(
      'div',
      { class: 'search', attributes: { role: 'search' } },
      this.input,
      this.result,
      iconButton('previous', words.findPrevious, () => this.find('again', true)),
      iconButton('next', words.findNext, () => this.find('again', false)),
    );
    this.input.addEventListener('input', () => this.find('', false));
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.find('again', event.shiftKey);
      else if (event.key === 'Escape') this.leave();
      else return;
      event.preventDefault();
    });
    pages.events.on('updatefindmatchescount', ({ matchesCount }: { matchesCount: MatchesCount }) =>
      this.count(matchesCount),
    );
    pages.events.on('updatefindcontrolstate', (found: { state: number; matchesCount: MatchesCount }) => {
      this.count(found.matchesCount);
      if (found.state === notFound && this.input.value !== '') this.tellNothing();
    });
  }

  /** Puts the cursor into the box. */
  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Says this when nothing is found, instead of the usual words; empty for those. */
  explainNothing(reason: string): void {
    this.reason = reason;
  }

  private tellNothing(): void {
    this.result.textContent = this.reason || this.words.notFound;
    this.result.title = this.reason;
  }

  private find(type: '' | 'again', findPrevious: boolean): void {
    this.pages.events.dispatch('find', {
      source: this,
      type,
      query: this.input.value,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious,
      matchDiacritics: false,
    });
    if (this.input.value === '') this.result.textContent = '';
  }

  private count({ current, total }: MatchesCount): void {
    this.result.title = '';
    this.result.textContent = total > 0 ? filled(this.words.matches, current, total) : '';
  }

  private leave(): void {
    this.input.value = '';
    this.result.textContent = '';
    this.pages.events.dispatch('findbarclose', { source: this });
    this.pages.element.focus();
  }
}
