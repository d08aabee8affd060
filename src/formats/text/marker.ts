// What a list item begins with: bullets of all shapes, check boxes, numbers and letters,
// and how deep the item stands. Shared by all readers whose format does not say it.

export interface Marker {
  /** As read: "•", "3.", "(a)", "[ ]". */
  readonly text: string;
  /** Length through the white space that follows, in UTF-16 units. */
  readonly length: number;
  /** Items of one list share a style: "bullet •", "decimal .", "letter ()". */
  readonly style: string;
  /** Whether ordinary prose may begin a line in the same way ("a. ", "2014. ", "– "). */
  readonly weak: boolean;
}

const glyphs =
  '•●○◦‣⁃∙·▪▫■□◘◙◆◇❖❑❒❏❐☐☑☒✓✔✗✘➢➤►▶▸▹★☆➔→»§¨\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf06f\uf0a8\uf071\uf02d\uf0be\uf0e0';
const bullet = new RegExp(`^([${glyphs}])[ \\t\\u00a0]*(?=\\S)`, 'u');
const asciiBullet = /^([*+\-–—o])[ \t\u00a0]+(?=\S)/;
const box = /^(\[ ?[xX☐☒☑☓✓✔]? ?\]|\([ ]\)|_{2,}(?=[ \t]+[A-Z]))[ \t\u00a0]+(?=\S)/;
const number = /^(\((\d{1,2})\)|(\d{1,3})[.)]|(\d{1,2}(?:\.\d{1,2}){1,4})\.?)[ \t\u00a0]+(?=\S)/;
const letter = /^(\(([a-z]{1,4}|[A-Z]{1,4})\)|([a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})[.)])[ \t\u00a0]+(?=\S)/;

/** The marker that `line` begins with (no white space before it). */
export function markerOf(line: string): Marker | undefined {
  if (beginsWithWord(line)) return undefined;
  const glyph = bullet.exec(line);
  if (glyph)
    return { text: glyph[1] as string, length: glyph[0].length, style: `bullet ${glyph[1]}`, weak: glyph[1] === '§' };
  const plain = asciiBullet.exec(line);
  if (plain) {
    const sign = plain[1] as string;
    if (sign === 'o' && !/^o\s+["“(]?[A-Z]/.test(line)) return undefined;
    const boxed = box.exec(line.slice(plain[0].length));
    if (boxed) {
      return {
        text: line.slice(0, plain[0].length) + boxed[1],
        length: plain[0].length + boxed[0].length,
        style: 'box',
        weak: false,
      };
    }
    return { text: sign, length: plain[0].length, style: `bullet ${sign}`, weak: sign !== '*' };
  }
  const boxed = box.exec(line);
  if (boxed) return { text: boxed[1] as string, length: boxed[0].length, style: 'box', weak: false };
  const counted = number.exec(line);
  if (counted) {
    const text = counted[1] as string;
    return {
      text,
      length: counted[0].length,
      style: `decimal ${counted[4] ? text.split('.').filter(Boolean).length : frame(text)}`,
      weak: counted[4] === undefined || !/^[\p{Lu}"“(]/u.test(line.slice(counted[0].length)),
    };
  }
  const lettered = letter.exec(line);
  if (lettered) {
    const text = lettered[1] as string;
    const name = (lettered[2] ?? lettered[3]) as string;
    const roman = romanValue(name.toLowerCase()) !== undefined;
    if (name.length > 1 && !roman && !/^([a-z])\1*$/i.test(name)) return undefined;
    const kind = roman && (name.length > 1 || /^[iv]$/i.test(name)) ? 'roman' : 'letter';
    const upper = name === name.toUpperCase() ? 'upper ' : '';
    return { text, length: lettered[0].length, style: `${kind} ${upper}${frame(text)}`, weak: !text.startsWith('(') };
  }
  return undefined;
}

/** Most lines do: two letters, and no "." or ")" soon after them. */
function beginsWithWord(line: string): boolean {
  for (let i = 0; i < 6; i++) {
    const code = line.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return i >= 2 && line.charCodeAt(i) !== 46 && line.charCodeAt(i) !== 41;
  }
  return true;
}

/** How a number is set: "()" for "(3)", ")" for "3)", "." for "3.". */
function frame(text: string): string {
  return text.startsWith('(') ? '()' : text.slice(-1);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a lower-case roman numeral in its proper spelling. */
export function romanValue(name: string): number | undefined {
  if (!/^(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(name) || name === '') return undefined;
  let total = 0;
  for (let i = 0; i < name.length; i++) {
    const value = romanDigits[name.charAt(i)] as number;
    const next = romanDigits[name.charAt(i + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

interface OpenList {
  readonly indent: number;
  readonly style: string;
  lastName: string;
}

/**
 * Gives list items their depth, from indentation first and from the change of marker
 * style where the indentation is the same ("1." over "(a)").
 */
export class ListDepth {
  private open: OpenList[] = [];

  /** `slack` is the difference of indentation that still counts as the same (columns or points). */
  constructor(private readonly slack: number) {}

  /** Whether any list is open. */
  get hasAny(): boolean {
    return this.open.length > 0;
  }

  /** Whether a list of this style is open. */
  hasOpen(style: string): boolean {
    return this.open.some((list) => list.style === style);
  }

  reset(): void {
    this.open = [];
  }

  /** The depth, from 1, of the next item. */
  place(indent: number, marker: Marker): number {
    const name = marker.text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const style = this.settle(marker.style, name);
    // "B." after "A." stands beside it, however the pages between them are indented.
    const sequel = this.open.findLastIndex((list) => list.style === style && follows(list.lastName, name));
    if (sequel >= 0) {
      this.open.length = sequel + 1;
      this.open[sequel] = { indent, style, lastName: name };
      return this.open.length;
    }
    while (this.open.length > 0 && (this.open.at(-1) as OpenList).indent > indent + this.slack) this.open.pop();
    const level = this.open.findLastIndex(
      (list) => Math.abs(list.indent - indent) <= this.slack && list.style === style,
    );
    if (level >= 0) this.open.length = level + 1;
    else this.open.push({ indent, style, lastName: '' });
    (this.open.at(-1) as OpenList).lastName = name;
    return this.open.length;
  }

  /** "(i)" after "(h)" is a letter, after "1." it is a roman one. */
  private settle(style: string, name: string): string {
    if (!style.startsWith('roman') || name.length > 1) return style;
    const asLetter = style.replace('roman', 'letter');
    const before = this.open.find((list) => list.style === asLetter);
    return before !== undefined && follows(before.lastName, name) ? asLetter : style;
  }
}

/** Whether `name` is the number, letter or roman numeral right after `before`. */
function follows(before: string, name: string): boolean {
  if (before === '' || name === '') return false;
  if (/^\d+$/.test(before) && /^\d+$/.test(name)) return Number(before) + 1 === Number(name);
  const [first, second] = [romanValue(before), romanValue(name)];
  if (first !== undefined && second !== undefined && first + 1 === second) return true;
  return before.length === 1 && name.length === 1 && before.charCodeAt(0) + 1 === name.charCodeAt(0);
}
