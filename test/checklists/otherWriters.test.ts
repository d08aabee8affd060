/** Statements as other writers put them, and sentences that only look like them; each once went wrong. */
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../src/checklists/elements';
import { analyzed } from './analyzed';

function statusOf(id: string, text: string): string | undefined {
  return elementsOf(analyzed(`# Notice of Privacy Practices\n\n${text}`), 'npp').find((element) => element.id === id)
    ?.status;
}

describe('a statement in the words of another writer', () => {
  it.each([
    ['NPP-11', 'You may take an authorization back at any time, in writing.'],
    ['NPP-26', 'The law requires us to furnish patients with notice of our legal duties regarding health data.'],
    ['NPP-26', '## Our responsibilities\n\n- Guard your records.\n- Provide this notice to you.'],
    ['NPP-33', '## Complaints\n\nYou can complain to us.\n\nPrivacy Officer\n\nMill Street 2, telephone 555-0142'],
    ['NPP-35', 'Privacy Contact: Pinewood Care\n\nEmail: care@pinewood.example\n\nPhone: (555) 555-0142'],
    ['NPP-35', 'With questions, call 555.555.0142 and ask for the Legal Department.'],
    ['NPP-35', 'For questions, contact our privacy officer at (555) 555\u20110142.'],
  ])('%s is found in %j', (id, text) => {
    expect(statusOf(id, text)).toBe('present');
  });

  it.each([
    [
      'NPP-09c',
      '## Uses that need no authorization\n\nWe send your plan a claim to get paid for the health care you had.',
    ],
    ['NPP-26', 'This notice explains how we use your information and our legal duties under the Act.'],
    ['NPP-30', 'We reserve the right to change this notice at any time, provided such changes are lawful.'],
    [
      'NPP-31',
      '## How to complain about our practices\n\nYou may file a complaint with the Secretary of the Department of Health and Human Services.',
    ],
    ['NPP-35', 'The Board of Counseling hears complaints. Contact the board by calling (555) 555-0142.'],
  ])('%s is not found in %j', (id, text) => {
    expect(statusOf(id, text)).not.toBe('present');
  });

  it('is not the header when it stands in other words, but something of it', () => {
    const text = 'This notice describes, in short form, how medical information about you may be used and disclosed.';
    expect(statusOf('NPP-02', text)).toBe('unclear');
  });
});
