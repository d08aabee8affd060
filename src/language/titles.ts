/** Tells titles that the layout did not mark as such from statements. */

const asking = /^\W*(?:how|what|when|why|who|where)\b/iu;

/** Whether a text opens like a question or the title of an answer: "How we share". */
export function asks(text: string): boolean {
  return asking.test(text);
}

/** "Right to Know About Information Sold": a title that the layout did not mark as one. */
export function isTitle(text: string): boolean {
  if (
    /^\W*(?:how|what|when|why|who|where)\b[^.;:,]{0,80}$/iu.test(text) &&
    !/\b(?:is|are) (?:shared|sold|used|disclosed)\b/iu.test(text)
  )
    return true;
  // "Research.", "Sale of PHI:": a run-in title.
  if (
    /^\W*\p{Lu}[\p{L}’'-]*(?:\s+[\p{L}’'-]+){0,2}\s*[.:]?\s*$/u.test(text) ||
    /^\W*\p{Lu}[\p{L}’'-]*(?:\s+[\p{L}’'&-]+){0,4}\s*:\s*$/u.test(text)
  )
    return true;
  const words = text.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  if (words.length < 2 || words.length > 14 || /[.;]\s*$/u.test(text)) return false;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length >= 0.75;
}

/** "2.2 Own Operations of the Vendor.": a numbered title, which its number gives away wherever it stands. */
export function isNumberedTitle(text: string): boolean {
  return /^\s*\d+(?:\.\d+)+\.?\s+(?:(?:\p{Lu}[\p{L}’'-]*|and|of|the|or|to|for|with|in|by)[\s]*){1,8}\.?\s*$/u.test(
    text,
  );
}
