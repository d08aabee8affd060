/** Puts findings into the words and shapes that the side list of a view shows. */
import { l10n } from 'vscode';
import type { Finding, Fix } from '../linter/finding';
import type { Rule } from '../linter/rule';
import type { SourceText } from '../text/sourceText';
import type { Card, Findings, Limit } from '../webview/messages';
import { countsOf, inWords, kindName } from './counts';
import { decidingFacts, severityWord, sourcesShown } from './explanation';
import { categoryLabel } from './highlights';
import { shortened } from './markdownText';
import type { ViewedDocument } from './viewedDocument';

/** How much of a clause is quoted in the list, in UTF-16 units. */
const quoteLength = 400;

/** Everything the side list shows about the newest check. */
export function findingsMessage(
  { check, problems, version }: ViewedDocument,
  ruleById: (id: string) => Rule | undefined,
): Findings {
  const open = check?.open ?? [];
  const isScanned = problems.some(({ code }) => code === 'scanned');
  return {
    type: 'findings',
    version,
    summary: check ? inWords(countsOf(open)) : isScanned ? l10n.t('Not checked: the pages are pictures.') : '',
    kind: check ? kindName(check.report.kind) : '',
    cards: check ? open.map((finding, id) => cardOf(check.source, finding, id, ruleById(finding.ruleId))) : [],
    // About scans the view speaks above its pages, where it also offers to read them.
    problems: problems.filter(({ code }) => code !== 'scanned').map(({ severity, message }) => ({ severity, message })),
  };
}

function cardOf(source: SourceText, finding: Finding, id: number, rule: Rule | undefined): Card {
  const { span, basis, severity } = finding;
  const words = rule?.messages[finding.messageId];
  const category = rule?.category ?? 'document';
  const left = basis.length - sourcesShown;
  return {
    id,
    rule: finding.ruleId,
    title: l10n.t(rule?.title ?? finding.ruleId),
    category,
    kind: categoryLabel(category),
    severity,
    severityWord: severityWord(finding, l10n.t),
    message: l10n.t(finding.message),
    ...(words ? { why: l10n.t(words.why), todo: l10n.t(words.todo) } : {}),
    decided: decidingFacts(finding, l10n.t),
    basis: basis.slice(0, sourcesShown).map(({ citation, says, confirmed }) => ({ citation, says, confirmed })),
    more: left > 0 ? l10n.t('{0} more on the page of this rule', left) : '',
    quote: shortened(source.text.slice(span.start, span.end).replace(/\s+/gu, ' '), quoteLength),
    place: { start: span.start, end: span.end },
    pages: source.origins
      .originsOf(span)
      .flatMap((origin) =>
        origin.kind === 'pdf' ? [{ page: origin.page, boxes: origin.boxes.map((box) => ({ ...box })) }] : [],
      ),
  };
}

/** The limiting texts of a finding, in the order of its fixes. */
export function limitsOf(fixes: readonly Fix[]): Limit[] {
  return fixes.map((fix) => ({ title: fix.title, text: newWords(fix), blanks: [...fix.blanks] }));
}

/** The new words of a fix, for reading and for the clipboard. */
export function newWords({ edits }: Fix): string {
  return edits
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' … ');
}
