import { describe, expect, it } from 'vitest';
import { readFileText } from '../../src/formats/readFileText';
import { type ReadKind, readDocumentKind } from '../../src/language/documentKind';
import { type DocumentKind, documentKinds } from '../../src/linter/report';
import type { SourceText } from '../../src/text/sourceText';
import { referenceDocuments } from '../eval/documents';
import { scoreKind } from '../eval/kinds';
import { kindAccuracy } from '../eval/results';
import { corpusPresent } from '../eval/rows';
import { drafts } from './drafts/drafts';

function read(text: string): SourceText {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('The text cannot be read.');
  return source;
}

describe('the kind of a document', () => {
  it.each(drafts)('$name is read as $kind', ({ kind, text }) => {
    expect(readDocumentKind(read(text)).kind).toBe(kind);
  });

  it('has the names a report has', () => {
    const kinds: Record<ReadKind, DocumentKind> = {
      npp: 'npp',
      'part2-notice': 'part2-notice',
      authorization: 'authorization',
      'treatment-consent': 'treatment-consent',
      'imaging-consent': 'imaging-consent',
      'scribe-consent': 'scribe-consent',
      'research-consent': 'research-consent',
      'app-policy': 'app-policy',
      unknown: 'unknown',
    };
    expect(Object.values(kinds).sort()).toEqual([...documentKinds].sort());
  });

  it('comes with the words that decided it, in order of place', () => {
    const text = drafts.find(({ kind }) => kind === 'npp')?.text ?? '';
    const { evidence, confidence } = readDocumentKind(read(text));
    const words = evidence.map(({ start, end }) => text.slice(start, end).toLowerCase());
    expect(words[0]).toContain('notice of privacy practices');
    expect(words.length).toBeLessThanOrEqual(5);
    expect(evidence.map(({ start }) => start)).toEqual(evidence.map(({ start }) => start).sort((a, b) => a - b));
    expect(confidence).toBeGreaterThan(0.7);
  });

  it('is unknown, without confidence or evidence, for an empty text', () => {
    expect(readDocumentKind(read(''))).toEqual({ kind: 'unknown', confidence: 0, evidence: [] });
  });

  it('is surer of a whole notice than of a draft of three sentences', () => {
    const notice = drafts.find(({ kind }) => kind === 'npp')?.text ?? '';
    const draft =
      'Privacy notice\n\nThis notice describes how medical information about you may be used and disclosed. We may use it for your care. We are required by law to give you this notice.';
    const short = readDocumentKind(read(draft));
    expect(short.kind).toBe('npp');
    expect(short.confidence).toBeLessThan(readDocumentKind(read(notice)).confidence);
  });

  it('takes no longer for a text of a megabyte than for a long notice', () => {
    const long = read(
      'We may use and disclose your health information for payment. I consent to this.\n\n'.repeat(12_000),
    );
    const start = performance.now();
    readDocumentKind(long);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it.runIf(corpusPresent)('is right for 95 of 100 real documents', () => {
    const kinds = referenceDocuments().map(scoreKind);
    const wrong = kinds.filter(({ right }) => right === false);
    expect(
      kindAccuracy(kinds).share,
      wrong.map(({ document, kind }) => `${document.number} ${document.kind} read as ${kind}`).join(', '),
    ).toBeGreaterThanOrEqual(0.95);
    for (const { kind, document } of kinds)
      if (document.kind === 'other') expect(['unknown', 'app-policy'], `${document.number}`).toContain(kind);
  });
  if (!corpusPresent) console.warn('The corpus is absent: the kinds of real documents are NOT tested.');
});
