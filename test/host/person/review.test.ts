/**
 * A whole review from the palette and the keyboard: last year's notice beside this year's,
 * every finding decided, the report for patients on the disk; then a consent form with four
 * limiting texts as tracked changes.
 */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { after, before, describe, it } from 'mocha';
import { openWorkbench, type Person } from '../support/person.ts';
import { openInView, pageOf } from '../support/viewPage.ts';
import { frameWith, seriousProblems, seriousProblemsIn } from '../support/webviewFrame.ts';

const now = 'millbrook-notice-2026.pdf';
const lastYear = 'millbrook-notice-2025.pdf';
const form = 'cedarvale-treatment-and-imaging-consent.docx';

describe('a person who reviews a notice', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    await openInView(person, now);
  });
  after(() => person?.close());

  const review = async (): Promise<{ state: string; rule: string }[]> => {
    const text = await readFile(join(person.folder, '.privacy-notice', 'review.json'), 'utf8').catch(() => '');
    return text === '' ? [] : (JSON.parse(text) as { findings: { state: string; rule: string }[] }).findings;
  };
  const giveReason = async (words: string): Promise<void> => {
    await person.page.locator('.quick-input-widget', { hasText: 'The reason is kept in' }).waitFor();
    await person.type(words);
    await person.press('Enter');
  };

  it('compares it with last year’s version and reads what became worse', async () => {
    await person.command('Privacy Notice: Compare With…');
    await person.choose('Another File…');
    await person.chooseFile(lastYear);
    const page = await frameWith(person, /What changed between two versions/u);
    const text = await page.locator('body').innerText();
    assert.match(text, /\d+ differences: \d+ worse for the patient/u);
    assert.match(text, /Permission added: AI training/u);
    assert.match(text, /Required statement lost in part: The right to an accounting/u);
    assert.deepEqual(await seriousProblems(person, page), []);
    await person.page.locator('.monaco-diff-editor').first().waitFor();
    await person.command('View: Close All Editors');
  });

  it('accepts what is routine in one step', async () => {
    await openInView(person, now);
    await person.command('Privacy Notice: Accept All Routine Findings…');
    await person.page.locator('.quick-input-widget', { hasText: 'Accept All Routine Findings of' }).waitFor();
    await person.page.locator('.quick-input-count', { hasText: 'Selected' }).waitFor();
    await person.press('Enter');
    await giveReason('Common in such notices');
    await person.until('the decisions', async () => (await review()).length > 3);
    assert.ok((await review()).every(({ state }) => state === 'accepted'));
  });

  it('decides about more from the palette', async () => {
    // A list or a question that another window's focus closes is opened again, as a person would.
    const decide = async (decision: string, reason: string): Promise<boolean> => {
      const count = (await review()).length;
      await person.command(`Privacy Notice: ${decision} Finding…`);
      const shown = (hasText: string) =>
        person.page
          .locator('.quick-input-widget', { hasText })
          .waitFor({ timeout: 8_000 })
          .then(
            () => true,
            () => false,
          );
      if (!(await shown(`${decision} Which Finding?`))) return false;
      // The list takes keys once a row of it has the focus.
      await person.page.locator('.quick-input-list .monaco-list-row.focused').waitFor();
      await person.page.waitForTimeout(300);
      await person.press('Enter');
      if (!(await shown('The reason is kept in'))) return false;
      await person.type(reason);
      await person.press('Enter');
      for (let i = 0; i < 80; i++) {
        if ((await review()).length > count) return true;
        await person.page.waitForTimeout(100);
      }
      return false;
    };
    for (const decision of ['Accept', 'Ignore', 'Accept', 'Ignore']) {
      let done = false;
      for (let attempt = 0; attempt < 3 && !done; attempt++) {
        if (attempt > 0) await person.press('Escape');
        done = await decide(decision, 'Read by counsel');
      }
      assert.ok(done, `${decision} Finding… took no decision`);
    }
    const states = new Set((await review()).map(({ state }) => state));
    assert.deepEqual([...states].sort(), ['accepted', 'ignored']);
  });

  it('shows and exports the report for the patient', async () => {
    await openInView(person, now);
    await person.command('Privacy Notice: Show Report…');
    await person.choose('For the Patient');
    const page = await frameWith(person, /What this form means for you/u);
    const text = await page.locator('body').innerText();
    const kept = 'A reader checked this and kept it';
    for (const words of ['What this form lets them do', 'Questions to ask', kept, 'What we left out']) {
      assert.ok(text.includes(words), words);
    }
    // What reviewers write to each other is not for patients.
    assert.doesNotMatch(text, /Read by counsel|Common in such notices/u);
    assert.deepEqual(await seriousProblems(person, page), []);
    await person.command('Privacy Notice: Export Report…');
    await person.choose('Web page (HTML)');
    // The report in front is already for the patient, so nobody asks again.
    const input = person.page.locator('.quick-input-widget input[type="text"]').first();
    await person.until('the proposed name', async () => (await input.inputValue()).includes('(report).html'));
    await person.press('Enter');
    const name = now.replace('.pdf', ' (report).html');
    await person.until('the report', async () => (await readdir(person.folder)).includes(name));
    const written = await readFile(join(person.folder, name), 'utf8');
    assert.match(written, /What this form lets them do/u);
    assert.doesNotMatch(written, /Read by counsel|Common in such notices/u);
  });

  it('accepts four limiting texts in a consent form and saves the redline', async () => {
    await person.command('View: Close All Editors');
    const before = await openInView(person, form).then(() => readFile(join(person.folder, form)));
    const page = await pageOf(person, form);
    // A list without an opened card has one button a finding and no more.
    const heads = page.locator('.card-head');
    const chosen = async () => Number((await page.locator('.change-count').innerText()).match(/\d+/u)?.[0] ?? 0);
    for (let i = 0; i < (await heads.count()) && (await chosen()) < 4; i++) {
      const count = await chosen();
      await heads.nth(i).click();
      const button = page.locator('.card.selected .limit-button').first();
      if (
        !(await button.waitFor({ timeout: 3000 }).then(
          () => true,
          () => false,
        ))
      )
        continue;
      await button.click();
      await person.page.waitForTimeout(500);
      // Some clauses hold two findings, and a second text for the same words takes the place of the first.
      if ((await chosen()) < count) break;
    }
    assert.equal(await chosen(), 4);
    assert.deepEqual(await seriousProblemsIn(page.locator('html')), []);
    await person.command('Privacy Notice: Save Copy with Tracked Changes…');
    const input = person.page.locator('.quick-input-widget input[type="text"]').first();
    await person.until('the proposed name', async () => (await input.inputValue()).includes('(redline).docx'));
    await person.press('Enter');
    const name = form.replace('.docx', ' (redline).docx');
    await person.until('the copy', async () => (await readdir(person.folder)).includes(name));
    const xml = strFromU8(unzipSync(await readFile(join(person.folder, name)))['word/document.xml'] as Uint8Array);
    assert.ok((xml.match(/<w:ins /gu) ?? []).length >= 4, 'four insertions');
    assert.ok((await readFile(join(person.folder, form))).equals(before), 'the form itself was changed');
  });
});
