/** The side list: every finding with its reasons and limiting texts, and what hindered the reading. */
import { button, filled, iconButton, make } from '../elements';
import type { Card, Findings, Limit, ViewWords } from '../messages';

/** What the list lets the reader do. */
export interface ListActions {
  /** A finding was opened; its place is to be shown. */
  select(card: Card): void;
  askLimits(card: Card): void;
  explain(rule: string): void;
  ignore(card: Card): void;
  showText(card: Card): void;
  /** What the button beside a limiting text says and does. */
  limitButton(
    card: Card,
    limit: number,
  ): { readonly words: string; readonly isChosen?: boolean; readonly act: () => void };
  /** The blanks of a chosen text, with what was filled in; none for a text that is not chosen. */
  blanks?(card: Card, limit: number): readonly { readonly blank: string; readonly value: string }[];
  fill?(card: Card, blank: string, value: string): void;
}

export class FindingsList {
  readonly element: HTMLElement;
  private readonly summary = make('p', { class: 'summary', attributes: { role: 'status' } });
  private readonly problems = make('div', { class: 'problems' });
  private readonly open = make('ol', { class: 'cards' });
  private readonly settledTitle: HTMLElement;
  private readonly settled = make('ol', { class: 'cards' });
  private cards: readonly Card[] = [];
  private selected: number | undefined;
  private readonly limits = new Map<number, readonly Limit[]>();

  constructor(
    private readonly words: ViewWords,
    private readonly actions: ListActions,
  ) {
    this.settledTitle = make('h3', { class: 'settled-title', text: words.inYourFavour });
    this.settledTitle.hidden = true;
    this.element = make(
      'aside',
      { class: 'findings', attributes: { 'aria-label': words.findings } },
      make(
        'header',
        {},
        make('h2', { text: words.findings }),
        iconButton('previous', words.previous, () => this.step(-1)),
        iconButton('next', words.next, () => this.step(1)),
      ),
      this.summary,
      this.problems,
      this.open,
      this.settledTitle,
      this.settled,
      make('p', { class: 'disclaimer', text: words.disclaimer }),
    );
    this.element.addEventListener('keydown', (event) => this.moveByKey(event));
  }

  get selectedCard(): Card | undefined {
    return this.cards.find(({ id }) => id === this.selected);
  }

  /** Shows a new check. A finding that was open stays open when it is still there. */
  show({ cards, problems, summary, kind }: Findings): void {
    const before = this.selectedCard;
    this.cards = [...cards].sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
    this.limits.clear();
    this.selected = this.cards.find((card) => before && isSame(card, before))?.id;
    this.summary.textContent = [kind, summary].filter(Boolean).join(': ');
    this.problems.replaceChildren(
      // A scanned document says so here; the button that offers to read its pictures belongs into the same box.
      ...problems.map(({ message, severity }) => make('p', { class: `problem ${severity}`, text: message })),
    );
    this.render();
    const { selectedCard } = this;
    if (selectedCard) this.actions.askLimits(selectedCard);
  }

  showLimits(id: number, limits: readonly Limit[]): void {
    this.limits.set(id, limits);
    if (id === this.selected) this.render();
  }

  /** Opens a finding and brings it into sight. */
  select(id: number, tell = true): void {
    this.selected = id;
    this.render();
    const { selectedCard } = this;
    if (!selectedCard) return;
    this.bringIntoSight(id);
    if (!this.limits.has(id)) this.actions.askLimits(selectedCard);
    if (tell) this.actions.select(selectedCard);
  }

