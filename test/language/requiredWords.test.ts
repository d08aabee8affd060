import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/rules/index';
import { readFileText } from '../../src/formats/readFileText';
import { readDocument } from '../../src/language/document';
import { keyOf, requiredWords } from '../../src/language/requiredWords';
import { tokenize } from '../../src/language/tokens';
import { allTurns, Turn, TurnFilter, turnCount, turnsOf } from '../../src/language/turns';

/** The ways of a pattern, written like "^train & data$ | sell". */
function ways(pattern: RegExp): string {
  return requiredWords(pattern.source)
    .map((way) => way.map((pieces) => pieces.map(keyOf).join(' or ')).join(' & '))
    .join(' | ');
}

describe('what a pattern needs', () => {
  it('is a word where the pattern asks for whole ones, and the piece of one where it does not', () => {
    expect(ways(/\btraining\b/iu)).toBe('^training$');
    expect(ways(/\btrain\w*/iu)).toBe('^train');
    expect(ways(/train(?:ed)?/iu)).toBe('train');
  });

  it('is one word of each part, the rarest first', () => {
    expect(ways(/\bour (?:models?|software)\b/iu)).toBe('^model & ^our$ | ^software$ & ^our$');
  });

  it('is nothing where a part may be left out, or any word fits', () => {
    expect(ways(/\b(?:never )?\w+\b/iu)).toBe('');
    expect(ways(/sold|\w+/iu)).toBe('sold | ');
  });

  it('keeps single letters with their full stops together', () => {
    expect(ways(/\ba\.i\./iu)).toBe('^a.$ & ^i.$');
  });
});

/** Without those that the tests make up. */
const ours = [...allTurns()];

const filter = new TurnFilter();
function mayHold(turn: Turn, text: string): boolean {
  const tokens = tokenize(text, 0, text.length, () => 0);
  return filter.mayHold(turn, tokens, 0, tokens.ids.length);
}

describe('a turn that is passed over', () => {
  it('does not stand in the text, whatever the pattern', () => {
    const word = fc.constantFrom('a', 'ai', 'train', 'sell', 'data', 'it', 'opt', 'in', 'Plug', 'İ', 'ſell', 'we');
    const gap = fc.constantFrom(' ', '-', '’', ', ', '.', '', '', '_', 'é');
    const text = fc.array(fc.tuple(word, gap), { maxLength: 8 }).map((all) => all.flat().join(''));
    const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
      part: fc.oneof(
        fc.constantFrom('a', 'ai', 'train', 'sell', 'data', 'it', 'opt', 'in', 'plugin', 'we', 's', 'l'),
        fc.constantFrom('\\b', '\\s+', '[\\s-]*', '\\w*', '\\w+', '[ai]', '.', '\\.', "['’]", '[^;]{0,9}?', 'l+', 't?'),
        tie('pattern').map((inside) => `(?:${inside})`),
        tie('pattern').map((inside) => `(?:${inside})?`),
        tie('pattern').map((inside) => `(?:${inside}){1,2}`),
        fc.constantFrom('(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])', '(?!data)'),
      ),
      pattern: fc
        .array(fc.array(tie('part'), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((either) => either.map((all) => all.join('')).join('|')),
    }));
    fc.assert(
      fc.property(pattern, text, (source, words) => {
        const turn = new Turn(source, 'iu');
        if (!mayHold(turn, words)) expect(turn.test(words)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('does not stand in any clause of our samples', () => {
    turnCount();
    let passed = 0;
    for (const name of readdirSync('samples').filter((each) => /\.(?:txt|md|html)$/u.test(each))) {
      const { source } = readFileText(readFileSync(join('samples', name), 'utf8'), 'text');
      if (!source) throw new Error(`${name} has no text.`);
      for (const { clauses } of readDocument(source).sentences) {
        for (const clause of clauses) {
          for (const turn of ours) {
            if (clause.mayHold(turn)) continue;
            passed++;
            if (turn.test(clause.text)) throw new Error(`Passed over in “${clause.text}”: ${turn.source}`);
          }
        }
      }
    }
    expect(passed).toBeGreaterThan(10_000);
  });

  it('is found again once it is known, and by what reads over a seam of two words', () => {
    expect(turnsOf('overseas')).not.toBe(0);
    const late = new Turn('\\bzyzzyva\\b', 'iu');
    expect(mayHold(late, 'a zyzzyva')).toBe(true);
    expect(mayHold(late, 'a weevil')).toBe(false);
    expect(mayHold(new Turn('plugin', 'iu'), 'The plugIn works')).toBe(true);
  });
});
