/** Everything the user can choose, from whatever place, in one plain object. */
import type { RuleChoice, RuleChoices } from '../linter/lint';
import type { DocumentKind, Jurisdiction } from '../linter/report';
import type { HouseStyle } from './house/houseStyle';

/** What the user chose for one rule. */
export type RuleConfig = RuleChoice;

/** Every choice that changes a report, whatever place it was made in. */
export interface ResolvedConfig extends RuleChoices {
  /** Overrides the kind read from the document. */
  readonly kind?: DocumentKind;
  /** The laws that are switched on; federal law of the United States when not said. */
  readonly jurisdictions?: readonly Jurisdiction[];
  /** Whether comments in Markdown and HTML may set findings aside. */
  readonly obeyComments?: boolean;
  /** What an office decided about its own documents; plain data. */
  readonly house?: HouseStyle;
}

export const defaultConfig: ResolvedConfig = { rules: {} };
