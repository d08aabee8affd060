/**
 * Puts right what engines confuse because the shapes are alike, where the confusion would
 * change what a clause says: "Al" for "AI", "|" or "l" for "I". Only what the words around
 * make certain is touched, and a word keeps its length; a bullet is one sign.
 */

/** Verbs that follow "I" in consents, and words that go between. */
const afterI =
  /^(?:am|agree|acknowledge|allow|also|authorize|authorise|can|cannot|certify|confirm|consent|declare|decide|decline|do|did|expressly|freely|further|give|grant|had|have|hereby|may|must|need|permit|read|received?|refuse|release|request|shall|should|understand|understood|voluntarily|waive|want|was|will|wish|would)$/iu;
/** Of these, the ones that nothing else than a person does. */
const saysI =
  /^(?:am|agree|acknowledge|allow|authori[sz]e|certify|confirm|consent|declare|give|grant|have|hereby|understand|voluntarily|waive|wish)$/iu;
/** Words that "AI" stands before, and "Al", the name, does not. */
const afterAi =
  /^(?:systems?|tools?|models?|scribes?|software|technolog(?:y|ies)|algorithms?|training|developers?|development|vendors?|compan(?:y|ies)|products?|programs?|programmes?|applications?|applied|services?|assistants?|research|platforms?|features?|purposes|partners|generated|powered|driven|based|assisted|enabled|or|and|to|is|may|will|in|for|that|which|can|does|has|are)\b/iu;
const beforeAi =
  /^(?:an?|the|of|our|your|their|its|by|with|using|use|uses|used|from|for|train|training|into|new|generative|and|or|any|such|develop|on|in|to)$/iu;
const confusedAi = /^([("“'‘[]*)A[l|1](?=$|[-.,;:!?)"”'’\]/])/u;
const confusedI = /^(["“'‘(]*)[|l1T](?=$|['’](?:m|ve|ll|d)\b)/u;
/** What bullets look like to an engine. */
const bullet = /^(?:[+*»«¢©®°·¤]{1,2}|e)$/u;
const confusedStart =
  /^(["“'‘(]*)[l|](?=(?:n|f|t|s|ts|nformation|ndividuals?|mages?|maging|nstead|nsurance|nternet|mportant)$)/u;

/** What an empty check box looks like; what follows it on a form is "I". */
const box = /^[0OoDQ]$/u;

/** The words of a line as they must have been meant, each as long as before except for bullets. */
export function repaired(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const before = bare(words[index - 1]);
    const after = bare(words[index + 1]);
    if (index === 0 && bullet.test(word) && words.length > 1) return '•';
    if (index === 0 && box.test(word) && words[1] === 'I') return '☐';
    if (confusedAi.test(word) && isAi(word, before, after)) return word.replace(/A[l|1]/u, 'AI');
    if (confusedI.test(word) && isI(word, before, after)) return word.replace(/[|l1T]/u, 'I');
    if (confusedStart.test(word) && (index === 0 || /^["“(]|[.:;!?]$/u.test(words[index - 1] ?? '') || word.length > 4))
      return word.replace(/[l|]/u, 'I');
    return word;
  });
}

function isAi(word: string, before: string, after: string): boolean {
  // "Al-Aqsa" is a name, "Al-based" is not.
  const joined = /^[("“'‘[]*A[l|1][-/](.+)$/u.exec(word)?.[1];
  if (joined !== undefined) return afterAi.test(joined);
  if (/^et$/iu.test(before)) return false;
  if (/A[|1]/u.test(word)) return afterAi.test(after) || beforeAi.test(before);
  if (/^\p{Lu}\p{Ll}/u.test(after) && !afterAi.test(after)) return false;
  return afterAi.test(after) || beforeAi.test(before);
}

function isI(word: string, before: string, after: string): boolean {
  if (/['’]/u.test(word)) return true;
  if (!afterI.test(after)) return false;
  // "1 may" is a day and "T was" a letter; these two are "I" only where a sentence speaks.
  if (!/[1T]/u.test(word)) return true;
  return saysI.test(after) && (before === '' || /^(?:that|and|if|as|when|which|what|because)$/iu.test(before));
}

function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[("“'‘[]+|[.,;:!?)"”'’\]]+$/gu, '');
}
