/**
 * A finding that reads its clause and its fixes out of the document when somebody asks for
 * them. A long document has more findings than anybody reads the fixes of.
 */
import type { AnalyzedDocument, Clause } from '../language/document';
import { readFrame } from '../language/frame';
import type { Span } from '../text/span';
import type { Citation, ClauseParts, Finding, Fix, RelatedSpan, Severity } from './finding';
import type { FixMaker } from './lint';
import type { DocumentKind } from './report';
import type { Match, Rule } from './rule';

/** What the findings of one document are read from. */
export class FindingSource {
  private readonly kind: DocumentKind;
  private readonly maker: FixMaker | undefined;
  /** The fixes asked for last; one finding is mostly asked several times in a row. */
  private last: Finding | undefined;
  private fixes: readonly Fix[] = [];

  constructor(
    public document: AnalyzedDocument,
    { kind, fixes }: { readonly kind: DocumentKind; readonly fixes?: FixMaker },
  ) {
    this.kind = kind;
    this.maker = fixes;
  }

  /** Goes on with the next version of the document. */
  follow(document: AnalyzedDocument): void {
    this.document = document;
    this.last = undefined;
  }

  fixesOf(finding: Finding, rule: Rule, match: Match, clause: Clause | undefined): readonly Fix[] {
    if (!this.maker || !clause || !rule.limits || match.limitable === false) return none;
    if (this.last !== finding) {
      this.fixes = this.maker(this.document, clause, rule, match, this.kind);
      this.last = finding;
    }
    return this.fixes;
  }
}

/** What the linter decided beyond the match. */
export interface Decided {
  readonly message: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly because: readonly string[] | undefined;
  readonly limited: boolean;
  readonly page?: number;
  readonly confidence?: number;
}

const none: readonly never[] = [];

export class ReadFinding implements Finding {
  readonly ruleId: string;
  readonly messageId: string;
  readonly message: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly evidence: readonly Span[];
  readonly because: readonly string[];
  declare readonly page?: number;
  declare readonly confidence?: number;
  readonly basis: readonly Citation[];
  readonly related: readonly RelatedSpan[];
  readonly #source: FindingSource | undefined;
  readonly #rule: Rule;
  readonly #match: Match;
  readonly #clause: Clause | undefined;

  constructor(source: FindingSource, rule: Rule, match: Match, clause: Clause | undefined, decided: Decided) {
    this.ruleId = rule.id;
    this.messageId = match.messageId;
    this.message = decided.message;
    this.severity = decided.severity;
    this.span = decided.span;
    this.evidence = match.evidence ?? none;
    this.because = decided.because ?? none;
    if (decided.page !== undefined) this.page = decided.page;
    if (decided.confidence !== undefined) this.confidence = decided.confidence;
    this.basis = rule.basis;
    this.related = match.related ?? none;
    this.#source = decided.limited ? undefined : source;
    this.#rule = rule;
    this.#match = match;
    this.#clause = clause;
  }

  get clause(): ClauseParts {
    if (!this.#clause) return {};
    return Object.fromEntries(
      Object.entries(readFrame(this.#clause)).map(([name, part]) => [name, (part as { text: string }).text]),
    );
  }

  get fixes(): readonly Fix[] {
    return this.#source?.fixesOf(this, this.#rule, this.#match, this.#clause) ?? none;
  }
}
