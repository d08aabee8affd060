/** Runs poppler's programs, the second opinion on PDFs, and reads what they print. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @throws Error when poppler is not installed or cannot read the file. */
function run(program: string, args: readonly string[], bytes: Uint8Array): { out: string; files: Uint8Array[] } {
  const folder = mkdtempSync(join(tmpdir(), 'poppler-'));
  try {
    const file = join(folder, 'in.pdf');
    writeFileSync(file, bytes);
    const filled = args.map((arg) => arg.replace('IN', file).replace('OUT', join(folder, 'out')));
    const { error, status, stdout } = spawnSync(program, filled, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (error) throw new Error(`${program} is missing. Install it with: apt-get install -y poppler-utils`);
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
    const made = readdirSync(folder).filter((name) => name.startsWith('out'));
    return { out: stdout, files: made.sort().map((name) => new Uint8Array(readFileSync(join(folder, name)))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of each page, in poppler's reading order. */
export function textOfPages(bytes: Uint8Array): string[] {
  return run('pdftotext', ['-q', 'IN', '-'], bytes).out.split('\f').slice(0, -1);
}

export interface PlacedWord {
  readonly text: string;
  /** In points from the upper left corner of the page. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The words of each page with their places. */
export function wordsOnPages(bytes: Uint8Array): PlacedWord[][] {
  const { out } = run('pdftotext', ['-q', '-bbox', 'IN', '-'], bytes);
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gu;
  const pages = out.split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, x0, y0, x1, y1, text = '']) => ({
      text: text
        .replace(/&lt;/gu, '<')
        .replace(/&gt;/gu, '>')
        .replace(/&quot;/gu, '"')
        .replace(/&apos;/gu, "'")
        .replace(/&amp;/gu, '&'),
      x0: Number(x0),
      y0: Number(y0),
      x1: Number(x1),
      y1: Number(y1),
    })),
  );
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue; row by row from the top. */
  readonly pixels: Uint8Array;
}

/** A page as poppler paints it, annotations included. */
export function pictureOf(bytes: Uint8Array, page: number, dotsPerInch: number): Picture {
  const pages = ['-f', String(page), '-l', String(page)];
  const { files } = run('pdftoppm', ['-q', '-r', String(dotsPerInch), ...pages, 'IN', 'OUT'], bytes);
  const [ppm] = files;
  if (!ppm) throw new Error('pdftoppm made no picture');
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(new TextDecoder('latin1').decode(ppm.subarray(0, 64)));
  if (!head) throw new Error('pdftoppm made no PPM');
  return { width: Number(head[1]), height: Number(head[2]), pixels: ppm.subarray(head[0].length) };
}
