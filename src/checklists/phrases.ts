/**
 * Word patterns for statements that every writer words in another way. All patterns of all
 * checklists are searched for in one pass over the words of a document, so the time grows
 * with the length of the text and hardly with the number of patterns.
 *
 * A pattern is a row of words: `complain*|grievance .. with|to us` means a word that begins
 * with "complain", or "grievance", then up to three words, then "with" or "to", then "us".
 *
 *   a|b   one of these words          a*    a word that begins with "a"
 *   a?    a word that may be absent   ..    up to three words     ....  up to eight words
 */

/** A family of phrases with one meaning; its name is what the rows of a checklist ask for. */
export type Concept = string;

interface Step {
  readonly atoms: readonly number[];
  readonly optional: boolean;
  /** How many unknown words may stand before this one. */
  readonly gap: number;
}

interface Pattern {
  readonly concept: number;
  readonly steps: readonly Step[];
}

/** A phrase found; token indexes of the list that was searched, half-open. */
export interface Sighting {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
}

/** A set of patterns, ready to be searched for. */
export class PhraseBook {
  private readonly literals = new Map<string, number>();
  private readonly prefixes = new Map<string, number>();
  private readonly conceptIds = new Map<Concept, number>();
  private readonly byFirstAtom = new Map<number, Pattern[]>();
  private readonly known = new Map<string, readonly number[]>();
  private longestPrefix = 0;
  private atoms = 0;

  /**
   * @param concepts patterns by name, one a line.
   * @throws Error for a pattern without a firm first word, which could begin anywhere.
   */
  constructor(concepts: Readonly<Record<Concept, string>>) {
    for (const [name, lines] of Object.entries(concepts)) {
      const concept = this.conceptIds.size;
      this.conceptIds.set(name, concept);
      for (const line of lines.split('\n')) {
        const words = line.trim();
        if (words !== '') this.add({ concept, steps: this.stepsOf(words) }, words);
      }
    }
  }

  /** The number of a concept, as sightings name it. @throws Error when there is none of this name. */
  idOf(name: Concept): number {
    const id = this.conceptIds.get(name);
    if (id === undefined) throw new Error(`There is no concept "${name}".`);
    return id;
  }

  get size(): number {
    return this.conceptIds.size;
  }

  private add(pattern: Pattern, words: string): void {
    const [first] = pattern.steps;
    if (!first || first.optional || first.gap > 0) throw new Error(`The pattern "${words}" must begin with a word.`);
    for (const atom of first.atoms) {
      const patterns = this.byFirstAtom.get(atom);
      if (patterns) patterns.push(pattern);
      else this.byFirstAtom.set(atom, [pattern]);
    }
  }

  private stepsOf(words: string): Step[] {
    const steps: Step[] = [];
    let gap = 0;
    for (const word of words.split(/\s+/u)) {
      if (/^\.+$/u.test(word)) {
        gap += word.length > 2 ? 8 : 3;
        continue;
      }
      const optional = word.endsWith('?');
      const atoms = (optional ? word.slice(0, -1) : word).split('|').map((atom) => this.atomOf(atom));
      steps.push({ atoms, optional, gap });
      gap = 0;
    }
    return steps;
  }

  private atomOf(word: string): number {
    const prefix = word.endsWith('*');
    const list = prefix ? this.prefixes : this.literals;
    const bare = prefix ? word.slice(0, -1) : word;
    let atom = list.get(bare);
    if (atom === undefined) {
      atom = this.atoms++;
      list.set(bare, atom);
      if (prefix) this.longestPrefix = Math.max(this.longestPrefix, bare.length);
    }
    return atom;
  }

  private atomsOf(word: string): readonly number[] {
    let atoms = this.known.get(word);
    if (atoms) return atoms;
    const found: number[] = [];
    const literal = this.literals.get(word);
    if (literal !== undefined) found.push(literal);
    for (let length = 1; length <= Math.min(word.length, this.longestPrefix); length++) {
      const atom = this.prefixes.get(word.slice(0, length));
      if (atom !== undefined) found.push(atom);
    }
    atoms = found.length > 0 ? found : none;
    // Texts bring ever new words; the memory for them must not grow without end.
    if (this.known.size > 50_000) this.known.clear();
    this.known.set(word, atoms);
    return atoms;
  }

  /** All phrases in a row of lower-case words, in order of their first word. */
  find(words: readonly string[], found: (sighting: Sighting) => void): void {
    const atoms = words.map((word) => this.atomsOf(word));
    for (let from = 0; from < words.length; from++) {
      for (const atom of atoms[from] as readonly number[]) {
        const patterns = this.byFirstAtom.get(atom);
        if (!patterns) continue;
        for (const { concept, steps } of patterns) {
          const to = matchEnd(steps, 1, atoms, from + 1);
          if (to > 0) found({ concept, from, to });
        }
      }
    }
  }
}

const none: readonly number[] = [];

/** The token after the rest of a pattern; -1 when it does not match. */
function matchEnd(steps: readonly Step[], at: number, atoms: readonly (readonly number[])[], token: number): number {
  const step = steps[at];
  if (!step) return token;
  const last = Math.min(token + step.gap, atoms.length - 1);
  for (let next = token; next <= last; next++) {
    if (!step.atoms.some((atom) => (atoms[next] as readonly number[]).includes(atom))) continue;
    const end = matchEnd(steps, at + 1, atoms, next + 1);
    if (end > 0) return end;
  }
  return step.optional ? matchEnd(steps, at + 1, atoms, token) : -1;
}
