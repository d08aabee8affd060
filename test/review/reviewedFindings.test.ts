import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../src/review/findingIdentity';
import { fixedBetween, reviewedFindings } from '../../src/review/reviewedFindings';
import type { ReviewEntry } from '../../src/review/reviewFile';
import { isRoutine } from '../../src/review/routine';
import { findingsOn, plainSource } from './documents';

const pattern = /We may train \w+\./gu;
const before = plainSource('We may train systems. We may train networks. We keep records.');

function entryOf(index: number, state: string): ReviewEntry {
  const identity = identitiesOf(before, findingsOn(before, pattern))[index];
  if (!identity) throw new Error('no such finding');
  return { document: 'a.txt', ...identity, state, reason: 'Counsel agreed.', date: '2026-11-22' };
}

describe('findings under review', () => {
  const findings = findingsOn(before, pattern);

  it('are open until somebody decides', () => {
    expect(reviewedFindings(before, findings, []).open).toEqual(findings);
  });

  it('are parted by what was decided', () => {
    const { open, accepted, ignored } = reviewedFindings(before, findings, [
      entryOf(0, 'accepted'),
      entryOf(1, 'ignored'),
    ]);
    expect(open).toEqual([]);
    expect(accepted.map(({ finding }) => finding)).toEqual([findings[0]]);
    expect(ignored.map(({ finding }) => finding)).toEqual([findings[1]]);
  });

  it('are fixed once they were found and are gone', () => {
    const after = plainSource('We never train systems. We may train networks. We keep records.');
    const now = findingsOn(after, pattern);
    expect(fixedBetween(identitiesOf(before, findings), after, now)).toMatchObject([
      { quote: 'We may train systems.' },
    ]);
    expect(reviewedFindings(after, now, [entryOf(0, 'fixed')]).fixed).toHaveLength(1);
  });

  it('are not fixed because something above them was written', () => {
    const after = plainSource(`A new first line.\n\n${before.text}`);
    expect(fixedBetween(identitiesOf(before, findings), after, findingsOn(after, pattern))).toEqual([]);
  });

  it('are open again when a fixed text comes back', () => {
    const { open, fixed } = reviewedFindings(before, findings, [entryOf(0, 'fixed')]);
    expect(open).toEqual(findings);
    expect(fixed).toEqual([]);
  });

  it('follow a decision rather than the memory of a fix of the same words', () => {
    const { accepted } = reviewedFindings(before, findings, [entryOf(0, 'fixed'), entryOf(0, 'accepted')]);
    expect(accepted.map(({ finding }) => finding)).toEqual([findings[0]]);
  });
});

describe('routine findings', () => {
  it('are notes, never warnings or errors', () => {
    expect(isRoutine({ severity: 'info' })).toBe(true);
    for (const severity of ['error', 'warning', 'hint'] as const) expect(isRoutine({ severity })).toBe(false);
  });
});
