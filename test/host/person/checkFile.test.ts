/** Documents that are checked because someone asks: from the palette, and from the list of files. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';

const pdf = 'hillcrest-imaging-consent.pdf';
const notice = 'riverside-notice-of-privacy-practices.txt';

describe('a person who asks for a check', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench();
  });
  after(() => person?.close());

  it('checks the open document from the palette and reads the result', async () => {
    await person.open(notice);
    await person.command('Privacy Notice: Check This Document');
    // A toast fades, and waits for a window with the focus; the list of notifications stays.
    await person.command('Notifications: Show Notifications');
    // While the check goes on, another notification names the file.
    assert.match(await person.notification(/serious/u), /riverside/u);
    await person.command('Notifications: Hide Notifications');
  });

  it('sees each clause marked, not by colour alone', async () => {
    const mark = person.page.locator('.view-overlays [class*="TextEditorDecorationType"]').first();
    await person.command('Privacy Notice: Next Finding');
    // The editor draws its lines anew as it scrolls, so an element may be gone when it is asked.
    await person.until('a line above the clause', async () =>
      /^(?:double|dashed|solid|dotted)$/u.test(
        await mark.evaluate((element) => getComputedStyle(element).borderTopStyle),
      ),
    );
  });

  it('chooses a PDF in the dialog and reads its findings with their pages', async () => {
    await person.command('Privacy Notice: Check File…');
    await person.chooseFile(pdf);
    await person.page.locator('.tab.active', { hasText: `${pdf} (text)` }).waitFor();
    await person.until('a finding on a page', async () =>
      (await person.problems()).some((row) => row.includes('(page ')),
    );
  });

  it('gets the same from the list of files', async () => {
    await person.command('View: Close All Editors');
    const row = person.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'hillcrest' }).first();
    await row.click({ button: 'right' });
    const item = person.page.locator('.monaco-menu .action-item', { hasText: 'Check with Privacy Notice' }).first();
    await item.waitFor();
    // A menu that has just opened takes no click, so that none is made by accident.
    await person.page.waitForTimeout(300);
    await item.click();
    await person.page.locator('.tab.active', { hasText: `${pdf} (text)` }).waitFor();
  });
});
