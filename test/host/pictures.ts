/** `npm run pictures`: takes the pictures of the documentation in a real VS Code. They show nothing but samples/. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeReviewPictures } from './reviewPictures.ts';
import { repositoryFolder } from './support/cache.ts';
import { packageExtension } from './support/packageExtension.ts';
import { openWorkbench, type Person, type Theme } from './support/person.ts';
import { openInView } from './support/viewPage.ts';

const notice = 'riverside-notice-of-privacy-practices.txt';
const clause = 'to train and improve its artificial intelligence products';

/** Long lines are wrapped and the side is left out, so that the text is what is seen. */
const settings = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code fills this in.
  'window.title': '${activeEditorShort}',
  'workbench.activityBar.location': 'hidden',
  'breadcrumbs.enabled': false,
};

const file = (name: string) => join(repositoryFolder, 'docs/images', `${name}.png`);

async function withWorkbench(theme: Theme, work: (person: Person) => Promise<void>): Promise<void> {
  const person = await openWorkbench({ theme, settings, vsix, onlySamples: true, height: 860 });
  try {
    await work(person);
  } finally {
    await person.close();
  }
}

/** Opens the notice with its findings listed below, and puts the cursor into the clause about training. */
async function showNotice(person: Person): Promise<void> {
  await person.open(notice);
  await person.until('the findings', async () => (await person.problems()).some((row) => row.includes('ai-training')));
  await person.goTo(await person.lineOf(notice, clause), 40);
}

// The package is shown, as users have it; an extension under development would say so in the title.
const folder = await mkdtemp(join(tmpdir(), 'privacy-notice-pictures-'));
const vsix = join(folder, 'packaged.vsix');
await packageExtension(vsix);

await takeReviewPictures(withWorkbench, file);
// Set to "review" to take those of the review alone.
if (process.env.PRIVACY_NOTICE_PICTURES === 'review') {
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}

await withWorkbench('Default Light Modern', async (person) => {
  await showNotice(person);
  await person.picture(file('findings'));
  await person.hover(/legal advice/i);
  await person.picture(file('hover'));
  await person.press('Escape');
  const [limit] = await person.lightBulb();
  await person.picture(file('limiting-texts'));
  if (!limit) throw new Error('The light bulb offers nothing');
  await person.choose(limit);
  const line = await person.lineOf(notice, clause);
  await person.until('the finding to go', async () => {
    const rows = await person.problems();
    return !rows.some((row) => row.includes('ai-training') && row.includes(`Ln ${line},`));
  });
  await person.picture(file('limited'));
});

await withWorkbench('Default Light Modern', async (person) => {
  await showNotice(person);
  await person.command('Privacy Notice: Focus on Checklist View');
  const rows = person.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row');
  const lacking = rows.filter({ hasText: 'NPP-11' }).first();
  await lacking.click();
  await person.until('the problem', async () => (await person.problems()).some((row) => row.includes('NPP-11')));
  await lacking.hover();
  await person.picture(file('checklist'));
});

await withWorkbench('Default Light Modern', async (person) => {
  await person.command('View: Toggle Primary Side Bar Visibility');
  const pdf = await openInView(person, 'hillcrest-imaging-consent.pdf');
  await pdf.locator('.card-head', { hasText: 'AI training' }).first().click();
  await pdf.locator('.mark.selected').first().waitFor();
  await pdf.locator('.card.selected .limit-button').first().waitFor();
  await person.picture(file('pdf-view'));
  const word = await openInView(person, 'cedarvale-treatment-and-imaging-consent.docx');
  await word.locator('.card-head', { hasText: 'AI training' }).first().click();
  await word.locator('.card.selected .limit-button').first().click();
  await word.locator('ins').first().waitFor();
  await person.picture(file('word-view'));
});

for (const [theme, name] of [
  ['Default Dark Modern', 'dark'],
  ['Default High Contrast', 'high-contrast'],
] as const) {
  await withWorkbench(theme, async (person) => {
    await showNotice(person);
    await person.picture(file(name));
  });
}

await rm(folder, { recursive: true, force: true });
