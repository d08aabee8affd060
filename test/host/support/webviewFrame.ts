/** Reaches into pages that the extension shows in panels, and asks axe whether everybody can use them. */
import { createRequire } from 'node:module';
import type { Frame, Locator } from 'playwright-core';
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

const axe = createRequire(import.meta.url)('axe-core') as { readonly source: string };
const run = 'axe.run(document, { resultTypes: ["violations"] })';

/**
 * Serious and critical problems that axe finds in a report, a line each. A report runs no
 * scripts, so axe looks at a copy of the page with the colours it has in VS Code.
 */
export async function seriousProblems(person: Person, frame: Frame): Promise<string[]> {
  const html = (await frame.content()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/iu, '');
  const copy = await person.page.context().browser()?.newPage();
  if (!copy) throw new Error('The browser is gone');
  try {
    await copy.setContent(html.replace(/<script\b[\s\S]*?<\/script>/giu, ''));
    await copy.evaluate(axe.source);
    return serious(await copy.evaluate<AxeResult>(run));
  } finally {
    await copy.close();
  }
}

/**
 * The same for a page that runs scripts of its own, as the Word and PDF views do: axe looks
 * at the very page that the person sees, with its styles and sizes.
 * @param place the body of the page, or a part of it.
 */
export async function seriousProblemsIn(place: Locator): Promise<string[]> {
  return serious(
    await place.evaluate(async (element, source): Promise<AxeResult> => {
      // The page may run no text as a script; what the browser's own tools run is let through.
      // biome-ignore lint/security/noGlobalEval: axe comes as a text that has to be run in the page.
      if (!('axe' in globalThis)) globalThis.eval(source);
      const { axe } = globalThis as unknown as { axe: { run(at: Element, options: object): Promise<AxeResult> } };
      return axe.run(element, { resultTypes: ['violations'] });
    }, axe.source),
  );
}

function serious({ violations }: AxeResult): string[] {
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
