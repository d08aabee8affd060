/** Which checklists run: by the kind of the document and by the laws that were switched on. */
import { describe, expect, it } from 'vitest';
import { formal, textOf } from '../checklists/notices';
import { cli } from './session';

interface JsonElement {
  readonly id: string;
  readonly status: string;
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
}

async function elementsOf(text: string, ...args: string[]): Promise<JsonElement[]> {
  const { out } = await cli(['check', '--stdin', '--stdin-filename', 'n.md', '--format', 'json', ...args], {
    stdin: text,
  });
  return (JSON.parse(out) as { documents: { elements: JsonElement[] }[] }).documents[0]?.elements ?? [];
}
const notice = textOf(formal);

describe('check', () => {
  it('lists every row of the checklist of the kind, with the words that show it', async () => {
    const elements = await elementsOf(notice);
    expect(elements.filter(({ id }) => id.startsWith('NPP-'))).toHaveLength(45);
    const retaliation = elements.find(({ id }) => id === 'NPP-34');
    expect(retaliation).toMatchObject({ status: 'present', quote: 'There will be no retaliation for a complaint.' });
  });

  it('adds the laws of other places when asked', async () => {
    const ids = (await elementsOf(notice, '--jurisdiction', 'us,eu')).map(({ id }) => id);
    expect(ids).toContain('EU-08');
    expect((await elementsOf(notice)).map(({ id }) => id)).not.toContain('EU-08');
  });

  it('follows the kind that was chosen', async () => {
    const ids = (await elementsOf(notice, '--kind', 'authorization')).map(({ id }) => id);
    expect(ids).toContain('AUTH-05');
    expect(ids).not.toContain('NPP-34');
  });

  it('refuses a place that it does not know', async () => {
    const { code, err } = await cli(['check', '--stdin', '--jurisdiction', 'atlantis'], { stdin: notice });
    expect(code).toBe(2);
    expect(err).toContain('"atlantis" is not a jurisdiction.');
  });

  it('says in the terminal what is missing', async () => {
    const { out } = await cli(['check', '--stdin', '--stdin-filename', 'n.md'], { stdin: textOf(formal, 'NPP-34') });
    expect(out).toContain('What the law asks for and was not found:\n    NPP-34   Nobody is retaliated against');
  });
});
