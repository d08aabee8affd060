/** Reaches into the page of a Word or PDF view: two frames inside each other, as VS Code nests them. */
import type { FrameLocator } from 'playwright-core';
import type { Person } from './person.ts';

/** Opens a file of the folder, which VS Code shows in our view, and waits until its findings are listed. */
export async function openInView(person: Person, file: string): Promise<FrameLocator> {
  const page = await openPage(person, file);
  await page.locator('.card').first().waitFor({ timeout: 30_000 });
  return page;
}

/** Opens a file of the folder, which VS Code shows in our view. */
export async function openPage(person: Person, file: string): Promise<FrameLocator> {
  await person.press('Control+P');
  const input = person.page.locator('.quick-input-widget input[type="text"]').first();
  await input.waitFor();
  await input.fill(file);
  await person.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: file }).first().click();
  return pageOf(person, file);
}

/** The page of the view in the active tab. */
export async function pageOf(person: Person, file: string): Promise<FrameLocator> {
  await person.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
  const outer = person.page.frameLocator('iframe.webview.ready').last();
  return outer.frameLocator('iframe#active-frame');
}
