import fs from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { readDocument } from '../../src/formats/readDocument';
import { readFileText } from '../../src/formats/readFileText';
import { factsOf, type LetterFacts, noFacts } from '../../src/letters/facts';
import { letterKinds } from '../../src/letters/kinds';
import { blanksIn, type Letter } from '../../src/letters/letter';
import { asSnippet, letterMarkdown, letterText } from '../../src/letters/letterText';
import { letterWord } from '../../src/letters/letterWord';
import { quotedClauses, writeLetter } from '../../src/letters/writeLetter';
import { rules } from '../../src/rules/index';
import type { SourceText } from '../../src/text/sourceText';

const notice = `Notice of Privacy Practices of Riverside Family Clinic

Riverside Family Clinic may use your images to train artificial intelligence systems.
Riverside Family Clinic may sell your health information to data brokers [see list].
We may record your visits and send the audio to an outside AI company.

You can complain to the Secretary of the U.S. Department of Health and Human Services,
200 Independence Avenue, S.W., Washington, D.C. 20201, or call 1-877-696-6775.

Questions: write to our Privacy Officer, Riverside Family Clinic
200 Mill Street, Suite 4
Springfield, IL 62701
Telephone 217-555-0142, privacy@riverside.example
`;

function read(text: string): LetterFacts {
  const { source } = readFileText(text, 'text');
  const { findings } = analyze(source as SourceText, { rules: {} }, { fixes: false, elements: false });
  return factsOf(source as SourceText, findings, 'notice.txt');
}

