// How HTML writes characters and list numbers.

import { decodeHTML } from 'entities/decode';

export interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly same: boolean;
}

/** Decodes the character references of a raw text and tells what stood where. */
export function decodeRun(raw: string): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) units.push({ text: raw.slice(from, to), start: from, end: to, same: true });
  };
  if (raw.includes('&')) {
    for (const match of raw.matchAll(/&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/g)) {
      const text = decodeHTML(match[0]);
      if (text === match[0]) continue;
      plain(match.index);
      from = match.index + match[0].length;
      units.push({ text, start: match.index, end: from, same: false });
    }
  }
  plain(raw.length);
  return units;
}

/** A raw text as the parser gives it: one kind of line end, no NUL. */
export function normalised(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
}

/** The number of an `<ol>` item as its type shows it. */
export function numberAs(type: string | undefined, count: number): string {
  if ((type === 'a' || type === 'A') && count >= 1 && count <= 26) {
    return `${String.fromCharCode(type.charCodeAt(0) + count - 1)}.`;
  }
  if ((type === 'i' || type === 'I') && count >= 1 && count <= 39) {
    const roman =
      'x'.repeat(Math.floor(count / 10)) +
      (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][count % 10] as string);
    return `${type === 'I' ? roman.toUpperCase() : roman}.`;
  }
  return `${count}.`;
}
