/** Puts a missing statement into a document: in its voice, and where it belongs. */
import type { AnalyzedDocument } from '../language/document';
import { privacyContact } from '../language/organization';
import { readVoice } from '../language/voice';
import type { Fix } from '../linter/finding';
import { usualVoiceOf } from '../linter/limits/limitFixes';
import { render } from '../linter/limits/template';
import type { DocumentKind, Element } from '../linter/report';
import type { Block } from '../text/sourceText';
import { span } from '../text/span';
import type { TextEdit } from '../text/textEdit';
import { rowOf } from './elements';
import { homesFor } from './place';

/**
 * A fix that inserts the statement an element asks for. Nothing that stands in the document
 * is removed, but for a header that is not in the prescribed words. The text is a proposal:
 * `display` while a blank is left to fill in, `suggested` otherwise.
 * @param elements all elements of the report, whose places tell where the statement belongs.
 * @returns undefined when the row has no text, or the document has no place that can be edited.
 */
export function insertionFor(
  document: AnalyzedDocument,
  kind: DocumentKind,
  element: Element,
  elements: readonly Element[],
): Fix | undefined {
  const row = rowOf(element.id);
  if (!row?.insert) return undefined;
  const homes = homesFor(document, row, elements);
  for (const home of homes) {
    const voice = readVoice(document, home.clause, usualVoiceOf(kind));
    const contact = privacyContact(document.source.text);
    const owner = voice.organization.subject === 'we' ? 'our' : 'the';
    const { text, blanks } = render(row.insert, voice, contact ? { contact: `${owner} ${contact}` } : {});
    const edit = headerInstead(document, element, text) ?? afterBlock(document, home.block, text);
    if (!edit) continue;
    return {
      title: `Insert: ${row.requirement}`,
      applicability: blanks.length > 0 ? 'display' : 'suggested',
      edits: [edit],
      blanks,
    };
  }
  return undefined;
}

/** The prescribed header takes the place of one in other words; two headers would contradict each other. */
function headerInstead({ source }: AnalyzedDocument, element: Element, text: string): TextEdit | undefined {
  if (element.id !== 'NPP-02' || element.status !== 'unclear' || !element.span) return undefined;
  const synthetic = source.origins.originsOf(element.span).some(({ kind }) => kind === 'synthetic');
  return synthetic ? undefined : { span: element.span, text };
}

/** A new sentence at the end of a block, after the last character that is in the document itself. */
function afterBlock({ source }: AnalyzedDocument, block: Block, sentence: string): TextEdit | undefined {
  const { text, origins } = source;
  const inside = block.cells?.at(-1) ?? block.span;
  let end = inside.end;
  while (end > inside.start) {
    const last = span(end - 1, end);
    const real = origins.originsOf(last).every(({ kind }) => kind !== 'synthetic');
    if (real && /\S/u.test(text.slice(last.start, last.end))) break;
    end--;
  }
  if (end <= inside.start) return undefined;
  const closed = /[.!?:;][)"”'’\]]*$/u.test(text.slice(Math.max(inside.start, end - 4), end));
  return { span: span(end, end), text: `${closed ? '' : '.'} ${sentence}` };
}
