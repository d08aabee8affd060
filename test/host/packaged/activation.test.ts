import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('the packaged extension', () => {
  it('starts without an error', async () => {
    const extension = vscode.extensions.getExtension('privacy-notice-analyzer.privacy-notice-analyzer');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
    // The package carries no sources; the repository does.
    assert.equal(existsSync(join(extension.extensionPath, 'src')), false, extension.extensionPath);
  });

  it('knows its own language by the names of files', async () => {
    const languages = await vscode.languages.getLanguages();
    assert.ok(languages.includes('privacy-notice'));
  });
});
