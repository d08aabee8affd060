/** The Word and PDF views as a person uses them: open, read, search, choose, save. */
import assert from 'node:assert/strict';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { repositoryFolder } from '../support/cache.ts';
import { openWorkbench, type Person } from '../support/person.ts';
import { openInView, openPage, pageOf } from '../support/viewPage.ts';
import { seriousProblemsIn } from '../support/webviewFrame.ts';

const pdf = 'hillcrest-imaging-consent.pdf';
const word = 'cedarvale-treatment-and-imaging-consent.docx';

describe('a person with a PDF', () => {
  let person: Person;
  let page: FrameLocator;
  before(async () => {
    person = await openWorkbench();
    page = await openInView(person, pdf);
  });
  after(() => person?.close());

  it('sees the real page with the clauses marked and named', async () => {
    await page.locator('.pdfViewer .page canvas').first().waitFor();
    // A page that was drawn has ink on it.
    const ink = await page
      .locator('.pdfViewer .page canvas')
      .first()
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height) ?? {
          data: [],
        };
        let dark = 0;
        for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 100 && (data[i + 3] ?? 0) > 200) dark++;
        return dark;
      });
    assert.ok(ink > 1000, `${ink} dark points`);
    assert.ok((await page.locator('.mark.ai').count()) > 0);
    assert.ok((await page.locator('.label', { hasText: 'AI' }).count()) > 0);
    // Each column has its labels in the margin at its side.
    for (const side of ['left', 'right']) assert.ok((await page.locator(`.label.on-${side}`).count()) > 0, side);
  });

  it('sees each mark over the words that it is about', async () => {
    await page.locator('.card-head', { hasText: 'AI training' }).first().click();
    const marks = page.locator('.mark.selected');
    await marks.first().waitFor();
    const quote = await page.locator('.card.selected blockquote').innerText();
    const words = await page.locator('.page[data-page-number="1"]').evaluate((element) => {
      const boxes = [...element.querySelectorAll('.mark.selected')].map((mark) => mark.getBoundingClientRect());
      const spans = [...element.querySelectorAll<HTMLElement>('.textLayer span:not(.markedContent)')];
      const inside = spans.filter((span) => {
        const { left, right, top, bottom } = span.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
      });
      return inside.map(({ textContent }) => textContent ?? '').join(' ');
    });
    const wanted = quote.toLowerCase().split(/\W+/u).filter(Boolean);
    const found = words.toLowerCase().split(/\W+/u);
    const missing = wanted.filter((each) => !found.includes(each));
    assert.ok(missing.length <= wanted.length / 5, `under the marks: “${words}”; quoted: “${quote}”`);
  });

  it('reads why, on what basis, and which texts would limit it', async () => {
    const text = await page.locator('.card.selected').innerText();
    for (const each of ['Why it matters', 'Limiting texts', 'Legal basis']) assert.ok(text.includes(each), text);
    await page.locator('.card.selected .limit-button').first().waitFor();
    assert.ok((await page.locator('.card.selected .limit').count()) >= 2);
    assert.match(await page.locator('.disclaimer').innerText(), /not legal advice/u);
  });

  it('can use it without eyes or mouse, as far as axe can tell', async () => {
    assert.deepEqual(await seriousProblemsIn(page.locator('html')), []);
    await page.locator('[aria-label="Dark pages"]').click();
    assert.deepEqual(await seriousProblemsIn(page.locator('html')), []);
    await page.locator('[aria-label="Dark pages"]').click();
  });

  it('goes from finding to finding with n and p', async () => {
    const selected = page.locator('.card.selected .card-head');
    const first = await selected.getAttribute('data-id');
    await page.locator('.pages-frame').focus();
    await person.press('n');
    await person.until('the next finding', async () => (await selected.getAttribute('data-id')) !== first);
    await person.press('p');
    await person.until('the first finding', async () => (await selected.getAttribute('data-id')) === first);
  });

  it('zooms with the keys, and the marks stay on their words', async () => {
    const zoom = async () => Number.parseInt(await page.locator('.zoom').innerText(), 10);
    const before = await zoom();
    await person.press('+');
    await person.until('a larger page', async () => (await zoom()) > before);
    const share = await page
      .locator('.mark.selected')
      .first()
      .evaluate((mark) => (mark as HTMLElement).style.left);
    assert.match(share, /%$/u);
    await person.press('0');
    await person.until('the width again', async () => (await zoom()) === before);
  });

  it('finds words with Ctrl+F', async () => {
    await person.press('Control+f');
    await page.locator('.search-words:focus').waitFor();
    await person.type('ambulance');
    await person.until('the match', async () => /1 of 1/u.test(await page.locator('.search-result').innerText()));
    await page.locator('.textLayer .highlight.selected').first().waitFor();
    await page.locator('.search-words').fill('no such words');
    await person.until('the answer', async () => /No results/u.test(await page.locator('.search-result').innerText()));
    await person.press('Escape');
  });

  it('turns the pages dark and back', async () => {
    await page.locator('[aria-label="Dark pages"]').click();
    await page.locator('body.dark-pages').waitFor();
    await page.locator('[aria-label="Dark pages"]').click();
    await page.locator('body:not(.dark-pages)').waitFor();
  });

  it('goes to a page from the list, and is there again after the window was reloaded', async () => {
    await page.locator('[aria-label="Pages"].icon-button').click();
    // By then VS Code has written down the first page, which must not win over what is newer.
    await person.page.waitForTimeout(6000);
    await page.locator('.page-row', { hasText: 'Page 2' }).click();
    const number = (frame: FrameLocator) => frame.locator('.page-number').inputValue();
    await person.until('page 2', async () => (await number(page)) === '2');
    await person.page.waitForTimeout(1500);
    await person.page.reload();
    await person.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    const again = await pageOf(person, pdf);
    await again.locator('.pdfViewer .page canvas').first().waitFor({ timeout: 30_000 });
    await person.until('page 2', async () => (await number(again)) === '2');
  });
});

