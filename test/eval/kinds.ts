/** Scores the kind read from whole documents against the manifest of the corpus. */
import { readDocumentKind } from '../../src/language/documentKind';
import type { DocumentKind } from '../../src/linter/report';
import type { CorpusDocument } from './documents';

export interface ScoredKind {
  readonly document: CorpusDocument;
  readonly kind: DocumentKind;
  readonly confidence: number;
  readonly evidence: readonly string[];
  /** Missing when the manifest has no kind of ours for it. */
  readonly right?: boolean;
}

/** The kinds of ours that a name in the manifest allows; none where it is not scored. */
const allowed: Readonly<Record<string, readonly DocumentKind[]>> = {
  npp: ['npp'],
  authorization: ['authorization'],
  'research-consent': ['research-consent'],
  consent: ['treatment-consent', 'imaging-consent', 'scribe-consent'],
  'health-app-policy': ['app-policy'],
  'ai-vendor-policy': ['app-policy'],
};

export function scoreKind(document: CorpusDocument): ScoredKind {
  const { kind, confidence, evidence } = readDocumentKind(document.source);
  const right = allowed[document.kind]?.includes(kind);
  return {
    document,
    kind,
    confidence,
    evidence: evidence.map(({ start, end }) => document.source.text.slice(start, end)),
    ...(right === undefined ? {} : { right }),
  };
}
