/**
 * What the symbol fonts of Word show, as Unicode: fonts such as Wingdings put pictures
 * on codes of their own (U+F000 to U+F0FF in the file).
 */

const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  112: '☐',
  113: '❑',
  114: '❒',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const wingdings2: Readonly<Record<number, string>> = { 80: '✓', 82: '☑', 83: '☒', 84: '☒', 163: '☐' };

const symbol: Readonly<Record<number, string>> = {
  167: '♣',
  168: '♦',
  169: '♥',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  163: '≤',
  183: '•',
  210: '®',
  211: '©',
  212: '™',
  226: '®',
  227: '©',
  228: '™',
};

/**
 * The character that a `w:sym` shows.
 * @param font the name of its font.
 * @param code its `w:char`, four hexadecimal digits.
 * @returns one UTF-16 unit; the code itself when the font is not known; empty when there is none.
 */
export function symbolText(font: string | undefined, code: string | undefined): string {
  const value = /^[0-9a-f]{1,4}$/i.test(code ?? '') ? Number.parseInt(code as string, 16) : 0;
  if (value < 0x20 || (value >= 0xd800 && value <= 0xdfff)) return '';
  const name = (font ?? '').toLowerCase();
  const table =
    name === 'wingdings' ? wingdings : name === 'wingdings 2' ? wingdings2 : name === 'symbol' ? symbol : {};
  return table[value & 0xff] ?? String.fromCharCode(value);
}

/** The bullet of a list level as people see it. */
export function bulletText(text: string): string {
  const first = text.charCodeAt(0);
  // Bullets are nearly always set in a symbol font; which dot or arrow it is says nothing.
  return first >= 0xf000 && first <= 0xf0ff ? '•' : text;
}
