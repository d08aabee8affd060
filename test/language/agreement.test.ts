import { describe, expect, it } from 'vitest';
import { agree } from '../../src/language/agreement';

describe('agree', () => {
  it.each([
    ['shares', 'plural', 'share'],
    ['share', 'singular', 'shares'],
    ['discloses', 'i', 'disclose'],
    ['is', 'plural', 'are'],
    ['are', 'i', 'am'],
    ['has', 'plural', 'have'],
    ['do', 'singular', 'does'],
  ] as const)('makes "%s" with a %s subject "%s"', (verb, number, expected) => {
    expect(agree(verb, number)).toBe(expected);
  });

  it.each(['may', 'will', 'must', 'shall', 'cannot'])('leaves the modal verb "%s" as it is', (verb) => {
    expect(agree(verb, 'singular')).toBe(verb);
    expect(agree(verb, 'plural')).toBe(verb);
  });

  it('leaves a word alone that is no verb in the present', () => {
    expect(agree('shared', 'singular')).toBe('shared');
  });
});
