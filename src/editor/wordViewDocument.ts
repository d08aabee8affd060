/**
 * A Word file in its view: how it looks, what was chosen to change, and how that becomes a
 * copy with tracked changes. The file itself is never written.
 */
import * as vscode from 'vscode';
import type { WordAppearance } from '../formats/word/appearance';
import type { RedlineResult } from '../formats/word/redline';
import type { Finding, Fix } from '../linter/finding';
import type { Problem } from '../text/sourceText';
import { copyAuthor } from './copyFile';
import type { CheckedDocument } from './documentChecks';
import { Refusal } from './failures';
import { ViewedDocument } from './viewedDocument';
import { digestOf, type WordBackup } from './wordViewBackup';
import { changesOf, type WordChoices, withChoice, withFilled, withoutChoice } from './wordViewChoices';

/** A change of the choices, as undo and redo need it. */
export interface ChoiceEdit {
  readonly label: string;
  undo(): void;
  redo(): void;
}

export class WordDocument extends ViewedDocument {
  /** The bytes that the check and the look are about. */
  bytes: Uint8Array = new Uint8Array();
  look: WordAppearance | undefined;
  /** Where this session saved the changes; a second save goes to the same copy. */
  copy: { readonly uri: vscode.Uri; readonly mtime: number } | undefined;
  private chosen: WordChoices = [];
  private readonly chose = new vscode.EventEmitter<void>();
  private readonly edited = new vscode.EventEmitter<ChoiceEdit>();
  /** Choices that a backup brought back, until the file is read and they can be looked at. */
  private restored: WordBackup | undefined;

  /** The choices are other ones. */
  readonly onDidChoose = this.chose.event;
  /** The user changed the choices; VS Code keeps a list of these for undo. */
  readonly onDidEdit = this.edited.event;

  constructor(...args: ConstructorParameters<typeof ViewedDocument>) {
    super(...args);
    this.disposables.push(this.chose, this.edited);
  }

  get choices(): WordChoices {
    return this.chosen;
  }

  /**
   * Chooses a limiting text for a finding.
   * @returns the findings whose texts gave way, because a clause is limited once.
   * @throws Refusal when Word cannot hold the change at this place.
   */
  async choose(finding: Finding, fix: Fix): Promise<readonly Finding[]> {
    const { choices, replaced } = withChoice(this.chosen, finding, fix);
    const trial = await this.redlined(choices.filter((choice) => choice.finding === finding));
    const [problem] = trial.problems.filter(({ severity }) => severity !== 'info');
    if (trial.applied === 0) {
      throw new Refusal(problem?.message ?? vscode.l10n.t('This text cannot be put in here.'));
    }
    this.edit(vscode.l10n.t('Limit the clause'), choices);
    return replaced.flatMap((choice) => (choice.finding.ruleId === finding.ruleId ? [] : [choice.finding]));
  }

  /** Makes many choices at once, as one step for undo. */
  chooseAll(choices: WordChoices): void {
    this.edit(vscode.l10n.t('Limit clauses'), choices);
  }

  takeBack(finding: Finding): void {
    this.edit(vscode.l10n.t('Take the limit back'), withoutChoice(this.chosen, finding));
  }

  fill(finding: Finding, blank: string, value: string): void {
    this.edit(vscode.l10n.t('Fill in {0}', blank), withFilled(this.chosen, finding, blank, value));
  }

  /** Drops all choices and reads the file anew. */
  async revert(): Promise<void> {
    this.set([]);
    await this.recheck();
  }

  /** Takes over what was chosen before a restart. */
  restore(backup: WordBackup): void {
    this.restored = backup;
  }

  /** The file with choices as tracked changes; with none, the file byte for byte. */
  async redlined(choices: WordChoices = this.chosen): Promise<RedlineResult> {
    const [{ redline }, { changeNote }] = await Promise.all([import('../formats/word/redline'), this.deps.engine()]);
    return redline(
      this.bytes,
      changesOf(choices, this.findings).map((change) => ({
        edits: change.edits,
        comment: { text: changeNote(change) },
      })),
      { author: copyAuthor, date: new Date(), comments: true },
    );
  }

  protected override async prepare(check: CheckedDocument, problems: readonly Problem[]): Promise<readonly Problem[]> {
    const [{ readWordAppearance }, bytes] = await Promise.all([
      import('../formats/word/appearance'),
      vscode.workspace.fs.readFile(this.uri),
    ]);
    const look = readWordAppearance(bytes);
    const before = this.look?.text;
    if ('problem' in look || look.text !== check.source.text) {
      this.look = undefined;
      // The file is not the one that was checked a moment ago; its watcher brings the next check.
      const changed = vscode.l10n.t('The file has just changed. It is being read again.');
      return [...problems, 'problem' in look ? look.problem : { severity: 'error', message: changed }];
    }
    // The same file keeps its look, so that a page need not be drawn again.
    if (!this.look || !sameBytes(this.bytes, bytes)) this.look = look;
    this.bytes = bytes;
    const { restored } = this;
    this.restored = undefined;
    const fits = restored
      ? restored.text === (await digestOf(look.text))
      : before === undefined || before === look.text;
    if (restored) this.chosen = restored.choices;
    if (!fits) this.dropChoices();
    return problems;
  }

  /** Choices are about one text; on another they would change the wrong words. */
  private dropChoices(): void {
    if (this.chosen.length === 0) return;
    this.set([]);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} was changed outside of this view, so the chosen limits were dropped.', this.name),
    );
  }

  private edit(label: string, after: WordChoices): void {
    const before = this.chosen;
    this.set(after);
    this.edited.fire({ label, undo: () => this.set(before), redo: () => this.set(after) });
  }

  private set(choices: WordChoices): void {
    this.chosen = choices;
    this.chose.fire();
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
