import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, orderedEdits } from '../../../src/text/textEdit';
import { analyzed, toyRule } from './fixing';

const flagged = [
  'We may sell your data to brokers.',
  'we may sell your data',
  'Data brokers: The Clinic may sell your data;',
  'While we keep records, we may sell your data to brokers, and they may use it.',
  'We may use your data: (a) to treat you; (b) to sell it; and (c) to bill you.',
  'I authorize Harbor Dental to sell my data (and to lend it).',
  '“You may sell my data.”',
];
const innocent = [
  'Ask us.',
  'We keep records',
  'Treatment:',
  '45 CFR 164.508(a)(1)',
  'Ünïcode 👩‍⚕️ text…',
  '(see below)',
  '',
];
const sentence = fc.constantFrom(...flagged, ...innocent);
const line = fc
  .tuple(fc.constantFrom('', '- ', '1. ', '(b) ', '| ', '# '), fc.array(sentence, { minLength: 1, maxLength: 3 }))
  .map(([marker, sentences]) => marker + sentences.join(' '));
const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n\n'));
const kind = fc.constantFrom('npp', 'authorization', 'research-consent', 'app-policy', 'unknown' as const);
const format = fc.constantFrom('text', 'markdown', 'html' as const);

describe('the edits of every fix', () => {
  it('are sorted, disjoint, in bounds and change nothing outside the sentence and its list', () => {
    let fixes = 0;
    fc.assert(
      fc.property(text, kind, format, (written, of, as) => {
        const found = analyzed(written, toyRule(), of, as);
        for (const finding of found.findings) {
          for (const { edits } of finding.fixes) {
            fixes++;
            expect(edits).toEqual(orderedEdits(edits, found.text.length));
            const changed = applyEdits(found.text, edits);
            const first = edits[0]?.span.start ?? 0;
            const last = edits.at(-1)?.span.end ?? 0;
            expect(changed.startsWith(found.text.slice(0, first))).toBe(true);
            expect(changed.endsWith(found.text.slice(last))).toBe(true);
            const home = found.document.sentences.find(
              ({ span }) => span.start <= finding.span.start && finding.span.start < span.end,
            );
            expect(first).toBeGreaterThanOrEqual(home?.span.start ?? 0);
            for (const { span } of edits) {
              if (span.start === span.end) continue;
              expect(found.source.origins.originsOf(span).map((origin) => origin.kind)).not.toContain('synthetic');
            }
            // No mark of punctuation stands alone or twice where two texts meet.
            expect(changed.slice(first).replace(/\.\.\.|…/gu, '')).not.toMatch(/[^.]\.\.(?!\.)| [.,;]|[,;]\./u);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(fixes).toBeGreaterThan(100);
  });

  it('are the same each time', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(analyzed(written).findings).toEqual(analyzed(written).findings);
      }),
      { numRuns: 20 },
    );
  });
});
