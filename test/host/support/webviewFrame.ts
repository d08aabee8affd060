/** Reaches into pages that the extension shows in panels, and asks axe whether everybody can use them. */
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { Person } from './person.ts';

/** The page of a panel, found by a heading on it. */
export function frameWith(person: Person, heading: RegExp): Promise<Frame> {
  return person.until(`a page with ${heading}`, async () => {
    for (const frame of person.page.frames()) {
      const titles = await frame
        .locator('h1, h2')
        .allInnerTexts()
        .catch(() => []);
      if (titles.some((title) => heading.test(title))) return frame;
    }
    return undefined;
  });
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * Serious and critical problems that axe finds in a page, a line each. A report runs no
 * scripts, so axe looks at a copy of the page with the colours it has in VS Code.
 */
export async function seriousProblems(person: Person, frame: Frame): Promise<string[]> {
  const axe = createRequire(import.meta.url)('axe-core') as { readonly source: string };
  const html = (await frame.content()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/iu, '');
  const copy = await person.page.context().browser()?.newPage();
  if (!copy) throw new Error('The browser is gone');
  try {
    await copy.setContent(html.replace(/<script\b[\s\S]*?<\/script>/giu, ''));
    await copy.evaluate(axe.source);
    const { violations } = await copy.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html: node }) => node.slice(0, 120)).join(' | ')}`);
  } finally {
    await copy.close();
  }
}
