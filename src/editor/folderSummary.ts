/** The page that sums up the check of a folder, as Markdown. */
import { l10n, type Uri } from 'vscode';
import type { DocumentKind } from '../linter/report';
import { type Counts, inWords, kindName, listedIn, sumOf } from './counts';
import { disclaimer } from './explanation';
import { escapeMarkdown } from './markdownText';

/** What became of one file: counted, not readable (with the reason), or neither because it is no notice. */
export interface FileResult {
  /** The file's path as people know it. */
  readonly name: string;
  readonly uri: Uri;
  readonly counts?: Counts;
  readonly kind?: DocumentKind;
  readonly reason?: string;
}

/** The documents with the worst first, then what could not be read, then how much was left out. */
export function summaryPage(results: readonly FileResult[], cancelled: boolean): string {
  const checked = results.filter((result): result is FileResult & { counts: Counts } => result.counts !== undefined);
  const unreadable = results.filter(({ reason }) => reason !== undefined);
  const others = results.length - checked.length - unreadable.length;
  const parts = [`# ${l10n.t('Privacy Notice: Summary')}`];
  if (cancelled) parts.push(`**${l10n.t('The check was cancelled. The list below is not complete.')}**`);
  parts.push(
    l10n.t(
      'Documents checked: {0}. Together: {1}.',
      checked.length,
      inWords(sumOf(checked.map(({ counts }) => counts))),
    ),
  );
  if (checked.length > 0) parts.push(table([...checked].sort(worstFirst)));
  if (unreadable.length > 0) {
    const lines = unreadable.map(({ name, reason }) => `- ${escapeMarkdown(name)}: ${escapeMarkdown(reason ?? '')}`);
    parts.push(`## ${l10n.t('Could not be read')}`, lines.join('\n'));
  }
  if (others > 0) {
    parts.push(
      others === 1
        ? l10n.t('1 more file was left out because it does not look like a notice or a consent form.')
        : l10n.t('{0} more files were left out because they do not look like a notice or a consent form.', others),
    );
  }
  parts.push(
    l10n.t('The Problems panel lists every finding; a click there opens the place.'),
    `_${disclaimer(l10n.t)}_`,
  );
  return `${parts.join('\n\n')}\n`;
}

function table(rows: readonly (FileResult & { counts: Counts })[]): string {
  const head = [l10n.t('Document'), l10n.t('Kind'), l10n.t('Serious'), l10n.t('Warnings'), l10n.t('Notes')];
  return [
    head,
    ['---', '---', '--:', '--:', '--:'],
    ...rows.map(({ name, kind, counts }) => [
      escapeMarkdown(name),
      escapeMarkdown(kindName(kind ?? 'unknown')),
      counts.error,
      counts.warning,
      counts.info,
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function worstFirst(a: FileResult & { counts: Counts }, b: FileResult & { counts: Counts }): number {
  return (
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    listedIn(b.counts) - listedIn(a.counts) ||
    (a.name < b.name ? -1 : 1)
  );
}
