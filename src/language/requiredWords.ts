/**
 * Reads out of a regular expression which words, or pieces of words, every text must have
 * that it matches. Looking for pieces of words costs next to nothing, so that most patterns
 * never run on most clauses. What is read is only ever too little, never too much: a text
 * without any of the pieces cannot match.
 */

/** A run of ASCII letters and digits in lower case that stands inside one word, or one letter and a full stop ("a."). */
export interface WordPiece {
  readonly text: string;
  /** Whether the word begins with it. */
  readonly start: boolean;
  /** Whether the word ends with it. */
  readonly end: boolean;
}

type Node =
  | { readonly kind: 'char'; readonly char: string }
  /** Something that parts words: white space, a hyphen, a comma. */
  | { readonly kind: 'gap'; readonly stop?: boolean }
  /** Anything else that takes up room. */
  | { readonly kind: 'any' }
  /** The edge of a word, which takes no room. */
  | { readonly kind: 'edge' }
  /** Another condition that takes no room. */
  | { readonly kind: 'condition' }
  | { readonly kind: 'all'; readonly items: readonly Node[] }
  | { readonly kind: 'either'; readonly items: readonly Node[] }
  | { readonly kind: 'repeated'; readonly least: number; readonly item: Node };

/** Words that stand in many clauses of such documents, by the hundredths of clauses, so that a rarer piece is chosen. */
const everyday: readonly (readonly [share: number, words: readonly string[]])[] = [
  [0.5, 'the to and of or in you your a for'.split(' ')],
  [0.3, 'we may information our health with is be'.split(' ')],
  [0.2, 'are that this not by as'.split(' ')],
  [0.13, 'on it any if use will data other from have i my at care medical disclose'.split(' ')],
  [0.07, 'us about services privacy treatment personal can who such share provide all they their these'.split(' ')],
  [0.05, 'has request research consent purposes notice used law study when do required collect disclosure'.split(' ')],
  [0.04, 'must no which including records contact access site does been was'.split(' ')],
];

/** How often a piece stands in a clause, roughly. */
function rateOf({ text, start, end }: WordPiece): number {
  const whole = start && end;
  let rate = whole ? 0.01 : ([0, 0.8, 0.4, 0.15, 0.06, 0.03][text.length] ?? 0.015);
  for (const [share, words] of everyday) {
    for (const word of words) {
      if (word.includes(text) && (!start || word.startsWith(text)) && (!end || word.endsWith(text))) {
        if (!whole || word === text) rate += share;
      }
    }
  }
  return rate;
}

/**
 * Pieces of words of which a text must have at least one to match; undefined when nothing
 * can be said.
 * @param source the source of a regular expression with the flags `i` and `u`
 * @throws SyntaxError for what is not read here; the pattern must then run on every text
 */
export function requiredWords(source: string): readonly WordPiece[] | undefined {
  const reader = new Reader(source);
  const pieces = best(reader.either(), false, false);
  return pieces && [...new Map(pieces.map((piece) => [keyOf(piece), piece])).values()];
}

