/** What is fuzzed: inputs at random, and what must hold for each. A target throws when it does not. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { analyze, analyzeSentence } from '../../src/analysis/analyze';
import { chooseFixes } from '../../src/analysis/chooseFixes';
import { checkChoices } from '../../src/cli/checkChoices';
import { checkJsonLines } from '../../src/cli/jsonLinesIn';
import { compilePhrase, wordsOf } from '../../src/config/house/phrase';
import { houseFields, readHouseFile } from '../../src/config/house/readHouseFile';
import { ownRuleFields } from '../../src/config/house/readOwnRule';
import { resolveConfig } from '../../src/config/resolveConfig';
import { toJsonDocument } from '../../src/exporters/json';
import { decodeText } from '../../src/formats/decode';
import { toFileEdits } from '../../src/formats/fileEdits';
import { readDocument } from '../../src/formats/readDocument';
import { type FileTextFormat, readFileText } from '../../src/formats/readFileText';
import type { Report } from '../../src/linter/report';
import { suppressionsIn } from '../../src/linter/suppressionComments';
import { readReview, writeReview } from '../../src/review/reviewFile';
import { rules } from '../../src/rules/index';
import type { ReadResult } from '../../src/text/sourceText';
import { fromPdfView, readMessage, toPdfView } from '../../src/webview/messages';
import { fromWordView, toWordView } from '../../src/webview/word/messages';
import { docx, pdf, document as wordDocument } from './bombs';
import {
  type Change,
  changes,
  damaged,
  htmlSoup,
  jsonSoup,
  markdownSoup,
  pageSoup,
  plainSoup,
  sentenceSoup,
  withChanges,
  wordSoup,
} from './soups';

export interface Target<T = unknown> {
  readonly inputs: fc.Arbitrary<T>;
  /** @throws when something does not hold. */
  readonly holds: (input: T) => unknown;
}

const target = <T>(inputs: fc.Arbitrary<T>, holds: Target<T>['holds']): Target => ({ inputs, holds }) as Target;

const ids = rules.map(({ id }) => id);
const { config } = resolveConfig({}, ids);
const utf8 = new TextEncoder();
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`samples/${name}`));
const wordSample = sample('cedarvale-treatment-and-imaging-consent.docx');
const wordParts = unzipSync(wordSample);
const pdfSamples = ['hillcrest-imaging-consent.pdf', 'millbrook-notice-2025.pdf'].map(sample);

export const targets: Readonly<Record<string, Target>> = {
  text: target(plainSoup, (text) => textHolds(text, 'text')),
  markdown: target(markdownSoup, (text) => textHolds(text, 'markdown')),
  html: target(htmlSoup, (text) => textHolds(text, 'html')),
  encodings: target(
    fc.tuple(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        plainSoup.map((text) => utf8.encode(text)),
      ),
      changes,
    ),
    async ([bytes, faults]) => {
      const all = withChanges(bytes, faults);
      const { text, problems } = decodeText(all);
      if (text === undefined && problems.length === 0) throw new Error('Nothing was decoded, and nothing is said.');
      for (const name of ['a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a']) readHolds(await readDocument(all, name));
    },
  ),
  word: target(
    fc.oneof(
      wordSoup.map((body) => docx(wordDocument(body))),
      changes.map(inZip),
      fc.tuple(changes, fc.nat()).map(inPart),
    ),
    async (bytes) => readHolds(await readDocument(bytes, 'a.docx')),
  ),
  pdf: target(
    fc.oneof(
      pageSoup.map((page) => pdf({ dictionary: '', bytes: utf8.encode(page) }, '4 0 R')),
      fc.tuple(fc.constantFrom(...pdfSamples), changes).map(([bytes, faults]) => withChanges(bytes, faults)),
    ),
    async (bytes) => readHolds(await readDocument(bytes, 'a.pdf')),
  ),
  clauses: target(fc.tuple(sentenceSoup, fc.option(sentenceSoup)), ([text, context]) => {
    const report = analyzeSentence(text, context ?? undefined, config);
    for (const { span } of report.findings) inside(span, text.length);
  }),
  house: target(
    damaged(
      jsonSoup(
        [
          ...houseFields,
          ...ownRuleFields,
          'prohibit',
          'narrow',
          'first',
          'second',
          'third',
          'ai-training',
          'error',
          'name',
          'names',
        ],
        [
          '1',
          'ai-training',
          'off',
          '**/*.md',
          '{a,b',
          '[!',
          '../../etc',
          'https://example.org/a.json',
          'share * with {x}',
          '*',
        ],
      ),
    ),
    (text) => {
      const { problems } = readHouseFile(text, ids, ids);
      for (const problem of problems) inside(problem, text.length);
      untouched();
    },
  ),
  phrases: target(
    fc.tuple(
      sentenceSoup.map((text) => text.slice(0, 320)),
      sentenceSoup,
    ),
    ([pattern, text]) => {
      const phrase = compilePhrase(pattern);
      if ('reason' in phrase) return;
      const read = wordsOf(text);
      for (const word of read) inside(word, text.length);
      const match = phrase.find(read);
      if (match) inside({ start: match.first, end: match.last + 1 }, read.length);
    },
  ),
  review: target(
    damaged(
      jsonSoup(
        ['version', 'findings', 'document', 'rule', 'quote', 'state', 'reason', 'date', 'before', 'after', 'alike'],
        ['a.txt', 'ai-training'],
      ),
    ),
    (text) => {
      const read = readReview(text);
      if ('reason' in read) {
        if (read.reason === '') throw new Error('No reason is given.');
        return;
      }
      const written = writeReview(read.review);
      const again = readReview(written);
      if (!('review' in again) || writeReview(again.review) !== written)
        throw new Error('What was written is not read alike.');
      untouched();
    },
  ),
  comments: target(markdownSoup, (text) => {
    for (const format of ['markdown', 'html'] as const) {
      for (const { range } of suppressionsIn(text, format)) inside(range, text.length);
    }
  }),
  jsonLines: target(
    fc.array(
      damaged(
        jsonSoup(
          ['id', 'text', 'context', 'document', 'format'],
          ['markdown', 'html', 'text', 'We may sell your images.'],
        ),
      ),
      { maxLength: 5 },
    ),
    jsonLinesHold,
  ),
  messages: target(
    jsonSoup(
      [
        'type',
        'version',
        'id',
        'limit',
        'start',
        'end',
        'blank',
        'value',
        'name',
        'words',
        'blocks',
        'pictures',
        'kind',
        'pieces',
        'rows',
        'cells',
        'choices',
        'edits',
        'text',
      ],
      [
        'choose',
        'takeBack',
        'fill',
        'ready',
        'open',
        'findings',
        'choices',
        'paragraph',
        'table',
        'reveal',
        'unreadable',
      ],
    ),
    (message) => {
      for (const shape of [fromWordView, toWordView, fromPdfView, toPdfView]) readMessage(shape, message);
      untouched();
    },
  ),
};

