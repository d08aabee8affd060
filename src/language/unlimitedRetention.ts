/** Finds keeping without an end, and data that cannot be taken back. */
import type { Clause, Found } from './clause';

/** The words that leave the time open; undefined where an end is set or the words are about something else. */
export function unlimitedRetention(clause: Clause): Found | undefined {
  if (clause.gated) return undefined;
  const open = clause
    .own('time.indefinite')
    .find((mark) => !clause.negatedAt(mark.from) && isAboutTime(clause, clause.textOf(mark)));
  if (open && clause.has('data.', 'act.retain', 'act.use', 'act.share')) return { mark: open, clause };
  const locked = clause.own('time.no-withdraw')[0];
  if (locked && clause.has('data.')) return { mark: locked, clause };
  return undefined;
}

function isAboutTime(clause: Clause, words: string): boolean {
  if (/^irrevocable$/iu.test(words)) return false;
  return (
    !(/^perman/iu.test(words) && !clause.has('act.retain', 'act.publish')) &&
    !(/^permanent/iu.test(words) && clause.has('act.delete') && !clause.has('act.retain'))
  );
}
