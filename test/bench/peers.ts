/** What the speed of a check is compared with, in the same run and on the same text. */
import { TextlintKernel, type TextlintKernelOptions } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import compromise from 'compromise';
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';
import prh from 'textlint-rule-prh';

/** Something that is done to a whole text. */
export interface Peer {
  readonly name: string;
  readonly run: (text: string) => unknown | Promise<unknown>;
}

/** The two patterns that textlint and the bare scan look for. */
export const patterns: readonly [RegExp, RegExp] = [
  /train(?:ing)? (?:of )?(?:our |the )?(?:artificial intelligence|AI|machine learning|algorithms?|models?)/gi,
  /(?:share|disclose|sell|provide)s? (?:your|my) (?:personal |health |medical )?(?:information|data|records)/gi,
];

const prhFile = `version: 1
rules:
${patterns.map((pattern, i) => `  - expected: (${'ab'[i]})\n    pattern: ${JSON.stringify(String(pattern))}`).join('\n')}
`;

/** compromise, which reads the grammar of the whole text. */
export const grammar: Peer = { name: 'compromise over the whole text', run: (text) => compromise(text).verbs().length };

/** textlint with its plain text parser and prh with the two patterns. */
export const textlint: Peer = {
  name: 'textlint with prh, two patterns',
  run: async (text) => {
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: (textPlugin as { default?: unknown }).default ?? textPlugin }],
      rules: [
        { ruleId: 'prh', rule: (prh as { default?: unknown }).default ?? prh, options: { ruleContents: [prhFile] } },
      ],
    } as unknown as TextlintKernelOptions;
    return (await new TextlintKernel().lintText(text, options)).messages.length;
  },
};

/** Nothing but the two patterns, run over the text: no check can be faster. */
export const bareScan: Peer = {
  name: 'the two patterns alone',
  run: (text) => patterns.reduce((count, pattern) => count + [...text.matchAll(pattern)].length, 0),
};

/** harper.js with all its rules, as it is set up for American English. */
export async function harper(): Promise<Peer> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American });
  await linter.setup();
  return {
    name: 'harper.js, all rules',
    run: async (text) => (await linter.lint(text, { language: 'plaintext' })).length,
  };
}
