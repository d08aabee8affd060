import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { readFileText } from '../../src/formats/readFileText';
import { type Comparison, compareVersions, effectOf, type Version } from '../../src/review/compare';
import { ruleById } from '../../src/rules/index';
import type { SourceText } from '../../src/text/sourceText';

const options = { protects: (id: string) => ruleById(id)?.risk === 'favourable' };

function versionOf(text: string, format: 'text' | 'markdown' | 'html' = 'text'): Version {
  const source = readFileText(text, format).source as SourceText;
  return { source, report: analyze(source, { rules: {}, kind: 'treatment-consent' }, { fixes: false }) };
}

const compared = (old: string, now: string): Comparison => compareVersions(versionOf(old), versionOf(now), options);

/** "loosened third-party-sharing" for each change of a permission or promise, sorted. */
const changes = (old: string, now: string): string[] =>
  compared(old, now)
    .changes.map(({ change, rule }) => `${change} ${rule}`)
    .sort();

const reasonsOf = (old: string, now: string): string[] =>
  compared(old, now).changes.flatMap(({ reasons }) => reasons.map(({ about, direction }) => `${about} ${direction}`));

/** What the changes of the sharing itself mean; other rules speak of vendors and marketing. */
const effectsOf = (old: string, now: string): string[] =>
  compared(old, now)
    .changes.filter(({ rule }) => rule === 'third-party-sharing')
    .map(effectOf);

const sharing = 'We may share your health information with our partners.';
const training = 'We may use your medical images to train artificial intelligence systems.';
const promise = 'We will never sell your health information.';

