/** The harness is tested as well: a loop that cannot fail would prove nothing. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/linter/rule';
import { check, type Findings } from './check';
import { readMarks, withMarks } from './marks';
import { checkDeclaredMessages, checkDocs, checkFixes, checkFlagged } from './ruleExamples';
import { toyFinding, toyFindings, toyRule } from './toyRule';

const id = toyRule.id;
const example = toyRule.examples.flagged[0] ?? { text: '' };

describe('marks', () => {
  it('become spans of the text without them', () => {
    expect(readMarks('A [[b]] c [[d]]')).toEqual({
      text: 'A b c d',
      spans: [
        { start: 2, end: 3 },
        { start: 6, end: 7 },
      ],
    });
    expect(withMarks('A b c d', readMarks('A [[b]] c [[d]]').spans)).toBe('A [[b]] c [[d]]');
  });

  it.each(['[[a', 'a]]', '[[a [[b]] c]]'])('without partners are refused: %s', (marked) => {
    expect(() => readMarks(marked)).toThrow(/mark/u);
  });
});

describe('check', () => {
  it('is content when exactly the marks are reported', () => {
    expect(check(id, 'Hello. [[We tell the zoo.]]', {}, toyFindings())).toHaveLength(1);
  });

  it('lists misses and false alarms apart', () => {
    const run = () => check(id, '[[We tell the cat.]] We tell the zoo.', {}, toyFindings());
    expect(run).toThrow(
      /Missed:\n {2}"We tell the cat\." \[0, 16\)\nFalse alarms:\n {2}"We tell the zoo\." \[17, 33\) warning/u,
    );
  });

  it('sees a span that is one character off', () => {
    expect(() => check(id, '[[We tell the zoo]].', {}, toyFindings())).toThrow(/Missed/u);
  });

  it('sees a finding that is reported twice, and one of another rule', () => {
    const twice: Findings = (text) => [...toyFindings()(text, 'unknown'), ...toyFindings()(text, 'unknown')];
    expect(() => check(id, '[[We tell the zoo.]]', {}, twice)).toThrow(/Reported twice/u);
    expect(() => check('other', '[[We tell the zoo.]]', {}, toyFindings())).toThrow(/From other rules/u);
  });

  it('leaves milder findings out when asked', () => {
    expect(check(id, 'We tell the zoo.', { from: 'info' }, toyFindings(undefined, 'hint'))).toEqual([]);
  });
});

describe('the promises of a rule', () => {
  it('are kept by the toy rule', () => {
    checkFlagged(toyRule, example, toyFindings());
    checkFixes(toyRule, example, toyFindings());
    checkDeclaredMessages(toyRule, toyFindings());
    checkDocs(toyRule);
  });

  it('are broken by another severity', () => {
    expect(() => checkFlagged(toyRule, example, toyFindings(undefined, 'error'))).toThrow(
      /Expected warning, got error/u,
    );
  });

  it('are broken by a flagged example without marks', () => {
    expect(() => checkFlagged(toyRule, { text: 'We tell the zoo.' }, toyFindings())).toThrow(/marks nothing/u);
  });

  it('are broken by a message that is not declared, or has a hole', () => {
    const say =
      (parts: object): Findings =>
      () => [toyFinding({ start: 0, end: 16 }, parts)];
    expect(() => checkFlagged(toyRule, example, say({ messageId: 'cat' }))).toThrow(
      /"cat", which it does not declare/u,
    );
    expect(() => checkFlagged(toyRule, example, say({ message: 'To {recipient}.' }))).toThrow(/hole/u);
  });

  it('are broken by evidence outside the text', () => {
    const far: Findings = () => [toyFinding({ start: 0, end: 16 }, { evidence: [{ start: 3, end: 99 }] })];
    expect(() => checkFlagged(toyRule, example, far)).toThrow(/\[3, 99\) is not in/u);
  });

  it('are broken by a fix that does not silence the rule', () => {
    const stubborn = toyFindings(undefined, 'warning', 'Again: We tell the zoo.');
    expect(() => checkFixes(toyRule, example, stubborn)).toThrow(/does not silence toy-sharing/u);
  });

  it('are broken by a fix that makes another rule speak', () => {
    const findings: Findings = (text, kind, only) => {
      const other = text.includes('nobody') && !only ? [toyFinding({ start: 0, end: 2 }, { ruleId: 'shouting' })] : [];
      return [...toyFindings()(text, kind), ...other];
    };
    expect(() => checkFixes(toyRule, example, findings)).toThrow(/makes shouting speak/u);
  });

  it('are broken by a fix with overlapping edits', () => {
    const edits = [0, 2].map((start) => ({ span: { start, end: start + 4 }, text: '' }));
    const fixes = [{ title: 'Torn', applicability: 'suggested' as const, edits, blanks: [] }];
    const torn: Findings = () => [toyFinding({ start: 0, end: 16 }, { fixes })];
    expect(() => checkFixes(toyRule, example, torn)).toThrow(/overlaps/u);
  });

  it('are broken by another reworded text, or none', () => {
    expect(() => checkFixes(toyRule, { ...example, reworded: 'We tell no one.' }, toyFindings())).toThrow(/and not/u);
    const mute: Findings = () => [toyFinding({ start: 0, end: 16 }, { fixes: [] })];
    expect(() => checkFixes(toyRule, example, mute)).toThrow(/offers no fix/u);
  });

  it('are broken by a declared message that no example brings up', () => {
    const more: Rule = { ...toyRule, messages: { ...toyRule.messages, cat: { found: 'f', why: 'w', todo: 't' } } };
    expect(() => checkDeclaredMessages(more, toyFindings())).toThrow(/message cat/u);
  });

  it('are broken by missing documentation', () => {
    const bare = { ...toyRule, docs: { ...toyRule.docs, whenNotToUse: ' ' }, examples: { flagged: [], clean: [] } };
    expect(() => checkDocs(bare)).toThrow(/lacks: whenNotToUse, examples\.flagged, examples\.clean/u);
  });
});
