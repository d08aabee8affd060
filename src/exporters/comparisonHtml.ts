/** A comparison of two versions as one page for reading and printing. */
import type { Root, RootContent } from 'mdast';
import type { Effect } from '../review/compare';
import {
  type ClauseGroup,
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
import { byline } from './html';
import { articleOf, type PageLook, pageAround } from './htmlPage';
import { heading, item, list, paragraph, quotation, strong, text } from './reportTree';

const sections: readonly (readonly [Effect, string])[] = [
  ['worse', 'Worse for the patient'],
  ['unclear', 'To be judged'],
  ['better', 'Better for the patient'],
];

/** @param look how the page looks and what it may load, where it is not a file of its own. */
export function comparisonHtml(view: ComparisonView, look?: PageLook): string {
  const { old, new: now, comparison } = view;
  const words = {
    title: 'What changed between two versions',
    byline: byline(view),
    disclaimer: comparisonDisclaimer,
  };
  const [before, after] = pageAround(words, look);
  const children: RootContent[] = [
    heading(2, `${old.path} → ${now.path}`),
    paragraph(strong('Old'), text(`: ${old.path}`)),
    paragraph(strong('New'), text(`: ${now.path}`)),
    paragraph(text(verdict(view))),
    ...notes(view).map((note) => paragraph(text(note))),
    ...sections.flatMap(([effect, title]) => {
      const groups = groupsOf(comparison.changes).filter((group) => group.effect === effect);
      return groups.length > 0 ? [heading(3, title), ...groups.flatMap((group) => groupNodes(group, view))] : [];
    }),
    ...statements(view),
  ];
  const tree: Root = { type: 'root', children };
  return before + articleOf(tree) + after;
}

function groupNodes(group: ClauseGroup, view: ComparisonView): RootContent[] {
  const reasons = group.reasons.map((words) => item(paragraph(text(words))));
  return [
    ...group.changes.map((change) => heading(4, changeTitle(change, view))),
    ...(reasons.length > 0 ? [list(reasons)] : []),
    ...clause('Old', view.old, group.old),
    ...clause('New', view.new, group.new),
  ];
}

function clause(
  label: string,
  { source }: ComparedDocument,
  finding: Parameters<typeof placeOf>[1] | undefined,
): RootContent[] {
  if (!finding) return [];
  return [paragraph(text(`${label}, ${placeOf(source, finding)}:`)), quotation(quoteOf(source, finding))];
}

function statements({ comparison }: ComparisonView): RootContent[] {
  if (comparison.elements.length === 0) return [];
  const items = comparison.elements.map((change) => {
    const lacking = change.new.note ? ` ${change.new.note}` : '';
    return item(paragraph(text(`${elementTitle(change)}${lacking} (${elementBasis(change)})`)));
  });
  return [heading(3, 'Statements'), list(items)];
}
