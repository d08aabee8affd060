/** Says above the pages that some are pictures, and offers to read them. */
import { button, make } from '../elements';
import type { ViewWords } from '../messages';

export interface ScanActions {
  read(): void;
  cancel(): void;
}

export class ScanBanner {
  readonly element: HTMLElement;
  private readonly text = make('p', { attributes: { role: 'status' } });
  private readonly read: HTMLButtonElement;
  private readonly cancel: HTMLButtonElement;

  constructor(words: ViewWords, actions: ScanActions) {
    this.read = button({ class: 'save-button read-scans', text: words.readScans, onClick: actions.read });
    this.cancel = button({ class: 'limit-button cancel-scans', text: words.cancel, onClick: actions.cancel });
    this.element = make('div', { class: 'scan-banner' }, this.text, this.read, this.cancel);
    this.show('', false);
  }

  /** @param text empty where there is nothing to say. */
  show(text: string, isReading: boolean): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.text.textContent = text;
    this.element.hidden = text === '';
    this.read.hidden = isReading;
    this.cancel.hidden = !isReading;
    // The button that was pressed is gone; the keyboard goes on with the one in its place.
    if (hadFocus && text !== '') (isReading ? this.cancel : this.read).focus();
  }
}
