import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli } from './session';

const folder = mkdtempSync(path.join(tmpdir(), 'privacy-notice-comments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const clause = 'We may sell your identifiable health information to data brokers without your authorization.';
const file = path.join(folder, 'a.md');
writeFileSync(
  file,
  `# Notice of Privacy Practices\n\n<!-- privacy-notice-ignore-file sale-remuneration, third-party-sharing: a test -->\n\n${clause}\n`,
);

describe('check --obey-comments', () => {
  it('sets findings aside with their reason; without the option they count', async () => {
    const plain = await cli(['check', file, '--format', 'json']);
    const obeyed = await cli(['check', file, '--format', 'json', '--obey-comments', '--fail-on', 'info']);
    const findingsOf = (out: string) => JSON.parse(out).documents[0].findings as { rule: string; decision?: unknown }[];
    expect(findingsOf(plain.out).some(({ decision }) => decision !== undefined)).toBe(false);
    const sale = findingsOf(obeyed.out).filter(({ rule }) => rule === 'sale-remuneration');
    expect(sale.map(({ decision }) => decision)).toEqual(sale.map(() => ({ state: 'ignored', reason: 'a test' })));
    expect(sale.length).toBeGreaterThan(0);
    expect(plain.code).toBe(1);
  });

  it('names a comment of no use with its line', async () => {
    const idle = path.join(folder, 'idle.md');
    writeFileSync(idle, `# Notice\n\n<!-- privacy-notice-ignore marketing: old -->\nWe keep records of your health.\n`);
    const { out } = await cli(['check', idle, '--obey-comments']);
    expect(out).toContain('Line 3: This comment sets nothing aside any more.');
  });
});
