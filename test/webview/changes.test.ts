import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/textEdit';
import { labelsOf } from '../../src/webview/findings/labels';
import type { Card } from '../../src/webview/messages';
import { Overlay, type Stretch } from '../../src/webview/word/changes';
import type { Choice } from '../../src/webview/word/messages';

const card = (id: number, start: number, end: number): Card => ({
  id,
  rule: 'ai-training',
  title: 'AI training',
  category: 'ai',
  kind: 'AI',
  severity: 'warning',
  severityWord: 'warning',
  message: '',
  decided: [],
  basis: [],
  more: '',
  quote: '',
  place: { start, end },
  pages: [],
});
const choice = (...edits: Choice['edits']): Choice => ({ edits, blanks: [] });

/** A stretch as a person reads it: [marked], -deleted-, +inserted+. */
function shown(text: string, stretches: readonly Stretch[]): string {
  return stretches
    .map((stretch) => {
      if (stretch.kind === 'inserted') return `+${stretch.text}+`;
      const words = text.slice(stretch.start, stretch.end);
      const marked = stretch.cards.length > 0 ? `[${words}]` : words;
      return stretch.kind === 'deleted' ? `-${marked}-` : marked;
    })
    .join('');
}

/** The pieces of a paragraph, cut at the given places. */
function draw(text: string, overlay: Overlay, cuts: readonly number[] = []): string {
  const at = [0, ...cuts, text.length];
  return at
    .slice(1)
    .map((end, i) => shown(text, overlay.stretches(at[i] as number, end, i === 0)))
    .join('');
}

describe('the marks and changes on a Word page', () => {
  it('marks a clause and shows what takes its place behind it', () => {
    const overlay = new Overlay([card(0, 3, 11)], [choice({ start: 3, end: 6, text: 'may not' })]);
    expect(draw('We may sell it.', overlay)).toBe('We -[may]-+may not+[ sell] it.');
  });

  it('shows new text once where a run ends, and at the start of a paragraph', () => {
    const overlay = new Overlay([], [choice({ start: 6, end: 6, text: ' not' }, { start: 0, end: 0, text: '1. ' })]);
    expect(draw('We may sell it.', overlay, [3, 6])).toBe('+1. +We may+ not+ sell it.');
  });

  it('shows text put in after the last word of a paragraph', () => {
    expect(draw('We sell it.', new Overlay([], [choice({ start: 11, end: 11, text: ' Never.' })]))).toBe(
      'We sell it.+ Never.+',
    );
  });

  it('marks where clauses overlap', () => {
    const overlay = new Overlay([card(0, 0, 6), card(1, 3, 9)], []);
    const cards = overlay.stretches(0, 12, true).map((stretch) => stretch.cards.map(({ id }) => id));
    expect(cards).toEqual([[0], [0, 1], [1], []]);
  });

  it('tells where two states differ', () => {
    const before = new Overlay([card(0, 3, 6)], []);
    const after = new Overlay([card(0, 3, 6)], [choice({ start: 20, end: 24, text: '' })]);
    expect([after.differs(before, 0, 10), after.differs(before, 15, 25)]).toEqual([false, true]);
  });

  it('shows every unit of the text once, and exactly the edits, however runs are cut', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const place = fc.nat({ max: text.length });
    const edits = fc
      .uniqueArray(place, { minLength: 2, maxLength: 8 })
      .map((at) => at.sort((a, b) => a - b))
      .map((at) =>
        Array.from({ length: at.length >> 1 }, (_, i) => ({
          start: at[2 * i] as number,
          end: at[2 * i + 1] as number,
          text: `<${i}>`,
        })),
      );
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 6 })
      .map((at) => at.sort((a, b) => a - b));
    const marks = fc.array(fc.tuple(place, place), { maxLength: 4 });
    fc.assert(
      fc.property(edits, cuts, marks, (changes, at, spans) => {
        const cards = spans.map(([a, b], id) => card(id, Math.min(a, b), Math.max(a, b)));
        const overlay = new Overlay(cards, [choice(...changes)]);
        const bounds = [0, ...at, text.length];
        const stretches = bounds.slice(1).flatMap((end, i) => overlay.stretches(bounds[i] as number, end, i === 0));
        const before = stretches.map((s) => (s.kind === 'inserted' ? '' : text.slice(s.start, s.end))).join('');
        const after = stretches
          .map((s) => (s.kind === 'inserted' ? s.text : s.kind === 'deleted' ? '' : text.slice(s.start, s.end)))
          .join('');
        expect(before).toBe(text);
        expect(after).toBe(
          applyEdits(
            text,
            changes.map(({ start, end, text: words }) => ({ span: { start, end }, text: words })),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('labels in the margin', () => {
  it('name a kind once a line, and other kinds and lines by themselves', () => {
    const sharing = (id: number): Card => ({ ...card(id, 0, 1), category: 'sharing', kind: 'Sharing' });
    const placed = [
      { card: card(0, 0, 1), top: 40 },
      { card: sharing(1), top: 40 },
      { card: card(2, 0, 1), top: 41 },
      { card: card(3, 0, 1), top: 80 },
    ];
    const labels = labelsOf(placed, 4).map(({ cards, top }) => [cards.map(({ id }) => id), top]);
    expect(labels).toEqual([
      [[0, 2], 40],
      [[1], 40],
      [[3], 80],
    ]);
  });
});
