// The settings that site generators keep at the top of Markdown and HTML files.

/**
 * The offset after the YAML or TOML front matter that `text` begins with, 0 when it has
 * none. Every line must look like a setting, so that a rule followed by prose stays text.
 */
export function frontMatterEnd(text: string): number {
  const head = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (head === null) return 0;
  const fence = head[1] as string;
  let at = head[0].length;
  for (let count = 0; count < 400; count++) {
    const line = /[^\r\n]*/y;
    line.lastIndex = at;
    const content = line.exec(text)?.[0] ?? '';
    at += content.length;
    at += text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;
    if (content.trimEnd() === fence || (fence === '---' && content.trimEnd() === '...')) return at;
    if (at >= text.length || !/^(?:\s*|\s*#.*|\s+.*|\s*-\s.*|["'\w][^:=]*[:=].*|[\]}].*)$/.test(content)) return 0;
  }
  return 0;
}
