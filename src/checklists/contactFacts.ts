/** Dates and telephone numbers as documents write them, and who they belong to. */
import { type Span, span } from '../text/span';
import { insidePlaceholder, placeholdersIn } from './placeholder';

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

const dates = new RegExp(
  String.raw`\b${month}\b\.?,?\s{0,3}(?:\d{1,2}(?:st|nd|rd|th)?\s{0,2}[,.]?\s{0,3})?(?:19|20)\d{2}\b` +
    String.raw`|\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s|day of\s)?${month}\b\.?,?\s{0,3}(?:19|20)\d{2}\b` +
    String.raw`|\b\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d{2}|\d{2})\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b`,
  'giu',
);

/** The dates in a piece of text that are written out, in order of place. */
export function datesIn(text: string): Span[] {
  return [...text.matchAll(dates)].map((match) => span(match.index, match.index + match[0].length));
}

const phones =
  /(?<![\d-])(?:\+?1[\s.‐-–-]{0,2})?(?:\(\d{3}\)[\s.‐-–-]{0,3}|\d{3}[\s.‐-–-]{1,3}|\d{3}\/)\d{3}[\s.‐-–-]{1,3}(?:\d{4}|[A-Z]{4})\b/gu;

/** A number without its area code is one only where a word before it says so. */
const localPhones = /\b\d{3}[.‐-–-]\d{4}\b(?![-.]?\d)/gu;
const phoneBefore = /\b(?:tel|telephone|phone|call|ph)\b[^\d\n]{0,20}$/iu;

/** Numbers of the Department of Health and Human Services, which notices print for complaints. */
const federal =
  /(?:877\D{0,3}696\D{0,3}6775|800\D{0,3}368\D{0,3}1019|800\D{0,3}537\D{0,3}7697|202\D{0,3}619\D{0,3}0257)/u;

const faxBefore = /\b(?:fax|facsimile|tdd|tty)\b[^\d]{0,12}$/iu;

/** The telephone numbers of a text that can reach the organisation itself: no fax, and not the government's. */
export function ownPhonesIn(text: string): Span[] {
  const placeholders = placeholdersIn(text);
  const found: Span[] = [];
  const local = [...text.matchAll(localPhones)].filter(({ index }) =>
    phoneBefore.test(text.slice(Math.max(0, index - 32), index)),
  );
  for (const match of [...text.matchAll(phones), ...local]) {
    const start = match.index;
    if (federal.test(match[0]) || insidePlaceholder(placeholders, start)) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    if (faxBefore.test(before)) continue;
    found.push(span(start, start + match[0].length));
  }
  return found.sort((a, b) => a.start - b.start);
}

const government =
  /\b(?:Health (?:and|&) Human Services|Office (?:for|of) Civil Rights|Independence Avenue|hhs\.gov|OCR\w*\b|Secretary|Attorney General)\b/u;

/** Whether a piece of text speaks of the government's office and not of the organisation. */
export function isGovernment(text: string): boolean {
  return government.test(text);
}

/** A person by name, told by a title or a degree. */
export const personName =
  /\b(?:Dr\.? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}[\p{Ll}'’-]+,? (?:M\.?D|D\.?O|Ph\.?D|Psy\.?D|D\.?D\.?S|D\.?M\.?D|R\.?N|L\.?C\.?S\.?W|LMFT|LPC|LMHC|N\.?P|P\.?A|J\.?D|MBA|CHC|O\.?D|D\.?C|L\.?Ac|MSW|RPh|Pharm\.?D)\b)/u;
