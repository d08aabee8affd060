import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitiesOf, matchIdentities } from '../../src/review/findingIdentity';
import { findingsOn, plainSource } from './documents';

const training = 'We may use your images to train artificial intelligence.';
const sharing = 'We may share your records with our partners.';
const lines = [
  'Notice of Privacy Practices',
  '',
  training,
  'Please read this page with care.',
  sharing,
  'You can ask for a copy.',
];

/** Which findings of the later text are recognised as which of the earlier. */
function recognised(before: string, after: string, quote: RegExp): readonly number[] {
  const earlier = plainSource(before);
  const later = plainSource(after);
  return matchIdentities(
    identitiesOf(later, findingsOn(later, quote)),
    identitiesOf(earlier, findingsOn(earlier, quote)),
  );
}

describe('the identity of a finding', () => {
  const text = lines.join('\n');

  it('survives text written above it', () => {
    expect(recognised(text, `A new first page.\n\n${text}`, /We may use[^.]*\./gu)).toEqual([0]);
  });

  it('survives edits of the sentences on both sides', () => {
    const changed = text
      .replace('Notice of Privacy', 'The rules of privacy')
      .replace('with care', 'slowly, and ask us');
    expect(recognised(text, changed, /We may use[^.]*\./gu)).toEqual([0]);
  });

  it('survives other line breaks, typographic quotes and case', () => {
    const changed = text.replace('to train artificial', 'to train\nArtificial');
    expect(recognised(text, changed, /We may use[^.]*\./gu)).toEqual([0]);
  });

  it('ends when the clause itself says something else', () => {
    const changed = text.replace('your images', 'your genome');
    expect(recognised(text, changed, /We may use[^.]*\./gu)).toEqual([-1]);
  });

  it('survives a rule that now reports a little more of the clause', () => {
    expect(
      matchIdentities(
        identitiesOf(plainSource(text), findingsOn(plainSource(text), /We may use[^.]*\./gu)),
        identitiesOf(plainSource(text), findingsOn(plainSource(text), /We may use your images to train artificial/gu)),
      ),
    ).toEqual([0]);
  });

  it('tells two equal clauses apart by what stands around them', () => {
    const twice = `First part. ${sharing} It ends here.\n\nSecond part. ${sharing} This is the last line.`;
    const swapped = `Second part. ${sharing} This is the last line.\n\nFirst part. ${sharing} It ends here.`;
    expect(recognised(twice, swapped, /We may share[^.]*\./gu)).toEqual([1, 0]);
  });

  it('does not pass from a removed clause to its twin', () => {
    const filler = (name: string): string => `${name} `.repeat(30);
    const twice = `${filler('one')}${sharing} ${filler('two')}${filler('three')}${sharing} ${filler('four')}`;
    const source = plainSource(twice);
    const [first] = identitiesOf(source, findingsOn(source, /We may share[^.]*\./gu));
    const rest = plainSource(`Something else. ${filler('three')}${sharing} ${filler('four')}`);
    expect(
      matchIdentities(identitiesOf(rest, findingsOn(rest, /We may share[^.]*\./gu)), first ? [first] : []),
    ).toEqual([-1]);
  });

  it('holds whatever sentences are put before or behind', () => {
    const sentence = fc.stringMatching(/^[A-Za-z ,]{0,60}$/u).map((words) => `${words}.`);
    fc.assert(
      fc.property(fc.array(sentence), fc.array(sentence), (above, below) => {
        const later = [...above, ...lines, ...below].join('\n');
        expect(recognised(text, later, /We may (?:use|share)[^.]*\.(?=\n(?:Please|You can ask))/gu)).toEqual([0, 1]);
      }),
      { numRuns: 50 },
    );
  });
});
