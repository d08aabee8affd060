/** The main job with the keyboard and the mouse: see a finding, read why, pick a limiting text, see it go. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';

const file = 'riverside-notice-of-privacy-practices.txt';
const clause = 'to train and improve its artificial intelligence products';

describe('a person with a notice', () => {
  let person: Person;
  let line = 0;
  before(async () => {
    person = await openWorkbench();
    await person.open(file);
    line = await person.lineOf(file, clause);
  });
  after(() => person?.close());

  it('reads the finding in the Problems panel', async () => {
    await person.until('the finding', async () =>
      (await person.problems()).some((row) => row.includes('ai-training') && row.includes(`Ln ${line},`)),
    );
  });

  it('sees the clause underlined and the count in the status bar', async () => {
    await person.goTo(line, 40);
    await person.until('the underline', async () => (await person.page.locator('.squiggly-error').count()) > 0);
    const item = person.page.locator('.statusbar-item', { has: person.page.locator('.codicon-law') });
    assert.match(((await item.textContent()) ?? '').trim(), /^[1-9]\d*$/);
  });

  it('reads why it matters in the hover', async () => {
    await person.goTo(line, 40);
    const text = await person.hover(/legal advice/i);
    assert.match(text, /not legal advice/i);
    await person.press('Escape');
  });

  it('picks a limiting text from the light bulb, and the finding is gone', async () => {
    await person.goTo(line, 40);
    const titles = await person.lightBulb();
    const limits = titles.slice(
      0,
      titles.findIndex((title) => title.startsWith('Ignore')),
    );
    assert.ok(limits.length >= 2, `two limiting texts are wanted among: ${titles.join('; ')}`);
    await person.choose(limits[0] as string);
    await person.until(
      'the finding to go',
      async () => !(await person.problems()).some((row) => row.includes('ai-training') && row.includes(`Ln ${line},`)),
    );
  });

  it('finds the commands in the palette', async () => {
    // The palette draws only the rows that fit, so each is asked for by its name.
    for (const name of ['Check This Document', 'Check File…', 'Next Finding']) {
      const titles = await person.commandsFor(`Privacy Notice: ${name}`);
      assert.ok(
        titles.some((title) => title.includes(name)),
        titles.join('\n'),
      );
    }
  });
});
