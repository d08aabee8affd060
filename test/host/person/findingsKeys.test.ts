/** The list of findings with no mouse at all: open it, walk in it, decide, go to the clause. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';

const file = 'riverside-notice-of-privacy-practices.txt';

describe('a person without a mouse in the list of findings', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench();
    await person.open(file);
    await person.command('Privacy Notice: Check This Document');
    await person.command('Privacy Notice: Focus on Findings View');
    await rows().filter({ hasText: file }).first().waitFor();
    await person.until('findings in the list', async () => (await rows().count()) > 4);
    // VS Code has nothing to give the focus to while a view is opened for the first time.
    await person.command('Privacy Notice: Focus on Findings View');
    await person.page.locator('.pane-body .monaco-list:focus').waitFor();
  });
  after(() => person?.close());

  const rows = () => person.page.locator('.pane-body .monaco-list-row');
  const focused = () => person.page.locator('.pane-body .monaco-list-row.focused');
  const inFocus = async () =>
    (await focused().count()) === 0 ? '' : ((await focused().first().getAttribute('aria-label')) ?? '');
  const entries = async (): Promise<{ state: string; reason: string; rule: string }[]> => {
    const text = await readFile(join(person.folder, '.privacy-notice', 'review.json'), 'utf8').catch(() => '');
    return text === '' ? [] : JSON.parse(text).findings;
  };
  /** Presses the arrow until the row with the focus says certain words. */
  const goTo = async (words: RegExp) => {
    for (let i = 0; i < 60; i++) {
      if (words.test(await inFocus())) return;
      await person.press('ArrowDown');
      await person.page.waitForTimeout(60);
    }
    assert.fail(`no row says ${words}; the last one: ${await inFocus()}`);
  };
  const decide = async (key: string, reason: string) => {
    const count = (await entries()).length;
    await person.press('Control+k');
    await person.press(key);
    await person.page.locator('.quick-input-widget', { hasText: 'The reason is kept in' }).waitFor();
    await person.type(reason);
    await person.press('Enter');
    await person.until('the decision', async () => (await entries()).length > count);
  };

  it('walks to a finding and accepts it with Ctrl+K A', async () => {
    await person.press('Home');
    await goTo(/AI training/u);
    await decide('a', 'Approved by counsel');
    assert.deepEqual(
      (await entries()).map(({ state, reason, rule }) => [state, reason, rule]),
      [['accepted', 'Approved by counsel', 'ai-training']],
    );
  });

  it('goes to the clause with Enter', async () => {
    await person.press('Home');
    await person.press('ArrowDown');
    await person.press('Enter');
    await person.until('the place of a finding', async () => /Ln (?!1,)\d/u.test(await person.statusBar()));
  });
});
