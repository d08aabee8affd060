// What people filled into a PDF form: text fields, choices and check boxes are words of
// the document, though they are not part of the page's own text.

import type { Item } from './items';

/** A form field as pdf.js describes it. */
type Annotation = Readonly<Record<string, unknown>>;

/** The items that the fields of a page add, in page coordinates of an unturned page. */
export function itemsOfFields(page: number, annotations: readonly Annotation[], text: readonly Item[]): Item[] {
  // Boxes alone, on a scanned page, say nothing.
  const fields = annotations.filter((field) => text.length > 0 || field.fieldType !== 'Btn');
  return fields.flatMap((field) => {
    const { rect } = field;
    if (field.subtype !== 'Widget' || field.hidden === true || !isRect(rect)) return [];
    const [x0, y0, x1, y1] = rect;
    const height = Math.abs(y1 - y0);
    const lines = textsOf(field);
    const size = Math.max(4, Math.min(12, (height / Math.max(1, lines.length)) * 0.7));
    return lines.map((str, i) => ({
      page,
      str,
      u0: Math.min(x0, x1),
      u1: Math.min(Math.max(x0, x1), Math.min(x0, x1) + str.length * size * 0.5),
      v: baselineNear(Math.max(y0, y1) - (height / lines.length) * (i + 0.5), size, text),
      size,
      font: 'form',
      turn: 0,
      spaced: true,
    }));
  });
}

/** The baseline of the text whose middle is nearest to `middle`, so that a box stands in the line it belongs to. */
function baselineNear(middle: number, size: number, text: readonly Item[]): number {
  let best = middle - 0.3 * size;
  let distance = size * 0.8;
  for (const item of text) {
    const away = Math.abs(item.v + 0.3 * item.size - middle);
    if (away < distance) {
      distance = away;
      best = item.v;
    }
  }
  return best;
}

function isRect(value: unknown): value is [number, number, number, number] {
  return Array.isArray(value) && value.length === 4 && value.every((part) => Number.isFinite(part));
}

/** The lines a field shows; none for buttons, signatures and empty fields. */
function textsOf(field: Annotation): string[] {
  const { fieldType, fieldValue } = field;
  if (fieldType === 'Btn') {
    if (field.checkBox !== true && field.radioButton !== true) return [];
    const on = typeof fieldValue === 'string' && fieldValue !== '' && fieldValue !== 'Off';
    const mine = field.exportValue ?? field.buttonValue;
    return [on && (mine === undefined || mine === null || mine === fieldValue) ? '☒' : '☐'];
  }
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return [];
  if (field.password === true) return [];
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values
    .flatMap((value) => (typeof value === 'string' ? value.split(/\r\n|\r|\n/) : []))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
