/** Runs the parts of the evaluation. Each part can be run alone, and nothing here prints. */
import { analyze, analyzeSentence } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import type { Finding } from '../../src/linter/finding';
import { overlaps, type Span } from '../../src/text/span';
import { findingsOrCrash } from './attempt';
import type { CorpusDocument } from './documents';
import { type ScoredKind, scoreKind } from './kinds';
import { locate, searchable } from './locate';
import { type ScoredSegment, scoreSegment, segments } from './opp115';
import { findingsIn, type ProseSentence, proseFiles, sentencesOf, spread } from './prose';
import type { Row } from './rows';
import { type Scored, scoredRow } from './score';

/** Sentences one by one, each with its lead-in: the path of `check --jsonl-in`. */
export function evaluateSentences(rows: readonly Row[]): Scored[] {
  return rows.map((row) =>
    scoredRow(
      row,
      findingsOrCrash(
        row.id,
        () => analyzeSentence(row.sentence, row.context, defaultConfig, { fixes: false }).findings,
      ),
    ),
  );
}

export interface LocatedRows {
  readonly scored: readonly Scored[];
  /** Rows whose sentence is not in the text that was read. */
  readonly lost: readonly Row[];
}

/** The same sentences, found in whole documents and judged by the findings that lie on them. */
export function evaluateDocuments(documents: readonly CorpusDocument[], rows: readonly Row[]): LocatedRows {
  const scored: Scored[] = [];
  const lost: Row[] = [];
  for (const { number, source } of documents) {
    const here = rows.filter(({ doc }) => doc === number);
    if (here.length === 0) continue;
    const findings = findingsOrCrash(
      `document ${number}`,
      () => analyze(source, defaultConfig, { fixes: false }).findings,
    );
    const text = searchable(source.text);
    for (const row of here) {
      const at = locate(text, row.sentence, row.context);
      if (!at) lost.push(row);
      else
        scored.push(
          scoredRow(
            row,
            findings.filter((finding) => liesOn(finding, at)),
          ),
        );
    }
  }
  return { scored, lost };
}

/** Whether a finding speaks of the sentence: half of the shorter of the two lies in the other. */
function liesOn({ span: clause }: Finding, sentence: Span): boolean {
  if (!overlaps(clause, sentence)) return false;
  const shared = Math.min(clause.end, sentence.end) - Math.max(clause.start, sentence.start);
  return shared >= Math.min(clause.end - clause.start, sentence.end - sentence.start) / 2;
}

export function evaluateOpp115(part: 'train' | 'validation'): ScoredSegment[] {
  return segments(part).map(scoreSegment);
}

export function evaluateKinds(documents: readonly CorpusDocument[]): ScoredKind[] {
  return documents.map(scoreKind);
}

export interface FlaggedProse {
  readonly sentence: ProseSentence;
  readonly findings: readonly Finding[];
}

export interface ProseResult {
  /** How many of 1,000 sentences, spread over all, were flagged. */
  readonly sampled: number;
  readonly sampledFlagged: readonly FlaggedProse[];
  /** The same over every sentence, when that was asked for. */
  readonly all: number;
  readonly allFlagged: readonly FlaggedProse[];
}

/** @param extent whether only the 1,000 sentences are looked at or all of them. */
export function evaluateProse(extent: 'sample' | 'all'): ProseResult {
  const flagged = (sentences: readonly ProseSentence[]) =>
    sentences.flatMap((sentence): FlaggedProse[] => {
      const findings = findingsIn(sentence.text);
      return findings.length > 0 ? [{ sentence, findings }] : [];
    });
  const sample = spread(proseFiles('sample').flatMap(sentencesOf), 1000);
  const sampledFlagged = flagged(sample);
  if (extent === 'sample')
    return { sampled: sample.length, sampledFlagged, all: sample.length, allFlagged: sampledFlagged };
  const all = proseFiles('all').flatMap(sentencesOf);
  return { sampled: sample.length, sampledFlagged, all: all.length, allFlagged: flagged(all) };
}
