/** Says in words where something stands in a document, as a person would look for it. */
import type { Span } from '../text/span';
import type { PlacedText } from './reportWriter';
import { inEnglish, type Translate } from './translate';

/** Longer headings are no headings. */
const longestHeading = 90;

/** The page (from 1) of a span, for formats that have pages. */
export function pageOf(source: PlacedText, at: Span, known?: number): number | undefined {
  return known ?? source.pageOf?.(at.start);
}

/** The heading above a span, white space collapsed. */
export function headingOver({ text, blocks = [] }: PlacedText, at: Span): string | undefined {
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.span.start > at.start) break;
    if (block.kind !== 'heading' || block.place !== undefined || block.span.end > at.start) continue;
    heading = text.slice(block.span.start, block.span.end).replace(/\s+/gu, ' ').trim();
  }
  return heading !== undefined && heading.length <= longestHeading ? heading : undefined;
}

/** "Page 3, under “Our duties”"; the line where there is neither a page nor a heading. */
export function placeInWords(source: PlacedText, at: Span, known?: number, t: Translate = inEnglish): string {
  const page = pageOf(source, at, known);
  const heading = headingOver(source, at);
  if (page !== undefined)
    return heading === undefined ? t('Page {0}', page) : t('Page {0}, under “{1}”', page, heading);
  if (heading !== undefined) return t('Under “{0}”', heading);
  return t('Line {0}', source.lines.positionAt(at.start).line + 1);
}
