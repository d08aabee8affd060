/** Which findings the tree shows, and in which groups. Kept for the workspace. */
import type { Finding, Severity } from '../../linter/finding';
import type { Category } from '../../linter/rule';
import type { ReviewState } from '../../review/reviewedFindings';

export const groupings = ['document', 'kind', 'severity'] as const;
export type Grouping = (typeof groupings)[number];

/** An empty list lets everything through; so does an empty text. */
export interface FindingsFilter {
  readonly severities: readonly Severity[];
  readonly categories: readonly Category[];
  readonly states: readonly ReviewState[];
  /** Words that the clause, the title of its rule or the message must hold, in any case. */
  readonly text: string;
}

export const noFilter: FindingsFilter = { severities: [], categories: [], states: [], text: '' };

export function isFiltering({ severities, categories, states, text }: FindingsFilter): boolean {
  return severities.length + categories.length + states.length > 0 || text !== '';
}

/** What the filter looks at. */
export interface Filtered {
  readonly severity?: Finding['severity'];
  readonly category?: Category;
  readonly state: ReviewState;
  /** Everything that can be searched, in one text. */
  readonly words: string;
}

/** Whether something passes. What has no severity or kind any more passes where these are not asked for. */
export function passes(filter: FindingsFilter, { severity, category, state, words }: Filtered): boolean {
  const fits = <T>(wanted: readonly T[], value: T | undefined): boolean =>
    wanted.length === 0 || (value !== undefined && wanted.includes(value));
  return (
    fits(filter.severities, severity) &&
    fits(filter.categories, category) &&
    fits(filter.states, state) &&
    filter.text
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => words.toLowerCase().includes(word))
  );
}

/** A filter read back from where it was kept; anything odd in it is left out. */
export function filterFrom(value: unknown): FindingsFilter {
  if (typeof value !== 'object' || value === null) return noFilter;
  const { severities, categories, states, text } = value as Partial<Record<keyof FindingsFilter, unknown>>;
  const words = (list: unknown): never[] =>
    (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []) as never[];
  return {
    severities: words(severities),
    categories: words(categories),
    states: words(states),
    text: typeof text === 'string' ? text : '',
  };
}
