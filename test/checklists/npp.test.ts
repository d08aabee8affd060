import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../src/checklists/elements';
import type { Element } from '../../src/linter/report';
import { analyzed } from './analyzed';
import { formal, type Piece, plain, single, textOf } from './notices';

function elementsIn(text: string): ReadonlyMap<string, Element> {
  return new Map(elementsOf(analyzed(text), 'npp').map((element) => [element.id, element]));
}

const styles: readonly (readonly [string, readonly Piece[]])[] = [
  ['formal', formal],
  ['plain', plain],
  ['single', single],
];
const rowsOf = (pieces: readonly Piece[]) => pieces.flatMap(({ rows }) => rows);

describe.each(styles)('a notice in the %s style', (_, pieces) => {
  const full = elementsIn(textOf(pieces));

  it.each(rowsOf(pieces))('shows %s', (id) => {
    expect(full.get(id)).toMatchObject({ id, status: 'present' });
  });

  it.each(rowsOf(pieces))('does not show %s once it is taken out', (id) => {
    expect(elementsIn(textOf(pieces, id)).get(id)?.status).not.toBe('present');
  });
});

const answer = (text: string, id: string) => elementsIn(text).get(id);

describe('a statement', () => {
  it.each([
    ['NPP-36', 'This notice is effective as of [DATE].', 'missing'],
    ['NPP-36', 'Effective date: ____________', 'missing'],
    ['NPP-36', 'Effective date: MM/DD/YYYY', 'missing'],
    ['NPP-36', 'Revised March 2, 2026', 'unclear'],
    ['NPP-36', 'The HIPAA rule became effective on April 14, 2003.', 'missing'],
    ['NPP-36', 'Effective Date\n\n2026-03-01', 'present'],
    ['NPP-35', 'Contact our Privacy Officer at [PHONE NUMBER].', 'missing'],
    ['NPP-35', 'Contact our Privacy Officer at privacy@clinic.example.', 'missing'],
    ['NPP-35', 'For questions contact our Privacy Officer. Fax: 555-010-1234', 'missing'],
    ['NPP-35', 'For questions contact our Privacy Officer.\n\n12 Main Street\n\n(555) 010-1234', 'present'],
    ['NPP-12', 'We may contact you for fundraising.', 'unclear'],
    ['NPP-17', 'You have the right to ask for restrictions on how we use your information.', 'unclear'],
    ['NPP-09b', 'We never use your information for marketing.', 'unclear'],
    ['NPP-20', 'You have the right to [describe right of access].', 'missing'],
    ['NPP-21', 'We may amend this notice at any time.', 'missing'],
    ['NPP-23', 'I acknowledge that I received a paper copy of this notice.', 'missing'],
    ['NPP-23', 'You may ask for a paper copy of your medical record.', 'missing'],
    ['NPP-25', 'We are committed to protecting your privacy.', 'missing'],
    ['NPP-27', 'We use locks and passwords against breaches.', 'missing'],
    ['NPP-32', 'We may share information with the Department of Health and Human Services.', 'missing'],
    ['NPP-20', 'Patients may request access to, or a correction of, their health records.', 'present'],
    [
      'NPP-31',
      'Complaints about how our clinic treats the information in its files should be sent to our Privacy Officer.',
      'present',
    ],
    ['NPP-31', 'You may file a complaint with:\n\n- Lakeside Clinic, by calling (555) 010-1234', 'present'],
    ['NPP-31', 'You may file a complaint with:\n\n- the Office for Civil Rights, 1-800-368-1019', 'unclear'],
    ['NPP-25', 'The law requires us to see to it that information which names you is held private.', 'present'],
    [
      'NPP-09a',
      'We ask for written authorization before we sell data (we never do) and before we share psychotherapy notes.',
      'present',
    ],
    ['NPP-09a', 'We do not keep psychotherapy notes, and ask for authorization in all else.', 'unclear'],
    ['NPP-10', 'Other uses without your authorization: we may share information with your family.', 'missing'],
  ])('%s reads "%s" as %s', (id, text, status) => {
    expect(answer(`# Notice of Privacy Practices\n\n${text}`, id)?.status).toBe(status);
  });

  it('in another header is not the prescribed one', () => {
    const text =
      'This notice describes how health information about you may be used and disclosed and how you can access it.';
    expect(answer(text, 'NPP-02')).toMatchObject({ status: 'unclear' });
  });

  it('in a table of contents does not count', () => {
    const text =
      '# Notice of Privacy Practices\n\nRight to a paper copy of this notice ........ 4\n\nRight to amend your record ........ 5';
    expect(answer(text, 'NPP-23')?.status).toBe('missing');
    expect(answer(text, 'NPP-21')?.status).toBe('missing');
  });

  it('in a table counts', () => {
    const text =
      '# Notice of Privacy Practices\n\n| Your right | How to use it |\n|---|---|\n| The right to amend your medical record | Write to us |\n| The right to an accounting of disclosures | Write to us |';
    expect(answer(text, 'NPP-21')?.status).toBe('present');
    expect(answer(text, 'NPP-22')?.status).toBe('present');
  });
});

describe('whether the law asks', () => {
  const applies = (text: string, id: string) => answer(`# Notice of Privacy Practices\n\n${text}`, id)?.applies;
  it('depends on what the entity does', () => {
    expect(applies('We may contact you for fundraising.', 'NPP-12')).toBe('yes');
    expect(applies('We treat you.', 'NPP-12')).toBe('unknown');
    expect(applies('We treat you.', 'NPP-13')).toBe('no');
    expect(applies('We do not keep psychotherapy notes.', 'NPP-09a')).toBe('no');
  });
});
