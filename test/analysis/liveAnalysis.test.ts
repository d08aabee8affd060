import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { LiveAnalysis } from '../../src/analysis/liveAnalysis';
import type { ResolvedConfig } from '../../src/config/resolvedConfig';
import { readFileText } from '../../src/formats/readFileText';
import type { Report } from '../../src/linter/report';
import type { SourceText } from '../../src/text/sourceText';

const config: ResolvedConfig = { rules: {} };
const notice = readFileSync('samples/riverside-notice-of-privacy-practices.txt', 'utf8');
const start = notice.slice(0, notice.indexOf('\n', 5000) + 1);

/** What people paste: headings that gate, lead-ins, items, promises and their opposites, limits. */
const pieces = [
  '\n\nUSES THAT REQUIRE YOUR WRITTEN AUTHORIZATION\n\n',
  '\n\nHOW WE MAY USE YOUR INFORMATION\n\n',
  '\n\nWe may share your health information with:\n\n• advertisers and data brokers\n• our technology partners\n• companies that train AI models\n\n',
  '\n\nWe never sell your health information to anyone.\n\n',
  ' The Clinic may sell patient data to device makers for money.',
  ' We may change this notice at any time.',
  ' The new notice will be posted in our waiting room.',
  ' This will only happen with your written authorization.',
  '\n\nNotice of Privacy Practices\n\n',
  '\n\n“Partners” means advertisers and data brokers. We may share your health information with Partners.\n\n',
  '\n- to develop and train our algorithms\n',
  ' not',
  'we may ',
  '.',
  ':',
  '\n\n',
  '\n',
  ' ',
  'é🙂',
  'x',
];

interface Edit {
  readonly kind: 'insert' | 'delete' | 'move' | 'undo' | 'type';
  readonly at: number;
  readonly length: number;
  readonly piece: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'move', 'undo', 'type'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(1500) }),
  piece: fc.nat(pieces.length - 1),
});

function edited(text: string, { kind, at, length, piece }: Edit, before: string): string {
  const place = Math.floor(at * text.length);
  const end = Math.min(text.length, place + length);
  const rest = text.slice(0, place) + text.slice(end);
  if (kind === 'undo') return before;
  if (kind === 'delete') return rest;
  if (kind === 'type') return `${text.slice(0, place)}a${text.slice(place)}`;
  if (kind === 'insert') return text.slice(0, place) + pieces[piece] + text.slice(place);
  const to = Math.floor(((at * 7919) % 1) * rest.length);
  return rest.slice(0, to) + text.slice(place, end) + rest.slice(to);
}

function read(text: string): SourceText {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('The text cannot be read.');
  return source;
}

/** The whole report as plain data, with the fixes of some findings. */
function plain(report: Report): unknown {
  return {
    ...report,
    findings: report.findings.map((finding, i) => ({
      ...finding,
      clause: finding.clause,
      fixes: i % 7 === 0 ? finding.fixes : [],
    })),
  };
}

describe('a live analysis', () => {
  it('says after any edits, moves, pastes and undone changes what a fresh analysis says', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const live = new LiveAnalysis();
        let before = start;
        let text = start;
        live.check(read(text), config);
        for (const one of edits) {
          [before, text] = [text, edited(text, one, before)];
          expect(plain(live.check(read(text), config))).toEqual(plain(analyze(read(text), config)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('may be given up after any step, and goes on rightly with the next version', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.nat(60)), { minLength: 1, maxLength: 5 }), (edits) => {
        const live = new LiveAnalysis();
        let before = start;
        let text = start;
        for (const [one, steps] of edits) {
          [before, text] = [text, edited(text, one, before)];
          const given = live.checkInSteps(read(text), config);
          for (let i = 0; i < steps; i++) given.next();
        }
        expect(plain(live.check(read(text), config))).toEqual(plain(analyze(read(text), config)));
      }),
      { numRuns: 15 },
    );
  });

  it('follows a change of settings and of the kind', () => {
    const live = new LiveAnalysis();
    const source = read(start);
    live.check(source, config);
    const other: ResolvedConfig = { rules: { 'third-party-sharing': { severity: 'off' } }, kind: 'app-policy' };
    expect(plain(live.check(source, other))).toEqual(plain(analyze(read(start), other)));
    expect(plain(live.check(source, config))).toEqual(plain(analyze(read(start), config)));
  });

  it('leaves the places of an earlier report as they were', () => {
    const live = new LiveAnalysis();
    const first = live.check(read(start), config);
    const places = JSON.stringify(first.findings.map(({ span, evidence, related }) => [span, evidence, related]));
    live.check(read(`A new line above.\n\n${start}`), config);
    expect(JSON.stringify(first.findings.map(({ span, evidence, related }) => [span, evidence, related]))).toBe(places);
  });
});
