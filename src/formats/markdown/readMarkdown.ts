// Reads Markdown: the words a reader of the rendered page sees, block by block, each
// character with its place in the file. Front matter, code blocks and comments are left out.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type ReadResult, sourceText } from '../../text/sourceText';
import { FlowBuilder } from '../flow';
import { frontMatterEnd } from '../frontMatter';
import { readText } from '../text/readText';
import { exhausting } from './bounds';
import { MarkdownWalker } from './walker';

/** Reads a decoded Markdown text; file offsets are offsets of `text`. */
export function readMarkdown(text: string): ReadResult {
  // The parser drops a byte order mark without counting it.
  const skip = frontMatterEnd(text) || (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const body = text.slice(skip);
  const reason = exhausting(body);
  if (reason !== undefined) {
    const problem = { severity: 'warning', message: `This Markdown file was read as plain text: ${reason}.` } as const;
    return { ...readText(text), problems: [problem] };
  }
  const tree = fromMarkdown(body, {
    // Indented text in a notice is an indented paragraph, hardly ever a program.
    extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const flow = new FlowBuilder(text);
  new MarkdownWalker(flow, skip).blocks(tree.children);
  const { text: extracted, origins, blocks } = flow.finish();
  return { source: sourceText({ format: 'markdown', text: extracted, blocks, origins }), problems: [] };
}
