// The map from an extracted text back to its file, kept as runs: Markdown and HTML leave
// syntax out, decode entities and put separators in, and every character must still know
// where it stands in the file.

import type { Origin, OriginMap } from '../text/origin';
import type { Span } from '../text/span';

/**
 * `same`: the characters of the file, one by one. `decoded`: the file says it in other
 * characters (an entity, an escape, collapsed white space), so the run maps as a whole.
 * `synthetic`: not in the file.
 */
export type SegmentKind = 'same' | 'decoded' | 'synthetic';

export interface Segment {
  readonly kind: SegmentKind;
  /** In the extracted text. */
  readonly span: Span;
  /** In the file; for synthetic runs the empty place they stand at. */
  readonly file: Span;
}

const kinds: readonly SegmentKind[] = ['same', 'decoded', 'synthetic'];

/** Answers origins from runs. Built by {@link SegmentBuilder}. */
export class SegmentMap implements OriginMap {
  constructor(
    private readonly starts: readonly number[],
    private readonly fileStarts: readonly number[],
    private readonly fileEnds: readonly number[],
    private readonly kindCodes: readonly number[],
    private readonly length: number,
  ) {}

  get count(): number {
    return this.starts.length;
  }

  segment(index: number): Segment {
    const start = this.starts[index] as number;
    return {
      kind: kinds[this.kindCodes[index] as number] as SegmentKind,
      span: { start, end: this.starts[index + 1] ?? this.length },
      file: { start: this.fileStarts[index] as number, end: this.fileEnds[index] as number },
    };
  }

  /** The index of the run that holds the character at `offset`; the last run for later offsets. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  originsOf(at: Span): readonly Origin[] {
    if (this.count === 0) return [{ kind: 'synthetic' }];
    if (at.start >= at.end) return [this.insertionOrigin(at.start)];
    const origins: Origin[] = [];
    for (let i = this.indexAt(at.start); i < this.count; i++) {
      const run = this.segment(i);
      if (run.span.start >= at.end) break;
      if (run.kind === 'synthetic') {
        origins.push({ kind: 'synthetic' });
        continue;
      }
      const whole = run.kind === 'decoded';
      const start = whole ? run.file.start : run.file.start + Math.max(0, at.start - run.span.start);
      const end = whole ? run.file.end : run.file.end - Math.max(0, run.span.end - at.end);
      const last = origins.at(-1);
      if (last?.kind === 'file' && last.span.end === start) {
        origins[origins.length - 1] = { kind: 'file', span: { start: last.span.start, end } };
      } else {
        origins.push({ kind: 'file', span: { start, end } });
      }
    }
    return origins;
  }

  /** The place right after the character before `offset`; at the very start, before the first one. */
  private insertionOrigin(offset: number): Origin {
    const run = this.segment(this.indexAt(Math.max(0, offset - 1)));
    if (run.kind === 'synthetic') return { kind: 'synthetic' };
    let place = run.file.end;
    if (offset <= 0) place = run.file.start;
    else if (run.kind === 'same') place = run.file.start + Math.min(offset, run.span.end) - run.span.start;
    return { kind: 'file', span: { start: place, end: place } };
  }
}

/** Collects an extracted text run by run; neighbours of one kind are joined as they come. */
export class SegmentBuilder {
  private readonly parts: string[] = [];
  private readonly starts: number[] = [];
  private readonly fileStarts: number[] = [];
  private readonly fileEnds: number[] = [];
  private readonly kindCodes: number[] = [];
  private size = 0;
  private last = '';

  constructor(readonly file: string) {}

  /** Length of the text so far, in UTF-16 units. */
  get length(): number {
    return this.size;
  }

  /** The last character so far, '' at the start. */
  get lastCharacter(): string {
    return this.last;
  }

  /** Takes over `file[start, end)` as it stands. */
  same(start: number, end: number): void {
    if (end <= start) return;
    const i = this.starts.length - 1;
    if (i >= 0 && this.kindCodes[i] === 0 && this.fileEnds[i] === start) {
      this.fileEnds[i] = end;
      this.append(this.file.slice(start, end));
    } else this.push(0, start, end, this.file.slice(start, end));
  }

  /** Adds `text`, which the file writes as `[start, end)`. */
  decoded(text: string, start: number, end: number): void {
    if (text !== '') this.push(1, start, end, text);
  }

  /** Adds text that is not in the file. */
  synthetic(text: string): void {
    if (text === '') return;
    const place = this.fileEnds.at(-1) ?? 0;
    this.push(2, place, place, text);
  }

  finish(): { readonly text: string; readonly origins: SegmentMap } {
    const origins = new SegmentMap(this.starts, this.fileStarts, this.fileEnds, this.kindCodes, this.size);
    return { text: this.parts.join(''), origins };
  }

  private push(kind: number, start: number, end: number, text: string): void {
    this.starts.push(this.size);
    this.fileStarts.push(start);
    this.fileEnds.push(end);
    this.kindCodes.push(kind);
    this.append(text);
  }

  private append(text: string): void {
    this.parts.push(text);
    this.size += text.length;
    this.last = text.charAt(text.length - 1);
  }
}
