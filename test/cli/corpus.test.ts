/** Real documents, where they are at hand: nothing throws, and every place is right. They are not part of the project. */
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findInputs } from '../../src/cli/inputs';
import { checkText, readInput } from '../../src/cli/readInput';
import { toJsonDocument } from '../../src/exporters/json';
import { orderedEdits } from '../../src/text/textEdit';

const corpus = '../shared/corpus/dev/raw';
const present = fs.existsSync(corpus);
if (!present) console.warn(`SKIPPED: the real documents of ${corpus} are not on this machine.`);

/** Every third document keeps the unit tests short; ALL_DOCUMENTS=1 reads them all. */
const step = process.env.ALL_DOCUMENTS ? 1 : 3;

describe.skipIf(!present)('real documents', () => {
  it('are read without an exception, and every finding quotes exactly its place', async () => {
    const { inputs } = await findInputs([corpus], process.cwd());
    expect(inputs.length).toBeGreaterThan(50);
    const faults: string[] = [];
    let findings = 0;
    for (const input of inputs.filter((_, i) => i % step === 0)) {
      const read = await readInput(input);
      const text = read.source?.text ?? '';
      const document = toJsonDocument(checkText(input.shown, read, { rules: {} }));
      const fault = (what: string, at = 0) => faults.push(`${input.shown} at ${at}: ${what}`);
      if (text.trim() === '' && read.problems.length === 0) fault('no text and no reason');
      if (document.problems.some(({ message }) => /analysed|unexpected/u.test(message))) fault('the analysis failed');
      const lines = text.split(/\r\n|\r|\n/u);
      findings += document.findings.length;
      for (const { quote, start, end, line, column, fixes } of document.findings) {
        if (quote === '' || quote !== text.slice(start, end)) fault('the quote is another text', start);
        const beginning = quote.split(/[\r\n]/u)[0] ?? '';
        if (!lines[line - 1]?.startsWith(beginning, column - 1)) fault(`not in line ${line}, column ${column}`, start);
        for (const { edits } of fixes) {
          // Throws when edits overlap or leave the text.
          const asEdits = edits.map((edit) => ({ span: { start: edit.start, end: edit.end }, text: edit.text }));
          orderedEdits(asEdits, text.length);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(findings).toBeGreaterThan(100);
  }, 120_000);
});
