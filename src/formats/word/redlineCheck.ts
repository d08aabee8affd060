/**
 * The last look at a redline before it is given out: rejecting all its changes must give
 * the text the document had, accepting them the text that was asked for.
 */
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { type Extracted, extract } from './extract';
import { openPackage } from './openPackage';
import { walkDocument } from './walkDocument';
import type { TrackedChangesView } from './walked';

/** @returns what is wrong, to go on after "because"; undefined when all is well. */
export function faultIn(
  result: Uint8Array,
  original: Uint8Array,
  accepted: Extracted,
  edits: readonly TextEdit[],
): string | undefined {
  const rejectedBefore = textIn(original, 'rejected');
  const rejectedAfter = textIn(result, 'rejected');
  const acceptedAfter = textIn(result, 'accepted');
  if (rejectedAfter === undefined || acceptedAfter === undefined) return 'the result would not be a sound Word file';
  if (rejectedAfter !== rejectedBefore) return 'rejecting them would not give back the old text';
  return acceptedAfter === expected(accepted, edits) ? undefined : 'accepting them would not give the new text';
}

function textIn(bytes: Uint8Array, view: TrackedChangesView): string | undefined {
  const opened = openPackage(bytes);
  if ('problem' in opened) return undefined;
  return ownText(extract(walkDocument(opened.package, { view, comments: false })));
}

/** What is in the file itself, without blanks: emptied paragraphs take gaps and list numbers with them. */
function ownText({ segments }: Extracted): string {
  return withoutBlanks(segments.map(({ piece }) => piece?.text ?? '').join(''));
}

function expected({ source, segments }: Extracted, edits: readonly TextEdit[]): string {
  const gaps: TextEdit[] = segments
    .filter(({ piece }) => !piece)
    .map(({ start, end }) => ({ span: { start, end }, text: '' }));
  return withoutBlanks(applyEdits(source.text, [...edits, ...gaps]));
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
