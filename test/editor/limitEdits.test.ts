import { describe, expect, it } from 'vitest';
import { Places } from '../../src/editor/convert';
import type { CheckedDocument } from '../../src/editor/documentChecks';
import { Refusal } from '../../src/editor/failures';
import { editFor } from '../../src/editor/limitEdits';
import { toFileEdits } from '../../src/formats/fileEdits';
import { readFileText } from '../../src/formats/readFileText';
import type { Finding, Fix } from '../../src/linter/finding';
import { SnippetTextEdit, TextEdit, type WorkspaceEdit } from './vscodeStandIn';

const uri = { scheme: 'file', path: '/notice.txt', toString: () => 'file:///notice.txt' };

/** A document, its check, and one finding on all of it. */
function opened(text: string, format: 'text' | 'markdown' | 'html' = 'text', scheme = 'file') {
  const { source } = readFileText(text, format);
  if (!source) throw new Error('The text could not be read');
  const address = { ...uri, scheme };
  const document = { uri: address, version: 7, isClosed: false, getText: () => text };
  const check = { uri: address, version: 7, source, places: Places.ofFile(source, text) } as unknown as CheckedDocument;
  const finding = { span: { start: 0, end: source.text.length } } as Finding;
  return { document, check, finding };
}

function fix(edits: Fix['edits'], blanks: readonly string[] = []): Fix {
  return { title: 'Limit it', limit: 'narrow', applicability: 'suggested', edits, blanks };
}

type Opened = ReturnType<typeof opened>;

function edit({ document, check, finding }: Opened, wanted: Fix): readonly unknown[] {
  const result = editFor(document as never, check, finding, wanted, { toFileEdits });
  return (result as unknown as WorkspaceEdit).sets.flatMap(({ edits }) => edits);
}

describe('the edit for a limiting text', () => {
  const replaceMay = { span: { start: 3, end: 6 }, text: 'will never' };

  it('replaces the words at their place', () => {
    expect(edit(opened('We may sell.'), fix([replaceMay]))).toEqual([
      new TextEdit({ start: { line: 0, character: 3 }, end: { line: 0, character: 6 } }, 'will never'),
    ]);
  });

  it('offers blanks as stops', () => {
    const [made] = edit(opened('We may sell.'), fix([{ ...replaceMay, text: 'ask [WHOM] to' }], ['[WHOM]']));
    expect(made).toBeInstanceOf(SnippetTextEdit);
    expect((made as SnippetTextEdit).snippet.value).toBe(`ask \${1:[WHOM]} to`);
    expect((made as SnippetTextEdit).keepWhitespace).toBe(true);
  });

  it('is one edit inside one clause, even of several words', () => {
    const made = edit(opened('We may sell it.'), fix([replaceMay, { span: { start: 14, end: 14 }, text: ' alone' }]));
    expect(made).toHaveLength(1);
    expect((made[0] as TextEdit).newText).toBe('will never sell it alone');
  });

  it('waits for a yes when it reaches beyond the clause', () => {
    const { document, check } = opened('We may sell. We may share.');
    const finding = { span: { start: 0, end: 12 } } as Finding;
    const made = edit(
      { document, check, finding },
      fix([replaceMay, { span: { start: 16, end: 19 }, text: 'must not' }]),
    );
    expect(made).toHaveLength(2);
    for (const entry of made) expect(entry).toMatchObject([{}, { needsConfirmation: true, label: 'Limit it' }]);
  });

  it('refuses a document that changed', () => {
    const { document, check, finding } = opened('We may sell.');
    expect(() => edit({ document: { ...document, version: 8 }, check, finding }, fix([replaceMay]))).toThrow(Refusal);
  });

  it('refuses the text of a PDF', () => {
    expect(() => edit(opened('We may sell.', 'text', 'privacy-notice-text'), fix([replaceMay]))).toThrow(/read-only/u);
  });

  it('refuses what the file holds in pieces that cannot be joined', () => {
    const start = '<p>One</p><p>Two</p>';
    const across = fix([{ span: { start: 1, end: 6 }, text: 'x' }]);
    expect(() => edit(opened(start, 'html'), across)).toThrow(Refusal);
  });
});
