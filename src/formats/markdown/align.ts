// Lays the value of a Markdown text node over its raw characters: escapes, entities and
// line ends with what quotes and lists put before the next line.

import { decodeHTMLStrict } from 'entities/decode';

/** A piece of a node. Without `text` it stands in the file as it is. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/**
 * The runs of a text node, with one kind of line end. Undefined when raw and value do not agree, which is no error:
 * the node then keeps its place as a whole.
 * @param quoteDepth how many ">" may stand before a continued line
 */
export function alignText(raw: string, value: string, quoteDepth: number): Run[] | undefined {
  if (raw === value && !value.includes('\r')) return [{ start: 0, end: raw.length }];
  const runs: Run[] = [];
  let at = 0;
  let from = 0;
  let done = 0;
  const emit = (text: string, length: number, valueLength = text.length): void => {
    if (at > from) runs.push({ start: from, end: at });
    runs.push({ start: at, end: at + length, text });
    at += length;
    from = at;
    done += valueLength;
  };
  while (done < value.length && at < raw.length) {
    const sign = raw.charAt(at);
    const lineEnd = /[ \t\r\n]/.test(sign) ? lineEndAt(raw, at, quoteDepth) : 0;
    const valueEnd = lineEnd > 0 ? /^(?:\r\n|\n|\r)/.exec(value.slice(done, done + 2))?.[0].length : undefined;
    if (valueEnd !== undefined) emit('\n', lineEnd, valueEnd);
    else if (sign === '\\' && isPunctuation(raw.charAt(at + 1)) && value.charAt(done) === raw.charAt(at + 1)) {
      emit(raw.charAt(at + 1), 2);
    } else if (sign === '&') {
      const reference = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/.exec(
        raw.slice(at, at + 40),
      )?.[0];
      const decoded = reference === undefined ? undefined : decodeHTMLStrict(reference);
      if (
        reference !== undefined &&
        decoded !== undefined &&
        decoded !== reference &&
        value.startsWith(decoded, done)
      ) {
        emit(decoded, reference.length);
      } else if (value.charAt(done) === '&') {
        at++;
        done++;
      } else return undefined;
    } else if (sign === value.charAt(done)) {
      at++;
      done++;
    } else if (sign === '\0' && value.charAt(done) === '\ufffd') emit('\ufffd', 1);
    else return undefined;
  }
  if (at > from) runs.push({ start: from, end: at });
  return done === value.length && raw.slice(at).trim() === '' ? runs : undefined;
}

/** The length of a line end with the spaces around it and the prefix of the next line; 0 when there is none. */
function lineEndAt(raw: string, at: number, quoteDepth: number): number {
  const rest = /[ \t]*(?:\r\n|\n|\r)[ \t]*/y;
  rest.lastIndex = at;
  const found = rest.exec(raw);
  if (found === null) return 0;
  let end = at + found[0].length;
  for (let depth = 0; depth < quoteDepth && raw.charAt(end) === '>'; depth++) {
    end++;
    while (/[ \t]/.test(raw.charAt(end))) end++;
  }
  return end - at;
}

function isPunctuation(sign: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(sign);
}

/** The runs of a code span: its fences are left out, its line ends become spaces. */
export function alignCode(raw: string, value: string): Run[] | undefined {
  const fence = /^`+/.exec(raw)?.[0].length ?? 0;
  const inner = raw.slice(fence, raw.length - fence);
  const at = inner.indexOf(value);
  if (at < 0 || value === '') return undefined;
  return [{ start: fence + at, end: fence + at + value.length }];
}
