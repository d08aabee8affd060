/**
 * What is known of turns of speech in a form that is written when the program is built and
 * read in no time: plain lists, in which the pieces of words are found as they stand.
 */

/** Where in a word a piece must stand: anywhere, at its start, at its end, or be all of it. */
export const pieceKinds = ['anywhere', 'atStart', 'atEnd', 'whole'] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** A letter of a piece of a word, with what goes on from there. */
export type Letter = {
  readonly next: Map<number, Letter>;
} & {
  /** Needs that the piece which ends here meets. */
  [Kind in PieceKind]?: number[];
};

/**
 * What a text must have for a turn: the first need, and then all needs of one of its ways.
 * Each way stands behind the number of its needs: `[first, 2, a, b, 1, c]`.
 */
export type Needs = readonly number[];

export interface TurnTable {
  /** How many needs there are. */
  readonly count: number;
  /** By the source of the pattern. */
  readonly needs: Readonly<Record<string, Needs>>;
  /** The letters of all pieces, those that follow the same letter together; the first stands for none. */
  readonly letters: string;
  /** How many letters follow each letter. */
  readonly following: readonly number[];
  /** A letter at which pieces end, one of {@link pieceKinds} by its place, and the needs that those pieces meet. */
  readonly ends: readonly (readonly number[])[];
}

/** Writes down what is known. */
export function turnTable(root: Letter, needs: Readonly<Record<string, Needs>>, count: number): TurnTable {
  const order: Letter[] = [root];
  const following: number[] = [];
  const ends: number[][] = [];
  let letters = ' ';
  for (let i = 0; i < order.length; i++) {
    const letter = order[i] as Letter;
    following.push(letter.next.size);
    for (const [code, next] of letter.next) {
      letters += String.fromCharCode(code);
      order.push(next);
    }
    for (const [kind, name] of pieceKinds.entries()) {
      const met = letter[name];
      if (met) ends.push([i, kind, ...met]);
    }
  }
  return { count, needs, letters, following, ends };
}

/** Finds the pieces of a table in words. */
export class PieceFinder {
  /** The first letter that follows each letter. */
  private readonly first: Int32Array;
  private readonly ends = new Map<number, readonly number[]>();

  constructor(private readonly table: TurnTable) {
    const { following, ends } = table;
    this.first = new Int32Array(following.length + 1);
    let at = 1;
    for (let i = 0; i < following.length; i++) {
      this.first[i] = at;
      at += following[i] as number;
    }
    this.first[following.length] = at;
    for (const end of ends) this.ends.set((end[0] as number) * pieceKinds.length + (end[1] as number), end);
  }

  /** Adds the needs that a run of letters and digits meets, in lower case. */
  collect(run: string, found: Set<number>): void {
    for (let start = 0; start < run.length; start++) {
      let letter = 0;
      for (let at = start; at < run.length; at++) {
        letter = this.follow(letter, run.charCodeAt(at));
        if (letter === 0) break;
        const last = at === run.length - 1;
        this.add(letter, 0, found);
        if (last) this.add(letter, 2, found);
        if (start === 0) this.add(letter, 1, found);
        if (start === 0 && last) this.add(letter, 3, found);
      }
    }
  }

  /** The letter behind a letter; 0 when no piece goes on like that. */
  private follow(letter: number, code: number): number {
    const end = this.first[letter + 1] as number;
    for (let i = this.first[letter] as number; i < end; i++) if (this.table.letters.charCodeAt(i) === code) return i;
    return 0;
  }

  private add(letter: number, kind: number, found: Set<number>): void {
    const end = this.ends.get(letter * pieceKinds.length + kind);
    if (end) for (let i = 2; i < end.length; i++) found.add(end[i] as number);
  }
}
