/** Finds the blanks of a form that nobody has filled in: what stands there is not yet said. */
import { type Span, span } from '../text/span';

/** Words that open a blank in brackets: "[Insert name]", "[your phone number]". */
const opens =
  /^\s*(?:insert|enter|your|name|practice|organi[sz]ation|entity|clinic|hospital|provider|company|date|month|day|phone|telephone|address|e-?mail|effective|contact|title|describe|specify|list|state|add|fill|if applicable|web ?site|url|privacy officer|include|choose|select|tbd|facility|plan|program)\b/iu;

const candidate =
  /\[([^[\]]{0,300})\]|\{\{?[^{}\n]{1,120}\}\}?|<<[^<>\n]{1,80}>>|<(?:insert|enter|your|name|date|phone|practice|organi[sz]ation)[^<>\n]{0,80}>|_{3,}|\.{6,}|\b[Xx]{2,4}[/-][Xx]{2,4}[/-][Xx]{2,4}\b|\b(?:MM|DD)[/-](?:MM|DD)[/-]YY(?:YY)?\b|\([Xx]{3}\) ?[Xx]{3}[- ][Xx]{4}|\b[Xx]{3}-[Xx]{3}-[Xx]{4}\b|\bTBD\b/gu;

/** The blanks of a text in order of place. Linear: every part of the pattern has a bound. */
export function placeholdersIn(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(candidate)) {
    const [whole, inner] = match;
    if (inner !== undefined && !isBlank(inner)) continue;
    found.push(span(match.index, match.index + whole.length));
  }
  return found;
}

/** A footnote mark, a ticked box or a word that an editor put in is no blank. */
function isBlank(inner: string): boolean {
  if (opens.test(inner) || /_{2,}/u.test(inner)) return true;
  return /\p{Lu}{2}/u.test(inner) && inner === inner.toUpperCase();
}

/** Whether an offset lies in one of the sorted spans. */
export function insidePlaceholder(placeholders: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = placeholders.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = placeholders[middle] as Span;
    if (offset < at.start) high = middle - 1;
    else if (offset >= at.end) low = middle + 1;
    else return true;
  }
  return false;
}

/** Whether one of the sorted spans shares a part with a range. */
export function touchesPlaceholder(placeholders: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = placeholders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placeholders[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const first = placeholders[low];
  return first !== undefined && first.start < end;
}
