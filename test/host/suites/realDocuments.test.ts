/** The views on real documents. They are no part of the project, so that this says where they are left out. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { PdfDocument } from '../../../src/editor/pdfDocument';
import type { WordDocument } from '../../../src/editor/wordViewDocument';
import { waitFor } from '../support/waitFor';
import { openView, viewOf } from './formatViews';
import { extensionId, tidyUp } from './window';

const corpus = corpusFolder();

/** Real documents to try, which are no part of the project; undefined where they are not. */
function corpusFolder(): string | undefined {
  const extension = vscode.extensions.getExtension(extensionId)?.extensionPath ?? '.';
  const folder = resolve(extension, '../shared/corpus/dev/raw');
  if (existsSync(folder)) return folder;
  console.log('SKIPPED: real documents, because there is no folder ../shared/corpus/dev/raw');
  return undefined;
}

function filesOf(extension: string): string[] {
  return corpus ? readdirSync(corpus).filter((name) => name.endsWith(extension)) : [];
}

describe('the PDF view on real documents', () => {
  afterEach(tidyUp);
  for (const name of filesOf('.pdf')) {
    it(`opens ${name}`, async () => {
      assert.ok(existsSync(join(corpus as string, name)));
      const view = (await openView(
        vscode.Uri.file(join(corpus as string, name)),
        'privacyNotice.pdfView',
      )) as PdfDocument;
      await waitFor('a drawn page', () => view.drawnPages.size > 0);
      assert.ok((view.shown?.pages ?? 0) > 0, 'no pages');
      assert.deepEqual([...view.failedPages], []);
      if (view.check) assert.ok(view.check.source.text.length > 200, 'a check of next to nothing');
      else assert.ok(view.hasScans || view.problems.some(({ severity }) => severity === 'error'), 'no reason');
      const unmarked = view.findings.filter((_, id) => !view.shown?.marked.includes(id));
      assert.deepEqual(
        unmarked.map(({ ruleId, span }) => `${ruleId} at ${span.start}`),
        [],
      );
      assert.equal(viewOf(view.uri), view);
    });
  }
});

describe('the Word view on real documents', () => {
  afterEach(tidyUp);
  for (const file of filesOf('.docx')) {
    it(`opens ${file}`, async () => {
      const path = join(corpus as string, file);
      const before = readFileSync(path);
      const view = (await openView(vscode.Uri.file(path), 'privacyNotice.wordView')) as WordDocument;
      assert.ok(view.look, JSON.stringify(view.problems));
      assert.deepEqual(
        view.shown?.marked,
        view.findings.map((_, id) => id),
      );
      assert.ok(readFileSync(path).equals(before), 'opening changed the file');
    });
  }
});
