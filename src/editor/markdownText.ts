/** Puts words of a document into Markdown so that they stay words. */

/**
 * Escapes every mark of Markdown and HTML. A document may hold anything; in a hover it
 * must not become a link, a picture or a command.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

/** The text cut at a word near `limit` UTF-16 units, with an ellipsis when something is missing. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')).trimEnd()} …`;
}
