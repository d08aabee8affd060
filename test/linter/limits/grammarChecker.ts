/** An independent opinion on grammar: harper, which knows nothing of our rules. */
import { Dialect, LocalLinter } from 'harper.js';
import { slimBinary } from 'harper.js/slimBinary';

/** Questions of taste: how long a legal sentence may be, which comma a list takes, which words a dictionary knows. */
const taste = ['LongSentences', 'OxfordComma', 'NoOxfordComma', 'SpellCheck', 'Spaces', 'SentenceCapitalization'];

export interface GrammarProblem {
  readonly kind: string;
  readonly words: string;
  readonly message: string;
}

/** What harper objects to in a text. The texts are checked in one run, because starting costs most. */
export async function grammarProblems(texts: readonly string[]): Promise<GrammarProblem[][]> {
  const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American });
  await linter.setup();
  const config = await linter.getLintConfig();
  for (const rule of taste) config[rule] = false;
  await linter.setLintConfig(config);
  const all: GrammarProblem[][] = [];
  for (const text of texts) {
    const found = await linter.lint(text, { language: 'plaintext' });
    all.push(
      found.map((lint) => ({ kind: lint.lint_kind(), words: lint.get_problem_text(), message: lint.message() })),
    );
  }
  return all;
}
