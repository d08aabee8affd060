// Reads Markdown: the words a reader of the rendered page sees, block by block, each
// character with its place in the file. Front matter, code blocks and comments are left out.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Problem, type ReadResult, sourceText } from '../../text/sourceText';
import { FlowBuilder } from '../flow';
import { frontMatterEnd } from '../frontMatter';
import { blocksOfText } from '../text/blocks';
import { chunksOf, definitionsFor, definitionsOf } from './chunks';
import { MarkdownWalker } from './walker';

const parserOptions = {
  // Indented text in a notice is an indented paragraph, hardly ever a program.
  extensions: [gfmTable(), { disable: { null: ['codeIndented'] } }],
  mdastExtensions: [gfmTableFromMarkdown()],
};

/** Reads a decoded Markdown text; file offsets are offsets of `text`. */
export function readMarkdown(text: string): ReadResult {
  // The parser drops a byte order mark without counting it.
  const skip = frontMatterEnd(text) || (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const body = text.slice(skip);
  const chunks = chunksOf(body);
  const definitions = chunks.length > 1 ? definitionsOf(body) : new Map<string, string>();
  const flow = new FlowBuilder(text);
  for (const { start, end, tooMuch } of chunks) {
    const part = body.slice(start, end);
    if (tooMuch) addPlainText(flow, part, skip + start);
    else {
      const tree = fromMarkdown(part + definitionsFor(part, definitions), parserOptions);
      new MarkdownWalker(flow, skip + start).blocks(tree.children);
    }
  }
  const { text: extracted, origins, blocks } = flow.finish();
  const problems: Problem[] = [];
  if (chunks.some((chunk) => chunk.tooMuch)) {
    problems.push({
      severity: 'warning',
      message: 'Parts of this Markdown file are nested too deeply or too long; they were read as plain text.',
    });
  }
  return { source: sourceText({ format: 'markdown', text: extracted, blocks, origins }), problems };
}

/** Takes a part over as it stands, with the layout of a plain text. */
function addPlainText(flow: FlowBuilder, part: string, base: number): void {
  for (const { kind, level, span } of blocksOfText(part)) {
    flow.begin({ kind: kind === 'table-row' ? 'paragraph' : kind, level });
    flow.segments.same(base + span.start, base + span.end);
    flow.end();
  }
}
