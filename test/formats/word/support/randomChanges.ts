/** Random changes to the blocks of a document, for property tests. */
import fc from 'fast-check';
import type { WordChange } from '../../../../src/formats/word/redline';
import type { SourceText } from '../../../../src/text/sourceText';

const newTexts = ['', 'X', ' never', 'only with your written permission & <consent>', 'a\tb', 'line\nend', '😀 “so”'];

/** One to five disjoint changes of one edit each, inside the spans of blocks; some with a comment. */
export function randomChanges(source: SourceText): fc.Arbitrary<WordChange[]> {
  const blocks = source.blocks.filter(({ span }) => span.end > span.start);
  const one = fc.record({
    block: fc.nat(blocks.length - 1),
    from: fc.nat(1000),
    length: fc.oneof(fc.nat(20), fc.nat(400)),
    text: fc.constantFrom(...newTexts),
    comment: fc.option(fc.constantFrom('Why & how', 'Two\nlines'), { nil: undefined }),
  });
  return fc.array(one, { minLength: 1, maxLength: 5 }).map((picked) => {
    const changes: WordChange[] = [];
    let free = 0;
    const sorted = [...picked].sort((a, b) => a.block - b.block || a.from - b.from);
    for (const { block, from, length, text, comment } of sorted) {
      const { span } = blocks[block] as (typeof blocks)[number];
      const start = span.start + (from % (span.end - span.start + 1));
      const end = Math.min(start + length, span.end);
      if (start < free || (start === end && text === '')) continue;
      free = end;
      changes.push({
        edits: [{ span: { start, end }, text }],
        ...(comment === undefined ? {} : { comment: { text: comment } }),
      });
    }
    return changes;
  });
}
