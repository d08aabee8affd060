/** Reports as Markdown, for tickets, mails and notes kept in git. */
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { byline, reportTitle } from './html';
import { reportContent } from './reportContent';
import { paragraph, reportTree, text } from './reportTree';
import { wordsFor } from './reportWords';
import type { ReportWriter, WriterOptions } from './reportWriter';

export function markdownWriter(options: WriterOptions): ReportWriter {
  const { disclaimer } = wordsFor(options.audience, options.translate);
  return {
    open: () =>
      written({
        type: 'root',
        children: [
          { type: 'heading', depth: 1, children: [text(reportTitle(options))] },
          paragraph(text(byline(options))),
          paragraph(text(disclaimer)),
        ],
      }),
    document: (document) =>
      `\n${written(
        reportTree(reportContent(document, options), {
          audience: options.audience,
          ...(options.translate && { translate: options.translate }),
        }),
      )}`,
    close: () => '',
  };
}

function written(tree: Root): string {
  return toMarkdown(tree, { bullet: '-', incrementListMarker: true });
}
