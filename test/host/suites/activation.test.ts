import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

describe('activation', () => {
  it('starts without an error', async () => {
    const extension = vscode.extensions.getExtension('privacy-notice-analyzer.privacy-notice-analyzer');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('knows its own language by the names of files', async () => {
    const languages = await vscode.languages.getLanguages();
    assert.ok(languages.includes('privacy-notice'));
  });
});
