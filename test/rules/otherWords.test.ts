/** The same clauses in other words than the rules' own examples: what is flagged must not hang on one phrasing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../src/linter/finding';
import { engineFindings } from '../support/check';

const sentences = JSON.parse(readFileSync(new URL('otherWords.json', import.meta.url), 'utf8')) as Record<
  string,
  { flagged: readonly string[]; clean: readonly string[] }
>;

const isFlagged = (id: string, text: string) =>
  engineFindings(text, 'treatment-consent', [id]).some(({ severity }) => atLeast(severity, 'info'));

for (const [id, { flagged, clean }] of Object.entries(sentences)) {
  describe(id, () => {
    it.each(flagged)('flags: %s', (text) => expect(isFlagged(id, text)).toBe(true));
    it.each(clean)('leaves alone: %s', (text) => expect(isFlagged(id, text)).toBe(false));
  });
}
