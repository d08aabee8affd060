/** Reports as one HTML file for reading and printing. */
import { findingsPicture } from './findingsPicture';
import { articleOf, pageAround } from './htmlPage';
import { reportContent } from './reportContent';
import { reportTree } from './reportTree';
import { wordsFor } from './reportWords';
import type { ReportWriter, WriterOptions } from './reportWriter';

export function htmlWriter(options: WriterOptions): ReportWriter {
  const [before, after] = pageAround({
    title: reportTitle(options),
    byline: byline(options),
    disclaimer: wordsFor(options.audience).disclaimer,
  });
  let documents = 0;
  return {
    open: () => before,
    document(document) {
      documents++;
      const idPrefix = `d${documents}-`;
      return articleOf(
        reportTree(reportContent(document, options), {
          audience: options.audience,
          idPrefix,
          picture: (content, words) => findingsPicture(content, words, idPrefix),
        }),
      );
    },
    close: () => after,
  };
}

export function reportTitle({ audience, only }: WriterOptions): string {
  const title = audience === 'patient' ? 'What this form means for you' : 'Privacy review';
  return only === undefined ? title : `${title}: ${only}`;
}

/** Who wrote the report, and when. */
export function byline({ version, date }: Pick<WriterOptions, 'version' | 'date'>): string {
  return `Privacy Notice Analyzer ${version}${date === undefined ? '' : `, ${date}`}`;
}
