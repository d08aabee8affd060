/**
 * The part of the program that understands documents, behind one door. The entry loads
 * this file with `import()` when the first document is checked, so that VS Code starts
 * as fast as if we were not there.
 */
export { analyze, fixesFor, isLikelyDocument } from '../analysis/analyze';
export { resolveConfig } from '../config/resolveConfig';
export { decodeText } from '../formats/decode';
export { toFileEdits } from '../formats/fileEdits';
export { formatOf, readDocument, readFileText, supportedExtensions } from '../formats/readDocument';
export { ruleById, rules } from '../rules/index';
