/** How the letters of a run look (ECMA-376 part 1, 17.3.2). */
import type { Styles } from './styles';
import { attribute } from './wordml';
import type { XmlElement } from './xmlTree';

export interface RunLook {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly caps?: true;
  readonly smallCaps?: true;
  readonly raised?: 'super' | 'sub';
  /** In points. */
  readonly size?: number;
  /** As `#rrggbb`; absent when it is left to the reader. */
  readonly colour?: string;
  readonly font?: 'serif' | 'sans' | 'mono';
}

/** The look of a run in a paragraph with these properties; equations have no run. */
export function runLook(run: XmlElement | undefined, paragraph: XmlElement | undefined, styles: Styles): RunLook {
  if (!run) return {};
  const is = (name: string): boolean => styles.runToggle(run, paragraph, name);
  const value = (name: string): string | undefined => attribute(styles.runProperty(run, paragraph, name), 'val');
  const underline = value('u');
  const raised = { superscript: 'super', subscript: 'sub' }[value('vertAlign') ?? ''] as RunLook['raised'];
  const size = sizeOf(value('sz'));
  const colour = /^[0-9a-f]{6}$/i.exec(value('color') ?? '')?.[0];
  const font = fontOf(styles.runProperty(run, paragraph, 'rFonts'));
  return {
    ...(is('b') ? { bold: true } : {}),
    ...(is('i') ? { italic: true } : {}),
    ...(underline !== undefined && underline !== 'none' ? { underline: true } : {}),
    ...(is('strike') || is('dstrike') ? { strike: true } : {}),
    ...(is('caps') ? { caps: true } : {}),
    ...(is('smallCaps') ? { smallCaps: true } : {}),
    ...(raised ? { raised } : {}),
    ...(size === undefined ? {} : { size }),
    ...(colour ? { colour: `#${colour.toLowerCase()}` } : {}),
    ...(font ? { font } : {}),
  };
}

export function sameLook(a: RunLook, b: RunLook): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof RunLook>;
  return [...names].every((name) => a[name] === b[name]);
}

/** Half points as points, within what a page can show. */
function sizeOf(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d{1,4}$/.test(value)) return undefined;
  return Math.min(96, Math.max(4, Number(value) / 2));
}

/** The family of a font; which one it is depends on the machine anyway. */
function fontOf(fonts: XmlElement | undefined): RunLook['font'] {
  const name = attribute(fonts, 'ascii');
  if (name === undefined) return undefined;
  if (/courier|consol|mono/i.test(name)) return 'mono';
  return /times|serif|roman|georgia|garamond|cambria|book|palatino|century|minion|baskerville/i.test(name) &&
    !/sans/i.test(name)
    ? 'serif'
    : 'sans';
}
