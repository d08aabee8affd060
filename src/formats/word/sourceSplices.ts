/** Replacements in the source of one XML part, by place; everything between them stays as it was. */

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly order: number;
}

export class SourceSplices {
  private splices: Splice[] = [];
  private count = 0;

  constructor(readonly source: string) {}

  get isEmpty(): boolean {
    return this.splices.length === 0;
  }

  /** Inserts `text` at an offset; several insertions at one offset keep the order they are made in. */
  insert(at: number, text: string): void {
    this.splices.push({ start: at, end: at, text, order: this.count++ });
  }

  /** Replaces `[start, end)`. Splices inside the range are taken out: `text` has them already, see {@link slice}. */
  replace(start: number, end: number, text: string): void {
    this.splices = this.splices.filter((splice) => !isInside(splice, start, end));
    this.splices.push({ start, end, text, order: this.count++ });
  }

  /** The source of `[start, end)` with the splices strictly inside it. */
  slice(start: number, end: number): string {
    return this.join(
      start,
      end,
      this.splices.filter((splice) => isInside(splice, start, end)),
    );
  }

  /** The whole source with all splices. */
  result(): string {
    return this.join(0, this.source.length, this.splices);
  }

  private join(start: number, end: number, splices: readonly Splice[]): string {
    const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    let text = '';
    let from = start;
    for (const splice of sorted) {
      text += this.source.slice(from, splice.start) + splice.text;
      from = splice.end;
    }
    return text + this.source.slice(from, end);
  }
}

/** An insertion at the very edge of a range stands beside it. */
function isInside(splice: Splice, start: number, end: number): boolean {
  if (splice.start === splice.end) return splice.start > start && splice.start < end;
  return splice.start >= start && splice.end <= end;
}
