/**
 * Tools for chat models, off unless the user turns them on, because a model may run in a
 * cloud. They answer with rules, places and our own explanations; no word of a document
 * goes out, not even its name.
 */
import * as vscode from 'vscode';
import { version } from '../../../package.json';
import type { Finding } from '../../linter/finding';
import type { Deps, Engine } from '../deps';
import type { CheckedDocument } from '../documentChecks';
import { section } from '../settings';
import { documentInFront } from './documentInFront';

export const toolNames = { check: 'check_privacy_document', explain: 'explain_finding' } as const;

/** Context of the manifest: whether chat models see the tools at all. */
const setting = 'languageModelTools.enabled';

/** What a tool says of a finding. The message is a fixed sentence of the rule, never a quote. */
export interface ToolFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly page?: number;
  readonly meaning: string;
}

export function registerLanguageModelTools(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const update = (): void => {
    const on = vscode.workspace.getConfiguration(section).get<boolean>(setting) === true;
    if (on && !registered) registered = register(deps);
    if (!on) {
      registered?.dispose();
      registered = undefined;
    }
  };
  update();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${section}.${setting}`)) update();
  });
  return vscode.Disposable.from(listener, new vscode.Disposable(() => registered?.dispose()));
}

function register(deps: Deps): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.lm.registerTool(toolNames.check, {
      invoke: async () => {
        const { check } = await documentInFront(deps);
        return answer(checkAnswer(check, await deps.engine()));
      },
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Checking the document in front') }),
    }),
    vscode.lm.registerTool<{ rule?: unknown; start?: unknown }>(toolNames.explain, {
      invoke: async ({ input }) => {
        const { check } = await documentInFront(deps);
        return answer(explainAnswer(check, await deps.engine(), input));
      },
      prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Explaining a finding') }),
    }),
  );
}

function answer(value: unknown): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(value))]);
}

/** The findings of a document, without any of its words. */
export function checkAnswer(
  check: Pick<CheckedDocument, 'report' | 'open' | 'source'>,
  engine: Pick<Engine, 'ruleById'>,
) {
  return {
    tool: `Privacy Notice Analyzer ${version}`,
    note: 'Information, not legal advice. The text of the document is not given to chat models.',
    kind: check.report.kind,
    words: check.report.words,
    findings: check.open.map((finding) => toolFinding(finding, check, engine)),
  };
}

/** What we know about one finding, named by its rule and where it starts; about the rule alone when there is none. */
export function explainAnswer(
  check: Pick<CheckedDocument, 'open' | 'source'>,
  engine: Pick<Engine, 'ruleById'>,
  { rule: id, start }: { readonly rule?: unknown; readonly start?: unknown },
) {
  const rule = typeof id === 'string' ? engine.ruleById(id) : undefined;
  if (!rule) return { error: 'There is no rule of this name. check_privacy_document lists the rules of the findings.' };
  const found = check.open.find((finding) => finding.ruleId === rule.id && finding.span.start === start);
  const message = rule.messages[found?.messageId ?? Object.keys(rule.messages)[0] ?? ''];
  return {
    ...(found && { finding: toolFinding(found, check, engine) }),
    rule: rule.id,
    title: rule.title,
    inPlainWords: rule.plain,
    whyItMatters: message?.why,
    whatToDo: message?.todo,
    questionToAsk: rule.ask,
    basis: rule.basis.map(({ citation, says, confirmed }) => ({ citation, says, confirmed })),
    note: 'Information, not legal advice.',
  };
}

function toolFinding(
  { ruleId, severity, span, page }: Finding,
  { source }: Pick<CheckedDocument, 'source'>,
  { ruleById }: Pick<Engine, 'ruleById'>,
): ToolFinding {
  const rule = ruleById(ruleId);
  return {
    rule: ruleId,
    title: rule?.title ?? ruleId,
    severity,
    start: span.start,
    end: span.end,
    line: source.lines.positionAt(span.start).line + 1,
    ...(page !== undefined && { page }),
    meaning: rule?.plain ?? '',
  };
}
