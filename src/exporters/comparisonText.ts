/** A comparison of two versions for reading in a terminal. */
import {
  type ComparedDocument,
  type ComparisonView,
  changeTitle,
  comparisonDisclaimer,
  elementBasis,
  elementTitle,
  groupsOf,
  notes,
  placeOf,
  quoteOf,
  verdict,
} from './comparison';
import { safe, wrapped } from './terminalText';

/** Lines are `width` columns long at most, words longer than that aside. */
export function comparisonText(view: ComparisonView, width: number): string {
  const { comparison, old, new: now, ruleById } = view;
  const columns = Math.max(40, Math.min(width, 100));
  const line = (text: string, first = '', rest = first) => wrapped(safe(text), columns, first, rest);
  const clause = (label: string, { source }: ComparedDocument, finding: Parameters<typeof placeOf>[1] | undefined) =>
    finding ? line(`${label}, ${placeOf(source, finding)}: “${quoteOf(source, finding)}”`, '    ', '      ') : [];
  const lines = [
    ...line(`Old: ${old.path}`),
    ...line(`New: ${now.path}`),
    '',
    ...line(verdict(view)),
    ...notes(view).flatMap((note) => line(`Note: ${note}`)),
  ];
  for (const group of groupsOf(comparison.changes)) {
    lines.push('', ...group.changes.flatMap((change) => line(changeTitle(change, { ruleById }), '  ', '    ')));
    for (const words of group.reasons) lines.push(...line(words, '    '));
    lines.push(...clause('Old', old, group.old), ...clause('New', now, group.new));
  }
  for (const change of comparison.elements) {
    lines.push('', ...line(`${elementTitle(change)} (${elementBasis(change)})`, '  ', '    '));
    if (change.new.note) lines.push(...line(change.new.note, '    '));
  }
  return `${[...lines, '', comparisonDisclaimer].join('\n')}\n`;
}
