import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { chooseFixes, type FixChoices, usualFixes } from '../../src/analysis/chooseFixes';
import { changeNote, findingNote } from '../../src/analysis/findingNote';
import { readFileText } from '../../src/formats/readFileText';
import { applyEdits } from '../../src/text/textEdit';

const notice = `Notice of Privacy Practices

This notice describes how medical information about you may be used and disclosed and how you can get access to this information.

We may use your medical images to train artificial intelligence systems.

We may sell your health information to data brokers.

We keep your records forever. We use your health information to treat you.
`;

function planFor(text: string, choices: FixChoices = usualFixes) {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('nothing was read');
  const report = analyze(source, { rules: {}, kind: 'npp' });
  const plan = chooseFixes(report, choices);
  const edits = plan.changes.flatMap((change) => change.edits);
  // Throws when two changes meet.
  return { ...plan, report, text: applyEdits(source.text, edits) };
}

describe('choosing fixes', () => {
  it('narrows every finding of warning or above when nothing is chosen', () => {
    const { changes, report } = planFor(notice);
    const serious = report.findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(changes.length).toBeGreaterThanOrEqual(2);
    expect(changes.every(({ fix }) => fix.limit === 'narrow')).toBe(true);
    const covered = changes.flatMap(({ finding, also }) => [finding, ...also]);
    expect(new Set(covered)).toEqual(new Set(serious));
  });

  it('changes a clause once and names the findings that have to wait', () => {
    const { changes, leftOut, text } = planFor(
      `${notice}\nWe may share your medical images with technology companies to train their artificial intelligence.\n`,
    );
    const spans = changes.map(({ finding }) => finding.span);
    for (const [index, { start }] of spans.entries())
      if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
    const waiting = leftOut.filter(({ reason }) => reason.includes('already changed'));
    expect(waiting.length).toBeGreaterThan(0);
    const change = changes.find(({ also }) => also.length > 0);
    expect(change && changeNote(change)).toContain('Also found in these words');
    expect(text).not.toContain('technology companies to train');
  });

  it('says the savings sentence once, in the last change', () => {
    const { text, changes } = planFor(notice);
    expect(text.match(/These limits do not restrict/gu)).toHaveLength(1);
    expect(changes.at(-1)?.edits.some((edit) => edit.text.includes('These limits do not restrict'))).toBe(true);
  });

  it('follows a rule that is named, at any severity, and leaves the others to the usual choice', () => {
    const { changes, text } = planFor(notice, { usual: 'none', byRule: { 'ai-training': 'prohibit' } });
    expect(changes.map(({ finding, fix }) => [finding.ruleId, fix.limit])).toEqual([['ai-training', 'prohibit']]);
    expect(text).toContain('We may sell your health information');
  });

  it('changes nothing when nothing is wanted', () => {
    expect(planFor(notice, { usual: 'none', byRule: {} })).toMatchObject({ changes: [], leftOut: [] });
  });
});

describe('notes', () => {
  it('cite what is confirmed and nothing else', () => {
    const { report } = planFor(notice);
    const [finding] = report.findings;
    if (!finding) throw new Error('nothing was found');
    const doubted = {
      ...finding,
      basis: [{ citation: 'Act of Doubt 1', says: 'Maybe.', confirmed: false }, ...finding.basis],
    };
    expect(findingNote(doubted)).not.toContain('Act of Doubt');
    expect(findingNote(finding)).toContain(finding.basis.find(({ confirmed }) => confirmed)?.citation ?? 'no citation');
  });

  it('say what was found, why it matters and what is to be filled in', () => {
    const { changes } = planFor(notice);
    const [change] = changes;
    if (!change) throw new Error('no change');
    const note = changeNote(change);
    expect(note).toContain(change.finding.message);
    expect(note).toContain('Why it matters: ');
    for (const blank of change.fix.blanks) expect(note).toContain(blank);
    expect(note).toContain('Information, not legal advice.');
  });
});
