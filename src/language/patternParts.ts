/** Reads a regular expression into its parts, as far as the words it needs depend on them. */

/** A part of a pattern. */
export type Node =
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

export class PatternReader {
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
    return {
      kind: 'repeated',
      least: sign === '+' ? 1 : sign === '{' ? Number(found[1]) : 0,
      item,
    };
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
    return {
      kind: /^(?:\\s|\\W|\\-|[-,.;:|/()"'’”“+&\s])+$/u.test(words) ? 'gap' : 'any',
    };
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
export function edgeBehind(node: Node, before: boolean, backward: boolean): boolean {
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
