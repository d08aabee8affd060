/**
 * Comments in Markdown and HTML that set findings aside:
 *
 *     <!-- privacy-notice-ignore third-party-sharing: reason -->         the next line with text
 *     <!-- privacy-notice-ignore-begin ai-training, marketing: reason -->  a block, to …-end
 *     <!-- privacy-notice-ignore-end -->
 *     <!-- privacy-notice-ignore-file marketing: reason -->              the whole file
 *
 * Offsets here are UTF-16 units of the file, half-open. One pass; nothing is thrown.
 */
import type { Span } from '../text/span';

export interface Suppression {
  /** The comment, and for a block its end as well. */
  readonly comments: readonly Span[];
  readonly rules: readonly string[];
  readonly reason: string;
  /** Where findings are set aside. */
  readonly range: Span;
  /** What is wrong with it, in plain words; it then sets nothing aside. */
  readonly fault?: string;
}

export type CommentFormat = 'markdown' | 'html';

const mark = 'privacy-notice-ignore';

/** All comments of ours in the text of a file, in order. */
export function suppressionsIn(fileText: string, format: CommentFormat): Suppression[] {
  const found: Suppression[] = [];
  const open: { comment: Span; head: Head }[] = [];
  for (const comment of commentsIn(fileText, format)) {
    const words = fileText.slice(comment.start + 4, comment.end - 3).trim();
    if (!words.startsWith(mark)) continue;
    const head = headOf(words.slice(mark.length));
    if (head.form === 'begin') open.push({ comment, head });
    else if (head.form === 'end') found.push(blockOf(open.pop(), comment));
    else {
      const range =
        head.form === 'file'
          ? { start: 0, end: fileText.length }
          : { start: comment.end, end: nextLineEnd(fileText, comment.end) };
      found.push(suppression([comment], head, range));
    }
  }
  for (const { comment, head } of open) {
    const fault = 'This block has no end. Put <!-- privacy-notice-ignore-end --> behind it.';
    found.push({ ...suppression([comment], head, { start: comment.end, end: comment.end }), fault });
  }
  return found.sort((a, b) => (a.comments[0]?.start ?? 0) - (b.comments[0]?.start ?? 0));
}

interface Head {
  readonly form: 'line' | 'begin' | 'end' | 'file' | 'unknown';
  readonly rules: readonly string[];
  readonly reason: string;
}

/** Reads "-begin ai-training, marketing: reason". */
function headOf(words: string): Head {
  const form = /^(?:-(\w+))?(?=\s|:|$)/u.exec(words);
  const colon = words.indexOf(':');
  const [names, reason] = colon === -1 ? [words, ''] : [words.slice(0, colon), words.slice(colon + 1)];
  const rules = names
    .slice(form?.[0].length ?? 0)
    .split(/[\s,]+/u)
    .filter(Boolean);
  const known = { '': 'line', begin: 'begin', end: 'end', file: 'file' } as const;
  const key = form ? (form[1] ?? '') : 'unknown';
  return {
    form: Object.hasOwn(known, key) ? known[key as keyof typeof known] : 'unknown',
    rules,
    reason: reason.trim(),
  };
}

function suppression(comments: readonly Span[], { form, rules, reason }: Head, range: Span): Suppression {
  const fault =
    form === 'unknown'
      ? 'This comment is not understood. Known are privacy-notice-ignore, -begin, -end and -file.'
      : rules.length === 0
        ? 'This comment names no rule.'
        : reason === ''
          ? 'This comment gives no reason, so it sets nothing aside. Write the reason behind a colon.'
          : undefined;
  return { comments, rules, reason, range, ...(fault !== undefined && { fault }) };
}

function blockOf(begin: { comment: Span; head: Head } | undefined, end: Span): Suppression {
  if (!begin) {
    return { comments: [end], rules: [], reason: '', range: end, fault: 'This end has no beginning.' };
  }
  return suppression([begin.comment, end], begin.head, { start: begin.comment.end, end: end.start });
}

/** The end of the line with the first text behind an offset; other comments are no text. */
function nextLineEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/u.test(text[at] as string)) at++;
    if (!text.startsWith('<!--', at)) break;
    const end = text.indexOf('-->', at);
    if (end === -1) return text.length;
    at = end + 3;
  }
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Comments that are comments: not those shown in code, in scripts or in styles. */
function commentsIn(text: string, format: CommentFormat): Span[] {
  const left = format === 'markdown' ? codeIn(text) : rawIn(text);
  const spans: Span[] = [];
  let skip = 0;
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', at)) {
    while (skip < left.length && (left[skip] as Span).end <= at) skip++;
    const code = left[skip];
    if (code && code.start <= at) {
      at = code.end;
      continue;
    }
    const end = text.indexOf('-->', at + 4);
    if (end === -1) break;
    spans.push({ start: at, end: end + 3 });
    at = end + 3;
  }
  return spans;
}

/** Fenced and indented code, and code between backticks, of a Markdown text. */
function codeIn(text: string): Span[] {
  const spans: Span[] = [];
  const lineOf = /[^\n]*(?:\n|$)/y;
  let fence: { readonly sign: string; readonly start: number } | undefined;
  for (let at = 0; at < text.length; ) {
    lineOf.lastIndex = at;
    const line = (lineOf.exec(text) as RegExpExecArray)[0];
    const end = at + line.length;
    const sign = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence) {
      if (sign?.startsWith(fence.sign) && line.trim() === sign) {
        spans.push({ start: fence.start, end });
        fence = undefined;
      }
    } else if (sign) fence = { sign, start: at };
    else if (/^(?: {4}|\t)/u.test(line)) spans.push({ start: at, end });
    else
      for (const code of line.matchAll(/(`+)[^`]+\1/gu))
        spans.push({ start: at + code.index, end: at + code.index + code[0].length });
    at = end;
  }
  if (fence) spans.push({ start: fence.start, end: text.length });
  return spans;
}

/** Elements of HTML whose text is no markup. */
function rawIn(text: string): Span[] {
  const spans: Span[] = [];
  const opening = /<(script|style|textarea|title)\b/giu;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const closing = new RegExp(`</${match[1]}`, 'giu');
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(text)?.index ?? text.length;
    spans.push({ start: match.index, end });
    opening.lastIndex = end;
  }
  return spans;
}