describe('a person with a scanned PDF', () => {
  let person: Person;
  before(async () => {
    person = await openWorkbench();
    const scan = join(repositoryFolder, 'test/formats/pdf/scans/hillcrest-page-1.pdf');
    await cp(scan, join(person.folder, 'scan.pdf'));
  });
  after(() => person?.close());

  it('reads why nothing was checked, presses the button, and sees the clauses on the picture', async () => {
    const page = await openPage(person, 'scan.pdf');
    await page.locator('.scan-banner', { hasText: 'were not checked' }).waitFor({ timeout: 30_000 });
    assert.match(await page.locator('.summary').innerText(), /Not checked/u);
    await page.locator('.read-scans').focus();
    await person.press('Enter');
    await page.locator('.cancel-scans:focus').waitFor();
    await page.locator('.scan-banner', { hasText: /page 1 of 1, \d+ %/u }).waitFor();
    await page.locator('.card-head', { hasText: 'AI training' }).first().click({ timeout: 60_000 });
    await page.locator('.mark.ai.selected').first().waitFor();
    assert.match(await page.locator('.card.selected').innerText(), /recognised in a picture \(\d\d % sure\)/u);
    assert.equal(await page.locator('.scan-banner').isVisible(), false);
    await page.locator('.search-words').fill('ambulance');
    await page.locator('.search-result', { hasText: 'Show as Text' }).waitFor();
  });
});

