/**
 * Runs rules over one document and, after an edit, over what the edit touched: what a rule
 * said about a clause holds as long as the clause stands under the same headings and
 * lead-ins. What looks further is asked again.
 */
import { concernsPeople } from '../language/dataInClause';
import type { AnalyzedDocument, Clause, Sentence } from '../language/document';
import type { DocumentChange } from '../language/documentReader';
import { type Span, span } from '../text/span';
import type { Finding } from './finding';
import { makeFinding } from './findings';
import { limitReach } from './limits/limited';
import { clauseAt, isOn, type LintOptions } from './lint';
import { FindingSource } from './readFinding';
import type { ClauseFact, ClauseRule, DocumentRule, Match, Rule, RuleContext } from './rule';

/** What one rule said about one clause. */
interface Entry {
  /** Where the clause begins in the version that was looked at last. */
  at: number;
  readonly rule: ClauseRule;
  readonly clause: Clause;
  /** Whether the rule looked at more of the document than the clause and its lead-in. */
  readonly looks: boolean;
  match: Match | undefined;
  limited: boolean;
  finding: Finding | undefined;
}

/** A fact with the place of its clause in the version that was looked at last. */
interface PlacedFact extends ClauseFact {
  at: number;
}

/** A context that knows whether the document was looked at. */
class WatchedContext implements RuleContext {
  looked = false;

  constructor(
    public current: AnalyzedDocument | undefined,
    readonly kind: LintOptions['kind'],
    readonly options: RuleContext['options'],
  ) {}

  get document(): AnalyzedDocument {
    this.looked = true;
    return this.current as AnalyzedDocument;
  }
}

/** Checks one document through its versions, with one choice of rules. */
export class Linter {
  private readonly clauseRules: readonly { readonly rule: ClauseRule; readonly context: WatchedContext }[];
  private readonly contexts: ReadonlyMap<Rule, WatchedContext>;
  private readonly documentRules: readonly DocumentRule[];
  private entries: Entry[] = [];
  private readonly facts = new Map<DocumentRule, PlacedFact[]>();
  private source: FindingSource | undefined;

  constructor(private readonly options: LintOptions) {
    const active = options.rules.filter((rule) => isOn(rule, options.config));
    const contextOf = (rule: Rule) =>
      new WatchedContext(undefined, options.kind, options.config.rules[rule.id]?.options ?? {});
    this.contexts = new Map(active.map((rule) => [rule, contextOf(rule)]));
    this.clauseRules = active.flatMap((rule) =>
      rule.unit === 'clause' ? [{ rule, context: this.contexts.get(rule) as WatchedContext }] : [],
    );
    this.documentRules = active.filter((rule) => rule.unit === 'document');
  }