describe('facts', () => {
  it('are taken from the document as they stand', () => {
    expect(read(notice)).toMatchObject({
      provider: 'Riverside Family Clinic',
      officer: 'Privacy Officer',
      address: ['200 Mill Street, Suite 4', 'Springfield, IL 62701'],
      phone: '217-555-0142',
      email: 'privacy@riverside.example',
    });
  });

  it('are not taken from the address of the government, nor guessed', () => {
    const government = notice.slice(0, notice.indexOf('Questions'));
    expect(read(`${government}Ask our Privacy Officer.`)).toMatchObject({ officer: 'Privacy Officer' });
    for (const fact of ['address', 'phone', 'email'] as const) {
      expect(read(`${government}Ask our Privacy Officer.`)[fact]).toBeUndefined();
      expect(read('We may sell your records.')[fact]).toBeUndefined();
    }
  });

  it('never fail, and take time that grows with the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void read(`Privacy Officer ${text}`)),
      { numRuns: 50 },
    );
    const start = performance.now();
    read(`Privacy Officer 1 ${'A '.repeat(50_000)}${'a.'.repeat(50_000)}@`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe.each(letterKinds)('the letter $id', (kind) => {
  it('comes out complete from a document, with its clauses quoted', () => {
    const facts = read(notice);
    const letter = writeLetter(kind, facts);
    const text = letterMarkdown(letter);
    expect(text).toContain('Riverside Family Clinic');
    expect(text).toContain('200 Mill Street, Suite 4');
    expect(text).toContain('Information, not legal advice.');
    const quotes = quotedClauses(kind, facts.clauses);
    for (const { words } of quotes) expect(letterText(letter)).toContain(`“${words}” (notice.txt)`);
    // A bracket of the document must not look like a blank of ours.
    expect(text).not.toContain('[see list]');
    expect(blanksIn(text)).not.toContain('[PROVIDER]');
  });

  it('works without any document', () => {
    const blanks = blanksIn(letterText(writeLetter(kind, noFacts)));
    expect(blanks).toEqual(
      expect.arrayContaining(['[PROVIDER]', '[YOUR NAME]', '[ADDRESS OF THE PROVIDER]', '[DATE]']),
    );
  });

  it('names confirmed sources alone, and every source that stands in it', () => {
    const { parts, notes } = writeLetter(kind, noFacts);
    expect(kind.basis.every(({ confirmed }) => confirmed)).toBe(true);
    const cited = JSON.stringify([parts, notes]).match(/\b(?:45 CFR [\d.]+|Article \d+)/gu) ?? [];
    const sources = kind.basis.map(({ citation }) => citation).join('; ');
    for (const citation of cited) expect(sources).toContain(citation.replace('Article', '').trim());
  });

  it('quotes clauses of rules that exist', () => {
    expect(kind.quotes.filter((id) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });

  it('can be read by a thirteen-year-old', () => {
    expect(hardIn(writeLetter(kind, noFacts))).toEqual([]);
  });

  it('is a Word file with the same words', async () => {
    const letter = writeLetter(kind, read(notice));
    const bytes = await letterWord(letter);
    const { source, problems } = await readDocument(bytes, 'letter.docx');
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
    for (const part of letter.parts) {
      const text =
        part.kind === 'lines' ? part.lines.join('\n') : part.kind === 'list' ? part.items.join('\n') : part.text;
      for (const line of text.split('\n')) expect(words(source?.text ?? '')).toContain(words(line));
    }
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)).toContain('w:highlight w:val="yellow"');
  });
});

/** Sentences of a letter above school grade 9, each of its own so that none hides among easy ones. */
function hardIn({ parts, notes }: Letter): string[] {
  const own = parts.flatMap((part) =>
    part.kind === 'list' ? [...part.items] : part.kind === 'paragraph' ? [part.text] : [],
  );
  return [...own, ...notes]
    .flatMap((text) => text.split(/(?<=[.?!:;])\s+/u))
    .map((sentence) =>
      sentence.replace(/\[[^\]]*\]|\((?:www|45)[^)]*\)|(?:under )?45 CFR [\d.]+(?:\(\w+\))*/giu, '').trim(),
    )
    .filter((sentence) => (sentence.match(/\p{L}+/gu) ?? []).length > 6)
    .filter((sentence) => gradeOf(sentence) > 9)
    .map((sentence) => `${Math.round(gradeOf(sentence))}: ${sentence}`);
}

function gradeOf(sentence: string): number {
  const words = sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  return fleschKincaid({
    sentence: 1,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

describe('a letter as a snippet', () => {
  it('has one stop for each blank, and stays the same text', () => {
    const snippet = asSnippet('Dear [NAME], it costs $5 {now} \\ [DATE] [NAME]');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: these are the stops of a snippet.
    expect(snippet).toBe('Dear ${1:[NAME]}, it costs \\$5 {now\\} \\\\ ${2:[DATE]} ${1:[NAME]}$0');
  });
});

describe('the letter about missing statements', () => {
  const lacks = `NOTICE OF PRIVACY PRACTICES

THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.

We are required by law to maintain the privacy of your health information and to give you this notice. We may use your health information for treatment, payment and health care operations. You have the right to see and copy your health records. You may complain to our Privacy Officer at 555-010-1234.`;
  const kind = letterKinds.find(({ id }) => id === 'missing-statements');
  if (!kind) throw new Error('There is no such letter.');
  const factsFor = (text: string) => {
    const { source } = readFileText(text, 'text');
    const report = analyze(source as SourceText, { rules: {} }, { fixes: false });
    return { report, facts: factsOf(source as SourceText, report.findings, 'notice.txt', report) };
  };

  it('lists what is missing with its source, and neither what is there nor mere good practice', () => {
    const { report, facts } = factsFor(lacks);
    const text = letterText(writeLetter(kind, facts));
    const listed = report.elements.filter(({ requirement }) => text.includes(`${requirement} (`)).map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(['NPP-11', 'NPP-27', 'NPP-32', 'NPP-36']));
    expect(listed.filter((id) => ['NPP-02', 'NPP-20', 'NPP-25', 'NPP-31', 'NPP-35'].includes(id))).toEqual([]);
    expect(listed.filter((id) => id.startsWith('AI'))).toEqual([]);
    expect(text).toContain('(45 CFR 164.520(b)(1)(viii))');
    expect(text).toMatch(/as of \d{4}-\d{2}-\d{2}/u);
    for (const { id, confirmed } of report.elements) if (!confirmed) expect(listed).not.toContain(id);
  });

  it('leaves a blank where the kind is not known', () => {
    const { facts } = factsFor('We will close the elevator on Friday.');
    expect(facts.lacking).toEqual([]);
    expect(letterText(writeLetter(kind, facts))).toContain('[WHAT THE DOCUMENT DOES NOT SAY]');
  });
});

describe('a hostile document', () => {
  it('cannot bring Markdown or control characters into the letter', async () => {
    const facts: LetterFacts = {
      clauses: [{ ruleId: 'ai-training', words: 'We *may* train <b>AI</b> `x`\u0007 \ud800' }],
    };
    const [kind] = letterKinds;
    if (!kind) throw new Error('There are no letters.');
    expect(letterMarkdown(writeLetter(kind, facts))).toContain('We \\*may\\* train \\<b\\>AI\\</b\\> \\`x\\`');
    const xml = strFromU8(unzipSync(await letterWord(writeLetter(kind, facts)))['word/document.xml'] as Uint8Array);
    expect(xml).toContain('We *may* train &lt;b&gt;AI&lt;/b&gt; `x` ');
  });
});

const corpus = '../shared/corpus/dev/text/004.txt';
describe.skipIf(!fs.existsSync(corpus))('a real notice', () => {
  it('fills every kind of letter', async () => {
    const facts = read(fs.readFileSync(corpus, 'utf8'));
    expect(facts.provider ?? facts.address ?? facts.phone).toBeDefined();
    for (const kind of letterKinds) {
      expect(letterMarkdown(writeLetter(kind, facts)).length).toBeGreaterThan(1000);
      expect((await letterWord(writeLetter(kind, facts))).length).toBeGreaterThan(4000);
    }
  });
});
