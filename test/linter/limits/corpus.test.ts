/**
 * Every finding in a labelled sentence of a real document that is no borderline case: each
 * of its limiting texts must silence the rule, wake no other one and read as grammatical.
 * The sentences are read from beside the project and never copied into it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeSentence } from '../../../src/analysis/analyze';
import { atLeast, type Finding } from '../../../src/linter/finding';
import type { DocumentKind } from '../../../src/linter/report';
import { applyEdits } from '../../../src/text/textEdit';
import { grammarProblems } from './grammarChecker';

const corpus = new URL('../../../../shared/corpus/dev/clauses.jsonl', import.meta.url);

interface Row {
  readonly doc: number;
  readonly sent: number;
  readonly sentence: string;
  readonly context?: string;
  readonly labels: readonly string[];
  readonly ambiguous: boolean;
  readonly doc_kind: string;
}

interface Tried {
  readonly where: string;
  readonly before: string;
  readonly after: string;
  readonly silenced: boolean;
  readonly woken: readonly string[];
  /** Whether the limit was fitted into a sentence; one that only follows a whole sentence cannot break it. */
  readonly isFitted: boolean;
}

const kinds: Readonly<Record<string, DocumentKind>> = {
  npp: 'npp',
  authorization: 'authorization',
  consent: 'treatment-consent',
  'research-consent': 'research-consent',
  'health-app-policy': 'app-policy',
  'ai-vendor-policy': 'app-policy',
};

function loud(text: string, row: Row): readonly Finding[] {
  const kind = kinds[row.doc_kind] ?? 'unknown';
  const { findings } = analyzeSentence(text, row.context || undefined, { rules: {}, kind });
  return findings.filter(({ severity }) => atLeast(severity, 'info'));
}

const countOf = (findings: readonly Finding[], rule: string) => findings.filter(({ ruleId }) => ruleId === rule).length;

function tryFixes(row: Row): Tried[] {
  const { sentence } = row;
  const findings = loud(sentence, row);
  return findings.flatMap((finding) =>
    finding.fixes.map((fix): Tried => {
      const after = applyEdits(sentence, fix.edits);
      const now = loud(after, row);
      const [first] = fix.edits;
      const whole = first?.span.start === 0 && (fix.edits.at(-1)?.span.end ?? 0) >= sentence.trimEnd().length;
      const follows = first?.span.start === first?.span.end && fix.edits.length === 1;
      return {
        where: `${row.doc}/${row.sent} ${finding.ruleId} ${fix.limit}`,
        before: sentence,
        after,
        silenced: countOf(now, finding.ruleId) < countOf(findings, finding.ruleId),
        woken: [...new Set(now.map(({ ruleId }) => ruleId))].filter((id) => countOf(now, id) > countOf(findings, id)),
        isFitted: !whole && !follows,
      };
    }),
  );
}

const rows = existsSync(corpus)
  ? readFileSync(corpus, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Row => JSON.parse(line))
      .filter(({ labels, ambiguous }) => labels.length > 0 && !ambiguous)
  : [];
if (rows.length === 0) console.warn('SKIPPED: no limit is tried on real clauses, because the corpus is not here.');

describe.runIf(rows.length > 0)('limits of real clauses', () => {
  const tried = rows.flatMap(tryFixes);

  it('are offered for many', () => {
    expect(tried.length).toBeGreaterThan(300);
  });

  it('silence their rule', () => {
    expect(tried.filter(({ silenced }) => !silenced).map(({ where }) => where)).toEqual([]);
  });

  it('wake no other rule', () => {
    expect(tried.filter(({ woken }) => woken.length > 0).map(({ where, woken }) => `${where}: ${woken}`)).toEqual([]);
  });

  it('leave no grammar problem that was not there before', async () => {
    const fitted = tried.filter(({ isFitted }) => isFitted);
    const sentences = [...new Set(fitted.flatMap(({ before, after }) => [before, after]))];
    const problems = await grammarProblems(sentences);
    const found = new Map(sentences.map((sentence, at) => [sentence, problems[at] ?? []]));
    const fresh = fitted.flatMap(({ where, before, after }) => {
      const old = new Set(found.get(before)?.map(({ words, message }) => `${words}: ${message}`));
      return (found.get(after) ?? [])
        .map(({ words, message }) => `${words}: ${message}`)
        .filter((problem) => !old.has(problem))
        .map((problem) => `${where}: ${problem}`);
    });
    expect(fitted.length).toBeGreaterThan(20);
    expect(fresh).toEqual([]);
  });
});
