/** The pictures of a review: what changed since last year, the decisions in the side bar, the report for a patient. */

import type { Person, Theme } from './support/person.ts';
import { openInView } from './support/viewPage.ts';
import { frameWith } from './support/webviewFrame.ts';

const now = 'millbrook-notice-2026.pdf';
const lastYear = 'millbrook-notice-2025.pdf';

type WithWorkbench = (theme: Theme, work: (person: Person) => Promise<void>) => Promise<void>;

/** @param file the path of a picture by its name. */
export async function takeReviewPictures(withWorkbench: WithWorkbench, file: (name: string) => string): Promise<void> {
  await withWorkbench('Default Light Modern', async (person) => {
    await openInView(person, now);
    await person.command('View: Toggle Primary Side Bar Visibility');
    // The palette closes with a fade, and takes no words while it does.
    await person.page.waitForTimeout(1000);
    await person.command('Privacy Notice: Compare With…');
    await person.choose('Another File…');
    await person.chooseFile(lastYear);
    await frameWith(person, /What changed between two versions/u);
    await person.picture(file('compare'));
    await person.command('View: Close All Editors');
    await openInView(person, now);
    await person.command('Privacy Notice: Accept All Routine Findings…');
    await person.page.locator('.quick-input-count', { hasText: 'Selected' }).waitFor();
    await person.press('Enter');
    await person.page.locator('.quick-input-widget', { hasText: 'The reason is kept in' }).waitFor();
    await person.type('Common in such notices');
    await person.press('Enter');
    await person.page.waitForTimeout(1000);
    await person.command('Privacy Notice: Show Report…');
    await person.choose('For the Patient');
    const report = await frameWith(person, /What this form means for you/u);
    await report.locator('svg').first().waitFor();
    await person.command('Privacy Notice: Focus on Findings View');
    await person.page.waitForTimeout(1500);
    await person.picture(file('review'));
  });
}
