import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../src/review/findingIdentity';
import { reviewedFindings } from '../../src/review/reviewedFindings';
import {
  emptyReview,
  entriesFor,
  type Review,
  type ReviewEntry,
  readReview,
  withEntry,
  withoutEntry,
  writeReview,
} from '../../src/review/reviewFile';
import { findingsOn, plainSource } from './documents';

const entry: ReviewEntry = {
  document: 'notices/clinic.txt',
  rule: 'ai-training',
  quote: 'We may train systems.',
  before: '00000001',
  after: '00000002',
  alike: 1,
  state: 'ignored',
  reason: 'Counsel approved the clause.',
  date: '2026-11-22',
};
const other: ReviewEntry = { ...entry, document: 'a.md', quote: 'We share “freely” 😀.' };

function reviewOf(text: string): Review {
  const read = readReview(text);
  if ('reason' in read) throw new Error(read.reason);
  return read.review;
}

function refusal(text: string): string {
  const read = readReview(text);
  return 'reason' in read ? read.reason : 'accepted';
}

describe('the review file', () => {
  it('gives back what was written', () => {
    const review = withEntry(withEntry(emptyReview, entry), other);
    expect(reviewOf(writeReview(review)).entries).toEqual([other, entry]);
  });

  it('is the same text whatever the order of decisions', () => {
    const one = writeReview(withEntry(withEntry(emptyReview, entry), other));
    const two = writeReview(withEntry(withEntry(emptyReview, other), entry));
    expect(one).toBe(two);
  });

  it('grows by whole lines, so that two branches merge', () => {
    const before = writeReview(withEntry(emptyReview, entry)).split('\n');
    const after = writeReview(withEntry(withEntry(emptyReview, entry), other)).split('\n');
    expect(after.filter((line) => !before.includes(line)).length).toBeLessThanOrEqual(4);
    expect(before.every((line) => after.includes(line))).toBe(true);
  });

  it('keeps one decision for one finding', () => {
    const review = withEntry(withEntry(emptyReview, entry), { ...entry, reason: 'Another reason.' });
    expect(review.entries.map(({ reason }) => reason)).toEqual(['Another reason.']);
    expect(withoutEntry(review, entry).entries).toEqual([]);
  });

  it('passes on what a later version added', () => {
    const text = writeReview({ entries: [entry], unknown: { reviewers: ['A. Counsel'] } });
    const later = text.replace('"state": "ignored"', '"state": "postponed", "until": "2027"');
    expect(writeReview(reviewOf(later))).toContain('"until": "2027"');
    expect(writeReview(reviewOf(later))).toContain('A. Counsel');
  });

  it('reads an empty file as an empty review', () => {
    expect(reviewOf('').entries).toEqual([]);
    expect(reviewOf('\uFEFF \n').entries).toEqual([]);
  });

  it.each([
    ['<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other', 'unfinished merge'],
    ['{"version": 1, "findings": [', 'not complete JSON'],
    ['[]', 'does not hold a review'],
    ['{"findings": []}', 'does not name its version'],
    ['{"version": 2, "findings": []}', 'newer version'],
    ['{"version": 1}', 'list of findings is missing'],
    ['{"version": 1, "findings": [{"rule": "ai-training"}]}', 'entry 1 of its findings is incomplete'],
    ['{"version": 1, "findings": [null]}', 'entry 1 of its findings is incomplete'],
  ])('refuses %j in plain words', (text, words) => {
    expect(refusal(text)).toContain(words);
  });
});

describe('ignored findings', () => {
  const source = plainSource('We may train systems. We may train networks. We keep records.');
  const findings = findingsOn(source, /We may train \w+\./gu);
  const [identity] = identitiesOf(source, findings);
  const ignored: ReviewEntry = { ...entry, ...identity, document: 'clinic.txt' };

  it('leave the list of open findings and keep their reason', () => {
    const { open, ignored: left } = reviewedFindings(source, findings, [ignored]);
    expect(open).toEqual(findings.slice(1));
    expect(left.map(({ entry: found }) => found.reason)).toEqual(['Counsel approved the clause.']);
  });

  it('stay open under a state that does not hide them', () => {
    expect(reviewedFindings(source, findings, [{ ...ignored, state: 'postponed' }]).open).toEqual(findings);
  });

  it('are looked up by document', () => {
    const review = withEntry(emptyReview, ignored);
    expect(entriesFor(review, 'clinic.txt')).toEqual([ignored]);
    expect(entriesFor(review, 'other/clinic.txt')).toEqual([]);
  });
});
