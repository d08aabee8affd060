/** Makes of a check in the editor what the exporters write about. */
import * as vscode from 'vscode';
import { version } from '../../../package.json';
import type { CheckedDocument as ExportedDocument, WriterOptions } from '../../exporters/reportWriter';
import type { DecidedFinding } from '../../review/reviewedFindings';
import type { Deps, Engine } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { nameOf } from '../documentSelection';
import { today } from './decisions';
import type { ReaderOptions } from './reportReader';

/**
 * The document with its decisions. A report for an editor shows limiting texts, which a
 * check in the editor leaves out; they are made now.
 */
export function exportedDocument(
  deps: Deps,
  engine: Engine,
  check: CheckedDocument,
  withLimits: boolean,
): ExportedDocument {
  const { source, report } = check;
  const full = withLimits ? engine.analyze(source, check.config, { problems: report.problems }) : report;
  // The same text and choices give the same findings in the same order.
  const again = new Map(report.findings.map((finding, i) => [finding, full.findings[i] ?? finding]));
  const decided = ({ finding, ...rest }: DecidedFinding): DecidedFinding => ({
    ...rest,
    finding: again.get(finding) ?? finding,
  });
  return {
    path: nameOf(deps.textViews.originalOf(check.uri)),
    source,
    report: { ...report, findings: full.findings },
    review: { accepted: check.accepted.map(decided), ignored: check.ignored.map(decided), fixed: check.fixed },
    fileText: () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === check.uri.toString())?.getText(),
  };
}

/** The choices of a report about one document. */
export function writerOptions(engine: Engine, reader: ReaderOptions, name: string): WriterOptions {
  return {
    ...reader,
    colour: false,
    width: 100,
    showHints: true,
    ruleById: engine.ruleById,
    rules: engine.rules,
    failOn: 'error',
    version,
    date: today(),
    only: name,
  };
}
