/** Makes elements. Words only ever become text nodes; no HTML is read from a string. */

interface ElementParts {
  readonly class?: string;
  readonly text?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: (event: MouseEvent) => void;
}

type Child = Node | string | undefined | false;

/** An element with its children; absent children are left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: ElementParts = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (parts.class) element.className = parts.class;
  if (parts.text !== undefined) element.textContent = parts.text;
  if (parts.title !== undefined) element.title = parts.title;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(name, value);
  if (parts.onClick) element.addEventListener('click', parts.onClick as EventListener);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** A button that does not submit anything. */
export function button(parts: ElementParts, ...children: readonly Child[]): HTMLButtonElement {
  return make('button', { ...parts, attributes: { type: 'button', ...parts.attributes } }, ...children);
}

/** The shapes of our icons, on a field of 16 by 16. */
const shapes = {
  previous: 'M4 10.5 8 6.5l4 4',
  next: 'M4 6l4 4 4-4',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  width: 'M2.5 3v10M13.5 3v10M5 8h6M6.5 6 4.5 8l2 2M9.5 6l2 2-2 2',
  pages: 'M3 2.5h7v9H3zM6 13.5h7v-9',
  moon: 'M12.5 9.8A5.2 5.2 0 0 1 6.2 3.5a5.2 5.2 0 1 0 6.3 6.3z',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h1M2.5 8h1M2.5 12h1',
  search: 'M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM10.3 10.3l3.4 3.4',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

/** A drawing that says nothing by itself; what it stands for is the title of its button. */
export function icon(name: keyof typeof shapes): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** A button that shows an icon and is called by its words. */
export function iconButton(name: keyof typeof shapes, words: string, onClick: () => void): HTMLButtonElement {
  return button({ class: 'icon-button', title: words, attributes: { 'aria-label': words }, onClick }, icon(name));
}

/** Puts values into a sentence: {0}, {1} … */
export function filled(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/gu, (braces, digit: string) => String(values[Number(digit)] ?? braces));
}

/**
 * Scrolls a frame so that something in it is in sight. `scrollIntoView` would also move the
 * frames around ours, and with them the bars that must stay where they are.
 */
export function scrollInto(frame: HTMLElement, element: Element, where: 'start' | 'center' | 'nearest'): void {
  const [outer, inner] = [frame.getBoundingClientRect(), element.getBoundingClientRect()];
  const isAbove = inner.top < outer.top;
  if (where === 'nearest' && !isAbove && inner.bottom <= outer.bottom) return;
  const free = outer.height - inner.height;
  const wanted = where === 'start' ? 0 : where === 'center' ? Math.max(0, free / 2) : isAbove ? 0 : Math.max(0, free);
  frame.scrollTop += inner.top - outer.top - wanted;
}
