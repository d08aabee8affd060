/** Letters as Markdown, plain text and a snippet for an editor. */
import type { Letter, LetterPart } from './letter';

const before = 'Before you send this letter';

/** The letter as Markdown, the notes for the writer below a line. */
export function letterMarkdown({ parts, notes }: Letter): string {
  return [
    ...parts.map(markdownOf),
    '---',
    `**${before}** (take this part out)`,
    notes.map((note) => `- ${escaped(note)}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function markdownOf(part: LetterPart): string {
  switch (part.kind) {
    case 'lines':
      // Two spaces end a line without ending the paragraph.
      return part.lines.map(escaped).join('  \n');
    case 'paragraph':
      return escaped(part.text);
    case 'list':
      return part.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'quote':
      return `> “${escaped(part.text)}”${part.where === '' ? '' : ` (${escaped(part.where)})`}`;
  }
}

/** Keeps words of a document from being read as Markdown; brackets of blanks are none of its links. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>|#~]/gu, String.raw`\$&`);
}

/** The letter as plain text. */
export function letterText({ parts, notes }: Letter): string {
  return [...parts.map(textOf), '-----', `${before} (take this part out):`, notes.map((note) => `- ${note}`).join('\n')]
    .join('\n\n')
    .concat('\n');
}

function textOf(part: LetterPart): string {
  switch (part.kind) {
    case 'lines':
      return part.lines.join('\n');
    case 'paragraph':
      return part.text;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `  “${part.text}”${part.where === '' ? '' : ` (${part.where})`}`;
  }
}

/**
 * A text as a snippet in the syntax of editors, with a stop for each blank. The same blank is
 * one stop in all its places, so that it is filled in once.
 */
export function asSnippet(text: string): string {
  const numbers = new Map<string, number>();
  let snippet = '';
  let from = 0;
  for (const match of text.matchAll(/\[[A-Z][A-Z0-9 ,/’'-]*\]/gu)) {
    const [blank] = match;
    const number = numbers.get(blank) ?? numbers.size + 1;
    numbers.set(blank, number);
    snippet += `${literal(text.slice(from, match.index))}\${${number}:${literal(blank)}}`;
    from = match.index + blank.length;
  }
  return `${snippet}${literal(text.slice(from))}$0`;
}

function literal(text: string): string {
  return text.replace(/[\\$}]/gu, String.raw`\$&`);
}
