/** Finding out what a notice lacks, and putting it in, as a person does. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';

const file = 'riverside-notice-of-privacy-practices.txt';

describe('a person who completes a notice', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench();
    await person.open(file);
  });
  after(() => person?.close());

  const rows = () => person.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  const labels = async (): Promise<string[]> =>
    (await rows().allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

  it('sees what is missing in the checklist view, with the date of the law', async () => {
    await person.command('Privacy Notice: Focus on Checklist View');
    await person.until('the checklist', async () => (await labels()).some((row) => row.includes('NPP-11')));
    const seen = await labels();
    assert.ok(
      seen.some((row) => /law as of 2026-09-17/u.test(row)),
      seen.join('\n'),
    );
    assert.ok(seen.some((row) => /^Missing/u.test(row)));
    const label = await rows().filter({ hasText: 'NPP-11' }).first().getAttribute('aria-label');
    assert.match(label ?? '', /^Missing, An authorization may be revoked/u);
  });

  it('inserts a statement from the palette, in the voice of the notice, and it is missing no more', async () => {
    await person.command('Privacy Notice: Insert Required Statement…');
    await person.choose('NPP-11');
    const editor = person.page.locator('.editor-instance');
    await person.until('the statement', async () =>
      (await editor.allInnerTexts())
        .join(' ')
        .replace(/\s+/gu, ' ')
        .includes('You may revoke an authorization at any time'),
    );
    await person.command('Privacy Notice: Focus on Checklist View');
    await person.until('no missing statement', async () => !(await labels()).some((row) => /^Missing/u.test(row)));
  });
});
