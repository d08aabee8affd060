/**
 * What a report for reading says about one document, as plain data: permissions in plain
 * words, protections, what is missing, questions, and the clauses. How it looks is decided
 * by the writers of HTML and Markdown, which share it.
 */
import { type Citation, type Finding, type Severity, severities } from '../linter/finding';
import type { ChecklistNote, Element } from '../linter/report';
import type { Category } from '../linter/rule';
import { type DecisionNote, decisionsOf, withoutReasons } from './decisions';
import { placeInWords } from './places';
import { countOf, kindNames, severityCounts } from './plainWords';
import { wordsFor } from './reportWords';
import type { CheckedDocument, PlacedText, WriterOptions } from './reportWriter';
import { inEnglish } from './translate';

export interface Permission {
  readonly rule: string;
  readonly title: string;
  /** What it means, in a sentence or two. */
  readonly plain: string;
  readonly severity: Severity;
  /** The numbers of its clauses. */
  readonly clauses: readonly number[];
}

/** One thing that was found in a clause. */
export interface ClauseNote {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly found: string;
  readonly because: readonly string[];
  readonly why?: string;
  readonly todo?: string;
  readonly plain: string;
  readonly basis: readonly Citation[];
  /** Set when a reviewer accepted the clause as it is. */
  readonly accepted?: DecisionNote;
  readonly limits: readonly { readonly title: string; readonly text: string }[];
}

export interface ReportClause {
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly place: string;
  /** The middle of the clause, in UTF-16 units from the beginning of the text. */
  readonly middle: number;
  readonly quote: string;
  readonly severity: Severity;
  /** The most serious first. */
  readonly notes: readonly ClauseNote[];
}

/** A finding that a reviewer ignored, or one that is no longer in the document. */
export interface SettledClause {
  readonly title: string;
  readonly quote: string;
  /** Empty for what was fixed, and for patients. */
  readonly reason: string;
  readonly date: string;
}

export interface Protection {
  readonly place: string;
  readonly quote: string;
}

/** A mark of the picture: where in the document, from 0 to 1. */
export interface PictureMark {
  readonly at: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly label: string;
}

export interface ReportContent {
  readonly path: string;
  readonly read: boolean;
  /** "Treatment consent, 1,234 words: 2 errors, 1 note". */
  readonly summary: string;
  readonly problems: readonly string[];
  readonly permissions: readonly Permission[];
  readonly protections: readonly Protection[];
  /** False when no law that is switched on asks this document for any statement. */
  readonly hasChecklist: boolean;
  /** The laws that the document was compared with. */
  readonly laws: readonly ChecklistNote[];
  readonly missing: readonly Element[];
  readonly unclear: readonly Element[];
  readonly conditional: readonly Element[];
  readonly questions: readonly string[];
  readonly clauses: readonly ReportClause[];
  readonly setAside: readonly SettledClause[];
  readonly fixed: readonly SettledClause[];
  readonly marks: readonly PictureMark[];
  readonly pages?: number;
}

/** Gathers what is to be said about a document. */
export function reportContent(
  { path, source, report, review }: CheckedDocument,
  options: WriterOptions,
): ReportContent {
  const words = wordsFor(options.audience, options.translate);
  // Reasons are notes among reviewers, often of counsel; patients are told only that somebody decided.
  const outcome = review && options.audience === 'patient' ? withoutReasons(review) : review;
  const decisionOf = decisionsOf(outcome);
  const listed = report.findings.filter((finding) => decisionOf(finding)?.state !== 'ignored');
  const risky = listed.filter(({ severity }) => severity !== 'hint');
  const hints = listed.filter(({ severity }) => severity === 'hint');
  const clauses = source ? clausesOf(risky, source, decisionOf, options) : [];
  const permissions = permissionsOf(clauses);
  const asked = report.elements.filter(({ level }) => level !== 'information');
  const pages = source?.pageOf?.(source.text.length);
  return {
    path,
    read: source !== undefined,
    summary: summaryOf(report.kind, report.words, risky, decisionOf, options),
    problems: report.problems
      .filter(({ severity }) => options.audience === 'editor' || severity !== 'info')
      .map(({ message }) => message),
    permissions,
    protections: source ? protectionsOf(hints, source, options) : [],
    hasChecklist: asked.some(({ applies }) => applies === 'yes'),
    laws: (report.checklists ?? []).filter(({ id }) =>
      asked.some(({ checklist, applies }) => checklist === id && applies === 'yes'),
    ),
    missing: asked.filter(({ status, applies }) => status === 'missing' && applies === 'yes'),
    unclear: asked.filter(({ status, applies }) => status === 'unclear' && applies === 'yes'),
    conditional:
      options.audience === 'editor'
        ? asked.filter(({ status, applies }) => status === 'missing' && applies === 'unknown')
        : [],
    questions: questionsOf(permissions, options, words.lastQuestion),
    clauses,
    ...settledOf(outcome, options),
    marks: source ? marksOf(clauses, source.text.length, options) : [],
    ...(pages !== undefined && { pages }),
  };
}