function keyOf({ text, start, end }: WordPiece): string {
  return `${start ? '^' : ''}${text}${end ? '$' : ''}`;
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  either(): Node {
    const items = [this.all()];
    while (this.source[this.at] === '|') {
      this.at++;
      items.push(this.all());
    }
    return items.length === 1 ? (items[0] as Node) : { kind: 'either', items };
  }

  private all(): Node {
    const items: Node[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      items.push(this.repeated(this.one()));
    }
    return { kind: 'all', items };
  }

  private repeated(item: Node): Node {
    const found = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(this.source.slice(this.at, this.at + 12));
    if (!found) return item;
    this.at += found[0].length;
    const sign = found[0][0];
    return { kind: 'repeated', least: sign === '+' ? 1 : sign === '{' ? Number(found[1]) : 0, item };
  }

  private one(): Node {
    const char = this.source[this.at++] as string;
    if (char === '(') return this.group();
    if (char === '[') return this.characterClass();
    if (char === '\\') return this.escape();
    if (char === '.') return { kind: 'any' };
    if (char === '^' || char === '$') return { kind: 'edge' };
    return plain(char);
  }

  private group(): Node {
    const opening = /^\?(?::|=|!|<=|<!|<\w+>)/u.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += opening.length;
    const start = this.at;
    const inside = this.either();
    const words = this.source.slice(start, this.at);
    if (this.source[this.at++] !== ')') throw new SyntaxError('A group is not closed.');
    if (opening === '?!' || opening === '?<!') return { kind: words === '[\\p{L}\\p{N}]' ? 'edge' : 'condition' };
    return opening === '?=' || opening === '?<=' ? { kind: 'condition' } : inside;
  }

  private characterClass(): Node {
    const found = /^(?:\\p\{\w+\}|\\u[\da-f]{4}|\\u\{[\da-f]+\}|\\.|[^\]\\])*\]/iu.exec(
      this.source.slice(this.at),
    )?.[0];
    if (found === undefined) throw new SyntaxError('A class is not closed.');
    this.at += found.length;
    const words = found.slice(0, -1);
    if (words === '^\\p{L}\\p{N}') return { kind: 'gap' };
    return { kind: /^(?:\\s|\\W|\\-|[-,.;:|/()"'’”“+&\s])+$/u.test(words) ? 'gap' : 'any' };
  }

  private escape(): Node {
    const char = this.source[this.at++] as string;
    if (char === 'b') return { kind: 'edge' };
    if (char === 's' || char === 'W') return { kind: 'gap' };
    if (char === 'p' || char === 'P') {
      const name = /^\{\w+\}/u.exec(this.source.slice(this.at))?.[0];
      if (name === undefined) throw new SyntaxError('A property has no name.');
      this.at += name.length;
      return { kind: 'any' };
    }
    if (/[\w]/u.test(char)) {
      if ('wdSD'.includes(char)) return { kind: 'any' };
      throw new SyntaxError(`The escape \\${char} is not read here.`);
    }
    return plain(char);
  }
}

function plain(char: string): Node {
  if (/^[a-z\d]$/iu.test(char) && char.charCodeAt(0) < 128) return { kind: 'char', char: char.toLowerCase() };
  return char.charCodeAt(0) < 128 && char !== '_' ? { kind: 'gap', stop: char === '.' } : { kind: 'any' };
}

/**
 * Whether the edge of a word lies behind a node, seen in one direction.
 * @param before whether one lies before it
 */
function edgeBehind(node: Node, before: boolean, backward: boolean): boolean {
  switch (node.kind) {
    case 'char':
    case 'any':
      return false;
    case 'gap':
    case 'edge':
      return true;
    case 'condition':
      return before;
    case 'either':
      return node.items.every((item) => edgeBehind(item, before, backward));
    case 'repeated': {
      const once = edgeBehind(node.item, before, backward);
      return once && edgeBehind(node.item, once, backward) && (node.least > 0 || before);
    }
    case 'all': {
      const items = backward ? [...node.items].reverse() : node.items;
      return items.reduce((edge, item) => edgeBehind(item, edge, backward), before);
    }
  }
}

/** The rarest set of pieces that every match of a node has one of; left and right say whether an edge lies there. */
function best(node: Node, left: boolean, right: boolean): readonly WordPiece[] | undefined {
  if (node.kind === 'char') return [{ text: node.char, start: left, end: right }];
  if (node.kind === 'repeated') {
    // Between two rounds there may be no edge.
    return node.least > 0 ? best(node.item, false, false) : undefined;
  }
  if (node.kind === 'either') {
    const all: WordPiece[] = [];
    for (const item of node.items) {
      const pieces = best(item, left, right);
      if (!pieces) return undefined;
      all.push(...pieces);
    }
    return all;
  }
  return node.kind === 'all' ? bestOf(node.items, left, right) : undefined;
}

function bestOf(items: readonly Node[], left: boolean, right: boolean): readonly WordPiece[] | undefined {
  const lefts: boolean[] = [left];
  const rights: boolean[] = [right];
  for (const item of items) lefts.push(edgeBehind(item, lefts.at(-1) as boolean, false));
  for (let i = items.length - 1; i >= 0; i--) rights.push(edgeBehind(items[i] as Node, rights.at(-1) as boolean, true));
  rights.reverse();
  let found: readonly WordPiece[] | undefined;
  let rate = Number.POSITIVE_INFINITY;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Node;
    let last = i;
    let pieces: readonly WordPiece[] | undefined;
    if (item.kind === 'char') {
      let text = '';
      for (; items[last]?.kind === 'char'; last++) text += (items[last] as { char: string }).char;
      last--;
      const next = items[last + 1];
      const stopped = text.length === 1 && lefts[i] && next?.kind === 'gap' && next.stop === true;
      pieces = [
        stopped
          ? { text: `${text}.`, start: true, end: true }
          : { text, start: lefts[i] as boolean, end: rights[last + 1] as boolean },
      ];
    } else pieces = best(item, lefts[i] as boolean, rights[i + 1] as boolean);
    i = last;
    if (!pieces) continue;
    const sum = pieces.reduce((all, piece) => all + rateOf(piece), 0);
    if (sum < rate) {
      rate = sum;
      found = pieces;
    }
  }
  return found;
}
