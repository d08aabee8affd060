/**
 * Stands in for the `vscode` module in unit tests: positions, ranges, edits and nothing
 * that needs a window. What depends on VS Code's own behaviour is tested in the real
 * host instead.
 */
export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {
    if (line < 0 || character < 0) throw new RangeError('illegal position');
  }
}

export class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}

export class TextEdit {
  constructor(
    readonly range: Range,
    readonly newText: string,
  ) {}

  static replace(range: Range, newText: string): TextEdit {
    return new TextEdit(range, newText);
  }
}

export class SnippetString {
  constructor(readonly value: string) {}
}

export class SnippetTextEdit {
  keepWhitespace?: boolean;

  constructor(
    readonly range: Range,
    readonly snippet: SnippetString,
  ) {}
}

export class WorkspaceEdit {
  readonly sets: { uri: unknown; edits: readonly unknown[] }[] = [];

  set(uri: unknown, edits: readonly unknown[]): void {
    this.sets.push({ uri, edits });
  }
}

export class FileSystemError extends Error {
  code = 'Unknown';
}

export const l10n = {
  t: (message: string, ...values: unknown[]): string =>
    message.replace(/\{(\d+)\}/gu, (whole, index) => String(values[Number(index)] ?? whole)),
};
