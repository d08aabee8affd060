/** A real notice that follows the official model of the Department of Health and Human Services. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import { readDocument } from '../../src/formats/readDocument';

const folder = '../shared/corpus/dev';
const known = existsSync(folder);
if (!known)
  console.warn('SKIPPED: the real notices are not there, so the one that follows the official model is not read.');

interface Mark {
  readonly doc: number;
  readonly id: string;
  readonly status: string;
}

describe.skipIf(!known)('a notice that follows the official model', () => {
  it('lacks nothing beyond what a person marked, and has no finding about AI, sale or marketing', async () => {
    const { source } = await readDocument(new Uint8Array(readFileSync(`${folder}/raw/021.html`)), '021.html');
    if (!source) throw new Error('No text was read.');
    const { kind, elements, findings } = analyze(source, defaultConfig, { fixes: false });
    expect(kind).toBe('npp');
    const marks = readFileSync(`${folder}/npp-elements.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Mark)
      .filter(({ doc }) => doc === 21);
    const allowed = marks.filter(({ status }) => status !== 'present').map(({ id }) => id);
    const marked = new Set(marks.map(({ id }) => id));
    const missing = elements.filter(
      ({ id, status, applies }) => status === 'missing' && applies === 'yes' && marked.has(id),
    );
    expect(missing.map(({ id }) => id).filter((id) => !allowed.includes(id))).toEqual([]);
    const risky = findings.filter(
      ({ ruleId, severity }) => severity !== 'hint' && /^(?:ai-|sale|marketing|commercial)/u.test(ruleId),
    );
    expect(risky.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});