  /** From the last finding it goes on to the first. */
  step(by: 1 | -1): void {
    const { cards } = this;
    const at = cards.findIndex(({ id }) => id === this.selected);
    const next = cards[at < 0 ? (by === 1 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length];
    if (next) this.select(next.id);
  }

  /** Draws the list anew, for instance when a choice was made elsewhere. */
  render(): void {
    const focused = document.activeElement?.closest<HTMLElement>('[data-focus]')?.dataset.focus;
    const isSettled = ({ severity }: Card): boolean => severity === 'hint';
    this.open.replaceChildren(...this.cards.filter((card) => !isSettled(card)).map((card) => this.card(card)));
    const settled = this.cards.filter(isSettled);
    this.settled.replaceChildren(...settled.map((card) => this.card(card)));
    this.settledTitle.hidden = settled.length === 0;
    if (focused) this.element.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  private card(card: Card): HTMLLIElement {
    const { words } = this;
    const isOpen = card.id === this.selected;
    const page = card.pages[0]?.page;
    const details = isOpen ? this.details(card) : undefined;
    return make(
      'li',
      { class: `card ${card.category} ${card.severity}${isOpen ? ' selected' : ''}` },
      button(
        {
          class: 'card-head',
          attributes: { 'aria-expanded': String(isOpen), 'data-focus': `head-${card.id}`, 'data-id': String(card.id) },
          onClick: () => (isOpen ? this.close() : this.select(card.id)),
        },
        make(
          'span',
          { class: 'card-line' },
          make('span', { class: 'kind', text: card.kind }),
          make('span', { class: 'severity', text: card.severityWord }),
          page === undefined ? undefined : make('span', { class: 'at-page', text: filled(words.page, page) }),
        ),
        make('span', { class: 'title', text: card.title }),
      ),
      make('p', { class: 'message', text: card.message }),
      details,
    );
  }

  private details(card: Card): HTMLElement {
    const { words } = this;
    const links = make(
      'p',
      { class: 'links' },
      this.link(card, 'explain', words.explain, () => this.actions.explain(card.rule)),
      this.link(card, 'ignore', words.ignore, () => this.actions.ignore(card)),
      this.link(card, 'text', words.showText, () => this.actions.showText(card)),
    );
    return make(
      'div',
      { class: 'details' },
      make('blockquote', { text: card.quote }),
      ...(card.why ? [make('h4', { text: words.why }), make('p', { text: card.why })] : []),
      ...(card.todo ? [make('h4', { text: words.todo }), make('p', { text: card.todo })] : []),
      make('h4', { text: words.limits }),
      ...this.limitsOf(card),
      ...lines(words.decided, card.decided),
      ...this.basisOf(card),
      links,
    );
  }

  private limitsOf(card: Card): HTMLElement[] {
    const limits = this.limits.get(card.id);
    if (!limits) return [make('p', { class: 'quiet', text: this.words.loadingLimits })];
    if (limits.length === 0) return [make('p', { class: 'quiet', text: this.words.noLimits })];
    return limits.map((limit, index) => {
      const { words, isChosen, act } = this.actions.limitButton(card, index);
      return make(
        'div',
        { class: isChosen ? 'limit chosen' : 'limit' },
        make(
          'p',
          { class: 'limit-title', text: limit.title },
          isChosen && make('span', { class: 'chosen-word', text: this.words.chosen }),
        ),
        make('p', { class: 'limit-text', text: limit.text }),
        limit.blanks.length > 0 &&
          !isChosen &&
          make('p', { class: 'quiet', text: filled(this.words.blanks, limit.blanks.join(', ')) }),
        ...(this.actions.blanks?.(card, index) ?? []).map(({ blank, value }) => this.blankInput(card, blank, value)),
        button({
          class: 'limit-button',
          text: words,
          attributes: { 'data-focus': `limit-${card.id}-${index}` },
          onClick: act,
        }),
      );
    });
  }

  private blankInput(card: Card, blank: string, value: string): HTMLElement {
    const input = make('input', {
      class: 'blank-input',
      attributes: { type: 'text', 'data-focus': `${blank}-${card.id}` },
    });
    input.value = value;
    input.addEventListener('change', () => this.actions.fill?.(card, blank, input.value));
    return make('label', { class: 'blank-label' }, make('span', { text: filled(this.words.fillIn, blank) }), input);
  }

  private basisOf({ basis, more }: Card): HTMLElement[] {
    if (basis.length === 0) return [];
    const items = basis.map(({ citation, says, confirmed }) =>
      make(
        'li',
        {},
        make('span', { class: 'citation', text: citation }),
        !confirmed && make('span', { class: 'unconfirmed', text: this.words.notConfirmed }),
        `: ${says}`,
      ),
    );
    if (more !== '') items.push(make('li', { class: 'quiet', text: more }));
    return [make('h4', { text: this.words.basis }), make('ul', {}, ...items)];
  }

  private link(card: Card, name: string, text: string, onClick: () => void): HTMLButtonElement {
    return button({ class: 'link', text, attributes: { 'data-focus': `${name}-${card.id}` }, onClick });
  }

  private close(): void {
    this.selected = undefined;
    this.render();
  }

  /** A card that does not fit is shown from its top: what was found is read before the rest. */
  private bringIntoSight(id: number): void {
    const item = this.element.querySelector(`[data-id="${id}"]`)?.closest('li');
    if (!item) return;
    const [frame, card] = [this.element.getBoundingClientRect(), item.getBoundingClientRect()];
    const header = this.element.querySelector('header')?.clientHeight ?? 0;
    if (card.top >= frame.top + header && card.bottom <= frame.bottom) return;
    this.element.scrollTop += card.top - frame.top - header;
  }

  /** The arrow keys go from finding to finding, as in every list. */
  private moveByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const heads = [...this.element.querySelectorAll<HTMLElement>('.card-head')];
    const at = heads.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    heads[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }
}

function lines(title: string, facts: readonly string[]): HTMLElement[] {
  if (facts.length === 0) return [];
  return [make('h4', { text: title }), make('ul', {}, ...facts.map((text) => make('li', { text })))];
}

function isSame(a: Card, b: Card): boolean {
  return a.rule === b.rule && a.place.start === b.place.start && a.place.end === b.place.end;
}
