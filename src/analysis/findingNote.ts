/**
 * The words that go with a finding into a document itself: the comment of a tracked change
 * in Word, the note of a highlight in a PDF. Plain text, a line a thought. What nobody has
 * confirmed is not cited there, because the document travels without us.
 */
import { rowOf } from '../checklists/elements';
import type { Finding, Fix } from '../linter/finding';
import type { Element } from '../linter/report';
import type { ChosenFix } from './chosenFixes';
import { ruleById } from './house/houseRules';

/** How many sources a note names; the page of the rule has them all. */
const sourcesNamed = 3;

const disclaimer = 'Information, not legal advice.';

/** The title of the rule that found it. */
export function titleOf({ ruleId }: Finding): string {
  return ruleById(ruleId)?.title ?? (rowOf(ruleId) ? `Statement ${ruleId}` : ruleId);
}

/**
 * A missing statement in the form in which changes of a document are planned and noted: its
 * row stands for the rule, and its place is where the text goes in.
 */
export function statementFinding({ id, requirement, citation, confirmed }: Element, fix: Fix): Finding {
  const at = fix.edits[0]?.span ?? { start: 0, end: 0 };
  return {
    ruleId: id,
    messageId: 'missing',
    message: requirement,
    severity: 'warning',
    span: at,
    evidence: [],
    because: [],
    basis: [{ citation, says: requirement, confirmed }],
    clause: {},
    related: [],
    fixes: [fix],
  };
}

/** What was found, why it matters, what to do, and what it rests on. */
export function findingNote(finding: Finding): string {
  return [titleOf(finding), ...found(finding), todo(finding), basis([finding]), disclaimer].filter(Boolean).join('\n');
}

/** The comment of a change: what was found and why it matters, what is to be filled in, what it rests on. */
export function changeNote({ finding, fix, also }: ChosenFix): string {
  const others = [...new Set(also.map(titleOf))].filter((title) => title !== titleOf(finding));
  return [
    titleOf(finding),
    ...found(finding),
    others.length > 0 &&
      `Also found in these words: ${others.join('; ')}. Please see that the change covers that, too.`,
    fix.blanks.length > 0 && `To fill in: ${fix.blanks.join(', ')}.`,
    basis([finding]),
    disclaimer,
  ]
    .filter(Boolean)
    .join('\n');
}

function found(finding: Finding): string[] {
  const row = rowOf(finding.ruleId);
  if (row) return [`Not found in the document: ${finding.message}`, `Why it matters: ${row.why}`];
  const why = ruleById(finding.ruleId)?.messages[finding.messageId]?.why;
  return [`What was found: ${finding.message}`, ...(why === undefined ? [] : [`Why it matters: ${why}`])];
}

function todo({ ruleId, messageId }: Finding): string | undefined {
  const words = ruleById(ruleId)?.messages[messageId]?.todo;
  return words === undefined ? undefined : `What to do: ${words}`;
}

function basis(findings: readonly Finding[]): string | undefined {
  const confirmed = findings.flatMap(({ basis: citations }) => citations).filter(({ confirmed }) => confirmed);
  const named = confirmed.slice(0, sourcesNamed).map(({ citation, says }) => `${citation}: ${says}`);
  return named.length > 0 ? `Basis: ${named.join('\n')}` : undefined;
}
