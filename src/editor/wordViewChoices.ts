/**
 * The limiting texts that were chosen in a Word view and are not written yet. Every state
 * is a value of its own, so that undo and redo put back what was there.
 */
import { type ChosenFix, collide, withOneSavings } from '../analysis/chosenFixes';
import type { Finding, Fix } from '../linter/finding';
import { overlaps } from '../text/span';
import type { TextEdit } from '../text/textEdit';

export interface WordChoice {
  readonly finding: Finding;
  readonly fix: Fix;
  /** What was filled into blanks, by blank. */
  readonly filled: Readonly<Record<string, string>>;
}

/** In the order of the text; no two of them touch the same words. */
export type WordChoices = readonly WordChoice[];

export function isChoiceFor({ finding }: WordChoice, { ruleId, span }: Pick<Finding, 'ruleId' | 'span'>): boolean {
  return finding.ruleId === ruleId && finding.span.start === span.start && finding.span.end === span.end;
}

/** Chooses a text for a finding. What was chosen for the same words before gives way and is named. */
export function withChoice(
  choices: WordChoices,
  finding: Finding,
  fix: Fix,
): { readonly choices: WordChoices; readonly replaced: WordChoices } {
  const next: WordChoice = { finding, fix, filled: {} };
  const replaced = choices.filter((other) => isChoiceFor(other, finding) || collide(other, next));
  const kept = choices.filter((other) => !replaced.includes(other));
  return { choices: inOrder([...kept, next]), replaced };
}

export function withoutChoice(choices: WordChoices, finding: Finding): WordChoices {
  return choices.filter((choice) => !isChoiceFor(choice, finding));
}

/** Fills a blank in; an empty value makes it a blank again. */
export function withFilled(choices: WordChoices, finding: Finding, blank: string, value: string): WordChoices {
  return choices.map((choice) => {
    if (!isChoiceFor(choice, finding) || !choice.fix.blanks.includes(blank)) return choice;
    const { [blank]: _, ...others } = choice.filled;
    return { ...choice, filled: value.trim() === '' ? others : { ...others, [blank]: value.trim() } };
  });
}

/**
 * The changes as they go into the file: blanks filled in, and the sentence about the law once.
 * @param open all findings that are open, to name those that a change stands in for as well.
 */
export function changesOf(choices: WordChoices, open: readonly Finding[] = []): ChosenFix[] {
  const wanted = choices.map(({ finding, fix, filled }) => ({
    finding,
    fix: {
      ...fix,
      edits: fix.edits.map((edit) => filledIn(edit, filled)),
      blanks: fix.blanks.filter((blank) => filled[blank] === undefined),
    },
    also: open.filter((other) => isAbout(other, finding) && !choices.some((choice) => isChoiceFor(choice, other))),
  }));
  return withOneSavings(wanted);
}

/** Whether another finding, one that asks for a change, speaks of the same words. */
function isAbout(other: Finding, { span }: Finding): boolean {
  return other.severity !== 'hint' && overlaps(other.span, span);
}

function filledIn(edit: TextEdit, filled: Readonly<Record<string, string>>): TextEdit {
  let { text } = edit;
  for (const [blank, value] of Object.entries(filled)) text = text.replaceAll(blank, () => value);
  return { ...edit, text };
}

function inOrder(choices: WordChoices): WordChoices {
  return [...choices].sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ fix, finding }: WordChoice): number {
  return fix.edits[0]?.span.start ?? finding.span.start;
}