  /**
   * All findings in order of place, then of rule; at most one a rule and clause.
   * @param change what is new since the last call; all of it when undefined
   */
  check(document: AnalyzedDocument, change?: DocumentChange): Finding[] {
    const steps = this.checkInSteps(document, change);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value as Finding[];
    }
  }

  /** {@link check}, pausing after every sentence. One that is given up must be followed by one of the whole document. */
  *checkInSteps(document: AnalyzedDocument, change?: DocumentChange): Generator<undefined, Finding[]> {
    if (this.source) this.source.follow(document);
    else this.source = new FindingSource(document, this.options);
    for (const context of this.contexts.values()) context.current = document;
    const { from, to } = change?.sentences ?? { from: 0, to: document.sentences.length };
    const before = change ? this.keptBefore(change) : [];
    const after = change ? this.keptAfter(change) : [];
    const facts = this.documentRules.map((rule) => {
      const known = change ? (this.facts.get(rule) ?? []) : [];
      return { rule, known, fresh: [] as PlacedFact[] };
    });
    const fresh: Entry[] = [];
    for (let i = from; i < to; i++) {
      for (const clause of (document.sentences[i] as Sentence).clauses) {
        if (clause.marks.length === 0) continue;
        for (const { rule, fresh } of facts) {
          const fact = rule.factOf?.(clause);
          if (fact !== undefined) fresh.push({ at: clause.span.start, clause, fact });
        }
        if (this.options.kind === 'unknown' && !this.options.aboutPeople && !concernsPeople(clause)) continue;
        for (const { rule, context } of this.clauseRules) {
          context.looked = false;
          const match = rule.check(clause, context);
          const { looked } = context;
          // What only the lead-in says is found there; an item must say something of its own.
          const told = match && match.evidence?.length !== 0 ? match : undefined;
          if (told || looked) fresh.push(this.entry(rule, clause, told, looked || told?.related !== undefined));
        }
      }
      yield;
    }
    if (change) this.lookAgain([...before, ...after], document, change);
    this.entries = [...before, ...fresh, ...after];
    const findings: Finding[] = [];
    for (const entry of this.entries) if (entry.finding) findings.push(entry.finding);
    for (const { rule, known, fresh } of facts) {
      this.facts.set(rule, change ? spliced(known, fresh, change) : fresh);
      for (const finding of this.ofDocument(rule, document)) findings.push(finding);
    }
    return findings.sort(byPlace);
  }

  private entry(rule: ClauseRule, clause: Clause, match: Match | undefined, looks: boolean): Entry {
    const entry: Entry = { at: clause.span.start, rule, clause, looks, match, limited: false, finding: undefined };
    if (match) this.settle(entry, this.isLimited(clause, rule));
    return entry;
  }

  private isLimited(clause: Clause, rule: Rule): boolean {
    const { current } = this.contexts.get(rule) as WatchedContext;
    return this.options.isLimited?.(current as AnalyzedDocument, clause, rule) ?? false;
  }

  private settle(entry: Entry, limited: boolean): void {
    entry.limited = limited;
    entry.finding = this.finding(entry.rule, entry.match as Match, entry.clause, limited);
  }

  private finding(rule: Rule, match: Match, clause: Clause | undefined, limited: boolean): Finding {
    return makeFinding(this.source as FindingSource, rule, match, clause, limited, this.options);
  }

  private ofDocument(rule: DocumentRule, document: AnalyzedDocument): Finding[] {
    const facts = rule.factOf ? this.facts.get(rule) : undefined;
    const { kind, options } = this.contexts.get(rule) as WatchedContext;
    return rule.check(document, { document, kind, options, ...(facts && { facts }) }).flatMap((match) => {
      if (!match.span) return [];
      const clause = clauseAt(document, match.span);
      return this.finding(rule, match, clause, clause !== undefined && this.isLimited(clause, rule));
    });
  }

  private keptBefore({ from }: DocumentChange): Entry[] {
    return this.entries.filter(({ at }) => at < from);
  }

  private keptAfter({ before, by }: DocumentChange): Entry[] {
    const kept = this.entries.filter(({ at }) => at >= before);
    if (by === 0) return kept;
    return kept.map((entry) => {
      const match = entry.match && moved(entry.match, by);
      const next: Entry = { ...entry, at: entry.at + by, match };
      if (match) this.settle(next, entry.limited);
      return next;
    });
  }

  /** Asks again what may have seen the change from afar. */
  private lookAgain(kept: readonly Entry[], document: AnalyzedDocument, change: DocumentChange): void {
    const { sentences } = document;
    const first = sentences[Math.max(0, change.sentences.from - limitReach.sentences)]?.span.start ?? 0;
    const low = Math.min(first, change.from - limitReach.units);
    const next = sentences[change.sentences.to]?.span.start ?? document.source.text.length;
    const high = next + limitReach.units;
    for (const entry of kept) {
      const { rule, clause } = entry;
      if (entry.looks) {
        const match = rule.check(clause, this.contexts.get(rule) as WatchedContext);
        entry.match = match && match.evidence?.length !== 0 ? match : undefined;
        if (entry.match) this.settle(entry, this.isLimited(clause, rule));
        else entry.finding = undefined;
      } else if (entry.match && clause.span.end >= low && clause.span.start <= high) {
        const limited = this.isLimited(clause, rule);
        if (limited !== entry.limited) this.settle(entry, limited);
      }
    }
  }
}

function spliced(known: readonly PlacedFact[], fresh: readonly PlacedFact[], change: DocumentChange): PlacedFact[] {
  const before = known.filter(({ at }) => at < change.from);
  const after = known.filter(({ at }) => at >= change.before);
  for (const fact of after) fact.at += change.by;
  return [...before, ...fresh, ...after];
}

function moved(match: Match, by: number): Match {
  const move = (at: Span): Span => span(at.start + by, at.end + by);
  return {
    ...match,
    ...(match.span && { span: move(match.span) }),
    ...(match.evidence && { evidence: match.evidence.map(move) }),
    ...(match.related && { related: match.related.map((one) => ({ ...one, span: move(one.span) })) }),
  };
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
