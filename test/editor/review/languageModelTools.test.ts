import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/analyze';
import { defaultConfig } from '../../../src/config/resolvedConfig';
import { checkAnswer, explainAnswer } from '../../../src/editor/review/languageModelTools';
import { readFileText } from '../../../src/formats/readFileText';
import { ruleById } from '../../../src/rules/index';

const text = `Notice of Privacy Practices\n\nQuixotic Hospital may sell your zebra records to marmalade brokers without your permission. We may use your xylophone images to train artificial intelligence models.\n`;
const { source } = readFileText(text, 'text');
if (!source) throw new Error('not read');
const report = analyze(source, defaultConfig);
const check = { source, report, open: report.findings };

describe('the tools for chat models', () => {
  it('say rule, place and meaning of every finding', () => {
    const { findings } = checkAnswer(check, { ruleById });
    expect(findings.map(({ rule }) => rule)).toContain('ai-training');
    for (const { start, end, line, meaning } of findings) {
      expect([start < end, line, meaning.length > 10]).toEqual([true, 3, true]);
    }
  });

  it('never say a word of the document', () => {
    const said = JSON.stringify([
      checkAnswer(check, { ruleById }),
      ...report.findings.map(({ ruleId, span }) =>
        explainAnswer(check, { ruleById }, { rule: ruleId, start: span.start }),
      ),
    ]);
    for (const word of ['Quixotic', 'zebra', 'marmalade', 'xylophone']) {
      expect(said.toLowerCase()).not.toContain(word.toLowerCase());
    }
  });

  it('explain a rule with its legal basis, and refuse one that does not exist', () => {
    const answer = explainAnswer(check, { ruleById }, { rule: 'ai-training' });
    expect(answer).toMatchObject({ rule: 'ai-training', inPlainWords: expect.stringMatching(/computer/u) });
    expect(explainAnswer(check, { ruleById }, { rule: 'nonsense' })).toHaveProperty('error');
    expect(explainAnswer(check, { ruleById }, {})).toHaveProperty('error');
  });
});
