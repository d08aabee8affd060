import { describe, expect, it } from 'vitest';
import { after, analyzed, fixOf, toyRule } from './fixing';

const sale = 'Any such sale may be made only to [VENDOR], and we must tell you within [NUMBER] days.';

describe('a text that forbids', () => {
  it('takes the place of a whole sentence and leaves its neighbours', () => {
    expect(after('We keep records. We may sell your data to brokers. Ask us.', 'prohibit')).toBe(
      'We keep records. We will not sell your data. Ask us.',
    );
  });

  it('leaves the other statement of a sentence as a sentence of its own', () => {
    expect(after('We keep your records, and we may sell your data to brokers.', 'prohibit')).toBe(
      'We keep your records. We will not sell your data.',
    );
    expect(after('We may sell your data to brokers, but we will not share your name.', 'prohibit')).toBe(
      'We will not sell your data. We will not share your name.',
    );
  });

  it('gives a second verb the subject it shared', () => {
    expect(after('Our practice may sell your data to brokers, but will not share your name.', 'prohibit')).toBe(
      'Our practice will not sell your data. Our practice will not share your name.',
    );
  });

  it('takes a second verb along whose subject is not sure, and an alternative', () => {
    expect(
      after('Any record that we hold about you in our files today may be sold, and will not be deleted.', 'prohibit'),
    ).toBe('We will not sell your data.');
    expect(after('We may sell your data if we merge, or we may sell our assets.', 'prohibit')).toBe(
      'We will not sell your data.',
    );
  });

  it('turns a concession into a statement', () => {
    expect(after('While we do not share your name, we may sell your data to brokers.', 'prohibit')).toBe(
      'We do not share your name. We will not sell your data.',
    );
  });

  it('takes a statement along that points back at what goes', () => {
    expect(after('We may sell your data to brokers, and they may use it for anything.', 'prohibit')).toBe(
      'We will not sell your data.',
    );
  });

  it('keeps a label and a number', () => {
    expect(after('Data brokers: We may sell your data to them.', 'prohibit')).toBe(
      'Data brokers: We will not sell your data.',
    );
    expect(after('(a) We may sell your data to brokers.', 'prohibit')).toBe('(a) We will not sell your data.');
  });

  it('keeps the number of a list item that hangs on its lead-in', () => {
    const text = 'We may use your data:\n\n1. to treat you;\n2. to sell it to brokers; and\n3. to bill you.';
    expect(after(text, 'prohibit')).toBe(
      'We may use your data:\n\n1. to treat you;\n2. Intentionally omitted. We will not sell your data.\n3. to bill you.',
    );
  });

  it('takes one item out of a series in a sentence', () => {
    expect(after('We may use your data: (a) to treat you; (b) to sell it; and (c) to bill you.', 'prohibit')).toBe(
      'We may use your data: (a) to treat you; (b) intentionally omitted; and (c) to bill you. We will not sell your data.',
    );
    expect(after('We may use your data: to treat you; to sell it; and to bill you.', 'prohibit')).toBe(
      'We may use your data: to treat you; and to bill you. We will not sell your data.',
    );
  });

  it('keeps the list whose lead-in it replaces', () => {
    expect(after('We may sell your data to:\n\n- Acme\n- Beta', 'prohibit')).toBe(
      'We will not sell your data. This limit applies to all of the following:\n\n- Acme\n- Beta',
    );
  });

  it('leaves a row of a table its other cells', () => {
    const text = 'Brokers | We may sell your data to brokers. | Always';
    expect(after(text, 'prohibit')).toBe('Brokers | We will not sell your data. | Always');
  });

  it('is not offered where the law wants the text', () => {
    const { findings } = analyzed('We may sell your data.', toyRule({}, { mayProhibit: false }));
    expect(findings[0]?.fixes.map(({ limit }) => limit)).toEqual(['narrow']);
  });
});

