/** Reads a .docx: its text as people see it, with the place of every character in the file. */
import type { ReadResult } from '../../text/sourceText';
import { extract } from './extract';
import { openPackage } from './openPackage';
import { walkDocument } from './walkDocument';
import type { TrackedChangesView } from './walked';

export interface WordReadOptions {
  /** Read the document as if all its tracked changes were accepted (the default) or rejected. */
  readonly trackedChanges?: TrackedChangesView;
  /** Also read the comments, as blocks with the place `comment` after everything else. Default false. */
  readonly comments?: boolean;
}

/**
 * Reads the bytes of a .docx. Never throws on what they hold: a file that cannot be read
 * has no `source` and one problem that says why; parts left out are problems, too.
 */
export async function readWord(bytes: Uint8Array, options: WordReadOptions = {}): Promise<ReadResult> {
  const opened = openPackage(bytes);
  if ('problem' in opened) return { problems: [opened.problem] };
  const walked = walkDocument(opened.package, {
    view: options.trackedChanges ?? 'accepted',
    comments: options.comments ?? false,
  });
  const { source } = extract(walked);
  const problems = [...opened.package.problems];
  if (source.text === '') {
    problems.push({
      severity: 'warning',
      message: 'This Word file has no text. If it shows some, the text is part of a picture.',
    });
  }
  return { source, problems };
}
