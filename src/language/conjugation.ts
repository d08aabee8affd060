/** Inflected forms of a verb, from compromise. Loaded only when texts are generated or fitted, never on the hot path. */
import nlp from 'compromise';

/** All forms of a verb in lower case: "share" gives share, shares, shared, sharing. */
export function conjugate(lemma: string): string[] {
  // The verb is tagged by hand, because many of ours ("share", "record") are nouns as well.
  const view = nlp(`to ${lemma}`).match(lemma).tag('Infinitive') as unknown as {
    verbs(): { conjugate(): Record<string, string>[] };
  };
  const [found] = view.verbs().conjugate();
  const forms = [lemma, ...Object.values(found ?? {})].map((form) =>
    form
      .toLowerCase()
      .replace(/^will /u, '')
      .trim(),
  );
  return [...new Set(forms.filter((form) => form !== '' && !form.includes(' ')))];
}
