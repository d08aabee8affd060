import { describe, expect, it } from 'vitest';
import { isBareLabel } from '../../src/language/bareLabel';
import { readDocument } from '../../src/language/document';
import { affirmed, matches, said, sentenceSays, stated, wording } from '../../src/language/wording';
import { sameOffsets, sourceText } from '../../src/text/sourceText';
import { span } from '../../src/text/span';

function clauses(text: string) {
  const blocks = [{ kind: 'paragraph' as const, span: span(0, text.length), level: 0 }];
  return readDocument(sourceText({ format: 'text', text, blocks, origins: sameOffsets })).sentences.flatMap(
    (sentence) => sentence.clauses,
  );
}
const clause = (text: string) => {
  const first = clauses(text)[0];
  if (!first) throw new Error(`No clause in: ${text}`);
  return first;
};

describe('a turn of speech', () => {
  const turn = wording("third party .. the clinic's ... records");

  it('reads any white space or hyphen as a space, and either apostrophe', () => {
    expect(matches('a third-party\nsees the clinic’s  old paper records', turn)).toBe(true);
  });

  it('matches whole words only', () => {
    expect(matches('a third party sees the clinic’s recordsheet', turn)).toBe(false);
    expect(matches('nonprofit', wording('no ... profit'))).toBe(false);
  });

  it('gives the same answer each time it is asked', () => {
    const waived = wording('waive');
    expect([1, 2, 3].map(() => matches('I waive it', waived))).toEqual([true, true, true]);
  });

  it('is found at its place in the document', () => {
    const found = said(clause('By signing I waive all claims.'), wording('waive ... claims'));
    expect(found).toEqual({ span: span(13, 29), words: 'waive all claims' });
  });
});

describe('what stands around a turn of speech', () => {
  it('is said but not stated inside a "not"', () => {
    const denied = clause('We will not store your data overseas.');
    const overseas = wording('overseas');
    expect(said(denied, overseas)).toBeDefined();
    expect(stated(denied, overseas)).toBeUndefined();
    expect(stated(clause('We will store your data overseas.'), overseas)).toBeDefined();
  });

  it('may be a right of the patient, which only "stated" heeds', () => {
    const right = clause('You may request a copy that was sent overseas.');
    expect(stated(right, wording('overseas'))).toBeUndefined();
    expect(affirmed(right, wording('overseas'))).toBeDefined();
  });

  it('may stand in another clause of the sentence', () => {
    const first = clause('We may share your data, but we will ask the vendor to sign a contract.');
    expect(said(first, wording('contract'))).toBeUndefined();
    expect(sentenceSays(first, wording('contract'))).toBe(true);
  });
});

describe('a bare label', () => {
  it.each([
    ['Disclosures to business associates', true],
    ['We share data with business associates', false],
    ['Business associates may see the data', false],
  ])('%s: %s', (text, expected) => expect(isBareLabel(clause(text))).toBe(expected));
});
