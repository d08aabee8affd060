import { describe, expect, it } from 'vitest';
import { elementLines } from '../../src/exporters/terminalElements';
import type { Element } from '../../src/linter/report';

const row: Element = {
  id: 'ZOO-01',
  status: 'missing',
  applies: 'yes',
  requirement: 'Say who feeds the bear.',
  citation: 'Zoo Act 1',
  confirmed: true,
};
const show = (...elements: Element[]) => elementLines(elements, 80).join('\n');

describe('what a document lacks, for reading', () => {
  it('is listed with its source, what is unclear after what is missing', () => {
    expect(show({ ...row, id: 'ZOO-02', status: 'unclear', note: 'The bear is not named.' }, row)).toBe(`
  What the law asks for and was not found:
    ZOO-01   Say who feeds the bear. (Zoo Act 1)

  Not clear:
    ZOO-02   Say who feeds the bear. The bear is not named. (Zoo Act 1)`);
  });

  it('says where a source is not confirmed', () => {
    expect(show({ ...row, confirmed: false })).toContain('(Zoo Act 1, not confirmed)');
  });

  it('names only briefly what may be needed or is good practice', () => {
    const text = show({ ...row, applies: 'unknown' }, { ...row, id: 'ZOO-09', applies: 'no', level: 'recommended' });
    expect(text).toBe(
      '\n  Also not found: 1 statement that may be needed (ZOO-01); 1 statement that good\n  practice advises (ZOO-09).',
    );
  });

  it('is silent about what is there and what does not apply', () => {
    expect(show({ ...row, status: 'present' }, { ...row, applies: 'no' })).toBe('');
  });
});
