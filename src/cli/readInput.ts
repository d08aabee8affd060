/** Reads one file and analyses it. Whatever happens, the answer is a report. */
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { analyze } from '../analysis/analyze';
import { ruleById } from '../analysis/house/houseRules';
import type { ResolvedConfig } from '../config/resolvedConfig';
import type { CheckedDocument } from '../exporters/reportWriter';
import { decodeText } from '../formats/decode';
import type { PdfThread } from '../formats/pdf/readInThread.node';
import { formatOf, type ReadOptions, readDocument } from '../formats/readDocument';
import type { Report } from '../linter/report';
import { textSuppressions } from '../review/textSuppressions';
import { LineIndex } from '../text/lineIndex';
import type { ReadResult, SourceText } from '../text/sourceText';
import { fileErrorReason } from './fileErrors';
import type { Input } from './inputs';
import { secondsToAnalyse, secondsToRead, within } from './timeLimit';

/** More than this is not a notice; reading it would fill the memory. */
const largestFile = 256 * 1024 * 1024;

/** What was read, and for a file that is text itself that text, decoded when asked for. */
export interface FileRead extends ReadResult {
  readonly fileText?: () => string | undefined;
}

/** The text of an input with the problems met on the way. */
export async function readInput(input: Input, options: ReadOptions = {}): Promise<FileRead> {
  if ('problem' in input) return unreadable(input.problem);
  const opened = await bytesOf(input.file);
  return 'problem' in opened ? unreadable(opened.problem) : readBytes(opened.bytes, input.shown, options);
}

/** The bytes of a file, or why they cannot be had, to follow "… : ". */
export async function bytesOf(file: string): Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }> {
  try {
    const { size } = await fs.stat(file);
    if (size > largestFile) return { problem: `it is larger than ${largestFile / 1024 / 1024} MB` };
    return { bytes: await fs.readFile(file) };
  } catch (error) {
    return { problem: fileErrorReason(error) };
  }
}

/** As {@link readInput}, for bytes that are at hand. */
export async function readBytes(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<FileRead> {
  const read = await readNamed(bytes, name, options);
  const problems = read.problems.map((problem) =>
    problem.code === 'scanned'
      ? { ...problem, message: `${problem.message} With --ocr auto such pages are read.` }
      : problem,
  );
  return { ...read, problems, fileText: () => decodeText(bytes).text };
}

let pdfThread: PdfThread | undefined;

/** PDFs are read in a thread where the program is built; from its sources there is none. */
async function readPdfApart(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ReadResult> {
  const entry = path.join(__dirname, 'pdfThread.js');
  if (!existsSync(entry)) return (await import('../formats/pdf/readPdf')).readPdf(bytes, signal ? { signal } : {});
  const { PdfThread } = await import('../formats/pdf/readInThread.node');
  pdfThread ??= new PdfThread(entry);
  return pdfThread.read(bytes, signal);
}

/** Reads bytes in a way that a file made to exhaust us takes nothing but its own report with it. */
export function readUnderLimits(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ReadResult> {
  const limits = { within: <T>(work: () => T): T => within(secondsToRead, work), readPdf: readPdfApart };
  return readDocument(bytes, name, { ...limits, ...options });
}

async function readNamed(bytes: Uint8Array, name: string, options: ReadOptions): Promise<ReadResult> {
  try {
    if (formatOf(name) !== undefined) return await readUnderLimits(bytes, name, options);
    const read = await readUnderLimits(bytes, name + likelyExtension(bytes), options);
    const extension = path.extname(name);
    if (extension === '' || !read.source || read.source.format === 'pdf' || read.source.format === 'word') return read;
    const message = `Files of type ${extension} are not known; this one was read as ${read.source.format === 'html' ? 'HTML' : 'plain text'}.`;
    return { ...read, problems: [{ severity: 'info', message }, ...read.problems] };
  } catch (error) {
    return unreadable(fileErrorReason(error));
  }
}

/** A file that was named is read even when its name tells nothing; PDF and Word tell themselves. */
function likelyExtension(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return /^\W{0,8}<(?:!doctype html|html)\b/iu.test(head.trimStart()) ? '.html' : '.txt';
}

function unreadable(reason: string): ReadResult {
  return { problems: [{ severity: 'error', message: `Could not be read: ${reason}.` }] };
}

/** Analyses what was read; without a text the report holds the problems alone. */
export function checkText(shown: string, read: FileRead, config: ResolvedConfig): CheckedDocument {
  const { source } = read;
  if (!source) return { path: shown, report: emptyReport(config, read.problems) };
  try {
    const document: CheckedDocument = {
      path: shown,
      source,
      report: within(secondsToAnalyse, () => analyze(source, config, { problems: read.problems })),
      ...(read.fileText && { fileText: read.fileText }),
    };
    return config.obeyComments ? withComments(document, source, read.fileText?.()) : document;
  } catch (error) {
    const message = `Could not be analysed: ${fileErrorReason(error)}.`;
    return {
      path: shown,
      source,
      report: emptyReport(config, [...read.problems, { severity: 'error', message }]),
    };
  }
}

/** The document with what its own comments set aside; comments of no use become problems. */
function withComments(document: CheckedDocument, source: SourceText, fileText: string | undefined): CheckedDocument {
  if (fileText === undefined) return document;
  const { report } = document;
  const isRule = (id: string) => ruleById(id) !== undefined;
  const { ignored, idle } = textSuppressions(fileText, source, report.findings, isRule);
  const lines = new LineIndex(fileText);
  const problems = idle.map(({ span, message }) => {
    return { severity: 'warning' as const, message: `Line ${lines.positionAt(span.start).line + 1}: ${message}` };
  });
  return {
    ...document,
    report: { ...report, problems: [...report.problems, ...problems] },
    review: { accepted: [], ignored, fixed: [] },
  };
}

function emptyReport(config: ResolvedConfig, problems: Report['problems']): Report {
  return {
    kind: config.kind ?? 'unknown',
    kindConfidence: config.kind ? 1 : 0,
    kindEvidence: [],
    words: 0,
    findings: [],
    elements: [],
    problems,
  };
}
