/** Whether a text in the editor is such a document at all, so that source code and articles are left in peace. */
import type { SourceText } from '../text/sourceText';
import { ranking, weigh } from './documentKind';
import type { Paragraph } from './paragraph';

/** Less than this says nothing about a text. READMEs and articles stay below it, or speak more of other things. */
const leastPoints = 9;

const data =
  '(?:information|data|records?|images?|photo\\w*|scans?|recordings?|samples?|specimens?|results|history|details|conversations?|voice|PHI)';
const owner =
  "(?:your|my|the patient's|patients?|patient's|personal|health|medical|protected|identifiable|de-?identified|anonymi[sz]ed|user|participants?|these|this|such|any)";
const practice =
  '(?:us(?:e|ed|es)|shar(?:e|ed|es)|disclos(?:e|ed|es)|sell|sold|collect(?:ed|s)?|releas(?:e|ed|es)|retain(?:ed|s)?|keep|kept|stor(?:e|ed|es)|process(?:ed|es)?|train(?:ed)?|record(?:ed)?|transfer(?:red)?|provid(?:e|ed)|receiv(?:e|ed)|transcrib(?:e|ed)|giv(?:e|en)|access(?:ed)?|analy[sz](?:e|ed))';
const modal = '(?:may|might|will|can|could|do(?:es)?|must|shall|authori[sz]e|consent|permit|allow|agree)';
const words = (pattern: string) => pattern.replaceAll(' ', '[\\s\\u00a0]+');

/** "We may share your records", "I authorize the clinic to use my images", "my data will be kept". */
const practiceStatements = [
  new RegExp(
    words(
      `\\b(?:we|I|you|us|our|staff|clinic|hospital|company|provider|vendors?|partners?)\\b[^.!?\\n]{0,40}\\b${modal}\\b[^.!?]{0,60}\\b${practice}\\b[^.!?]{0,40}\\b${owner} (?:[\\w-]+ ){0,3}${data}\\b`,
    ),
    'gi',
  ),
  new RegExp(
    words(
      `\\b${owner} (?:[\\w-]+ ){0,4}${data}\\b[^.!?]{0,60}\\b${modal}\\b[^.!?]{0,20} (?:be )?(?:[\\w]+ )?${practice}\\b`,
    ),
    'gi',
  ),
];

/**
 * Whether the text looks like a notice, a consent, an authorization or a policy, short
 * drafts included. Reads as much of it as `readDocumentKind`.
 * @param paragraphs of the text when they were read already
 */
export function isLikelyDocument(source: SourceText, paragraphs?: readonly Paragraph[]): boolean {
  const weights = ranking(weigh(source, paragraphs));
  const best = weights.find(({ kind }) => kind !== 'other');
  const other = weights.find(({ kind }) => kind === 'other');
  const [against, speaks] = [other?.points ?? 0, best?.points ?? 0];
  // Agreements and manuals about privacy speak of it at length; source code hardly does.
  if (speaks >= leastPoints && speaks > against * 0.9) return true;
  const opening = source.text.slice(0, 12_000);
  const length = opening.split(/\s+/u, 2_400).length;
  const statements = practiceStatements.reduce((count, pattern) => count + (opening.match(pattern)?.length ?? 0), 0);
  return statements > 0 && statements / (length / 120) >= 1 && against < 8;
}
