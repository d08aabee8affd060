import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklists } from '../../src/checklists/elements';
import { PhraseBook } from '../../src/checklists/phrases';

function found(pattern: string, text: string): string[] {
  const words = text.split(' ');
  const hits: string[] = [];
  new PhraseBook({ it: pattern }).find(words, ({ from, to }) => hits.push(words.slice(from, to).join(' ')));
  return hits;
}

describe('a pattern', () => {
  it.each([
    ['paper copy', 'a paper copy of it', ['paper copy']],
    ['paper|printed copy', 'a printed copy', ['printed copy']],
    ['retaliat*', 'we never retaliate', ['retaliate']],
    ['copy of? it', 'a copy it a copy of it', ['copy it', 'copy of it']],
    ['file .. complaint', 'file a written formal complaint', ['file a written formal complaint']],
    ['file .. complaint', 'file one of a great many complaint', []],
    ['file .... complaint', 'file one of a great many complaint', ['file one of a great many complaint']],
    ['not|never sell', 'we never ever sell', []],
  ])('"%s" reads "%s"', (pattern, text, hits) => {
    expect(found(pattern, text)).toEqual(hits);
  });

  it('must begin with a word', () => {
    expect(() => new PhraseBook({ it: '.. word' })).toThrow('must begin with a word');
    expect(() => new PhraseBook({ it: 'may? word' })).toThrow('must begin with a word');
  });

  it('never reaches outside of the words', () => {
    const word = fc.constantFrom('copy', 'of', 'it', 'paper', 'the', 'notice');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        new PhraseBook({ a: 'copy .. of .... it', b: 'paper copy? the' }).find(words, ({ from, to }) => {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(words.length);
        });
      }),
    );
  });
});

describe('the patterns of every checklist', () => {
  it.each(checklists.map((checklist) => [checklist.id, checklist] as const))('of %s can be read', (_, checklist) => {
    const book = new PhraseBook(checklist.concepts);
    expect(book.size).toBe(Object.keys(checklist.concepts).length);
  });
});
