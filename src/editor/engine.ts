/**
 * The part of the program that understands documents, behind one door. The entry loads
 * this file with `import()` when the first document is checked, so that VS Code starts
 * as fast as if we were not there.
 */

export { analyze, fixesFor, isLikelyDocument } from '../analysis/analyze';
export { type ChosenFix, chooseFixes } from '../analysis/chooseFixes';
export { changeNote, titleOf } from '../analysis/findingNote';
export { marksFor } from '../analysis/pdfMarks';
export { resolveConfig } from '../config/resolveConfig';
export { decodeText } from '../formats/decode';
export { toFileEdits } from '../formats/fileEdits';
export { formatOf, readDocument, readFileText, supportedExtensions } from '../formats/readDocument';
export { ruleById, rules } from '../rules/index';
