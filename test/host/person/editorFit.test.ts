/** What VS Code's own places say about a document: the explorer, and the language in the status bar. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';
import { openInView } from '../support/viewPage.ts';

const pdf = 'millbrook-notice-2026.pdf';

describe('a person who looks at the explorer and the status bar', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench();
  });
  after(() => person?.close());

  /** The sign behind the name of a file in the explorer. */
  const badge = (): Promise<string> =>
    person.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: pdf })
      .locator('.monaco-icon-label')
      .first()
      .evaluate((label) => getComputedStyle(label, '::after').content);

  it('sees how many findings a PDF has, once it was opened', async () => {
    assert.doesNotMatch(await badge(), /\d/u);
    await openInView(person, pdf);
    await person.until('the number', async () => /\d/u.test(await badge()));
  });

  it('reads beside the language what the document is taken for', async () => {
    await person.open('riverside-notice-of-privacy-practices.txt');
    const language = person.page.locator('.statusbar-item[id="status.languageStatus"]');
    await language.waitFor();
    await language.hover();
    const details = person.page.locator('.hover-language-status', { hasText: 'Notice of privacy practices' });
    await details.first().waitFor();
    assert.match(await details.first().innerText(), /\d+ serious findings?/u);
  });
});
