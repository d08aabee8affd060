/** What a house style changes in a report: severities, fixes, and which sentences are found. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { ruleById } from '../../src/analysis/house/houseRules';
import { emptyHouseStyle, type HouseStyle } from '../../src/config/house/houseStyle';
import type { ResolvedConfig } from '../../src/config/resolvedConfig';
import { readFileText } from '../../src/formats/readFileText';
import type { SourceText } from '../../src/text/sourceText';
import { applyEdits } from '../../src/text/textEdit';

const sourceOf = (text: string): SourceText => readFileText(text, 'text').source as SourceText;
const under = (house: Partial<HouseStyle>, more: Partial<ResolvedConfig> = {}): ResolvedConfig => ({
  rules: {},
  kind: 'npp',
  ...more,
  house: { ...emptyHouseStyle, ...house },
});
const found = (text: string, config: ResolvedConfig): string[] =>
  analyze(sourceOf(text), config, { elements: false })
    .findings.filter(({ ruleId }) => ruleId !== 'favourable-term')
    .map(({ ruleId, severity }) => `${ruleId} ${severity}`);

const training = 'We may use your medical images to train artificial intelligence systems.';

describe('own limiting texts', () => {
  const limits = {
    'ai-training': {
      prohibit: '{Org} will never teach a computer with {poss} health information.',
      narrow: 'This needs the yes of {contact}.',
      narrowMode: 'append',
      voices: { first: { prohibit: '{Subj} do not let {orgobj} teach a computer with {poss} health information.' } },
    },
  } as const;
  const fixed = (text: string, limit: 'prohibit' | 'narrow', config: ResolvedConfig): string => {
    const finding = analyze(sourceOf(text), config).findings.find(({ ruleId }) => ruleId === 'ai-training');
    return applyEdits(text, finding?.fixes.find((fix) => fix.limit === limit)?.edits ?? []);
  };

  it('stand in the fixes, in the voice of the document', () => {
    expect(fixed(training, 'prohibit', under({ limits }))).toContain(
      'We will never teach a computer with your health information.',
    );
    expect(fixed(training, 'narrow', under({ limits }))).toBe(
      `${training} This needs the yes of [PRIVACY CONTACT]. These limits do not restrict a use or disclosure that the law requires or one that is permitted to prevent a serious and imminent threat to health or safety.`,
    );
  });

  it('may be others where the patient speaks', () => {
    const text = 'I authorize Riverside Clinic to use my medical images to train artificial intelligence systems.';
    expect(fixed(text, 'prohibit', under({ limits }, { kind: 'authorization' }))).toContain(
      'I do not let Riverside Clinic teach a computer with my health information.',
    );
  });

  it('are known in a document that has them', () => {
    const text = fixed(training, 'narrow', under({ limits }));
    expect(found(text, under({ limits }))).toEqual(['ai-training hint']);
  });
});

describe('approved sentences', () => {
  it('are never flagged, however they are broken into lines', () => {
    const approved = ['We may use your medical images to train\nartificial-intelligence systems'];
    expect(found(training, under({ approved }))).toEqual([]);
    expect(found(`${training} We may sell your health information.`, under({ approved })).join()).toContain(
      'sale-remuneration',
    );
  });

  it('do not approve a sentence that says more', () => {
    const text = 'We may use your medical images to train artificial intelligence systems and sell your records.';
    expect(found(text, under({ approved: [training] })).length).toBeGreaterThan(0);
  });
});

describe('own rules', () => {
  const ownRules = [
    {
      id: 'no-fax',
      title: 'Faxes',
      severity: 'error',
      message: 'Faxes are not used here.',
      phrases: ['(send|sent) ... by fax'],
      unless: ['never'],
      kinds: ['npp'],
      limits: { prohibit: '{Org} will not send {poss} records by fax.' },
    },
  ] as const;

  it('find their phrases, with words of their own and a limit in the voice of the document', () => {
    const text =
      'Your results are ready soon. We may send your results to your doctor by fax. We never send letters by fax.';
    const [finding, ...more] = analyze(sourceOf(text), under({ ownRules }), { elements: false }).findings;
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ ruleId: 'no-fax', severity: 'error', message: 'Faxes are not used here.' });
    expect(text.slice(finding?.evidence[0]?.start, finding?.evidence[0]?.end)).toBe(
      'send your results to your doctor by fax',
    );
    expect(finding?.fixes.map(({ limit }) => limit)).toEqual(['prohibit']);
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toContain('We will not send your records by fax.');
    expect(ruleById('no-fax')?.title).toBe('Faxes');
  });

  it('speak only in the kinds of documents they are for, and can be turned off and made milder', () => {
    const text = 'We may send your results by fax.';
    expect(found(text, under({ ownRules }, { kind: 'app-policy' }))).toEqual([]);
    expect(found(text, under({ ownRules }, { rules: { 'no-fax': { severity: 'info' } } }))).toEqual(['no-fax info']);
    expect(found(text, under({ ownRules }, { rules: { 'no-fax': { severity: 'off' } } }))).toEqual([]);
    expect(found(text, under({ ownRules }, { onlyRules: ['no-fax'] }))).toEqual(['no-fax error']);
  });
});

describe('names', () => {
  it('of vendors are recipients wherever they stand', () => {
    const text = 'We may share your health information with Northwind Scribe.';
    // A name right behind "share … with" is somebody, but nobody knows who.
    expect(found(text, under({}))).toEqual(['third-party-sharing info']);
    expect(found(text, under({ vendors: [{ name: 'Northwind Scribe', ai: true }] }))).toContain('ai-vendor warning');
    expect(found(text, under({ vendors: [{ name: 'Northwind Scribe', ai: false }] }))).toEqual([
      'third-party-sharing info',
    ]);
    expect(
      found(
        'We never share your health information with Northwind Scribe.',
        under({ vendors: [{ name: 'Northwind Scribe', ai: true }] }),
      ),
    ).toEqual([]);
    expect(
      found(
        'You can read more about Northwind Scribe in our lobby.',
        under({ vendors: [{ name: 'Northwind Scribe', ai: true }] }),
      ),
    ).toEqual([]);
  });

  it('of vendors fill the blanks of limits', () => {
    const text = 'We may share your health information with Northwind Scribe.';
    const [finding] = analyze(sourceOf(text), under({ vendors: [{ name: 'Northwind Scribe', ai: false }] }), {
      elements: false,
    }).findings;
    expect(finding?.fixes.find(({ limit }) => limit === 'narrow')?.edits[0]?.text).toContain('Northwind Scribe');
  });

  it('of trusted recipients make sharing with them a hint, and with others not', () => {
    const house = { trustedRecipients: ['Riverside Records Corporation'] };
    const text = 'We may disclose your health information to our partner Riverside Records Corporation.';
    expect(found(text, under({}))[0]).toMatch(/^third-party-sharing (?:warning|info)$/u);
    expect(found(text, under(house))).toEqual(['third-party-sharing hint']);
    const both = 'We may disclose your health information to Riverside Records Corporation and to advertisers.';
    expect(found(both, under(house))[0]).toMatch(/^(?:marketing|third-party-sharing) warning$/u);
  });
});
