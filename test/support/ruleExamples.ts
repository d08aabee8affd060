/**
 * What every rule promises about itself, as functions that throw when the promise is
 * broken. They distrust the rule: a declaration counts only when it is seen to happen.
 */
import { atLeast, type Finding } from '../../src/linter/finding';
import type { FlaggedExample, Rule } from '../../src/linter/rule';
import { applyEdits } from '../../src/text/textEdit';
import { check, type Findings } from './check';
import { readMarks } from './marks';

/** A flagged example reports exactly its marks, with its severity. */
export function checkFlagged(rule: Rule, example: FlaggedExample, findings: Findings): void {
  if (readMarks(example.text).spans.length === 0) throw new Error(`A flagged example marks nothing: ${example.text}`);
  const found = check(rule.id, example.text, { ...(example.kind && { kind: example.kind }) }, findings);
  const other = found.find(({ severity }) => example.severity !== undefined && severity !== example.severity);
  if (other) throw new Error(`Expected ${example.severity}, got ${other.severity} for: ${example.text}`);
  for (const finding of found) checkFinding(rule, finding, readMarks(example.text).text);
}

/** A finding stays inside its text and says what its rule declares. */
function checkFinding(rule: Rule, finding: Finding, text: string): void {
  const spans = [finding.span, ...finding.evidence, ...finding.related.map(({ span }) => span)];
  for (const { start, end } of spans) {
    if (start < 0 || end > text.length || start >= end)
      throw new Error(`The span [${start}, ${end}) is not in: ${text}`);
  }
  if (!Object.hasOwn(rule.messages, finding.messageId)) {
    throw new Error(`The rule ${rule.id} reports the message "${finding.messageId}", which it does not declare.`);
  }
  if (finding.message.trim() === '' || /[{}]/u.test(finding.message)) {
    throw new Error(`The message has a hole: ${finding.message}`);
  }
}

/** Every fix of every finding leaves the rule silent and makes no other rule speak. */
export function checkFixes(rule: Rule, example: FlaggedExample, findings: Findings): void {
  const { text } = readMarks(example.text);
  const kind = example.kind ?? 'unknown';
  const own = findings(text, kind, [rule.id]);
  const others = findings(text, kind);
  for (const finding of own) {
    for (const fix of finding.fixes) {
      // Refuses edits that overlap or leave the text.
      const fixed = applyEdits(text, fix.edits);
      const allowed = speaking(own, rule.id) - (isLoud(finding) ? 1 : 0);
      if (speaking(findings(fixed, kind, [rule.id]), rule.id) > allowed) {
        throw new Error(`"${fix.title}" does not silence ${rule.id}: ${fixed}`);
      }
      const after = findings(fixed, kind);
      const ids = new Set(after.map(({ ruleId }) => ruleId).filter((id) => id !== rule.id));
      const fresh = [...ids].filter((id) => speaking(after, id) > speaking(others, id));
      if (fresh.length > 0) throw new Error(`"${fix.title}" of ${rule.id} makes ${fresh.join(', ')} speak: ${fixed}`);
    }
  }
  checkReworded(rule, example, text, own);
}

function checkReworded(rule: Rule, example: FlaggedExample, text: string, found: readonly Finding[]): void {
  if (example.reworded === undefined) return;
  const fix = found[0]?.fixes[0];
  if (!fix) throw new Error(`The rule ${rule.id} states a reworded text but offers no fix for: ${text}`);
  const reworded = applyEdits(text, fix.edits);
  if (reworded !== example.reworded) {
    throw new Error(`The first fix of ${rule.id} gives\n  ${reworded}\nand not\n  ${example.reworded}`);
  }
}

/** The messages that the examples bring up, to be compared with those declared. */
export function checkDeclaredMessages(rule: Rule, findings: Findings): void {
  const emitted = new Set(
    rule.examples.flagged.flatMap(({ text, kind }) =>
      findings(readMarks(text).text, kind ?? 'unknown', [rule.id]).map(({ messageId }) => messageId),
    ),
  );
  const silent = Object.keys(rule.messages).filter((messageId) => !emitted.has(messageId));
  if (silent.length > 0) throw new Error(`No example of ${rule.id} brings up its message ${silent.join(', ')}.`);
}

/** What documentation is made of is there. */
export function checkDocs(rule: Rule): void {
  const texts: Record<string, string> = { title: rule.title, plain: rule.plain, ...rule.docs };
  for (const [id, { found, why, todo }] of Object.entries(rule.messages)) {
    Object.assign(texts, { [`${id}.found`]: found, [`${id}.why`]: why, [`${id}.todo`]: todo });
  }
  const empty = Object.keys(texts).filter((name) => (texts[name] ?? '').trim().length < 3);
  const lists = [
    ...(Object.keys(rule.messages).length === 0 ? ['messages'] : []),
    ...(rule.examples.flagged.length === 0 ? ['examples.flagged'] : []),
    ...(rule.examples.clean.length === 0 ? ['examples.clean'] : []),
  ];
  if (empty.length + lists.length > 0)
    throw new Error(`The rule ${rule.id} lacks: ${[...empty, ...lists].join(', ')}.`);
}

function isLoud({ severity }: Finding): boolean {
  return atLeast(severity, 'info');
}

function speaking(findings: readonly Finding[], ruleId: string): number {
  return findings.filter((finding) => finding.ruleId === ruleId && isLoud(finding)).length;
}
