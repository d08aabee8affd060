/**
 * The one place where offsets become the editor's lines and columns. Inside, a place is
 * an offset into the extracted text; the editor shows the file. For Markdown and HTML
 * the two differ (entities, marks, tags), so every place goes through the origins of
 * its characters, never through a search.
 */
import * as vscode from 'vscode';
import { LineIndex } from '../text/lineIndex';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';

/** Converts places of one version of one document. */
export class Places {
  private constructor(
    private readonly shown: string,
    private readonly lines: LineIndex,
    private readonly toShown: (at: Span) => Span,
  ) {}

  /** For a document whose file the editor shows. `fileText` is the text that was read. */
  static ofFile(source: SourceText, fileText: string): Places {
    return new Places(fileText, new LineIndex(fileText), (at) => fileSpan(source, at));
  }

  /** For a document of which the editor shows the extracted text itself. */
  static ofExtractedText(source: SourceText): Places {
    return new Places(source.text, source.lines, (at) => at);
  }

  /** The range of a span of the extracted text. */
  rangeOf(at: Span): vscode.Range {
    return this.rangeInFile(this.toShown(at));
  }

  /** The range of a span of the file, as {@link TextEdit}s made for the file have it. */
  rangeInFile(at: Span): vscode.Range {
    return new vscode.Range(this.positionOf(at.start), this.positionOf(at.end));
  }

  /** The text of the file in a span of the file. */
  fileTextIn(at: Span): string {
    return this.shown.slice(at.start, at.end);
  }

  /** VS Code counts a line end as one step, so no position may stand inside "\r\n" or behind it on the same line. */
  private positionOf(offset: number): vscode.Position {
    const inLineEnd = this.shown.charCodeAt(offset - 1) === 13 && this.shown.charCodeAt(offset) === 10;
    const { line, character } = this.lines.positionAt(inLineEnd ? offset - 1 : offset);
    return new vscode.Position(line, character);
  }
}

/** The stretch of the file that a span of the extracted text came from. */
function fileSpan(source: SourceText, at: Span): Span {
  let start: number | undefined;
  let end: number | undefined;
  for (const origin of source.origins.originsOf(at)) {
    if (origin.kind !== 'file') continue;
    start = Math.min(start ?? origin.span.start, origin.span.start);
    end = Math.max(end ?? origin.span.end, origin.span.end);
  }
  if (start === undefined || end === undefined) return nearestFilePlace(source, at.start);
  if (at.start === at.end) return { start: end, end };
  return { start, end };
}

/** Text that we put in ourselves is shown where the real text before it ends. */
function nearestFilePlace(source: SourceText, offset: number): Span {
  for (let i = offset - 1; i >= 0; i--) {
    const origin = source.origins.originsOf({ start: i, end: i + 1 })[0];
    if (origin?.kind === 'file') return { start: origin.span.end, end: origin.span.end };
  }
  return { start: 0, end: 0 };
}

/**
 * Joins edits into one that replaces everything from the first to the last of them; what
 * stands between them is kept. `fileText` gives the text of a span.
 */
export function joinEdits(edits: readonly TextEdit[], fileText: (at: Span) => string): TextEdit | undefined {
  const [first] = edits;
  const last = edits.at(-1);
  if (!first || !last) return undefined;
  let text = '';
  let from = first.span.start;
  for (const edit of edits) {
    text += fileText({ start: from, end: edit.span.start }) + edit.text;
    from = edit.span.end;
  }
  return { span: { start: first.span.start, end: last.span.end }, text };
}

/**
 * The text as the source of a snippet whose blanks are its stops, each blank once: the
 * same blank twice is filled in together. The first stop is the first blank in the text.
 */
export function snippetOf(text: string, blanks: readonly string[]): string {
  const stops = new Map<string, number>();
  let snippet = '';
  let from = 0;
  for (;;) {
    let next: { at: number; blank: string } | undefined;
    for (const blank of blanks) {
      if (blank === '') continue;
      const at = text.indexOf(blank, from);
      if (at !== -1 && (!next || at < next.at)) next = { at, blank };
    }
    if (!next) return snippet + escaped(text.slice(from), /[\\$]/gu);
    const stop = stops.get(next.blank) ?? stops.size + 1;
    stops.set(next.blank, stop);
    snippet += `${escaped(text.slice(from, next.at), /[\\$]/gu)}\${${stop}:${escaped(next.blank, /[\\$}]/gu)}}`;
    from = next.at + next.blank.length;
  }
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}
