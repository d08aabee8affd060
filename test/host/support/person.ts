/**
 * Drives VS Code as a person does, with the keyboard and the mouse in a browser window, and
 * takes the pictures of the documentation.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { repositoryFolder } from './cache.ts';
import { installVsix, type Server, startServer } from './vscodeServer.ts';
import { waitFor } from './waitFor.ts';
import { workbenchAddress } from './workbench.ts';

export type Theme =
  | 'Default Light Modern'
  | 'Default Dark Modern'
  | 'Default High Contrast'
  | 'Default High Contrast Light';

export interface PersonOptions {
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The folder to open; without it a fresh copy of samples/ and test/host/workspace. */
  readonly folder?: string;
  /** Leaves test/host/workspace out of that copy, for pictures. */
  readonly onlySamples?: boolean;
  /** A packaged extension to install; without it the extension runs from the repository. */
  readonly vsix?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A fresh VS Code with its own settings and its own copy of the samples. Close it in any case. */
export async function openWorkbench(options: PersonOptions = {}): Promise<Person> {
  const home = await mkdtemp(join(tmpdir(), 'privacy-notice-person-'));
  const cleanUp: (() => Promise<void>)[] = [() => rm(home, { recursive: true, force: true, maxRetries: 5 })];
  try {
    // Its name is shown in the window and therefore in the pictures.
    const folder = options.folder ?? join(home, 'samples');
    if (!options.folder) await copySamples(folder, options.onlySamples ?? false);
    const dataFolder = join(home, 'data');
    await mkdir(dataFolder);
    if (options.vsix) await installVsix(options.vsix, { dataFolder });
    const settings = { 'workbench.colorTheme': options.theme ?? 'Default Light Modern', ...options.settings };
    const server = await startServer({ dataFolder, settings, driver: true });
    cleanUp.push(() => server.stop());
    const browser = await launchBrowser();
    cleanUp.push(() => browser.close());
    const viewport = { width: options.width ?? 1280, height: options.height ?? 800 };
    const page = await browser.newPage({ viewport, deviceScaleFactor: 1 });
    const person = new Person(page, server, folder, cleanUp);
    const developmentPaths = options.vsix ? [] : [repositoryFolder];
    await page.goto(workbenchAddress(server, { folder, developmentPaths }));
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    // The explorer shows the files once the remote host answers; before that, keys go nowhere.
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return person;
  } catch (error) {
    for (const step of cleanUp.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

async function copySamples(folder: string, only: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const source of only ? ['samples'] : ['samples', 'test/host/workspace']) {
    await cp(join(repositoryFolder, source), folder, { recursive: true });
  }
}

/** Everybody whose window is open. */
export const openPersons = new Set<Person>();

export class Person {
  readonly page: Page;
  readonly server: Server;
  /** The folder that is open. */
  readonly folder: string;
  readonly #cleanUp: (() => Promise<void>)[];

  constructor(page: Page, server: Server, folder: string, cleanUp: (() => Promise<void>)[]) {
    this.page = page;
    this.server = server;
    this.folder = folder;
    this.#cleanUp = cleanUp;
    openPersons.add(this);
  }

  /** Ends the browser and the server, and removes what they wrote. */
  async close(): Promise<void> {
    openPersons.delete(this);
    for (const step of [...this.#cleanUp].reverse()) await step();
  }

  /** Presses keys, such as "Control+." or "Enter". */
  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Picks a command in the palette (F1) by its full title. */
  async command(title: string): Promise<void> {
    await this.#quickInput('F1', title);
    // The list is filtered a moment after the last letter; a click before that would hit another command.
    await waitFor(`the command “${title}”`, async () => (await this.#rows().first().innerText()).includes(title));
    await this.press('Enter');
  }

  /** The titles that the palette offers for some words, best first. */
  async commandsFor(words: string): Promise<string[]> {
    await this.#quickInput('F1', words);
    await this.#rows().first().waitFor();
    const titles = await this.#rows().locator('.label-name').allInnerTexts();
    await this.press('Escape');
    return titles;
  }

  /** Opens a file of the folder through Go to File, and waits for its editor. */
  async open(file: string): Promise<void> {
    await this.#quickInput('Control+P', file);
    const name = basename(file);
    await waitFor(`${name} in the list`, async () => (await this.#rows().first().innerText()).includes(name));
    await this.press('Enter');
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Moves the cursor; line and column count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.#quickInput('Control+G', `:${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The line, from 1, on which some words stand in a file of the folder. */
  async lineOf(file: string, words: string): Promise<number> {
    const lines = (await readFile(join(this.folder, file), 'utf8')).split(/\r?\n/);
    const at = lines.findIndex((text) => text.includes(words));
    if (at < 0) throw new Error(`${file} does not contain “${words}”`);
    return at + 1;
  }

  /** Opens the Problems panel and reads its rows, files and problems alike, as far as they are visible. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.command('Problems: Focus on Problems View');
    await panel.waitFor();
    const rows = panel.locator('.monaco-list-row');
    await rows.first().waitFor({ timeout: 20_000 });
    return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Opens the quick fixes of the place under the cursor, and reads their titles. */
  async lightBulb(): Promise<string[]> {
    await this.press('Control+.');
    const items = this.page.locator('.action-widget .monaco-list-row.action');
    await items.first().waitFor({ timeout: 20_000 });
    return (await items.locator('.title').allInnerTexts()).map((title) => title.trim());
  }

  /** Picks the first entry with these words from whatever list is open: quick fixes, a quick pick, a menu. */
  async choose(words: string): Promise<void> {
    const lists = '.action-widget .monaco-list-row, .quick-input-list .monaco-list-row, .context-view .action-item';
    await this.page.locator(lists).filter({ hasText: words, visible: true }).first().click();
  }

  /**
   * Shows the hover at the cursor of the editor and gives its text once it has the expected
   * words, because its parts come one after the other. It stays open until Escape.
   */
  async hover(expected = /\S/): Promise<string> {
    // The tooltip of whatever lies under the pointer would be a hover as well.
    await this.page.mouse.move(this.page.viewportSize()?.width ?? 0, 0);
    await this.command('Show or Focus Hover');
    const hover = this.page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true }).first();
    await hover.waitFor();
    return waitFor(`${expected} in the hover`, async () => {
      const text = await seen(hover);
      return expected.test(text) ? text : undefined;
    });
  }

  /**
   * The text of the first notification with the expected words; VS Code has things to say as
   * well. Toasts fade, so the list of notifications is opened, and stays open.
   */
  notification(expected = /\S/): Promise<string> {
    const messages = this.page.locator('.notification-list-item-message');
    const list = this.page.locator('.notifications-center.visible');
    return waitFor(
      `a notification with ${expected}`,
      async () => {
        const found = (await messages.allInnerTexts()).find((text) => expected.test(text));
        // An empty list closes when the first notification comes.
        if (found === undefined && !(await list.isVisible())) await this.command('Notifications: Show Notifications');
        return found?.trim();
      },
      30_000,
    );
  }

  statusBar(): Promise<string> {
    return seen(this.page.locator('.statusbar'));
  }

  /** Picks a file that lies right in the folder in the file dialog that a command has opened. */
  async chooseFile(file: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget');
    const row = this.#rows().filter({ hasText: file }).first();
    // While the dialog lists its folder it takes neither words nor clicks.
    await waitFor('the file dialog to close', async () => {
      await row.click({ timeout: 5_000 });
      await widget.waitFor({ state: 'hidden', timeout: 3_000 });
      return true;
    });
  }

  /** Waits until a test of the page holds. */
  until<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
    return waitFor(what, ask, 30_000);
  }

  /** Saves what the window shows as a PNG file. */
  async picture(file: string): Promise<void> {
    await mkdir(dirname(file), { recursive: true });
    // The blinking cursor and fading toasts would make every picture different.
    await this.page.addStyleTag({ content: '.cursors-layer { opacity: 0 !important }' });
    await this.page.waitForTimeout(400);
    await writeFile(file, await this.page.screenshot({ animations: 'disabled' }));
  }

  #rows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens an input by its key and fills it. The workbench drops keys while it starts, hence the second try. */
  async #quickInput(keys: string, text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]').first();
    await waitFor(`the input of ${keys}`, async () => {
      await this.press(keys);
      await input.waitFor({ timeout: 3_000 });
      return true;
    });
    if (keys === 'F1') await input.fill(`>${text}`);
    else await input.fill(text);
  }
}

/** What a person reads there, with the line breaks that the layout makes. */
async function seen(place: Locator): Promise<string> {
  const [text] = await place.allInnerTexts();
  return (text ?? '').trim();
}
