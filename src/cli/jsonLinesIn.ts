/**
 * `check --jsonl-in`: a filter from JSON Lines to JSON Lines. Lines are answered one by
 * one in their order, so that it runs in a pipe of any length. A line that cannot be
 * read is answered by a line with "error", so that nothing is lost.
 */
import type { Readable } from 'node:stream';
import { analyzeSentence } from '../analysis/analyze';
import { toJsonDocument, toJsonFinding } from '../exporters/json';
import { readFileText } from '../formats/readFileText';
import { atLeast } from '../linter/finding';
import { LineIndex } from '../text/lineIndex';
import type { CheckChoices } from './checkChoices';
import { exitCodeOf } from './exitCode';
import { fileErrorReason } from './fileErrors';
import type { ExitCode, Io, Sink } from './io';
import { checkText } from './readInput';

/** In UTF-16 units. A longer line is no sentence; keeping it would fill the memory. */
export const longestLine = 16 * 1024 * 1024;

/** Answers every line of standard input; exit code 2 when one could not be read. */
export async function checkJsonLines(choices: CheckChoices, io: Io, openSink: () => Promise<Sink>): Promise<ExitCode> {
  const sink = await openSink();
  let worst: ExitCode = 0;
  try {
    for await (const line of linesOf(io.stdin)) {
      if (line.text !== undefined && line.text.trim() === '') continue;
      const { answer, code } = answerTo(line, choices);
      worst = Math.max(worst, code) as ExitCode;
      if (!(await sink.write(`${JSON.stringify(answer)}\n`))) break;
    }
    await sink.close();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
  return worst;
}

interface Line {
  /** From 1. */
  readonly number: number;
  /** Missing when the line is longer than {@link longestLine}. */
  readonly text?: string;
}

interface Answer {
  readonly answer: Readonly<Record<string, unknown>>;
  readonly code: ExitCode;
}

function answerTo({ number, text }: Line, choices: CheckChoices): Answer {
  const failed = (id: unknown, error: string): Answer => ({ answer: { id: id ?? null, line: number, error }, code: 2 });
  if (text === undefined) return failed(null, `The line is longer than ${longestLine} characters.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(null, 'The line is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed(null, 'The line is not a JSON object.');
  const { id = null, text: sentence, context, document, format } = value as Record<string, unknown>;
  if (document !== undefined) return answerToDocument(id, document, format, choices) ?? failed(id, wrongDocument);
  if (typeof sentence !== 'string') return failed(id, '"text" is missing or not a string.');
  if (context !== undefined && context !== null && typeof context !== 'string')
    return failed(id, '"context" is not a string.');
  try {
    const { findings } = analyzeSentence(sentence, context ?? undefined, choices.config);
    const source = { text: sentence, lines: new LineIndex(sentence) };
    const { failOn } = choices;
    const found = failOn !== 'never' && findings.some(({ severity }) => atLeast(severity, failOn));
    return { answer: { id, findings: findings.map((finding) => toJsonFinding(finding, source)) }, code: found ? 1 : 0 };
  } catch (error) {
    return failed(id, `The text could not be analysed: ${fileErrorReason(error)}.`);
  }
}

const documentFormats = ['text', 'markdown', 'html'] as const;
const wrongDocument = `"document" is not a string, or "format" is not one of ${documentFormats.join(', ')}.`;

/** A whole document in one line, for engines that hand out rows and not files. */
function answerToDocument(
  id: unknown,
  document: unknown,
  format: unknown,
  { config, failOn }: CheckChoices,
): Answer | undefined {
  const known = format === undefined || format === null ? 'text' : documentFormats.find((name) => name === format);
  if (typeof document !== 'string' || !known) return undefined;
  const checked = checkText('', readFileText(document, known), config);
  const { path: _, ...answer } = toJsonDocument(checked);
  return { answer: { id, ...answer }, code: exitCodeOf(checked.report, failOn) };
}

/** The lines of a UTF-8 stream, with memory for one line at most. */
export async function* linesOf(stream: Readable, limit = longestLine): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 1;
  let pending: string[] = [];
  let length = 0;
  const take = (piece: string): void => {
    length += piece.length;
    if (length > limit) pending = [];
    else pending.push(piece);
  };
  const finish = (): Line => {
    const line = length > limit ? { number } : { number, text: pending.join('') };
    number++;
    pending = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      take(text.slice(from, at));
      yield finish();
      from = at + 1;
    }
    take(text.slice(from));
  }
  take(decoder.decode());
  if (length > 0) yield finish();
}
