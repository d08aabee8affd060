import { describe, expect, it } from 'vitest';
import { named, type Voice } from '../../../src/language/voice';
import { blanksIn, findRendered, render, sentenceStart } from '../../../src/linter/limits/template';

const we: Voice = {
  patient: { subject: 'you', object: 'you', possessive: 'your', number: 'plural' },
  organization: { subject: 'we', object: 'us', possessive: 'our', number: 'plural' },
  organizationName: undefined,
};
const clinic: Voice = { ...we, organization: named('the Clinic'), organizationName: 'the Clinic' };

describe('render', () => {
  it('puts the parties in their forms and a capital at the start', () => {
    expect(render('{Org} will give {obj} {orgposs} list if {subj} ask {orgobj}.', we).text).toBe(
      'We will give you our list if you ask us.',
    );
    expect(render('{Org} will use {orgposs} list.', clinic).text).toBe('The Clinic will use the Clinic’s list.');
  });

  it('makes a verb in the present agree with the party before it', () => {
    const text = '{Org} shares data and {subj} never sell it; {org} is bound.';
    expect(render(text, we).text).toBe('We share data and you never sell it; we are bound.');
    expect(render(text, clinic).text).toBe('The Clinic shares data and you never sell it; the Clinic is bound.');
  });

  it('lists each blank once, in the order of the text', () => {
    expect(render('To {vendor} for {purpose}, by {vendor} of {home_country}.', we)).toEqual({
      text: 'To [VENDOR] for [PURPOSE], by [VENDOR] of [HOME COUNTRY].',
      blanks: ['[VENDOR]', '[PURPOSE]', '[HOME COUNTRY]'],
    });
  });

  it('refuses a token that does not exist', () => {
    expect(() => render('{Orgg} will not.', we)).toThrow(/Orgg/u);
  });
});

describe('sentenceStart', () => {
  it('leaves a blank and a name as they are', () => {
    expect(sentenceStart('[PROVIDER]')).toBe('[PROVIDER]');
    expect(sentenceStart('Acme')).toBe('Acme');
    expect(sentenceStart('“we')).toBe('“We');
  });
});

describe('blanksIn', () => {
  it('does not take a section for a blank', () => {
    expect(blanksIn('See [a] and [1] and [NAME OF CLINIC].')).toEqual(['[NAME OF CLINIC]']);
  });
});

describe('findRendered', () => {
  const template = '{Org} may use {poss} samples only for {purpose}, and {org} must destroy them.';

  it('finds a text in any voice', () => {
    const text = `Before. ${render(template, clinic).text} After.`;
    const found = findRendered(template, text, 0, text.length);
    expect(found && text.slice(found.start, found.end)).toMatch(/^may use .* must destroy them\.$/u);
  });

  it('does not find it outside the range, nor parts of it far apart', () => {
    const text = render(template, we).text;
    expect(findRendered(template, text, 20, text.length)).toBeUndefined();
    expect(findRendered(template, text.replace('[PURPOSE]', 'x'.repeat(400)), 0, 2000)).toBeUndefined();
  });
});
