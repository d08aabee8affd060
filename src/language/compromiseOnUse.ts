/**
 * compromise, loaded when it is first asked. Nothing on the way of an analysis may ask it:
 * it is slow to load and to run, so it is kept for fitting texts, one sentence at a time.
 */

/** The part of compromise that we use. */
export interface GrammarView {
  verbs(): { conjugate(): { Infinitive?: string; PresentTense?: string }[] };
  organizations(): { out(format: 'array'): string[] };
}
type Grammar = (text: string) => GrammarView;

let library: Grammar | undefined;

/** What compromise reads in a sentence. */
export function grammarOf(sentence: string): GrammarView {
  if (!library) {
    // `require`, and not `import`, because callers are synchronous; bundlers put it in all the same.
    const loaded = require('compromise') as Grammar & { default?: Grammar };
    library = loaded.default ?? loaded;
  }
  return library(sentence);
}
