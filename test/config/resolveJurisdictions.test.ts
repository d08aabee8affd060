import { describe, expect, it } from 'vitest';
import { resolveJurisdictions } from '../../src/config/resolveJurisdictions';

describe('the laws that are switched on', () => {
  it.each([
    [['us'], ['us']],
    [
      ['eu', 'UK'],
      ['eu', 'uk'],
    ],
    [['us-wa'], ['us', 'us-wa']],
    [
      ['Washington', 'california'],
      ['us', 'us-ca', 'us-wa'],
    ],
    [
      ['canada', 'federal'],
      ['us', 'canada'],
    ],
    ['gdpr', ['eu']],
  ])('%j are %j', (raw, jurisdictions) => {
    expect(resolveJurisdictions(raw)).toEqual({ jurisdictions, messages: [] });
  });

  it('bring all states together', () => {
    const { jurisdictions } = resolveJurisdictions(['states']);
    expect(jurisdictions).toEqual(expect.arrayContaining(['us', 'us-ca', 'us-wa', 'us-tx']));
    expect(jurisdictions).not.toContain('eu');
  });

  it.each([[undefined], [null], [[]]])('are not chosen by %j', (raw) => {
    expect(resolveJurisdictions(raw)).toEqual({ messages: [] });
  });

  it.each([
    [['texsa'], 'Did you mean "texas"?'],
    [['constructor'], 'is not a jurisdiction'],
    [[7], '7 is not a jurisdiction'],
    [7, 'must be a list of names'],
  ])('%j is answered with "%s"', (raw, message) => {
    const result = resolveJurisdictions(raw);
    expect(result.jurisdictions).toBeUndefined();
    expect(result.messages.join()).toContain(message);
  });
});