function textHolds(text: string, format: FileTextFormat): void {
  const read = readFileText(text, format);
  for (const { message } of read.problems) {
    if (/was read as plain text \(/.test(message)) throw new Error(message);
  }
  const report = readHolds(read);
  const { source } = read;
  if (!source || !report) return;
  for (const { fix } of chooseFixes(report).changes) {
    for (const { span } of toFileEdits(source, fix.edits, text) ?? []) inside(span, text.length);
  }
}

/** A reading says what hinders it in plain words, its places lie in the text, and it can be analysed and written. */
function readHolds({ source, problems }: ReadResult): Report | undefined {
  if (!source && problems.length === 0) throw new Error('Nothing was read, and nothing is said.');
  const technical =
    /\b(?:undefined(?! entity)|NaN|RangeError|TypeError|Maximum call stack|is not a function|Cannot read prop|out of order)/;
  for (const { message } of problems) if (technical.test(message)) throw new Error(`It says: ${message}`);
  if (!source) return undefined;
  const { length } = source.text;
  for (const { span } of source.blocks) {
    inside(span, length);
    if (source.origins.originsOf(span).length === 0 && span.start < span.end)
      throw new Error('A block comes from nowhere.');
  }
  const report = analyze(source, config, { problems });
  for (const { span, fixes } of report.findings) {
    inside(span, length);
    for (const { edits } of fixes) for (const edit of edits) inside(edit.span, length);
  }
  JSON.stringify(toJsonDocument({ path: 'a', source, report }));
  return report;
}

function inside({ start, end }: { readonly start: number; readonly end: number }, length: number): void {
  if (!(start >= 0 && start <= end && end <= length)) throw new Error(`[${start}, ${end}) is not inside of ${length}.`);
}

/** Whether an input has put something into every object there is. */
function untouched(): void {
  for (const name in {}) throw new Error(`Every object has a member "${name}" now.`);
}

function inZip(faults: readonly Change[]): Uint8Array {
  return withChanges(wordSample, faults);
}

/** Faults in one part, packed as they should be. */
function inPart([faults, which]: [readonly Change[], number]): Uint8Array {
  const names = Object.keys(wordParts);
  const name = names[which % names.length] as string;
  return zipSync({ ...wordParts, [name]: withChanges(wordParts[name] as Uint8Array, faults) });
}

async function jsonLinesHold(lines: readonly string[]): Promise<void> {
  const sent = lines.map((line) => line.replace(/[\r\n\u2028]/g, ' '));
  const answers: string[] = [];
  const sink = {
    write: async (text: string) => answers.push(text) > 0,
    close: async () => {},
    abandon: async () => {},
  };
  const args = {
    positionals: [],
    has: (name: string) => name === 'jsonl-in',
    value: () => undefined,
    values: () => [],
  };
  const choices = checkChoices(args as never, '/');
  const io = { stdin: Readable.from([Buffer.from(sent.join('\n'))]) };
  await checkJsonLines(choices, io as never, async () => sink);
  const wanted = sent.filter((line) => line.trim() !== '').length;
  if (answers.length !== wanted) throw new Error(`${wanted} lines got ${answers.length} answers.`);
  for (const answer of answers) {
    const { findings, error } = JSON.parse(answer) as { findings?: unknown[]; error?: string };
    if (!Array.isArray(findings) && typeof error !== 'string') throw new Error(`No answer: ${answer}`);
  }
}
