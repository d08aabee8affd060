/** What of our own work is measured. */
import { analyze } from '../../src/analysis/analyze';
import { LiveAnalysis } from '../../src/analysis/liveAnalysis';
import type { ResolvedConfig } from '../../src/config/resolvedConfig';
import { LiveReader } from '../../src/formats/liveReader';
import { readFileText } from '../../src/formats/readFileText';
import { readDocument } from '../../src/language/document';
import { readDocumentKind } from '../../src/language/documentKind';
import { lint } from '../../src/linter/lint';
import { rules } from '../../src/rules/index';
import type { SourceText } from '../../src/text/sourceText';
import { medianOf, memoryHeld, type Times } from './measure';

const config: ResolvedConfig = { rules: {} };

/** The text as a document, read anew. @throws when it cannot be read. */
export function sourceOf(text: string): SourceText {
  const { source, problems } = readFileText(text, 'text');
  if (!source) throw new Error(problems.map(({ message }) => message).join(' '));
  return source;
}

/** A full check: the layout is read, all rules run and all checklists of the kind are answered. */
export function fullCheck(text: string) {
  return analyze(sourceOf(text), config, { fixes: false });
}

/** How long a check takes after one character was typed, or taken back again, at places all over the text. */
export function editTimes(text: string, edits: number): Times & { readonly withoutLayout: number } {
  const live = new LiveAnalysis();
  const reader = new LiveReader();
  const read = (version: string): SourceText => reader.read(version, 'text').source as SourceText;
  live.check(read(text), config, { fixes: false });
  const runs: number[] = [];
  const withoutLayout: number[] = [];
  for (let i = 0; i < edits; i++) {
    const at = Math.floor(text.length * (((i >> 1) * 0.371) % 1));
    const next = i % 2 === 0 ? `${text.slice(0, at)}x${text.slice(at)}` : text;
    const start = performance.now();
    const source = read(next);
    const known = performance.now();
    live.check(source, config, { fixes: false });
    const end = performance.now();
    runs.push(end - start);
    withoutLayout.push(end - known);
  }
  return { runs, median: medianOf(runs), withoutLayout: medianOf(withoutLayout) };
}

/** What a checked document holds in memory above its text, in bytes. */
export function memoryAbove(text: string): number {
  fullCheck(text);
  const before = memoryHeld();
  const source = sourceOf(text);
  const report = analyze(source, config, { fixes: false });
  const held = memoryHeld() - before;
  // Both are still needed here, so that neither is collected before it was counted.
  return source.text.length + report.findings.length > 0 ? held : 0;
}

/** The milliseconds that each rule takes for a text, the dearest first; and the parts of a check that no rule owns. */
export function costs(text: string): { rules: [string, number][]; parts: [string, number][] } {
  const source = sourceOf(text);
  const document = readDocument(source);
  const { kind } = readDocumentKind(source, document.paragraphs);
  const median = (run: () => unknown) => {
    const taken: number[] = [];
    for (let i = 0; i < 7; i++) {
      const start = performance.now();
      run();
      taken.push(performance.now() - start);
    }
    return medianOf(taken);
  };
  const only = (id: string) => lint(document, { kind, rules, config: { rules: {}, onlyRules: [id] } });
  const empty = median(() => lint(document, { kind, rules: [], config: { rules: {} } }));
  const perRule = rules.map(({ id }): [string, number] => [id, Math.max(0, median(() => only(id)) - empty)]);
  return {
    rules: perRule.sort((a, b) => b[1] - a[1]),
    parts: [
      ['layout', median(() => sourceOf(text))],
      ['words, sentences and clauses', median(() => readDocument(source))],
      ['kind of document', kindTime(source)],
      ['all rules', median(() => lint(document, { kind, rules, config: { rules: {} } }))],
    ],
  };
}

/** The kind is read from paragraphs that keep what was found in them, so that each run needs new ones. */
function kindTime(source: SourceText): number {
  const taken: number[] = [];
  for (let i = 0; i < 7; i++) {
    const { paragraphs } = readDocument(source);
    const start = performance.now();
    readDocumentKind(source, paragraphs);
    taken.push(performance.now() - start);
  }
  return medianOf(taken);
}
