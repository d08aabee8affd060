/** Checked documents for the tests of exporters, made of toy findings. */
import type { CheckedDocument, WriterOptions } from '../../src/exporters/reportWriter';
import type { Report } from '../../src/linter/report';
import { LineIndex } from '../../src/text/lineIndex';
import { toyFinding, toyRule } from '../support/toyRule';

export const text = 'Zoo notice 🦁\r\n\r\nWe tell the zoo. We tell\nthe bear.\n';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

export const zoo = at('We tell the zoo.');
export const bear = at('We tell\nthe bear.');

export function documentOf(report: Partial<Report> = {}, parts: Partial<CheckedDocument> = {}): CheckedDocument {
  return {
    path: 'zoo.txt',
    source: { text, lines: new LineIndex(text) },
    report: {
      kind: 'npp',
      kindConfidence: 0.9,
      kindEvidence: [],
      words: 1234,
      findings: [toyFinding(zoo), toyFinding(bear, { severity: 'hint' })],
      elements: [],
      problems: [],
      ...report,
    },
    ...parts,
  };
}

/** A document of which nothing could be read. */
export const unread: CheckedDocument = {
  path: 'gone.pdf',
  report: { ...documentOf().report, words: 0, findings: [], problems: [{ severity: 'error', message: 'No text.' }] },
};

export const plain: WriterOptions = {
  colour: false,
  width: 80,
  showHints: false,
  ruleById: (id) => (id === toyRule.id ? toyRule : undefined),
  rules: [toyRule],
  audience: 'editor',
  failOn: 'error',
  version: '1.2.3',
};
