/** Numbers the tags of the lexicon, so that a clause knows by its bits which of them it has. */
import type { Mark, Tag } from './lexicon/vocabulary';

/** One number for a tag or for a group of tags, which is asked for by its prefix ("who."). */
const numbers = new Map<Tag, number>();
/** Of each tag that a mark had: its own number and that of its group. */
const pairs = new Map<Tag, readonly [own: number, group: number]>();

/** How many tags and groups a {@link TagBits} can tell apart. */
const most = 192;

/**
 * The number of a tag or group.
 * @throws RangeError when there are more tags than bits, which is a mistake in the lexicon.
 */
function numberOf(tag: Tag): number {
  let number = numbers.get(tag);
  if (number === undefined) {
    number = numbers.size;
    if (number >= most) throw new RangeError(`There is no bit left for the tag ${tag}.`);
    numbers.set(tag, number);
  }
  return number;
}

function pairOf(tag: Tag): readonly [own: number, group: number] {
  let pair = pairs.get(tag);
  if (!pair) {
    const dot = tag.indexOf('.');
    pair = [numberOf(tag), numberOf(dot < 0 ? tag : tag.slice(0, dot + 1))];
    pairs.set(tag, pair);
  }
  return pair;
}

/** Which tags, and which groups of tags, some marks have. Plain fields, because there is one for every clause. */
export class TagBits {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;
  private e = 0;
  private f = 0;

  constructor(marks: readonly Mark[]) {
    for (const { tag } of marks) {
      const [own, group] = pairOf(tag);
      this.set(own);
      this.set(group);
    }
  }

  /** Whether one of the marks has the tag, or one that begins with it when it ends in a full stop. */
  has(tag: Tag): boolean {
    const number = numberOf(tag);
    return (this.wordOf(number) & (1 << (number & 31))) !== 0;
  }

  /** {@link has} for at least one of several. */
  hasAny(tags: readonly Tag[]): boolean {
    for (const tag of tags) if (this.has(tag)) return true;
    return false;
  }

  private wordOf(number: number): number {
    switch (number >> 5) {
      case 0:
        return this.a;
      case 1:
        return this.b;
      case 2:
        return this.c;
      case 3:
        return this.d;
      case 4:
        return this.e;
      default:
        return this.f;
    }
  }

  private set(number: number): void {
    const bit = 1 << (number & 31);
    switch (number >> 5) {
      case 0:
        this.a |= bit;
        break;
      case 1:
        this.b |= bit;
        break;
      case 2:
        this.c |= bit;
        break;
      case 3:
        this.d |= bit;
        break;
      case 4:
        this.e |= bit;
        break;
      default:
        this.f |= bit;
    }
  }
}
