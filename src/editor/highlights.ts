/**
 * Marks each open finding in the colour of its kind. Colour is never alone: every kind
 * has a line style of its own, and a setting writes the kind in words behind the clause.
 */
import * as vscode from 'vscode';
import type { Finding } from '../linter/finding';
import type { Category } from '../linter/rule';
import type { Deps, Engine } from './deps';
import type { CheckedDocument } from './documentChecks';
import { section, settingsFor } from './settings';

interface CategoryStyle {
  /** The words of the label. */
  readonly label: string;
  readonly borderStyle: string;
  readonly borderWidth: string;
}

/**
 * The line stands above the clause or around it, because the squiggle of the diagnostic
 * is below it.
 */
const styles: Readonly<Record<Category, CategoryStyle>> = {
  ai: { label: 'AI', borderStyle: 'double', borderWidth: '3px 0 0 0' },
  sharing: { label: 'Sharing', borderStyle: 'dashed', borderWidth: '1px 0 0 0' },
  money: { label: 'Money', borderStyle: 'solid', borderWidth: '2px 0 0 0' },
  identity: { label: 'Identity', borderStyle: 'dotted', borderWidth: '2px 0 0 0' },
  time: { label: 'Time', borderStyle: 'dashed', borderWidth: '1px 1px 0 1px' },
  consent: { label: 'Consent', borderStyle: 'solid', borderWidth: '1px 1px 0 1px' },
  document: { label: 'Document', borderStyle: 'dotted', borderWidth: '1px 1px 0 1px' },
};

/** What clauses of a kind are called, in one word. */
export function categoryLabel(category: Category): string {
  return vscode.l10n.t(styles[category].label);
}

export function registerHighlights(_context: vscode.ExtensionContext, deps: Deps): vscode.Disposable {
  const highlights = new Highlights(deps);
  return vscode.Disposable.from(
    highlights,
    deps.checks.onDidChange(({ uri }) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) highlights.show(editor);
      }
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) highlights.show(editor);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(`${section}.highlights`)) return;
      for (const editor of vscode.window.visibleTextEditors) highlights.show(editor);
    }),
  );
}

class Highlights implements vscode.Disposable {
  private readonly types = new Map<Category, vscode.TextEditorDecorationType>();

  constructor(private readonly deps: Deps) {}

  show(editor: vscode.TextEditor): void {
    const check = this.deps.checks.get(editor.document.uri);
    if (!check && this.types.size === 0) return;
    // The places of an older text would slide; VS Code moves the marks that are there until the next check.
    if (check && check.version !== editor.document.version) return;
    void this.deps.failures.during(vscode.l10n.t('highlight the findings'), async () => {
      const engine = await this.deps.engine();
      if (check && check.version !== editor.document.version) return;
      this.mark(editor, check, engine);
    });
  }

  dispose(): void {
    for (const type of this.types.values()) type.dispose();
    this.types.clear();
  }

  private mark(editor: vscode.TextEditor, check: CheckedDocument | undefined, { ruleById }: Engine): void {
    const { highlights, labels } = settingsFor(editor.document);
    // Several rules of one kind may speak about one clause: it is marked and named once.
    const marks = new Map<Category, Map<string, vscode.DecorationOptions>>();
    // A hint is already limited or favourable: it needs no warning colour.
    const shown = highlights && check ? check.open.filter(({ severity }) => severity !== 'hint') : [];
    for (const finding of shown) {
      const category = ruleById(finding.ruleId)?.category ?? 'document';
      const places = marks.get(category) ?? new Map<string, vscode.DecorationOptions>();
      const options = optionsFor(check as CheckedDocument, finding, labels ? styles[category].label : undefined);
      marks.set(category, places.set(`${finding.span.start}-${finding.span.end}`, options));
    }
    for (const category of Object.keys(styles) as Category[]) {
      const ranges = [...(marks.get(category)?.values() ?? [])];
      if (ranges.length > 0 || this.types.has(category)) editor.setDecorations(this.typeOf(category), ranges);
    }
  }

  private typeOf(category: Category): vscode.TextEditorDecorationType {
    let type = this.types.get(category);
    if (!type) {
      const { borderStyle, borderWidth } = styles[category];
      const colour = new vscode.ThemeColor(`privacyNotice.${category}Border`);
      type = vscode.window.createTextEditorDecorationType({
        backgroundColor: new vscode.ThemeColor(`privacyNotice.${category}Background`),
        borderColor: colour,
        borderStyle,
        borderWidth,
        overviewRulerColor: colour,
        overviewRulerLane: vscode.OverviewRulerLane.Center,
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        after: { color: colour, margin: '0 0 0 0.75em', fontStyle: 'italic' },
      });
      this.types.set(category, type);
    }
    return type;
  }
}

function optionsFor(check: CheckedDocument, finding: Finding, label: string | undefined): vscode.DecorationOptions {
  const range = check.places.rangeOf(finding.span);
  return label ? { range, renderOptions: { after: { contentText: vscode.l10n.t(label) } } } : { range };
}
