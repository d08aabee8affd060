import { describe, expect, it } from 'vitest';
import { named, type Party, type Voice } from '../../../src/language/voice';
import { render } from '../../../src/linter/limits/template';
import { rules } from '../../../src/rules/index';
import { grammarProblems } from './grammarChecker';

const i: Party = { subject: 'I', object: 'me', possessive: 'my', number: 'i' };
const you: Party = { subject: 'you', object: 'you', possessive: 'your', number: 'plural' };
const we: Party = { subject: 'we', object: 'us', possessive: 'our', number: 'plural' };

const voices: Readonly<Record<string, Voice>> = {
  'first person': { patient: i, organization: named('Riverside Clinic'), organizationName: 'Riverside Clinic' },
  'second person': { patient: you, organization: we, organizationName: 'Riverside Clinic' },
  'third person': {
    patient: named('the participant'),
    organization: named('the study team'),
    organizationName: 'Riverside Clinic',
  },
  'a therapist who says I': { patient: you, organization: i, organizationName: 'Riverside Clinic' },
  'a patient who speaks to the clinic': { patient: i, organization: you, organizationName: 'Riverside Clinic' },
  'several people by name': {
    patient: you,
    organization: named('the researchers'),
    organizationName: 'Riverside Clinic',
  },
};

/** What a careful user would fill in, so that a sentence is judged and not its brackets. */
const filled = {
  vendor: 'Acme Analytics',
  purpose: 'the lung study',
  days: '30',
  contact: 'the Privacy Officer',
  date: 'May 1, 2030',
  country: 'Canada',
  home_country: 'Canada',
  recipient: 'Acme Analytics',
  data: 'the test results',
};

const texts = rules.flatMap(({ id, limits }) =>
  limits
    ? [
        { where: `${id} prohibit`, template: limits.prohibit },
        { where: `${id} narrow`, template: limits.narrow.text },
      ]
    : [],
);

const rendered = Object.entries(voices).flatMap(([name, voice]) =>
  texts.map(({ where, template }) => ({ where: `${where}, ${name}`, text: render(template, voice, filled).text })),
);

/** Where harper is wrong: "may answer no to any of them" is as it should be. */
const mistaken = new Set(['no to']);

describe('every limiting text in every voice', () => {
  it('is there for each rule that limits, in six voices', () => {
    expect(texts.length).toBeGreaterThanOrEqual(44);
    expect(rendered).toHaveLength(texts.length * 6);
  });

  it('renders without a token left and with a capital and a full stop', () => {
    for (const { text } of rendered) {
      expect(text).not.toMatch(/[{}[\]]/u);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('has no grammar problem that harper knows', async () => {
    // The other voices differ by names only, and starting over each sentence takes its time.
    const judged = rendered.filter(({ where }) => /(?:first|second|third) person$/u.test(where));
    const problems = await grammarProblems(judged.map(({ text }) => text));
    const told = problems.flatMap((found, at) =>
      found
        .filter(({ words }) => !mistaken.has(words))
        .map(({ words, message }) => `${judged[at]?.where}: "${words}": ${message}`),
    );
    expect(told).toEqual([]);
  });

  it('would be told of a slip', async () => {
    const [problems] = await grammarProblems(['We will not discloses your informations to an third party.']);
    expect(problems?.length).toBeGreaterThan(0);
  });
});
