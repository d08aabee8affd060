/** Writes docs/checklists.md: every row of every checklist, from the checklists themselves. */
import type { ChecklistRow } from '../checklists/checklist';
import { checklists } from '../checklists/elements';

const intro = `# What the law requires a document to say

Written by \`npm run gen\` from src/checklists; do not edit.

Which checklist runs follows from the kind of the document and from the laws that are switched on (\`--jurisdiction\` on the command line, the setting \`privacyNotice.jurisdictions\` in the editor; federal law of the United States when nothing is chosen). Each row is answered in two ways that do not depend on each other: its *status* says whether the text is in the document (present, missing, unclear), and *applies* says whether the law asks for it there (yes, no, unknown). A row whose source nobody has compared with the text of the law is marked "not confirmed".

How strongly a row is asked for:

- **mandatory**: by law, in every document of the kind
- **conditional**: by law, under a condition that the row names
- **recommended**: good practice, and no law
- **information**: nothing is asked for; the row says what the law does not require any more, leaves to the author, or forbids

Rows are recognised by what is said, in whatever words: by a heading, a list under its lead-in, a table, or two sentences apart. A blank such as "[DATE]" or "____" that nobody has filled in does not count. Only English is understood; a document in another language is not checked, and the report says so. A document that breaks off is reported as such, and what may stand in the part that is not there is not held against it.

Information, not legal advice.
`;

/** The whole page. */
export function checklistPage(): string {
  const parts = checklists.map(({ id, title, law, asOf, kinds, jurisdictions, rows }) => {
    const places = jurisdictions.length === 0 ? 'everywhere' : jurisdictions.join(', ');
    return `## ${title} (\`${id}\`)

${law}. As of ${asOf}. For: ${kinds.join(', ')}. Jurisdictions: ${places}.

| row | requirement | source | level |
| --- | --- | --- | --- |
${rows.map(line).join('\n')}
`;
  });
  return [intro, ...parts].join('\n');
}

function line({ id, requirement, citation, confirmed, level, jurisdictions }: ChecklistRow): string {
  const source = `${citation}${confirmed ? '' : ' (not confirmed)'}${jurisdictions ? ` [${jurisdictions.join(', ')}]` : ''}`;
  const cells = [requirement, source, level];
  // The anchor lets an editor open the page at a row.
  return `| <a id="${id.toLowerCase()}"></a>${id} | ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
