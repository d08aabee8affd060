import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { waitFor } from '../support/waitFor';
import {
  extensionId,
  found,
  gone,
  notice,
  openFile,
  ours,
  ruleOf,
  tidyUp,
  trainingClause,
  workspaceUri,
} from './window';

/** Long enough for any check to be over. */
const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 1500));

describe('diagnostics', () => {
  afterEach(tidyUp);

  it('stand on the clause of a notice, with the rule and its page', async () => {
    const { document } = await openFile('clinic.txt', notice);
    const [finding] = await found(document.uri, 'ai-training');
    assert.equal(document.getText(finding?.range).replace(/\.$/u, ''), trainingClause.replace(/\.$/u, ''));
    assert.equal(finding?.source, 'Privacy Notice');
    const code = finding?.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, 'ai-training');
    assert.ok(code.target.toString().includes('privacyNotice.explainRule'));
  });

  it('are right behind emoji and Windows line ends', async () => {
    const { document } = await openFile(
      'emoji.txt',
      notice.replace('Notice of', '😀 Notice of 👩‍⚕️').replace(/\n/gu, '\r\n'),
    );
    const [finding] = await found(document.uri, 'ai-training');
    assert.match(document.getText(finding?.range), /^We may use your medical images .* models\.?$/u);
    assert.equal(finding?.range.start.line, 4);
  });

  it('are right in Markdown, where marks and escapes move the text', async () => {
    const clause = 'We may use **your medical images** to train artificial intelligence\\* models.';
    const { document } = await openFile('clinic.md', `# ${notice.replace(trainingClause, clause)}`);
    const [finding] = await found(document.uri, 'ai-training');
    assert.match(document.getText(finding?.range), /^We may use \*\*your medical images\*\* .* models\.?$/u);
  });

  it('are right in HTML, where entities and tags move the text', async () => {
    const body = notice
      .replace(
        trainingClause,
        'We &amp; ours &mdash; the Clinic. We may use <b>your medical images</b> to train artificial intelligence models.',
      )
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\r\n');
    const { document } = await openFile('clinic.html', `<html><body>${body}</body></html>`);
    const [finding] = await found(document.uri, 'ai-training');
    assert.match(document.getText(finding?.range), /^We may use <b>your medical images<\/b> .* models\.?$/u);
  });

  it('follow what is typed, and end when the clause is gone', async () => {
    const editor = await openFile('typed.txt', notice.replace(trainingClause, ''));
    const { document } = editor;
    await quiet();
    assert.deepEqual(
      ours(document.uri)
        .map(ruleOf)
        .filter((rule) => rule === 'ai-training'),
      [],
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), trainingClause));
    const [finding] = await found(document.uri, 'ai-training');
    await editor.edit((edit) => edit.delete(finding?.range ?? new vscode.Range(0, 0, 0, 0)));
    await gone(document.uri, 'ai-training');
  });

  it('appear in a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: notice });
    await vscode.window.showTextDocument(document);
    await found(document.uri, 'ai-training');
  });

  it('leave with the document', async () => {
    const { document } = await openFile('closing.txt', notice);
    await found(document.uri, 'ai-training');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor('no diagnostics', () => ours(document.uri).length === 0);
  });

  it('follow the settings at once: a rule off, a rule milder, never, and back', async () => {
    const { document } = await openFile('settings.txt', notice);
    await found(document.uri, 'ai-training');
    const settings = vscode.workspace.getConfiguration('privacyNotice');
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('rules', { 'ai-training': 'off' }, Workspace);
    await gone(document.uri, 'ai-training');
    await settings.update('rules', { 'ai-training': 'info' }, Workspace);
    const [milder] = await found(document.uri, 'ai-training');
    assert.equal(milder?.severity, vscode.DiagnosticSeverity.Information);
    await settings.update('analyze', 'never', Workspace);
    await gone(document.uri, 'ai-training');
    await settings.update('analyze', undefined, Workspace);
    await found(document.uri, 'ai-training');
  });

  it('stay away from the README of a program, unless every text is to be checked', async () => {
    const readme = [
      '# mailer',
      'A small library that sends mail from Node programs. It has no dependencies and works on every platform.',
      '## Install',
      '    npm install mailer',
      '## Usage',
      'Import the function and call it with an address. It returns a promise that ends when the server has taken the mail. The second argument holds options: the subject, the body, attachments and the time after which the attempt is given up.',
      '```js\nimport { send } from "mailer";\nawait send("someone@example.org", { subject: "Hello", body: "A first mail" });\n```',
      '## Development',
      'Clone the repository, install the dependencies and run the tests. Pull requests are welcome; please open an issue first when a change is large. The code is formatted by a tool, and the build runs on every commit.',
      '## Fixtures',
      trainingClause,
      '## License',
      'MIT. See the file LICENSE for the full text.',
    ].join('\n\n');
    const { document } = await openFile('README.md', readme);
    await quiet();
    assert.deepEqual(ours(document.uri), []);
    await vscode.workspace
      .getConfiguration('privacyNotice')
      .update('analyze', 'always', vscode.ConfigurationTarget.Workspace);
    await found(document.uri, 'ai-training');
  });

  it('stay away from the README of this very extension', async () => {
    const readme = vscode.Uri.joinPath(
      vscode.extensions.getExtension(extensionId)?.extensionUri as vscode.Uri,
      'node_modules/vitest/README.md',
    );
    const document = await vscode.workspace.openTextDocument(readme);
    await vscode.window.showTextDocument(document);
    await quiet();
    assert.deepEqual(ours(document.uri), []);
  });

  it('wait to be asked for in a very long text', async () => {
    const { document } = await openFile('long.txt', `${notice}\n`.repeat(Math.ceil(700_000 / notice.length)));
    await quiet();
    assert.deepEqual(ours(document.uri), []);
  });

  it('come in our own language whatever the text looks like', async () => {
    const { document } = await openFile('few-words.npp', trainingClause);
    await found(document.uri, 'ai-training');
  });

  it('appear on a sample as a user opens it', async () => {
    const uri = workspaceUri('riverside-notice-of-privacy-practices.txt');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await waitFor('findings in the sample', () => ours(uri).length > 0);
  });

  it('appear on real notices, each on text that is there', async function () {
    const root = vscode.extensions.getExtension(extensionId)?.extensionPath ?? '';
    const corpus = join(root, '../shared/corpus/dev');
    let manifest: string;
    try {
      manifest = readFileSync(join(corpus, 'manifest.jsonl'), 'utf8');
    } catch {
      console.log('SKIPPED: the corpus of real notices is not on this machine, so none was opened in VS Code');
      this.skip();
      return;
    }
    const files = realTexts(corpus, manifest);
    assert.ok(files.length > 0, 'the corpus has no text file');
    let findings = 0;
    for (const file of files) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('privacyNotice.checkDocument');
      const diagnostics = ours(document.uri).filter((diagnostic) => ruleOf(diagnostic) !== '');
      findings += diagnostics.length;
      for (const { range } of diagnostics) {
        assert.ok(document.validateRange(range).isEqual(range), `${file}: a range outside the text`);
        assert.notEqual(document.getText(range).trim(), '');
      }
    }
    assert.ok(findings > 0, 'no finding in any real notice');
  });
});

/** Files of the corpus that VS Code opens as text: the originals, then the texts of the PDFs. */
function realTexts(corpus: string, manifest: string): string[] {
  const documents = manifest
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; raw: string; text: string })
    .filter(({ kind }) => kind === 'npp' || kind.endsWith('consent'));
  const originals = documents.map(({ raw }) => raw).filter((raw) => /\.(?:md|html?)$/u.test(raw));
  const texts = documents.map(({ text }) => text);
  return [...originals.slice(0, 4), ...texts.slice(0, 4)].map((file) => join(corpus, file));
}
