/** Reports as one HTML file for reading and printing. */
import { findingsPicture } from './findingsPicture';
import { articleOf, type PageLook, pageAround } from './htmlPage';
import { reportContent } from './reportContent';
import { reportTree } from './reportTree';
import { wordsFor } from './reportWords';
import type { ReportWriter, WriterOptions } from './reportWriter';
import { inEnglish } from './translate';

/** @param look how the page looks and what it may load, where it is not a file of its own. */
export function htmlWriter(options: WriterOptions, look?: PageLook): ReportWriter {
  const words = {
    title: reportTitle(options),
    byline: byline(options),
    disclaimer: wordsFor(options.audience, options.translate).disclaimer,
    ...(options.language !== undefined && { language: options.language }),
  };
  const [before, after] = pageAround(words, look);
  let documents = 0;
  return {
    open: () => before,
    document(document) {
      documents++;
      const idPrefix = `d${documents}-`;
      return articleOf(
        reportTree(reportContent(document, options), {
          audience: options.audience,
          ...(options.translate && { translate: options.translate }),
          idPrefix,
          picture: (content, words) => findingsPicture(content, words, idPrefix),
        }),
      );
    },
    close: () => after,
  };
}

export function reportTitle({ audience, only, translate: t = inEnglish }: WriterOptions): string {
  const title = audience === 'patient' ? t('What this form means for you') : t('Privacy review');
  return only === undefined ? title : `${title}: ${only}`;
}

/** Who wrote the report, and when. */
export function byline({ version, date }: Pick<WriterOptions, 'version' | 'date'>): string {
  return `Privacy Notice Analyzer ${version}${date === undefined ? '' : `, ${date}`}`;
}
