import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import { extensionId, found, notice, openFile, tidyUp, workspaceUri } from './window';

describe('tasks', () => {
  afterEach(tidyUp);

  it('check a folder in the terminal, and end as the command line does', async () => {
    const folder = workspaceUri('task-folder');
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'notice.txt'), new TextEncoder().encode(notice));
    const tasks = await vscode.tasks.fetchTasks({ type: 'privacyNotice' });
    assert.ok(tasks.length > 0, 'no task is offered');
    const [offered] = tasks as [vscode.Task];
    assert.deepEqual(offered.problemMatchers, ['$privacy-notice']);
    const ended = new Promise<void>((resolve) => {
      const listener = vscode.tasks.onDidEndTask(({ execution }) => {
        if (execution.task.definition.type !== 'privacyNotice') return;
        listener.dispose();
        resolve();
      });
    });
    await vscode.tasks.executeTask(offered);
    await ended;
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});

describe('tools for chat models', () => {
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('privacyNotice')
      .update('languageModelTools.enabled', undefined, vscode.ConfigurationTarget.Global);
    await tidyUp();
  });
  const names = ['check_privacy_document', 'explain_finding'];
  const call = (name: string, input: object) =>
    vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, new vscode.CancellationTokenSource().token);

  it('are there only when the user has turned them on, and give out no word of the document', async () => {
    const { document } = await openFile('tools.txt', notice);
    await found(document.uri, 'ai-training');
    await assert.rejects(async () => call(names[0] as string, {}));
    await vscode.workspace
      .getConfiguration('privacyNotice')
      .update('languageModelTools.enabled', true, vscode.ConfigurationTarget.Global);
    const result = await waitFor('the tool', () => call(names[0] as string, {}));
    const said = result.content.map((part) => (part as vscode.LanguageModelTextPart).value).join('');
    assert.match(said, /"rule":"ai-training"/u);
    assert.doesNotMatch(said, /medical images/u);
    const why = await call(names[1] as string, { rule: 'ai-training' });
    assert.match((why.content[0] as vscode.LanguageModelTextPart).value, /whyItMatters/u);
  });

  it('are announced under the names that they have', () => {
    const { languageModelTools } = vscode.extensions.getExtension(extensionId)?.packageJSON.contributes ?? {};
    assert.deepEqual(
      languageModelTools.map(({ name }: { name: string }) => name),
      names,
    );
  });
});

describe('first steps', () => {
  afterEach(tidyUp);

  it('open from the palette', async () => {
    await vscode.commands.executeCommand('privacyNotice.openWalkthrough');
    await waitFor('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => /Walkthrough|First Steps|Welcome/u.test(label)),
      ),
    );
  });
});
