// What a heading looks like when only its words tell: capitals, title case, numbers, questions.

const smallWords = new Set(
  'a an and as at but by for from if in into is it nor of on or our per the their this to upon via we with without you your be may not'.split(
    ' ',
  ),
);

/** Letters are mostly capitals: "HOW WE MAY USE YOUR INFORMATION". Looks at the first 200 characters. */
export function isCapitals(line: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < line.length && i < 200; i++) {
    const sign = line.charAt(i);
    const small = sign.toLowerCase();
    if (small === sign.toUpperCase()) continue;
    if (sign === small) lower++;
    else upper++;
    if (lower > 12) return false;
  }
  return upper + lower >= 3 && upper / (upper + lower) > 0.9;
}

/** The words that carry meaning begin with capitals: "Uses and Disclosures of Your Information". */
export function isTitleCase(line: string): boolean {
  const words = line.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  if (words.length === 0 || !/^["“(]?[\p{Lu}\p{N}]/u.test(line)) return false;
  const weighty = words.filter((word) => !smallWords.has(word.toLowerCase()));
  if (weighty.length === 0) return words.length <= 3;
  return weighty.filter((word) => /^\p{Lu}/u.test(word)).length / weighty.length >= 0.8;
}

export function wordCount(line: string): number {
  return line.match(/\S+/g)?.length ?? 0;
}

/** "3.1 Title", "Section 4: Title", "Article II. Title", "PART A - Title". The level is the count of number parts. */
export function numberedTitle(line: string): { readonly level: number } | undefined {
  const named =
    /^(?:section|article|part|chapter|appendix|schedule|exhibit)\s+(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])\b[.:)\s–—-]*(.*)$/i.exec(
      line,
    );
  if (named && wordCount(line) <= 12 && !/[.;,]$/.test(line)) return { level: 1 };
  const numbered = /^(\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}|[A-Z])[.):]?\s+(.+)$/.exec(line);
  if (!numbered) return undefined;
  const [, count, title] = numbered as unknown as [string, string, string];
  if (!/[.)]/.test(line.slice(0, count.length + 1)) && !isCapitals(title)) return undefined;
  if (wordCount(title) > 12 || /[.;,:]$/.test(title) || !(isTitleCase(title) || isCapitals(title))) return undefined;
  return { level: count.split('.').filter(Boolean).length };
}

/** "How do we use your information?": a question that stands alone leads the text under it. */
export function isQuestion(line: string): boolean {
  return (
    /\?$/.test(line) &&
    wordCount(line) <= 16 &&
    /^(?:\d+[.)]\s+)?(?:what|how|who|when|why|where|which|will|can|do|does|is|are|may|must)\b/i.test(line)
  );
}

/** Short, set like a title and without the end of a sentence. The caller knows what stands around it. */
export function looksLikeTitle(line: string): boolean {
  if (line.length > 90 || wordCount(line) > 12 || /[.;,:!]$/.test(line) || /[.;!?]\s/.test(line)) return false;
  return isCapitals(line) || isTitleCase(line);
}

const fused = /(?<=\p{Ll}\)?)(?=(?:We|You|Your|If|The|This|Our|Most|Under|Example|These|When)\s)/u;

/**
 * Where a title ends that lost its line break ("Run our organizationWe can use …"), as an
 * offset into `paragraph`; undefined when it does not begin with one.
 */
export function fusedTitleEnd(paragraph: string): number | undefined {
  const head = paragraph.slice(0, 120);
  const end = head.search(fused);
  if (end < 4) return undefined;
  const title = head.slice(0, end);
  return /^[\p{Lu}\d]/u.test(title) && !/[.;!]\s|\n/.test(title) && wordCount(title) <= 14 ? end : undefined;
}
