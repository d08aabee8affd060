/**
 * Spanish for everything that a patient reads: the report, the hover, the views. English is
 * complete because it is the key of every sentence.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/editor/explanation';
import { viewWords } from '../../src/editor/viewWords';
import { htmlWriter } from '../../src/exporters/html';
import { plainStatements } from '../../src/exporters/plainStatements';
import { kindNames } from '../../src/exporters/plainWords';
import { wordsFor } from '../../src/exporters/reportWords';
import { inEnglish, type Translate, translateWith } from '../../src/exporters/translate';
import { ruleById, rules } from '../../src/rules/index';
import { documentOf, plain, unread, zoo } from '../exporters/documents';
import { toyFinding } from '../support/toyRule';

const spanish: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.es.json', 'utf8'));

/** Every sentence that is asked for while something is written, and is not on the list. */
function untranslated(write: (t: Translate) => unknown): string[] {
  const missing = new Set<string>();
  write((message, ...values) => {
    if (spanish[message] === undefined) missing.add(message);
    return inEnglish(message, ...values);
  });
  return [...missing];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const blanks = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([blank]) => blank).sort();
const findings = rules.map((rule) =>
  toyFinding(zoo, { ruleId: rule.id, messageId: Object.keys(rule.messages)[0] ?? '' }),
);

describe('Spanish', () => {
  it('has every word of the report for patients', () => {
    expect(stringsOf(wordsFor('patient')).filter((words) => spanish[words] === undefined)).toEqual([]);
    expect(Object.values(kindNames).filter((words) => spanish[words] === undefined)).toEqual([]);
    const options = { ...plain, audience: 'patient' as const, ruleById, rules };
    const missing = untranslated((translate) => {
      const writer = htmlWriter({ ...options, translate });
      return [writer.open(), writer.document(documentOf({ findings })), writer.document(unread), writer.close()];
    });
    // The toy finding's own sentence is no sentence of ours.
    expect(missing.filter((words) => words !== findings[0]?.message)).toEqual([]);
  });

  it('has every statement that a patient may miss', () => {
    expect(Object.values(plainStatements).filter((words) => spanish[words] === undefined)).toEqual([]);
  });

  it('has every word of every rule', () => {
    const words = rules.flatMap(({ title, plain: meaning, ask, messages }) => [
      title,
      meaning,
      ...(ask === undefined ? [] : [ask]),
      ...Object.values(messages).flatMap(({ found, why, todo }) => [found, why, todo]),
    ]);
    expect(words.filter((sentence) => spanish[sentence] === undefined)).toEqual([]);
  });

  it('has every word of the hover', () => {
    const messages = rules.flatMap((rule) =>
      Object.keys(rule.messages).map((messageId) => toyFinding(zoo, { ruleId: rule.id, messageId })),
    );
    expect(untranslated((t) => messages.map((finding) => explain(finding, ruleById(finding.ruleId), t)))).toEqual([]);
  });

  it('has every word of the views', () => {
    expect(stringsOf(viewWords()).filter((words) => spanish[words] === undefined)).toEqual([]);
  });

  it('keeps the places for names and numbers', () => {
    for (const [english, translation] of Object.entries(spanish)) {
      expect(blanks(translation), english).toEqual(blanks(english));
      expect(translation.trim()).not.toBe('');
    }
  });

  it('is what a report in Spanish says', () => {
    const writer = htmlWriter({
      ...plain,
      audience: 'patient',
      ruleById,
      rules,
      translate: translateWith(spanish),
      language: 'es',
    });
    const page = writer.open() + writer.document(documentOf({ findings })) + writer.close();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('Lo que este formulario les permite hacer');
    expect(page).not.toMatch(/\b(?:What|They|could|your)\b/u);
  });
});
