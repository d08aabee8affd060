/** OPP-115: segments of website privacy policies, scored for "Third Party Sharing/Collection". */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import { readFileText } from '../../src/formats/readFileText';
import type { Finding } from '../../src/linter/finding';
import { findingsOrCrash } from './attempt';
import { labelsFound } from './labels';
import { corpusFolder } from './rows';

export interface Segment {
  readonly id: string;
  readonly text: string;
  readonly shares: boolean;
  /** Whether all that the segment says of disclosure is that the law may ask for it. */
  readonly legalOnly: boolean;
}

export interface ScoredSegment {
  readonly segment: Segment;
  readonly found: boolean;
  readonly findings: readonly Finding[];
}

/** The segments of one file; the file has a line for every label of a segment. */
export function segments(part: 'train' | 'validation'): Segment[] {
  const rows = parseCsv(readFileSync(join(corpusFolder, 'opp115', `${part}.csv`), 'utf8'));
  const labelsByText = new Map<string, Set<string>>();
  for (const [text = '', label = ''] of rows) {
    // A spreadsheet broke this cell before it came to us.
    if (text === '' || text.startsWith('#NAME')) continue;
    const known = labelsByText.get(text);
    if (known) known.add(label);
    else labelsByText.set(text, new Set([label]));
  }
  return [...labelsByText].map(([text, labels], index) => ({
    id: `${part}:${index}`,
    text,
    shares: labels.has('Third Party Sharing/Collection'),
    legalOnly: isLegalOnly(text),
  }));
}

export function scoreSegment(segment: Segment): ScoredSegment {
  const source = readFileText(segment.text, 'text').source;
  const findings = source
    ? findingsOrCrash(segment.id, () => analyze(source, defaultConfig, { fixes: false }).findings)
    : [];
  return { segment, findings, found: labelsFound(findings).has('third_party_sharing') };
}

const disclosure =
  /\b(?:disclos|shar|releas|transfer|provid|reveal|giv(?:e|en|ing)\b|sell|sold|third[- ]part|collect)/iu;
const legal =
  /\b(?:subpoena|court|law enforcement|legal (?:process|request|obligation|proceeding|requirement|rights?|claims?|investigation)|(?:required|permitted|authorized|compelled) by (?:the |applicable )?(?:law|statute)|comply with|applicable laws?|government|authorit(?:y|ies)|police|fraud|illegal|unlawful|terms of (?:use|service)|(?:protect|defend|enforce)\w* (?:the |our |its |their |and |or )*(?:rights?|property|safety)|safety of)\b/iu;
const otherRecipient =
  /\b(?:advertis|affiliat|subsidiar|partner|sponsor|vendor|service provider|contractor|suppliers?|merchant|compan(?:y|ies) (?:that|to|who|which)|other companies|merge|acqui|bankrupt|market(?:ing|ers)|analytics|ad network|social (?:media|network)|cookie|widget|third[- ]party (?:site|provider|service|advert|ad)|public(?:ly)?)/iu;

/** Judged by its words alone, before anything is analysed, so that the scores cannot move the line. */
function isLegalOnly(text: string): boolean {
  const disclosing = text.split(/(?<=[.;!?])\s+/u).filter((sentence) => disclosure.test(sentence));
  return legal.test(text) && !otherRecipient.test(text) && disclosing.every((sentence) => legal.test(sentence));
}

/** Comma-separated values with quoted cells, in which a quote is doubled. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      row.push(cell.replace(/\r$/u, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
