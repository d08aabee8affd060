import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/formats/word/readWord';
import { redline } from '../../../src/formats/word/redline';
import { makeDocx, p, r } from './support/makeDocx';
import { bodyOf, options, replace } from './support/oneChange';
import { acceptAll, rejectAll } from './support/resolveChanges';
import { rawEntries } from './support/zipEntries';

describe('comments', () => {
  it('writes part, relationship and content type together, with anchors outside the changes', async () => {
    const bytes = makeDocx(p(r('We may share data.')));
    const result = redline(bytes, [await replace(bytes, 'may', 'never', 'Sharing.\n45 CFR 164.508')], options);
    const files = unzipSync(result.bytes);
    const comments = strFromU8(files['word/comments.xml'] as Uint8Array);
    expect(comments).toContain('w:author="Ann Lee" w:date="2026-03-04T05:06:07Z" w:initials="AL"');
    expect(comments.match(/<w:p>/g)).toHaveLength(2);
    expect(strFromU8(files['word/_rels/document.xml.rels'] as Uint8Array)).toContain(
      'relationships/comments" Target="comments.xml"',
    );
    expect(strFromU8(files['[Content_Types].xml'] as Uint8Array)).toContain('PartName="/word/comments.xml"');
    for (const resolved of [result.bytes, acceptAll(result.bytes), rejectAll(result.bytes)]) {
      const body = bodyOf(resolved);
      for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
        expect(body).toContain(`<w:${mark} w:id="1"/>`);
    }
  });

  it('adds to the comments that are there', async () => {
    const bytes = makeDocx(p(`<w:commentRangeStart w:id="4"/>${r('We may share.')}<w:commentRangeEnd w:id="4"/>`), {
      comments: `<w:comment w:id="4" w:author="B">${p(r('Old.'))}</w:comment>`,
    });
    const result = redline(bytes, [await replace(bytes, 'may', 'never', 'New.')], options);
    const { source } = await readWord(result.bytes, { comments: true });
    expect(
      source?.blocks
        .filter(({ place }) => place === 'comment')
        .map(({ span }) => source.text.slice(span.start, span.end)),
    ).toEqual(['Old.', 'New.']);
    const before = rawEntries(bytes);
    for (const [name, raw] of rawEntries(result.bytes)) {
      if (name !== 'word/document.xml' && name !== 'word/comments.xml') expect(raw, name).toBe(before.get(name));
    }
  });

  it('anchors a comment about a header in the body and says so', async () => {
    const bytes = makeDocx(p(r('Body.')), { header: p(r('We sell data')) });
    const result = redline(bytes, [await replace(bytes, 'sell', 'keep', 'Why.')], options);
    expect(bodyOf(result.bytes)).toContain('<w:commentRangeStart');
    const { source } = await readWord(result.bytes, { comments: true });
    expect(source?.text.endsWith('This is about the page header.\n\nWhy.')).toBe(true);
  });

  it('leaves comments out when asked', async () => {
    const bytes = makeDocx(p(r('We may share.')));
    const result = redline(bytes, [await replace(bytes, 'may', 'never', 'Why.')], { ...options, comments: false });
    expect(Object.keys(unzipSync(result.bytes))).not.toContain('word/comments.xml');
  });
});
