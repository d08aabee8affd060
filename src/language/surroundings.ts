/** What a clause knows of the text around it. */
import type { Clause } from './clause';
import type { Mark } from './lexicon/vocabulary';
import type { TokenRange } from './sentences';
import type { Tokens } from './tokens';

/** A mark together with the clause it was found in, which may be the lead-in. */
export interface Found {
  readonly mark: Mark;
  readonly clause: Clause;
}

/** What a clause inherits from the text above it. */
export interface Inherited {
  /** The last clause of the lead-in of a list, when this clause cannot stand alone. */
  readonly lead?: Clause;
  /** Set when a heading says that what follows needs the patient's permission. */
  readonly headingNeedsConsent: boolean;
}

export interface SentenceFacts {
  /** The whole text; replaced when the sentence takes its place in a later version. */
  text: string;
  readonly tokens: Tokens;
  /** The tokens of the sentence. */
  readonly range: TokenRange;
  readonly question: boolean;
  readonly heading: boolean;
  /** A short row of a table without a verb, such as "Marketing | e-mail, age". */
  readonly row: boolean;
}
