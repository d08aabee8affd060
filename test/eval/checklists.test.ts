/** Holds the checklist of notices of privacy practices to what a person read in real notices. */
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../src/checklists/elements';
import { readDocument } from '../../src/language/document';
import { checklistScore, describeElement, evaluateChecklists, markedNotices, marksOf } from './checklists';
import { corpusDocuments } from './documents';
import { corpusPresent } from './rows';

if (!corpusPresent) console.warn('The corpus is absent: the checklist is NOT scored on real notices.');

describe.runIf(corpusPresent)('the checklist on real notices', () => {
  it('answers as a person did in at least 95 of 100 rows, and no row fails twice', { timeout: 30_000 }, async () => {
    const scored = evaluateChecklists(await corpusDocuments(markedNotices()));
    const { share, weakest } = checklistScore(scored);
    expect(scored.length).toBeGreaterThan(200);
    expect(
      share,
      scored
        .filter(({ right }) => !right)
        .map(describeElement)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.95);
    expect(weakest.filter(({ right, of }) => of - right > 1 && right / of < 0.85)).toEqual([]);
  });

  it('finds nothing missing in the notice that follows the official model beyond what a person found', async () => {
    const official = 21;
    const [document] = await corpusDocuments(new Set([official]));
    if (!document) throw new Error('The corpus has no document 21.');
    const missing = elementsOf(readDocument(document.source), 'npp')
      .filter(({ status, applies }) => status === 'missing' && applies !== 'no')
      .map(({ id }) => id);
    const marked = marksOf(official)
      .filter(({ status }) => status === 'missing')
      .map(({ id }) => id);
    expect(missing.filter((id) => !marked.includes(id))).toEqual([]);
  });
});
