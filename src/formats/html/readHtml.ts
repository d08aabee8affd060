// Reads HTML: the words a person sees on the page, block by block, each character with
// its place in the file.

import { parse } from 'parse5';
import { type ReadResult, sourceText } from '../../text/sourceText';
import { FlowBuilder } from '../flow';
import { frontMatterEnd } from '../frontMatter';
import { readText } from '../text/readText';
import { nestingBound } from './elements';
import { HtmlWalker } from './walker';

/** Real pages stay below 60; the parser slows down quadratically with depth. */
const deepestNesting = 400;

/** Reads a decoded HTML text; file offsets are offsets of `text`. */
export function readHtml(text: string): ReadResult {
  if (nestingBound(text) > deepestNesting) {
    const problem = {
      severity: 'warning',
      message: 'This HTML file is nested too deeply; it was read as plain text.',
    } as const;
    return { ...readText(text), problems: [problem] };
  }
  const flow = new FlowBuilder(text);
  // The parser drops a byte order mark without counting it.
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Site generators put their settings before the page; they are no text of it.
  const skip = frontMatterEnd(text) || mark;
  const tree = parse(skip ? text.slice(skip) : text, { sourceCodeLocationInfo: true, scriptingEnabled: true });
  new HtmlWalker(flow, skip).walk(tree);
  const { text: extracted, origins, blocks } = flow.finish();
  return { source: sourceText({ format: 'html', text: extracted, blocks, origins }), problems: [] };
}