describe('two versions that say the same', () => {
  it.each([
    ['the same text', sharing, sharing],
    ['other line ends and spaces', `${sharing} ${training}`, `${sharing}\r\n${training.replaceAll(' ', '  ')}`],
    ['another order', `${sharing}\n\n${training}`, `${training}\n\n${sharing}`],
    [
      'typographic signs',
      'We may share the patient’s records with our partners.',
      "We may share the patient's records with our partners.",
    ],
    ['other words', sharing, 'Your health information may be disclosed to our partners.'],
    ['a sentence said twice', sharing, `${sharing}\n\nOther matters.\n\n${sharing}`],
    ['new text that permits nothing', sharing, `${sharing}\n\nOur clinic is open every day from nine to five.`],
    ['nothing at all', 'Hello.', 'Good day.'],
  ])('%s', (_, old, now) => {
    const { same, changes: found } = compared(old, now);
    expect(found).toEqual([]);
    expect(same).toBe(true);
  });

  it('counts what is only worded differently', () => {
    const { unchanged, reworded } = compared(
      `${sharing}\n\n${training}`,
      `Your health information may be disclosed to our partners.\n\n${training}`,
    );
    expect(unchanged).toBeGreaterThanOrEqual(2);
    expect(reworded).toBe(1);
  });

  it('holds across formats', () => {
    const html = `<h1>Consent</h1><p>We may share your <b>health&nbsp;information</b> with our partners.</p>`;
    const markdown = `# Consent\n\nWe may share your **health information** with our\npartners.\n`;
    expect(compareVersions(versionOf(html, 'html'), versionOf(markdown, 'markdown'), options).same).toBe(true);
  });

  it('holds for any text compared with itself', () => {
    const sentences = [sharing, training, promise, 'We keep your records forever.', 'You may call us.'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { maxLength: 8 }), (picked) => {
        expect(compared(picked.join('\n\n'), picked.join('\n\n')).same).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a permission', () => {
  it('was added or removed', () => {
    expect(changes(sharing, `${sharing}\n\n${training}`)).toEqual(['added ai-training']);
    expect(changes(`${sharing}\n\n${training}`, sharing)).toEqual(['removed ai-training']);
  });

  it.each([
    [
      'consent is no longer asked for',
      'With your permission, we may share your health information with our partners.',
      sharing,
      'consent loosened',
    ],
    [
      'more recipients',
      sharing,
      'We may share your health information with our partners and researchers.',
      'recipients loosened',
    ],
    [
      'open-ended recipients for known ones',
      'We may share your health information with our software vendors and researchers for marketing.',
      'We may share your health information with our partners for marketing.',
      'recipients loosened',
    ],
    [
      'more purposes',
      sharing,
      'We may share your health information with our partners for marketing.',
      'purposes loosened',
    ],
  ])('is loosened: %s', (_, old, now, reason) => {
    expect(reasonsOf(old, now)).toContain(reason);
    expect(effectsOf(old, now)).toEqual(['worse']);
    // What loosens one way tightens the other way.
    expect(reasonsOf(now, old)).toContain(reason.replace('loosened', 'tightened'));
    expect(effectsOf(now, old)).toEqual(['better']);
  });

  it('names what differs in the words of the document', () => {
    const [change] = compared(
      sharing,
      'We may share your health information with our partners and researchers.',
    ).changes;
    expect(change?.reasons.map(({ words }) => words)).toContain('It differs in who receives it – new: “researchers”.');
  });

  it('is tightened when the next sentence limits it', () => {
    const limited = `${training} We will do so only with your written authorization.`;
    const found = compared(training, limited).changes.filter(({ rule }) => rule === 'ai-training');
    expect(found.map(({ change }) => change)).toEqual(['tightened']);
    expect(found[0]?.reasons.map(({ about }) => about)).toEqual(['severity']);
  });
});

describe('a promise', () => {
  it('that goes is as bad as a permission that comes', () => {
    const { changes: gone } = compared(`${sharing}\n\n${promise}`, sharing);
    expect(gone.map((change) => [change.subject, change.change, effectOf(change)])).toEqual([
      ['protection', 'removed', 'worse'],
    ]);
    const { changes: come } = compared(sharing, `${sharing}\n\n${promise}`);
    expect(come.map(effectOf)).toEqual(['better']);
  });

  it('becomes weaker when consent sets it aside', () => {
    const weaker = 'We will not sell your health information without your written authorization.';
    expect(changes(promise, weaker)).toEqual(['loosened favourable-term']);
    expect(changes(weaker, promise)).toEqual(['tightened favourable-term']);
  });
});

describe('statements', () => {
  const row = { requirement: 'Says so.', citation: 'Law 1', confirmed: true } as const;
  const with_ = (...elements: Version['report']['elements']): Version => {
    const version = versionOf('Hello.');
    return { ...version, report: { ...version.report, elements } };
  };

  it('are lost or gained, the required first; advice and unknown rows do not count', () => {
    const old = with_(
      { ...row, id: 'A', status: 'missing', applies: 'yes' },
      { ...row, id: 'B', status: 'present', applies: 'unknown' },
      { ...row, id: 'C', status: 'present', applies: 'yes' },
      { ...row, id: 'D', status: 'present', applies: 'no' },
      { ...row, id: 'E', status: 'present', applies: 'yes' },
    );
    const now = with_(
      { ...row, id: 'A', status: 'present', applies: 'yes' },
      { ...row, id: 'B', status: 'missing', applies: 'unknown' },
      { ...row, id: 'C', status: 'unclear', applies: 'yes' },
      { ...row, id: 'D', status: 'missing', applies: 'no' },
      { ...row, id: 'F', status: 'missing', applies: 'yes' },
    );
    const { same, elements } = compareVersions(old, now, options);
    expect(same).toBe(false);
    expect(elements.map(({ new: { id }, change, required }) => [id, change, required])).toEqual([
      ['C', 'lost', true],
      ['B', 'lost', false],
      ['A', 'gained', true],
    ]);
  });
});

describe('what is worse for the patient', () => {
  it('stands first', () => {
    const effects = compared(`${training}\n\n${promise}`, `${sharing}\n\nWe keep your records forever.`).changes.map(
      effectOf,
    );
    expect(new Set(effects)).toEqual(new Set(['worse', 'better']));
    expect(effects).toEqual([...effects].sort((a, b) => b.localeCompare(a)));
  });
});
