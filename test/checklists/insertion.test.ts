import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklists, elementsOf } from '../../src/checklists/elements';
import { insertionFor } from '../../src/checklists/insertion';
import type { AnalyzedDocument } from '../../src/language/document';
import type { DocumentKind } from '../../src/linter/report';
import { applyEdits } from '../../src/text/textEdit';
import { analyzed } from './analyzed';
import { formal, type Piece, plain, single, textOf } from './notices';

function fixOf(document: AnalyzedDocument, id: string, kind: DocumentKind = 'npp') {
  const elements = elementsOf(document, kind);
  const element = elements.find((one) => one.id === id);
  if (!element) throw new Error(`There is no row ${id}.`);
  return insertionFor(document, kind, element, elements);
}

function inserted(text: string, id: string, kind: DocumentKind = 'npp'): string {
  const document = analyzed(text);
  const fix = fixOf(document, id, kind);
  if (!fix) throw new Error(`Nothing is offered for ${id}.`);
  return applyEdits(document.source.text, fix.edits);
}

/** Rows whose text ends in a blank that only the user can fill, so that the row stays open until then. */
const waitsForUser = new Set(['NPP-35', 'NPP-36']);
const styles: readonly (readonly [string, readonly Piece[]])[] = [
  ['formal', formal],
  ['plain', plain],
  ['single', single],
];

describe.each(styles)('a statement taken out of the %s notice', (_, pieces) => {
  const ids = pieces.flatMap(({ rows }) => rows).filter((id) => id !== 'NPP-02');
  it.each(ids)('%s is put back and then seen', (id) => {
    const text = textOf(pieces, id);
    const again = inserted(text, id);
    const now = elementsOf(analyzed(again), 'npp').find((element) => element.id === id);
    if (waitsForUser.has(id)) expect(again).toMatch(/\[[A-Z ]+\]/u);
    else expect(now?.status).toBe('present');
    expect(again.length).toBeGreaterThan(text.length);
  });
});

describe('an inserted statement', () => {
  it('stands in its section, after what is there', () => {
    const text =
      '# Notice of Privacy Practices\n\n## Complaints\n\nYou may complain to our Privacy Officer.\n\n## Changes\n\nWe may change this notice.';
    expect(inserted(text, 'NPP-34')).toBe(
      'Notice of Privacy Practices\n\nComplaints\n\nYou may complain to our Privacy Officer. We will not retaliate against you for filing a complaint.\n\nChanges\n\nWe may change this notice.',
    );
  });

  it('speaks as the document does', () => {
    const text =
      '# Notice of Privacy Practices\n\n## Complaints\n\nI take complaints seriously, and you may bring your complaint to my practice. I may share your records with your doctor.';
    expect(inserted(text, 'NPP-34')).toContain('I will not retaliate against you for filing a complaint.');
  });

  it('keeps its blanks for the user', () => {
    const fix = fixOf(
      analyzed('# Notice of Privacy Practices\n\nWe share your records with your doctor to treat you.'),
      'NPP-36',
    );
    expect(fix).toMatchObject({ applicability: 'display', blanks: ['[DATE]'] });
  });

  it('is only suggested when it has no blank', () => {
    const fix = fixOf(
      analyzed('# Notice of Privacy Practices\n\nWe share your records with your doctor to treat you.'),
      'NPP-34',
    );
    expect(fix).toMatchObject({ applicability: 'suggested', blanks: [] });
  });

  it('replaces a header in other words, so that there are not two', () => {
    const text =
      '# Notice\n\nThis notice describes how health information about you may be used and disclosed and how you can get access to it. Please review it.';
    const again = inserted(text, 'NPP-02');
    expect(again).toContain('THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU');
    expect(again).not.toContain('how health information about you may be used');
  });

  it('comes after the last item of a list that goes on', () => {
    const text =
      '# Notice of Privacy Practices\n\n## Your rights\n\nYou have the right to:\n\n- inspect and copy your records;\n- amend your records; and\n- receive an accounting of disclosures.';
    expect(inserted(text, 'NPP-23')).toContain('an accounting of disclosures. You have the right to a paper copy');
  });

  it('stays out of the part that the reader signs', () => {
    const text = `${textOf(plain, 'NPP-36')}\n\n## Acknowledgment of receipt\n\nI have received this notice and had the time to read all of it.\n\nSignature: ____________`;
    const again = inserted(text, 'NPP-36');
    expect(again.indexOf('effective as of')).toBeLessThan(again.indexOf('Acknowledgment'));
  });

  it('never edits what is not in the document', () => {
    const document = analyzed('# Notice of Privacy Practices\n\nWe share your records to treat you.');
    const { source } = document;
    const synthetic = {
      ...document,
      source: { ...source, origins: { originsOf: () => [{ kind: 'synthetic' as const }] } },
    };
    expect(fixOf(synthetic, 'NPP-34')).toBeUndefined();
  });

  it('is offered for nothing that has no text', () => {
    expect(fixOf(analyzed('We treat you.'), 'NPP-X1')).toBeUndefined();
  });
});

describe('whatever the document', () => {
  const words = fc.constantFrom(
    '# Rights',
    'You have the right',
    'to inspect your record;',
    '- amend it',
    'THIS NOTICE',
    'complain to us',
    '555-010-2222',
    'Effective',
    '[DATE]',
    '____',
    'March 3, 2026',
    '🦁',
    '| a | b |',
    '.',
    '\n\n',
    'Privacy Officer',
    'AI',
    'é̈',
    'risk',
    'I authorize',
  );
  const kinds = fc.constantFrom<DocumentKind>('npp', 'part2-notice', 'authorization', 'research-consent', 'app-policy');
  it('places and insertions stay inside of the text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), kinds, (parts, kind) => {
        const document = analyzed(parts.join(' '));
        const { text } = document.source;
        const elements = elementsOf(document, kind, ['us', 'us-wa', 'eu', 'canada']);
        for (const element of elements) {
          const { span } = element;
          if (span) expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          expect(
            element.status !== 'present' || element.id === 'NPP-01' || element.id === 'AUTH-10' || span,
          ).toBeTruthy();
          const fix = element.status === 'missing' ? insertionFor(document, kind, element, elements) : undefined;
          if (fix) expect(applyEdits(text, fix.edits).length).toBeGreaterThan(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('every text to insert can be written', () => {
    const document = analyzed('We share your records with your doctor to treat you.');
    for (const { rows } of checklists) {
      for (const row of rows.filter(({ insert }) => insert)) {
        const element = { ...row, status: 'missing', applies: 'yes' } as const;
        expect(insertionFor(document, 'npp', element, [])?.edits[0]?.text, row.id).not.toMatch(/[{}]/u);
      }
    }
  });
});
