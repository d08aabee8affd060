/** Files that are broken, hostile or unusual, opened in the view that VS Code chooses for their names. */
import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { ViewedDocument } from '../../../src/editor/viewedDocument';
import { lines, makePdf } from '../../formats/pdf/support/makePdf';
import { makeDocx, namespaces, p, r, withPart } from '../../formats/word/support/makeDocx';
import { waitFor } from '../support/waitFor';
import { viewOf } from './formatViews';
import { tidyUp, trainingClause, workspaceUri } from './window';

const clauses = [trainingClause, 'You have the right to get a copy of your medical record.'];
const pdf = makePdf([lines(clauses, 72, 700), lines(clauses, 72, 700)]);
const docx = makeDocx(clauses.map((clause) => p(r(clause))).join(''));
const ole = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(600),
    ...Buffer.from(stream, 'utf16le'),
  ]);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const part = (name: string, content: string): Uint8Array => withPart(docx, name, content);
const document = (body: string, before = ''): string =>
  `${before}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

function withMacros(): Uint8Array {
  const files = unzipSync(docx);
  const types = new TextDecoder()
    .decode(files['[Content_Types].xml'])
    .replace(/[^"]*document\.main\+xml/u, 'application/vnd.ms-word.document.macroEnabled.main+xml');
  return zipSync({ ...files, '[Content_Types].xml': strToU8(types), 'word/vbaProject.bin': strToU8('x') });
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const outside = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="a" Type="${relationship}/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/>
  <Relationship Id="b" Type="${relationship}/header" Target="../../../etc/hosts"/></Relationships>`;
const bomb = `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

/** Opens a file as a click in the explorer does, and waits until its page has said what it shows. */
async function opened(name: string, bytes: Uint8Array): Promise<ViewedDocument> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  await vscode.commands.executeCommand('vscode.open', uri);
  return waitFor(
    `the view of ${name}`,
    () => {
      const view = viewOf(uri);
      return view && view.version > 0 && view.shown?.version === view.version ? view : undefined;
    },
    30_000,
  );
}

describe('a view of a file that cannot be read', () => {
  afterEach(tidyUp);

  const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['password.docx', () => ole('EncryptedPackage'), /protected by a password/u],
    ['old.docx', () => ole('WordDocument'), /old kind \(\.doc\)/u],
    ['bomb.docx', () => part('word/document.xml', ' '.repeat(30_000_000)), /24 MB|times its size/u],
    ['entities.docx', () => part('word/document.xml', document(p(r('&b;')), bomb)), /entities/u],
    ['cut.docx', () => docx.slice(0, docx.length / 2), /cannot be read/u],
    ['password.pdf', () => makePdf([lines(clauses, 72, 700)], { encrypted: true }), /protected by a password/u],
    ['cut.pdf', () => pdf.slice(0, pdf.length * 0.4), /damaged or cut off/u],
    ['zero.pdf', () => makePdf([]), /no pages|damaged/u],
    ['text.pdf', () => strToU8('just text'), /not a PDF/u],
  ];
  for (const [name, bytes, reason] of refused) {
    it(`says why: ${name}`, async () => {
      const view = await opened(name, bytes());
      assert.equal(view.check, undefined);
      assert.equal(view.shown?.pages, 0);
      assert.match(view.problems.map(({ severity, message }) => `${severity}: ${message}`).join(' '), reason);
    });
  }
});

describe('a view of an unusual file', () => {
  afterEach(tidyUp);

  const shown: readonly (readonly [string, () => Uint8Array, RegExp, number])[] = [
    ['macros.docm', withMacros, /macros\. They were not run/u, 1],
    ['outside.docx', () => part('word/_rels/document.xml.rels', outside), /^$/u, 1],
    ['xref.pdf', () => Buffer.from(latin(pdf).replace(/startxref\n\d+/u, 'startxref\n99'), 'latin1'), /^$/u, 2],
    [
      'unmapped.pdf',
      () => makePdf([lines([...clauses, ...clauses], 72, 700)], { unmapped: true }),
      /do not say which letters/u,
      1,
    ],
    ['long.pdf', () => makePdf(Array.from({ length: 300 }, () => lines(clauses, 72, 700))), /^$/u, 300],
  ];
  for (const [name, bytes, note, pages] of shown) {
    it(`shows it and says what is to be said: ${name}`, async () => {
      const view = await opened(name, bytes());
      assert.ok(view.check, JSON.stringify(view.problems));
      assert.match(view.problems.map(({ message }) => message).join(' '), note);
      assert.equal(view.shown?.pages, pages);
      if (name !== 'unmapped.pdf') assert.ok(view.findings.some(({ ruleId }) => ruleId === 'ai-training'));
      assert.deepEqual([...view.failedPages], []);
    });
  }
});
