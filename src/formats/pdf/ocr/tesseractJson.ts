/** Reads the lines and words out of what Tesseract answers. */
import type { OcrLine } from './ocr';

interface Boxed {
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

interface JsonLine extends Boxed {
  readonly rowAttributes?: { readonly rowHeight: number };
  readonly baseline?: { readonly y0: number; readonly y1: number };
  readonly words: readonly (Boxed & { readonly text: string; readonly confidence: number })[];
}

interface JsonPage {
  readonly blocks?: readonly { readonly paragraphs?: readonly { readonly lines?: readonly JsonLine[] }[] }[] | null;
}

/** @throws SyntaxError when the answer is no JSON. */
export function linesIn(json: string): OcrLine[] {
  const page = JSON.parse(json) as JsonPage;
  const lines = (page.blocks ?? []).flatMap((block) => block.paragraphs ?? []).flatMap(({ lines: all }) => all ?? []);
  return lines.map(({ bbox, rowAttributes, baseline, words }) => ({
    words: words.map(({ text, confidence, bbox: box }) => ({
      text: text.trim(),
      confidence: Math.max(0, Math.min(1, confidence / 100)),
      left: box.x0,
      right: box.x1,
    })),
    baseline: baseline ? (baseline.y0 + baseline.y1) / 2 : bbox.y1,
    height: rowAttributes?.rowHeight || bbox.y1 - bbox.y0,
  }));
}
