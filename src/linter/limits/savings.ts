/** The sentence that keeps limits of a notice within the law. */
import type { TextEdit } from '../../text/textEdit';
import type { Fix } from '../finding';
import type { DocumentKind } from '../report';

/**
 * A notice may promise less use than the law allows, but may not limit what the law requires
 * or what averts a serious threat: 45 CFR 164.520(b)(2)(i), 42 CFR 2.22(b)(2)(i).
 */
const sentences: Readonly<Partial<Record<DocumentKind, string>>> = {
  npp: 'These limits do not restrict a use or disclosure that the law requires or one that is permitted to prevent a serious and imminent threat to health or safety.',
  'part2-notice':
    'These limits do not restrict a use or disclosure that the law requires or one that is permitted to prevent a serious and imminent threat to health or safety or for emergency treatment.',
};
const said = /these\s+limits\s+do\s+not\s+restrict\s+a\s+use\s+or\s+disclosure\s+that\s+the\s+law\s+requires/iu;

/** Whether a text has the sentence already. */
export function saysSavings(text: string): boolean {
  return said.test(text);
}

/** What every limit ends with in a document of this kind; '' where the law needs no such sentence. */
export function savingsOf(kind: DocumentKind): string {
  const sentence = sentences[kind];
  return sentence === undefined ? '' : ` ${sentence}`;
}

/** The edits of a fix as they are when another limit in the document already has the sentence. */
export function withoutSavings({ edits }: Pick<Fix, 'edits'>): readonly TextEdit[] {
  return edits.map((edit) => {
    const ending = Object.values(sentences)
      .map((sentence) => ` ${sentence}`)
      .find((each) => edit.text.includes(each));
    return ending === undefined ? edit : { ...edit, text: edit.text.replace(ending, '') };
  });
}
