/** Findings in whole documents, for people who read and judge them. Console only: the corpus must not be stored. */
import { analyze } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import { readDocumentKind } from '../../src/language/documentKind';
import type { Finding } from '../../src/linter/finding';
import { findingsOrCrash } from './attempt';
import type { CorpusDocument } from './documents';

interface Place {
  readonly document: CorpusDocument;
  readonly finding: Finding;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

function findingsOf(document: CorpusDocument): Place[] {
  const where = `document ${document.number}`;
  const findings = findingsOrCrash(where, () => analyze(document.source, defaultConfig, { fixes: false }).findings);
  return findings.map((finding) => ({ document, finding }));
}

function describe({ document, finding }: Place): string {
  const { text } = document.source;
  const { start, end } = finding.span;
  const before = oneLine(text.slice(Math.max(0, start - 250), start));
  const after = oneLine(text.slice(end, end + 80));
  const evidence = finding.evidence.map((at) => oneLine(text.slice(at.start, at.end)));
  return [
    `${document.number} [${document.kind}] ${finding.ruleId}/${finding.messageId} ${finding.severity}  evidence: ${evidence.join(' | ')}`,
    `    … ${before} ⟦${oneLine(text.slice(start, end))}⟧ ${after} …`,
  ].join('\n');
}

/** Every finding in the given documents, with the words before it. */
export function showDocument(documents: readonly CorpusDocument[]): string {
  return documents
    .map((document) => {
      const { kind, confidence } = readDocumentKind(document.source);
      const read = document.instead ? `reference text, because ${document.instead}` : 'our reader';
      const head = `# ${document.number} ${document.kind}: read as ${kind} (${confidence.toFixed(2)}), ${read}`;
      return [head, ...findingsOf(document).map(describe)].join('\n');
    })
    .join('\n');
}

/** `count` findings (no hints) drawn over all rules; the same seed draws the same ones. */
export function sampleFindings(documents: readonly CorpusDocument[], count: number, seed: number): string {
  const places = documents.flatMap(findingsOf).filter(({ finding }) => finding.severity !== 'hint');
  const random = mulberry32(seed);
  const drawn = places
    .map((place) => ({ place, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count);
  const head = `${drawn.length} of ${places.length} findings, seed ${seed}`;
  return [head, ...drawn.map(({ place }, index) => `${index + 1}. ${describe(place)}`)].join('\n');
}

/** A small random number generator with a seed (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
