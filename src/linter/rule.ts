/**
 * The shape of a rule. A rule is one object in one file; hovers, documentation, SARIF
 * metadata, the settings schema and the index of rules are all derived from it.
 */
import type { AnalyzedDocument, Clause } from '../language/document';
import type { Span } from '../text/span';
import type { Citation, Finding, Fix, RelatedSpan, Severity } from './finding';
import type { DocumentKind } from './report';

/** The area a finding belongs to; the editor gives each its own colour and mark. */
export const categories = ['ai', 'sharing', 'money', 'identity', 'time', 'consent', 'document'] as const;
export type Category = (typeof categories)[number];

/** How serious the kind of clause is before the document and the facts are weighed. */
export type Risk = 'high' | 'medium' | 'low' | 'favourable';

/** What was found, why it matters, what to do: each one or two plain sentences. */
export interface RuleMessage {
  /** May name parts of the clause as {actor}, {data}, {recipient} or {purpose}; an absent part is left out gracefully by the rule itself. */
  readonly found: string;
  readonly why: string;
  readonly todo: string;
}

/**
 * The two limiting texts of a kind, with voice tokens ({Org}, {poss} …) and blanks
 * ({vendor}, {purpose} …) as described in linter/limits.
 */
export interface Limits {
  /** Empty when a house style has no such text. */
  readonly prohibit: string;
  readonly narrow: { readonly mode: 'replace' | 'append'; readonly text: string };
  /** Texts of a house style for documents in which the patient speaks, is spoken to, or is spoken of. */
  readonly voices?: Readonly<
    Partial<Record<'first' | 'second' | 'third', { readonly prohibit?: string; readonly narrow?: string }>>
  >;
}

export interface RuleDocs {
  readonly what: string;
  readonly why: string;
  readonly fixSafety: string;
  readonly whenNotToUse: string;
}

/** A piece of a document that shows the rule at work; marks `[[` and `]]` stand around each span it reports. */
export interface FlaggedExample {
  readonly text: string;
  /** The kind of document it stands in; `unknown` when not said. */
  readonly kind?: DocumentKind;
  readonly severity?: Severity;
  /** The text after the first fix of its first finding, blanks as they stand. */
  readonly reworded?: string;
}

export interface CleanExample {
  readonly text: string;
  readonly kind?: DocumentKind;
}

/** What a rule says about one unit; the linter makes a Finding of it. */
export interface Match {
  readonly messageId: string;
  readonly severity: Severity;
  /** The clause when the rule leaves it out. */
  readonly span?: Span;
  readonly evidence?: readonly Span[];
  readonly because?: readonly string[];
  readonly related?: readonly RelatedSpan[];
  /** Values for the braces in the message. */
  readonly data?: Readonly<Record<string, string>>;
  /** False where the law requires the text to be there, so that only a narrowing is offered. */
  readonly mayProhibit?: boolean;
  /** False where no limiting text fits, for example on a favourable term. */
  readonly limitable?: boolean;
  /** What is known to stand in a blank of the limiting texts, by the blank's name. */
  readonly blanks?: Readonly<Record<string, string>>;
}

export interface RuleContext {
  readonly document: AnalyzedDocument;
  readonly kind: DocumentKind;
  readonly options: Readonly<Record<string, unknown>>;
  /** For a rule about the document: what its `factOf` said about the clauses, in their order. */
  readonly facts?: readonly ClauseFact[];
}

/** Something that a rule about the whole document wants to know of a clause. */
export interface ClauseFact {
  readonly clause: Clause;
  readonly fact: unknown;
}

interface RuleBase {
  /** Equal to the file name; reads well after "allow". */
  readonly id: string;
  readonly title: string;
  readonly status: 'stable' | 'preview';
  readonly category: Category;
  readonly risk: Risk;
  /** What it means for the patient, in a sentence or two that a thirteen-year-old can read. */
  readonly plain: string;
  /** What the patient can ask about it, in the patient's own voice; none where there is nothing to ask. */
  readonly ask?: string;
  readonly basis: readonly Citation[];
  readonly messages: Readonly<Record<string, RuleMessage>>;
  /** JSON schema of the rule's own options, by name. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly limits?: Limits;
  readonly docs: RuleDocs;
  readonly examples: { readonly flagged: readonly FlaggedExample[]; readonly clean: readonly CleanExample[] };
  /** Whether the rule is reported unless the user turns it on or off. */
  readonly onByDefault?: boolean;
}

/** Looks at one clause at a time; at most one match a clause. */
export interface ClauseRule extends RuleBase {
  readonly unit: 'clause';
  check(clause: Clause, context: RuleContext): Match | undefined;
}

/** Looks at the whole document; every match names its span. */
export interface DocumentRule extends RuleBase {
  readonly unit: 'document';
  /**
   * What the rule wants to know of a clause; undefined for most. Kept as long as the clause
   * stands, so that an edit elsewhere does not ask again.
   */
  factOf?(clause: Clause): unknown;
  check(document: AnalyzedDocument, context: RuleContext): readonly Match[];
}

export type Rule = ClauseRule | DocumentRule;

/** Gives a rule its type, so that a rule file needs no annotation. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}

export type { Citation, Finding, Fix };
