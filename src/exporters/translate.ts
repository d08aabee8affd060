/** Puts our own words into the reader's language. Words of the document stay as they are. */

/** Translates a sentence of ours; {0}, {1} … stand for the values. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

export const inEnglish: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/gu, (whole, index: string) => String(values[Number(index)] ?? whole));

/** Translates by a list of sentences; what is not on it stays English, which is better than silence. */
export function translateWith(sentences: Readonly<Record<string, string>>): Translate {
  return (message, ...values) => inEnglish(sentences[message] ?? message, ...values);
}

/** The same object with every string in it translated. */
export function translated<T>(words: T, t: Translate): T {
  if (typeof words === 'string') return (words === '' ? '' : t(words)) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, translated(value, t)])) as T;
}
