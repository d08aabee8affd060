/** Sets findings aside where comments of the document say so, and tells which comments are of no use. */
import type { Finding } from '../linter/finding';
import { type CommentFormat, type Suppression, suppressionsIn } from '../linter/suppressionComments';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { identitiesOf } from './findingIdentity';
import type { DecidedFinding } from './reviewedFindings';

/** A comment that does nothing. Offsets are of the file. */
export interface IdleComment {
  readonly span: Span;
  readonly message: string;
  /** Takes the comment out. Safe, because it sets nothing aside; none where the author has to mend it. */
  readonly remove?: readonly TextEdit[];
}

export interface TextSuppressions {
  readonly ignored: readonly DecidedFinding[];
  readonly idle: readonly IdleComment[];
}

export const noSuppressions: TextSuppressions = { ignored: [], idle: [] };

/** The format whose comments are read; undefined for every other. */
export function commentFormat({ format }: Pick<SourceText, 'format'>): CommentFormat | undefined {
  return format === 'markdown' || format === 'html' ? format : undefined;
}

/**
 * What the comments of a file do to the findings in it.
 * @param isRule whether there is a rule of this name.
 */
export function textSuppressions(
  fileText: string,
  source: SourceText,
  findings: readonly Finding[],
  isRule: (id: string) => boolean,
): TextSuppressions {
  const format = commentFormat(source);
  const suppressions = format ? suppressionsIn(fileText, format) : [];
  if (suppressions.length === 0) return noSuppressions;
  const used = new Map<Suppression, Set<string>>();
  const taken = new Map<number, Suppression>();
  for (const [i, finding] of findings.entries()) {
    const at = placeInFile(source, finding);
    if (at === undefined) continue;
    for (const suppression of suppressions) {
      const { fault, rules, range } = suppression;
      if (fault !== undefined || !rules.includes(finding.ruleId) || at < range.start || at >= range.end) continue;
      taken.set(i, suppression);
      used.set(suppression, (used.get(suppression) ?? new Set()).add(finding.ruleId));
    }
  }
  const identities = taken.size > 0 ? identitiesOf(source, findings) : [];
  const ignored = [...taken].flatMap(([i, { reason }]): DecidedFinding[] => {
    const [finding, identity] = [findings[i], identities[i]];
    if (!finding || !identity) return [];
    return [{ finding, entry: { document: '', ...identity, state: 'ignored', reason, date: '' }, inText: true }];
  });
  return { ignored, idle: suppressions.flatMap((each) => idleOf(each, used.get(each), fileText, isRule)) };
}

function idleOf(
  { comments, rules, fault }: Suppression,
  used: ReadonlySet<string> | undefined,
  fileText: string,
  isRule: (id: string) => boolean,
): IdleComment[] {
  const [span] = comments;
  if (!span) return [];
  if (fault !== undefined) return [{ span, message: fault }];
  const unknown = rules.filter((rule) => !isRule(rule));
  // A name with a slip in it was meant to do something; taking it out would hide that.
  if (unknown.length > 0) return [{ span, message: `There is no rule called ${unknown.join(', ')}.` }];
  const unused = rules.filter((rule) => !used?.has(rule));
  if (unused.length === 0) return [];
  if (unused.length < rules.length) {
    return [{ span, message: `This comment sets nothing aside for ${unused.join(', ')}.` }];
  }
  const remove = comments.map((comment) => ({ span: wholeLine(fileText, comment), text: '' }));
  return [{ span, message: 'This comment sets nothing aside any more.', remove }];
}

/** A comment with its line where nothing else stands on it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const to = newline === -1 ? text.length : newline + 1;
  const alone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
  return alone ? { start: from, end: to } : { start, end };
}

function placeInFile({ origins }: SourceText, { span }: Finding): number | undefined {
  for (const origin of origins.originsOf(span)) if (origin.kind === 'file') return origin.span.start;
  return undefined;
}
