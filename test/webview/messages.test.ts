import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewWords } from '../../src/editor/viewWords';
import { fromPdfView, readMessage, toPdfView, viewWordNames } from '../../src/webview/messages';
import { fromWordView, toWordView } from '../../src/webview/word/messages';

describe('messages between the editor and a page', () => {
  it.each([
    [fromPdfView, { type: 'ready' }],
    [fromPdfView, { type: 'resource', id: 0, folder: 'cmaps', name: 'UniJIS-UCS2-H.bcmap' }],
    [fromPdfView, { type: 'resource', id: 0, folder: 'standard_fonts', name: 'LiberationSans-Bold.ttf' }],
    [fromPdfView, { type: 'drawn', page: 3, error: 'broken' }],
    [fromWordView, { type: 'choose', version: 1, id: 0, limit: 1 }],
    [fromWordView, { type: 'fill', version: 1, id: 0, blank: '[PURPOSE]', value: 'quality control' }],
    [toWordView, { type: 'choices', version: 1, choices: [{ edits: [{ start: 0, end: 2, text: 'x' }], blanks: [] }] }],
    [toPdfView, { type: 'resource', id: 1, bytes: Uint8Array.of(1) }],
    [toPdfView, { type: 'reveal', version: 1, id: 0 }],
  ] as const)('are taken as they are (%#)', (shape, message) => {
    expect(readMessage(shape, message)).toEqual(message);
  });

  it.each([
    ['a file outside its folder', { type: 'resource', id: 0, folder: 'cmaps', name: '../../extension.js' }],
    ['a folder of its own choice', { type: 'resource', id: 0, folder: '..', name: 'a.bcmap' }],
    ['an absolute path', { type: 'resource', id: 0, folder: 'wasm', name: '/etc/passwd' }],
    ['a kind of file that is not shipped', { type: 'resource', id: 0, folder: 'wasm', name: 'a.js' }],
    ['a negative id', { type: 'limits', version: 1, id: -1 }],
    ['half an id', { type: 'limits', version: 1, id: 0.5 }],
    ['no number at all', { type: 'limits', version: Number.NaN, id: 0 }],
    ['an unknown type', { type: 'run', command: 'workbench.action.quit' }],
    ['no type', { id: 1 }],
    ['a string', 'ready'],
    ['nothing', undefined],
  ])('are refused when they hold %s', (_, message) => {
    expect(readMessage(fromPdfView, message)).toBeUndefined();
    expect(readMessage(fromWordView, message)).toBeUndefined();
  });

  it('never throw, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        for (const shape of [fromPdfView, fromWordView, toPdfView, toWordView]) readMessage(shape, message);
      }),
      { numRuns: 200 },
    );
  });

  it('carry looks whose colour is a colour and nothing else', () => {
    const open = (colour: string) => ({
      type: 'open',
      version: 1,
      name: 'a.docx',
      words: viewWords(),
      pictures: [],
      blocks: [
        {
          kind: 'paragraph',
          role: 'paragraph',
          level: 0,
          left: 0,
          first: 0,
          before: 0,
          after: 0,
          pieces: [{ kind: 'text', text: 'a', start: 0, look: { colour } }],
        },
      ],
    });
    expect(readMessage(toWordView, open('#aa00ff'))).toBeDefined();
    expect(readMessage(toWordView, open('red; background: url(x)'))).toBeUndefined();
  });

  it('carry every word that the pages show', () => {
    expect(Object.keys(viewWords()).sort()).toEqual([...viewWordNames].sort());
  });
});
