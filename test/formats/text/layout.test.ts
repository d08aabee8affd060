import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../../src/formats/text/blocks';
import { TextLayout } from '../../../src/formats/text/layout';

const notice = readFileSync('samples/riverside-notice-of-privacy-practices.txt', 'utf8').slice(0, 4000);
const wrapped = notice.replace(/(.{50,70}) /gu, '$1\n');

const pieces = [
  '\n',
  '\r\n',
  '\r',
  '\f',
  '\n\n',
  ' ',
  '   \n',
  'x',
  '.',
  ':',
  '\n• an item\n• another\n',
  '\n1. First\n   (a) Under it\n2. Second\n',
  '\nYOUR RIGHTS\n',
  '\n# Title\n',
  '\nTitle\n=====\n',
  '\nWho | What | Why\n--- | --- | ---\nwe | data | care\n',
  '\nHow do we use your information?\n\nWe use it for care.\n',
  `${'word '.repeat(40)}\n`,
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(300)),
  piece: fc.constantFrom('', ...pieces),
});

describe('the layout of a text that is being written', () => {
  it('is after any edits the layout of the text as it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(notice, wrapped, notice.replaceAll('\n', '\r\n'), ''),
        fc.array(edit, { minLength: 1, maxLength: 25 }),
        (start, edits) => {
          const layout = new TextLayout();
          let text = start;
          layout.read(text);
          for (const { at, cut, piece } of edits) {
            const place = Math.floor(at * text.length);
            text = text.slice(0, place) + piece + text.slice(place + cut);
            expect(layout.read(text)).toEqual(blocksOfText(text));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
