/**
 * Notices when a finding is gone because the text was changed and saved, and takes that
 * down in the review. What goes for another reason (a rule was turned off, the kind of the
 * document was set) is not fixed.
 */
import * as vscode from 'vscode';
import { type FindingIdentity, identitiesOf } from '../../review/findingIdentity';
import { fixedBetween } from '../../review/reviewedFindings';
import type { Deps } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { today } from './decisions';

/** A saved text and what was open in it. */
interface Saved {
  readonly check: CheckedDocument;
  readonly open: readonly FindingIdentity[];
}

export function registerFixedFindings(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const last = new Map<string, Saved>();
  const look = async (key: string, check: CheckedDocument): Promise<void> => {
    const before = last.get(key);
    last.set(key, { check, open: openIn(check) });
    if (!before || before.check.source.text === check.source.text || !sameQuestions(before.check, check)) return;
    const gone = fixedBetween(before.open, check.source, check.report.findings);
    if (gone.length === 0) return;
    await deps.reviews.note(check.uri, (document) =>
      gone.map((identity) => ({ document, ...identity, state: 'fixed', reason: '', date: today() })),
    );
  };
  const lookAtText = async (document: vscode.TextDocument): Promise<void> => {
    const check = document.isDirty ? undefined : deps.checks.get(document.uri);
    if (check?.version === document.version) await look(document.uri.toString(), check);
  };
  const quietly = (work: () => Promise<unknown>): void =>
    void deps.failures.during(vscode.l10n.t('take down what was fixed'), work);
  return vscode.Disposable.from(
    deps.checks.onDidChange(({ uri, check }) => {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (!check) last.delete(uri.toString());
      else if (document) quietly(() => lookAtText(document));
    }),
    vscode.workspace.onDidSaveTextDocument((document) =>
      quietly(async () => {
        await deps.checks.upToDate(document);
        await lookAtText(document);
      }),
    ),
    deps.views.onDidChange(({ uri, check }) => {
      if (check) quietly(() => look(uri.toString(), check));
      else last.delete(uri.toString());
    }),
  );
}

/** Hints ask for nothing, so nothing is fixed when one goes. */
function openIn({ source, report, open }: CheckedDocument): FindingIdentity[] {
  const still = new Set(open);
  return identitiesOf(source, report.findings).filter((_, i) => {
    const finding = report.findings[i];
    return finding !== undefined && finding.severity !== 'hint' && still.has(finding);
  });
}

function sameQuestions(a: CheckedDocument, b: CheckedDocument): boolean {
  return a.report.kind === b.report.kind && JSON.stringify(a.config) === JSON.stringify(b.config);
}
