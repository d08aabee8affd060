/**
 * The part of the program that understands documents, behind one door. The entry loads
 * this file with `import()` when the first document is checked, so that VS Code starts
 * as fast as if we were not there.
 */
export { analyze, fixesFor } from '../analysis/analyze';
export { resolveConfig } from '../config/resolveConfig';
export { decodeText } from '../formats/decode';
export { toFileEdits } from '../formats/fileEdits';
export { formatOf, readDocument, readFileText, supportedExtensions } from '../formats/readDocument';
export { ruleById, rules } from '../rules/index';

import type { SourceText } from '../text/sourceText';

/** Until the analysis has its own: two words that every such document has. */
export function isLikelyDocument({ text }: SourceText): boolean {
  return /\b(?:health|medical|patients?)\b/iu.test(text) && /\b(?:privacy|consent|authorization)\b/iu.test(text);
}