describe('a text that narrows', () => {
  it('follows its sentence', () => {
    expect(after('We may sell your data. Ask us.', 'narrow')).toBe(`We may sell your data. ${sale} Ask us.`);
  });

  it('follows its statement where the sentence says more', () => {
    expect(after('We may sell your data, but we will not share your name.', 'narrow')).toBe(
      `We may sell your data. ${sale} We will not share your name.`,
    );
  });

  it('ends an item whose mark tied it to the next one', () => {
    const text = 'We may use your data:\n\n- to sell it to brokers; and\n- to bill you.';
    expect(after(text, 'narrow')).toBe(`We may use your data:\n\n- to sell it to brokers. ${sale}\n- to bill you.`);
  });

  it('stands at the end of the list that its clause leads, and says so', () => {
    expect(after('We may sell your data to:\n\n- Acme\n- Beta\n\nAsk us.', 'narrow')).toBe(
      `We may sell your data to:\n\n- Acme\n- Beta. In all of these cases: ${sale}\n\nAsk us.`,
    );
  });

  it('follows a closing quotation mark', () => {
    expect(after('“We may sell your data.”\n\nAsk us.', 'narrow')).toBe(`“We may sell your data.” ${sale}\n\nAsk us.`);
  });
});

describe('blanks', () => {
  it('are listed as they stand, and make the fix one to finish by hand', () => {
    const fix = fixOf(analyzed('We may sell your data.'), 'narrow');
    expect(fix.blanks).toEqual(['[VENDOR]', '[NUMBER]']);
    expect(fix.applicability).toBe('display');
  });

  it('are not left by a text without any', () => {
    expect(fixOf(analyzed('We may sell your data.'), 'prohibit')).toMatchObject({
      blanks: [],
      applicability: 'suggested',
    });
  });

  it('take the one company that the clause names', () => {
    expect(after('We may sell your data to Acme Analytics, Inc. for money.', 'narrow')).toContain(
      'only to Acme Analytics, Inc., and',
    );
    expect(after('We may sell your data to Acme Analytics and to Beta Labs.', 'narrow')).toContain('[VENDOR]');
  });

  it('take the one privacy contact of the document', () => {
    const rule = toyRule({
      limits: { prohibit: '{Subj} may object by writing to {contact}.', narrow: { mode: 'append', text: 'No.' } },
    });
    expect(after('We may sell your data. Our Privacy Officer will answer.', 'prohibit', 'app-policy', rule)).toBe(
      'You may object by writing to our Privacy Officer. Our Privacy Officer will answer.',
    );
  });
});

describe('the savings sentence', () => {
  it('follows a limit in a notice, once', () => {
    const limited = after('We may sell your data.', 'prohibit', 'npp');
    expect(limited).toMatch(/^We will not sell your data\. These limits do not restrict .* health or safety\.$/u);
    expect(
      after(`${limited} Ask us. We may sell your data to anyone.`, 'prohibit', 'npp').match(/These limits/gu),
    ).toHaveLength(1);
  });

  it('names emergency treatment in a notice for substance use records', () => {
    expect(after('We may sell your data.', 'prohibit', 'part2-notice')).toMatch(/or for emergency treatment\.$/u);
  });

  it('has no place in a consent', () => {
    expect(after('We may sell your data.', 'prohibit', 'treatment-consent')).not.toContain('These limits');
  });
});

describe('what may not be changed', () => {
  it('a heading', () => {
    const { document } = analyzed('# We may sell your data\n\nThe rest is plain text.', toyRule(), 'npp', 'markdown');
    expect(document.sentences[0]?.block.kind).toBe('heading');
    expect(
      analyzed('# We may sell your data\n\nThe rest is plain text.', toyRule(), 'npp', 'markdown').findings.flatMap(
        ({ fixes }) => fixes,
      ),
    ).toEqual([]);
  });

  it('the separators of cells that are not in the file', () => {
    const html = '<table><tr><td>We may sell your data</td><td>to data brokers</td></tr></table>';
    const fixed = analyzed(html, toyRule(), 'app-policy', 'html');
    for (const { edits } of fixed.findings.flatMap(({ fixes }) => fixes)) {
      for (const { span } of edits) {
        expect(fixed.source.origins.originsOf(span).map(({ kind }) => kind)).not.toContain('synthetic');
      }
    }
    expect(fixed.findings.flatMap(({ fixes }) => fixes).length).toBeGreaterThan(0);
  });
});
