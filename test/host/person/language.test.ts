import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';

describe('a notice opened by a person', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench();
  });
  after(() => person?.close());

  it('is recognised by its name and shown with its own language', async () => {
    await person.open('short.npp');
    await person.until('the language in the status bar', async () =>
      (await person.statusBar()).includes('Privacy Notice'),
    );
    const words = await person.page.locator('.view-line span span').allInnerTexts();
    assert.ok(words.length > 2, `the grammar cut the text into ${words.length} pieces only`);
  });
});
