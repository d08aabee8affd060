/** Listings of errors with their text, for the console only: sentences of the corpus must not be stored. */
import type { Finding } from '../../src/linter/finding';
import { describeElement } from './checklists';
import type { FlaggedProse } from './evaluate';
import { type Label, labels } from './labels';
import type { ScoredSegment } from './opp115';
import type { Results } from './results';
import { ruleErrors } from './ruleScores';
import { errorsOf, protectiveFlagged, type Scored, strictRows } from './score';

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

function describeFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return '(nothing)';
  return findings.map(({ ruleId, messageId, severity }) => `${ruleId}/${messageId} ${severity}`).join(', ');
}

export function describeRow({ row, findings }: Scored): string {
  const marks = [row.protective ? 'protective' : '', row.ambiguous ? 'ambiguous' : '', row.kind].filter(Boolean);
  return [
    `  ${row.id} [${row.docKind}] ${marks.join(' ')}`,
    `    expected: ${[...row.labels, ...row.rules].join(', ') || '(nothing)'}    found: ${describeFindings(findings)}`,
    ...(row.context ? [`    under: ${oneLine(row.context)}`] : []),
    `    ${oneLine(row.sentence)}`,
  ].join('\n');
}

function describeSegment({ segment, findings }: ScoredSegment): string {
  const places = findings.map(
    ({ span, ruleId }) => `\n      ${ruleId}: ${oneLine(segment.text.slice(span.start, span.end))}`,
  );
  return `  ${segment.id}${segment.legalOnly ? ' (legal only)' : ''}\n    ${oneLine(segment.text)}${places.join('')}`;
}

function describeProse({ sentence, findings }: FlaggedProse): string {
  return `  ${sentence.file}\n    found: ${describeFindings(findings)}\n    ${oneLine(sentence.text)}`;
}

const list = (title: string, items: readonly string[]) => `${title}: ${items.length}\n${items.join('\n')}\n`;

/** The ten worst misses and false alarms of each part that was run. */
export function worstErrors(results: Results): string {
  const out: string[] = [];
  for (const [name, rows] of rowSets(results)) {
    const { misses, falseAlarms } = errorsOf(strictRows(rows));
    out.push(`# ${name}: ten worst misses of ${misses.length}`, ...misses.slice(0, 10).map(describeRow), '');
    out.push(
      `# ${name}: ten worst false alarms of ${falseAlarms.length}`,
      ...falseAlarms.slice(0, 10).map(describeRow),
      '',
    );
  }
  if (results.checklists) {
    const wrong = results.checklists.filter(({ right }) => !right);
    out.push(`# checklists: ${wrong.length} errors`, ...wrong.map(describeElement), '');
  }
  if (results.opp115) {
    const { misses, falseAlarms } = segmentErrors(
      results.opp115.validation.filter(({ segment }) => !segment.legalOnly),
    );
    out.push(`# opp115: ten misses of ${misses.length}`, ...misses.slice(0, 10).map(describeSegment), '');
    out.push(
      `# opp115: ten false alarms of ${falseAlarms.length}`,
      ...falseAlarms.slice(0, 10).map(describeSegment),
      '',
    );
  }
  if (results.prose) out.push('# prose: flagged', ...results.prose.sampledFlagged.slice(0, 10).map(describeProse), '');
  return out.join('\n');
}

export interface ListingChoices {
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly protective: boolean;
  readonly all: boolean;
}

/** Every miss and false alarm of the labels or rules asked for. "all" stands for every label. */
export function errorListings(results: Results, choices: ListingChoices): string {
  const out: string[] = [];
  for (const [name, every] of rowSets(results)) {
    const rows = choices.all ? every : strictRows(every);
    for (const wanted of choices.misses) {
      if (isLabel(wanted)) {
        const { misses } = errorsOf(rows, wanted === 'all' ? labels : [wanted]);
        out.push(list(`# ${name}: misses of ${wanted}`, misses.map(describeRow)));
      } else if (name === 'own')
        out.push(list(`# own: ${wanted} silent`, ruleErrors(rows, wanted).misses.map(describeRow)));
    }
    for (const wanted of choices.falseAlarms) {
      if (isLabel(wanted)) {
        const { falseAlarms } = errorsOf(rows, wanted === 'all' ? labels : [wanted]);
        out.push(list(`# ${name}: false alarms of ${wanted}`, falseAlarms.map(describeRow)));
      } else if (name === 'own')
        out.push(list(`# own: ${wanted} speaks`, ruleErrors(rows, wanted).falseAlarms.map(describeRow)));
    }
    if (choices.protective)
      out.push(list(`# ${name}: protective sentences flagged`, protectiveFlagged(rows).flagged.map(describeRow)));
  }
  const sharing = (wanted: readonly string[]) =>
    wanted.some((label) => label === 'third_party_sharing' || label === 'all');
  for (const [part, segments] of Object.entries(results.opp115 ?? {})) {
    const { misses, falseAlarms } = segmentErrors(segments);
    if (sharing(choices.misses)) out.push(list(`# opp115 ${part}: misses`, misses.map(describeSegment)));
    if (sharing(choices.falseAlarms))
      out.push(list(`# opp115 ${part}: false alarms`, falseAlarms.map(describeSegment)));
  }
  if (results.prose && choices.falseAlarms.length > 0) {
    const wanted = results.prose.allFlagged.filter(({ findings }) =>
      choices.falseAlarms.some((name) => isLabel(name) || findings.some(({ ruleId }) => ruleId === name)),
    );
    out.push(list('# prose: flagged', wanted.map(describeProse)));
  }
  if (results.documents && choices.all)
    out.push(
      list(
        '# documents: not found again',
        results.documents.lost.map(({ id, sentence }) => `  ${id} ${oneLine(sentence)}`),
      ),
    );
  return out.join('\n');
}

function isLabel(name: string): name is Label | 'all' {
  return name === 'all' || labels.some((label) => label === name);
}

function rowSets(results: Results): [string, readonly Scored[]][] {
  return [
    ...(results.own ? [['own', results.own] as [string, readonly Scored[]]] : []),
    ...(results.clauses ? [['clauses', results.clauses] as [string, readonly Scored[]]] : []),
    ...(results.documents ? [['documents', results.documents.scored] as [string, readonly Scored[]]] : []),
  ];
}

function segmentErrors(scored: readonly ScoredSegment[]) {
  return {
    misses: scored.filter(({ segment, found }) => segment.shares && !found),
    falseAlarms: scored.filter(({ segment, found }) => !segment.shares && found),
  };
}