describe('a person with a Word document', () => {
  let person: Person;
  let page: FrameLocator;
  before(async () => {
    // As on the desktop; in a browser VS Code saves by itself after a second.
    person = await openWorkbench({ settings: { 'files.autoSave': 'off' } });
    page = await openInView(person, word);
  });
  after(() => person?.close());

  it('sees the document as it looks, with the clauses marked', async () => {
    assert.equal(await page.locator('.sheet h1').innerText(), 'Consent to Treatment and Imaging');
    const bold = page.locator('.sheet span', { hasText: 'medical images, reports' }).first();
    assert.equal(await bold.evaluate((element) => getComputedStyle(element).fontWeight), '700');
    assert.deepEqual(await page.locator('.sheet .marker').allInnerTexts(), [
      '1.',
      '2.',
      '3.',
      '4.',
      '•',
      '•',
      '•',
      '•',
    ]);
    assert.equal(await page.locator('.sheet table').first().locator('tr').count(), 5);
    assert.ok((await page.locator('.clause').count()) > 4);
  });

  it('can use it without eyes or mouse, as far as axe can tell', async () => {
    await page.locator('.card-head', { hasText: 'AI training' }).first().click();
    await page.locator('.card.selected .limit-button').first().waitFor();
    assert.deepEqual(await seriousProblemsIn(page.locator('html')), []);
    await page.locator('.card-head', { hasText: 'AI training' }).first().click();
  });

  it('clicks a clause and reads about it in the list', async () => {
    await page.locator('.clause.ai', { hasText: 'to train and improve' }).first().click();
    const card = page.locator('.card.selected');
    await card.waitFor();
    assert.match(await card.innerText(), /train/u);
  });

  it('chooses a limiting text and sees it as a change', async () => {
    await page.locator('.card-head', { hasText: 'AI training' }).first().click();
    const card = page.locator('.card.selected');
    if ((await card.count()) === 0) await page.locator('.card-head', { hasText: 'AI training' }).first().click();
    await card.locator('.limit', { hasText: 'Allow it only with limits' }).locator('.limit-button').click();
    await page.locator('ins').first().waitFor();
    assert.match((await page.locator('del').allInnerTexts()).join(''), /to train and improve/u);
    assert.ok((await page.locator('ins .blank').count()) > 0, 'no blank is set apart');
    await person.page.locator('.tab.active.dirty').waitFor();
  });

  it('fills a blank in', async () => {
    const input = page.locator('.blank-input').first();
    const name = await page.locator('.blank-label span').first().innerText();
    await input.fill('checking the quality of scans');
    await input.press('Enter');
    await person.until('the words', async () =>
      /checking the quality of scans/u.test((await page.locator('ins').allInnerTexts()).join('')),
    );
    assert.match(name, /\[.*\]/u);
  });

  it('takes it back with Ctrl+Z', async () => {
    await page.locator('.sheet-frame').focus();
    await person.press('Control+z');
    await person.until(
      'the blank again',
      async () => !/checking the quality/u.test((await page.locator('ins').allInnerTexts()).join('')),
    );
    await person.press('Control+z');
    await person.until('no change', async () => (await page.locator('ins').count()) === 0);
    await person.press('Control+Shift+z');
    await page.locator('ins').first().waitFor();
  });

  it('saves with Ctrl+S into a copy, and the document stays as it was', async () => {
    const before = await readFile(join(person.folder, word));
    await page.locator('.sheet-frame').focus();
    await person.press('Control+s');
    await person.page.locator('.tab.active:not(.dirty)').waitFor();
    const copy = word.replace('.docx', ' (redline).docx');
    assert.ok((await readdir(person.folder)).includes(copy));
    assert.ok((await readFile(join(person.folder, word))).equals(before));
    await person.command('Notifications: Show Notifications');
    assert.match(await person.notification(), /Tracked changes in it: 1/u);
    await person.command('Notifications: Hide Notifications');
  });

  it('keeps chosen limits over a restart of the window', async () => {
    await page
      .locator('.card-head', { hasText: /sharing/iu })
      .first()
      .click();
    await page.locator('.card.selected .limit-button', { hasText: 'Use This Text' }).first().click();
    await person.page.locator('.tab.active.dirty').waitFor();
    const changes = await page.locator('.change-count').innerText();
    // In a browser VS Code writes down what is open, and where its backup lies, every five seconds.
    await person.page.waitForTimeout(8000);
    await person.page.reload();
    await person.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    const again = await pageOf(person, word);
    await person.until('the choices', async () => (await again.locator('.change-count').innerText()) === changes);
    assert.ok((await again.locator('ins').count()) > 0);
  });

  it('finds the findings of open documents in the tree', async () => {
    await person.command('Privacy Notice: Focus on Findings View');
    const rows = person.page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: word }).first().waitFor();
    await rows.filter({ hasText: 'AI training' }).first().click();
    await pageOf(person, word);
  });
});
