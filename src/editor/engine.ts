/**
 * The part of the program that understands documents, behind one door. The entry loads
 * this file with `import()` when the first document is checked, so that VS Code starts
 * as fast as if we were not there.
 */

export { analyze, fixesFor, insertionFor, isLikelyDocument, readabilityOf } from '../analysis/analyze';
export { chooseFixes } from '../analysis/chooseFixes';
export type { ChosenFix } from '../analysis/chosenFixes';
export { changeNote, statementFinding, titleOf } from '../analysis/findingNote';
export { ruleById, rulesUnder } from '../analysis/house/houseRules';
export { limitingTexts } from '../analysis/limitingTexts';
export { LiveAnalysis } from '../analysis/liveAnalysis';
export { marksFor } from '../analysis/pdfMarks';
export { missingNote } from '../analysis/requiredStatements';
export { rowOf } from '../checklists/elements';
export { inHouseStyle } from '../config/house/inHouseStyle';
export { resolveConfig } from '../config/resolveConfig';
export { decodeText } from '../formats/decode';
export { toFileEdits } from '../formats/fileEdits';
export { LiveReader } from '../formats/liveReader';
export { formatOf, readDocument, supportedExtensions } from '../formats/readDocument';
export { readFileText } from '../formats/readFileText';
export { rules } from '../rules/index';
