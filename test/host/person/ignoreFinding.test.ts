/** Ignoring a finding with a reason, and taking that back, as a person does. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';

const file = 'riverside-notice-of-privacy-practices.txt';
const clause = 'to train and improve its artificial intelligence products';

describe('a person who ignores a finding', () => {
  let person: Person;
  let line = 0;
  before(async () => {
    person = await openWorkbench();
    await person.open(file);
    line = await person.lineOf(file, clause);
  });
  after(() => person?.close());

  const isListed = async (): Promise<boolean> =>
    (await person.problems()).some((row) => row.includes('ai-training') && row.includes(`Ln ${line},`));
  const review = (): string => join(person.folder, '.privacy-notice', 'review.json');

  it('gives a reason, and the finding leaves the list but not the document', async () => {
    const before = readFileSync(join(person.folder, file), 'utf8');
    await person.until('the finding', isListed);
    await person.goTo(line, 40);
    const titles = await person.lightBulb();
    await person.choose(titles.find((title) => title.startsWith('Ignore')) ?? 'Ignore');
    // Several rules may speak about the clause; then the one that is meant is asked for.
    if (!titles.includes('Ignore this finding…')) await person.choose('ai-training');
    await person.page.locator('.quick-input-widget', { hasText: 'The reason is kept in' }).waitFor();
    await person.type('Approved by counsel');
    await person.press('Enter');
    await person.until('the finding to go', async () => !(await isListed()));
    assert.match(readFileSync(review(), 'utf8'), /"reason": "Approved by counsel"/u);
    assert.equal(readFileSync(join(person.folder, file), 'utf8'), before);
  });

  it('restores it from the palette', async () => {
    assert.ok(existsSync(review()));
    await person.goTo(line, 40);
    await person.command('Privacy Notice: Reopen a Finding…');
    await person.choose('Approved by counsel');
    await person.until('the finding to come back', isListed);
    assert.doesNotMatch(readFileSync(review(), 'utf8'), /Approved by counsel/u);
  });
});