function summaryOf(
  kind: keyof typeof kindNames,
  count: number,
  risky: readonly Finding[],
  decisionOf: (finding: Finding) => DecisionNote | undefined,
  { audience, translate: t = inEnglish }: WriterOptions,
): string {
  if (audience === 'patient') return t('{0}, {1} words.', t(kindNames[kind]), count);
  const name = `${t(kindNames[kind])}, ${countOf(count, 'word')}`;
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of risky) counts[severity] = (counts[severity] ?? 0) + 1;
  const accepted = risky.filter((finding) => decisionOf(finding)?.state === 'accepted').length;
  return `${name}: ${severityCounts(counts)}${accepted > 0 ? `, ${accepted} of them accepted` : ''}.`;
}

function settledOf(
  review: CheckedDocument['review'],
  { ruleById, translate: t = inEnglish }: WriterOptions,
): Pick<ReportContent, 'setAside' | 'fixed'> {
  const settled = ({ rule, quote, reason, date }: { rule: string; quote: string; reason: string; date: string }) => {
    return { title: t(ruleById(rule)?.title ?? rule), quote, reason, date };
  };
  return {
    setAside: (review?.ignored ?? []).map(({ entry }) => settled(entry)),
    fixed: (review?.fixed ?? []).map(settled),
  };
}

/** Findings of the very same words share a clause, so that no quote is read twice. */
function clausesOf(
  findings: readonly Finding[],
  source: PlacedText,
  decisionOf: (finding: Finding) => DecisionNote | undefined,
  options: WriterOptions,
): ReportClause[] {
  const bySpan = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.span.start}-${finding.span.end}`;
    const same = bySpan.get(key);
    if (same) same.push(finding);
    else bySpan.set(key, [finding]);
  }
  return [...bySpan.values()].map((same, i) => {
    const sorted = [...same].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const [worst] = sorted as [Finding, ...Finding[]];
    return {
      number: i + 1,
      place: placeInWords(source, worst.span, worst.page, options.translate),
      middle: (worst.span.start + worst.span.end) / 2,
      quote: quoteAt(source, worst),
      severity: worst.severity,
      notes: sorted.map((finding) => noteOf(finding, decisionOf(finding), options)),
    };
  });
}

function noteOf(finding: Finding, decision: DecisionNote | undefined, options: WriterOptions): ClauseNote {
  const { ruleById, translate: t = inEnglish } = options;
  const rule = ruleById(finding.ruleId);
  const message = rule?.messages[finding.messageId];
  return {
    rule: finding.ruleId,
    title: t(rule?.title ?? finding.ruleId),
    severity: finding.severity,
    found: t(finding.message),
    because: finding.because,
    ...(message && { why: t(message.why), todo: t(message.todo) }),
    plain: t(rule?.plain ?? finding.message),
    basis: finding.basis,
    ...(decision && { accepted: decision }),
    limits: finding.fixes.flatMap(({ limit, title, edits }) =>
      limit ? [{ title, text: oneLine(edits.map(({ text }) => text).join(' … ')) }] : [],
    ),
  };
}

function permissionsOf(clauses: readonly ReportClause[]): Permission[] {
  const byRule = new Map<string, { note: ClauseNote; severity: Severity; clauses: number[] }>();
  for (const { number, notes } of clauses) {
    for (const note of notes) {
      const known = byRule.get(note.rule);
      if (!known) byRule.set(note.rule, { note, severity: note.severity, clauses: [number] });
      else {
        if (known.clauses.at(-1) !== number) known.clauses.push(number);
        if (severities.indexOf(note.severity) < severities.indexOf(known.severity)) known.severity = note.severity;
      }
    }
  }
  return [...byRule.values()]
    .map(({ note, severity, clauses: numbers }) => ({
      rule: note.rule,
      title: note.title,
      plain: note.plain,
      severity,
      clauses: numbers,
    }))
    .sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.clauses.length - a.clauses.length,
    );
}

/** The promises themselves; a limited permission is no promise, although it is a hint as well. */
function protectionsOf(
  hints: readonly Finding[],
  source: PlacedText,
  { ruleById, translate }: WriterOptions,
): Protection[] {
  return hints
    .filter(({ ruleId }) => ruleById(ruleId)?.risk === 'favourable')
    .map((finding) => ({
      place: placeInWords(source, finding.span, finding.page, translate),
      quote: quoteAt(source, finding),
    }));
}

function questionsOf(
  permissions: readonly Permission[],
  { ruleById, translate: t = inEnglish }: WriterOptions,
  last: string,
): string[] {
  const asked = permissions.flatMap(({ rule }) => ruleById(rule)?.ask ?? []).map((question) => t(question));
  return asked.length === 0 ? [] : [...new Set([...asked, last])];
}

/** One mark for each clause and category, the most serious of those that would lie on one another. */
function marksOf(clauses: readonly ReportClause[], length: number, options: WriterOptions): PictureMark[] {
  const words = wordsFor(options.audience, options.translate).severity;
  return clauses.flatMap(({ notes, middle, place }) => {
    const seen = new Set<Category>();
    return notes.flatMap(({ rule, title, severity }) => {
      const category = options.ruleById(rule)?.category;
      if (category === undefined || seen.has(category)) return [];
      seen.add(category);
      const at = Math.min(1, middle / Math.max(1, length));
      return [{ at, category, severity, label: `${place}: ${title} (${words[severity]})` }];
    });
  });
}

function quoteAt({ text }: PlacedText, { span }: Finding): string {
  return oneLine(text.slice(span.start, span.end));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
