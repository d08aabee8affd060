/**
 * A house style: what an office decided about its own documents, in plain data that can be
 * sent to a worker as it is. Written by people in `.privacy-notice.json`, see readHouseFile.
 */
import type { Severity } from '../../linter/finding';
import type { RuleChoice } from '../../linter/lint';
import type { DocumentKind, Jurisdiction } from '../../linter/report';

/** The name of the file. */
export const houseStyleName = '.privacy-notice.json';

/** The newest form of the file that this program reads. */
export const houseStyleVersion = 1;

/** In whose words a document speaks to the patient: "I", "you" or "the participant". */
export const voices = ['first', 'second', 'third'] as const;
export type VoiceName = (typeof voices)[number];

/** The two limiting texts; what is not given stays as the rule has it. */
export interface HouseTexts {
  readonly prohibit?: string;
  readonly narrow?: string;
}

export interface HouseLimits extends HouseTexts {
  /** Whether the narrow text stands in place of the clause or after it. */
  readonly narrowMode?: 'replace' | 'append';
  /** Texts for documents that speak in one of these voices. */
  readonly voices?: Readonly<Partial<Record<VoiceName, HouseTexts>>>;
}

export interface Vendor {
  readonly name: string;
  /** Whether it is a company for artificial intelligence. */
  readonly ai: boolean;
}

/** A rule of the house: a sentence that has one of the phrases and none of the exceptions. */
export interface OwnRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why?: string;
  readonly todo?: string;
  readonly phrases: readonly string[];
  readonly unless: readonly string[];
  /** The kinds of documents it is for; all when empty. */
  readonly kinds: readonly DocumentKind[];
  readonly limits?: HouseLimits;
}

export interface HouseStyle {
  readonly limits: Readonly<Record<string, HouseLimits>>;
  readonly vendors: readonly Vendor[];
  readonly trustedRecipients: readonly string[];
  /** Sentences that are never flagged. */
  readonly approved: readonly string[];
  readonly ownRules: readonly OwnRule[];
}

export const emptyHouseStyle: HouseStyle = {
  limits: {},
  vendors: [],
  trustedRecipients: [],
  approved: [],
  ownRules: [],
};

/** Everything that a house style file and the files it extends say. */
export interface HouseFile extends HouseStyle {
  readonly rules: Readonly<Record<string, RuleChoice>>;
  readonly jurisdictions?: readonly Jurisdiction[];
  /** Patterns of the files to check unasked, relative to the folder of the file. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** Something wrong in a house style file. Offsets are UTF-16 units of that file, half-open. */
export interface HouseProblem {
  readonly severity: 'error' | 'warning';
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
