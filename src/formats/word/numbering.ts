/**
 * Computes the number or bullet that Word shows before a list paragraph; the file only
 * says which list and level it belongs to (ECMA-376 part 1, 17.9).
 */

import type { NumberingUse } from './styles';
import { bulletText } from './symbols';
import { attribute, childValue, integer, toggle, wordChild, wordChildren } from './wordml';
import type { XmlElement } from './xmlTree';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level after which this one starts anew; 0 means never. Undefined: after any higher level. */
  readonly restart: number | undefined;
  /** Whether all numbers in its text are shown as 1, 2, 3. */
  readonly legal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly counterKey: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** A shown marker: "3.", "(a)", "•"; empty when the level shows nothing. `level` counts from 0. */
export interface Marker {
  readonly text: string;
  readonly level: number;
}

export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, XmlElement>();
  private readonly styleLinks = new Map<string, XmlElement>();
  private readonly lists = new Map<string, List | undefined>();

  /** @param root the root of numbering.xml, if the file has one. */
  constructor(root: XmlElement | undefined) {
    for (const element of wordChildren(root, 'abstractNum')) {
      this.abstracts.set(attribute(element, 'abstractNumId') ?? '', element);
      const link = childValue(element, 'styleLink');
      if (link !== undefined) this.styleLinks.set(link, element);
    }
    for (const element of wordChildren(root, 'num')) this.numbers.set(attribute(element, 'numId') ?? '', element);
  }

  /** Starts counting at the top of a text of its own: the body, a header, the footnotes. */
  counter(): Counter {
    return new Counter((numId) => this.list(numId));
  }

  private list(numId: string): List | undefined {
    if (!this.lists.has(numId)) this.lists.set(numId, this.readList(numId));
    return this.lists.get(numId);
  }

  private readList(numId: string): List | undefined {
    const number = this.numbers.get(numId);
    const abstractId = childValue(number, 'abstractNumId') ?? '';
    let abstract = this.abstracts.get(abstractId);
    if (!number || !abstract) return undefined;
    const link = childValue(abstract, 'numStyleLink');
    if (link !== undefined) abstract = this.styleLinks.get(link) ?? abstract;

    const levels = new Map<number, Level>();
    for (const element of wordChildren(abstract, 'lvl')) addLevel(levels, element);
    const startOverrides = new Map<number, number>();
    for (const element of wordChildren(number, 'lvlOverride')) {
      const index = integer(attribute(element, 'ilvl'));
      const replaced = wordChild(element, 'lvl');
      if (replaced) addLevel(levels, replaced);
      const start = integer(childValue(element, 'startOverride'));
      if (index !== undefined && start !== undefined) startOverrides.set(index, start);
    }
    return { counterKey: attribute(abstract, 'abstractNumId') ?? abstractId, levels, startOverrides };
  }
}

function addLevel(levels: Map<number, Level>, element: XmlElement): void {
  const index = integer(attribute(element, 'ilvl'));
  if (index === undefined || index < 0 || index > 8) return;
  levels.set(index, {
    start: integer(childValue(element, 'start')) ?? 0,
    format: childValue(element, 'numFmt') ?? 'decimal',
    text: childValue(element, 'lvlText') ?? '',
    restart: integer(childValue(element, 'lvlRestart')),
    legal: toggle(element, 'isLgl') ?? false,
    style: childValue(element, 'pStyle'),
  });
}

/** Counts through one text; ask for every list paragraph once, in order. */
export class Counter {
  /** The last number of each level, by list; undefined when the level has yet to start. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(private readonly listOf: (numId: string) => List | undefined) {}

  /** The marker of the next paragraph of a list, or undefined when the list is not defined. */
  next(use: NumberingUse): Marker | undefined {
    const list = this.listOf(use.numId);
    if (!list) return undefined;
    const index = Math.min(Math.max(use.level ?? linkedLevel(list, use.style), 0), 8);
    const level = list.levels.get(index);
    if (!level) return { text: '', level: index };

    let counts = this.counts.get(list.counterKey);
    if (!counts) {
      counts = [];
      this.counts.set(list.counterKey, counts);
    }
    // A start override counts once: at the first paragraph of this list on this level.
    const override = list.startOverrides.get(index);
    const key = `${use.numId}/${index}`;
    if (override !== undefined && !this.started.has(key)) counts[index] = override;
    else counts[index] = counts[index] === undefined ? level.start : counts[index] + 1;
    this.started.add(key);
    for (const [deeper, { restart }] of list.levels) {
      if (deeper > index && (restart === undefined || index < restart)) counts[deeper] = undefined;
    }
    return {
      text: level.format === 'bullet' ? bulletText(level.text) : shownNumber(list, level, counts),
      level: index,
    };
  }
}

function linkedLevel(list: List, style: string | undefined): number {
  for (const [index, level] of list.levels) if (style !== undefined && level.style === style) return index;
  return 0;
}

function shownNumber(list: List, level: Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'none' && !level.text.includes('%')) return level.text;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const named = list.levels.get(index);
    const value = counts[index] ?? named?.start ?? 1;
    return formatNumber(value, level.legal ? 'decimal' : (named?.format ?? 'decimal'));
  });
}

/** A number as Word writes it in one of the formats of 17.18.59; others are shown as 1, 2, 3. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    default:
      return String(value);
  }
}

/** a … z, then aa … zz, as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const signs: readonly [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = value;
  let text = '';
  for (const [amount, sign] of signs) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
