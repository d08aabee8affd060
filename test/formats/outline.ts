// Shows the blocks of a document as one looks at them in a test.

import type { SourceText } from '../../src/text/sourceText';

const names = { heading: 'h', paragraph: 'p', 'list-item': 'l', 'table-row': 't' } as const;

/** "h2 Title", "p Text", "l1 • Item", "t One / Two"; a place other than the body comes first. */
export function outline(source: SourceText | undefined): string[] {
  if (source === undefined) return [];
  const words = ({ start, end }: { start: number; end: number }) =>
    source.text.slice(start, end).replace(/\s*\n\s*/g, '⏎');
  return source.blocks.map(({ kind, level, marker, span, cells, place }) => {
    const head = `${place ? `${place} ` : ''}${names[kind]}${level || ''}${marker ? ` ${marker}` : ''}`;
    return `${head} ${cells ? cells.map(words).join(' / ') : words(span)}`;
  });
}
