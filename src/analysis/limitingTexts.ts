/** All limiting texts there are, to be put anywhere in a document and not only where a clause was found. */
import { plainVoice, type UsualVoice } from '../language/voice';
import { usualVoiceOf } from '../linter/limits/limitFixes';
import { savingsOf, saysSavings } from '../linter/limits/savings';
import { render } from '../linter/limits/template';
import type { DocumentKind } from '../linter/report';
import { rules } from '../rules/index';

export interface LimitingText {
  readonly ruleId: string;
  /** The title of the rule: what it limits. */
  readonly title: string;
  readonly limit: 'prohibit' | 'narrow';
  readonly voice: UsualVoice;
  readonly text: string;
  /** Blanks to fill in, as they stand in the text. */
  readonly blanks: readonly string[];
}

const voices: readonly UsualVoice[] = ['second', 'first', 'third'];

/**
 * Every limiting text of every rule in every voice, those in the usual voice of the kind of
 * document first.
 * @param documentText tells whether the sentence that such a document needs after a limit is there already.
 */
export function limitingTexts(kind: DocumentKind, documentText = ''): readonly LimitingText[] {
  const usual = usualVoiceOf(kind);
  const saved = saysSavings(documentText) ? '' : savingsOf(kind);
  return [usual, ...voices.filter((voice) => voice !== usual)].flatMap((voice) =>
    rules.flatMap(({ id, title, limits }) =>
      limits
        ? (['prohibit', 'narrow'] as const).map((limit): LimitingText => {
            const template = limit === 'prohibit' ? limits.prohibit : limits.narrow.text;
            const { text, blanks } = render(template, plainVoice(voice));
            return { ruleId: id, title, limit, voice, text: text + saved, blanks };
          })
        : [],
    ),
  );
}
