// Refuses Markdown that was made to exhaust the parser, before the parser sees it.

/** Deepest nesting of lists and quotes in one line; documents of people stay below 10. */
const deepestContainers = 40;
/** Columns of indentation, which is what deep lists are made of when a line has one marker. */
const deepestIndent = 240;
/** Openings without a closing in one paragraph. */
const mostOpenBrackets = 64;
/** Signs in one paragraph that the parser pairs by looking back or ahead. */
const mostSigns = 4000;

/**
 * Names what is wrong with `markdown` when its parser would need more than linear time
 * for it; undefined when it may be parsed. One pass.
 */
export function exhausting(markdown: string): string | undefined {
  let open = 0;
  let signs = 0;
  for (const match of markdown.matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const lead = /^(?:[ \t>]|[-+*][ \t]+|\d{1,9}[.)][ \t]+)*/.exec(line)?.[0] ?? '';
    if (lead.length === line.length && line.trim() === '') {
      open = 0;
      signs = 0;
      continue;
    }
    if (/\n[ \t]*\r?\n|\r\r/.test(markdown.slice(Math.max(0, match.index - 4), match.index))) {
      open = 0;
      signs = 0;
    }
    const containers = lead.match(/>|[-+*](?=[ \t])|\d[.)]/g)?.length ?? 0;
    const indent = lead.replace(/\t/g, '    ').length;
    if (containers > deepestContainers || indent > deepestIndent) return 'lists or quotes are nested too deeply';
    for (let i = lead.length; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === 91) open++;
      else if (code === 93 && open > 0) open--;
      if (code === 91 || code === 60 || code === 96 || code === 42 || code === 95) signs++;
    }
    if (open > mostOpenBrackets) return 'brackets are nested too deeply';
    if (signs > mostSigns) return 'a paragraph has too many special characters';
  }
  return undefined;
}
