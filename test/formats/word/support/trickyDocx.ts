/** One document with everything that makes tracked changes hard, in our own words. */
import { field, makeDocx, p, r, table, textBox } from './makeDocx';

const change = (id: number): string => `w:id="${id}" w:author="Bo Other" w:date="2026-01-02T03:04:05Z"`;
const gone = (id: number, text: string): string =>
  `<w:del ${change(id)}><w:r><w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const bold = '<w:b/>';
const formatChanged = `<w:b/><w:rPrChange ${change(60)}><w:rPr><w:i/></w:rPr></w:rPrChange>`;
const sdt = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export function trickyDocx(): Uint8Array {
  const body = [
    // Blanks that do not show, entities, an emoji, character references and CDATA.
    p(
      '<w:r><w:t>  We &amp; our partners </w:t></w:r><w:r><w:t xml:space="preserve"> may &#x73;ell </w:t></w:r><w:r><w:t>😀<![CDATA[<data>]]></w:t></w:r>',
    ),
    // Several kinds of content in one run, with an invisible mark and a picture of no text between.
    p(
      '<w:r w:rsidR="00AB"><w:rPr><w:i/></w:rPr><w:t>one</w:t><w:tab/><w:t>two</w:t><w:softHyphen/><w:t>three</w:t><w:br/><w:drawing/><w:t>four</w:t><w:noBreakHyphen/><w:t>five</w:t></w:r>',
    ),
    // Changes of someone else, one inside another, and a moved sentence.
    p(
      `${r('We ')}<w:ins ${change(40)}>${r('may now', bold)}${gone(41, ' never')}${r(' share')}</w:ins>${gone(42, 'keep')}${r(' data. ')}<w:moveTo ${change(43)}>${r('It was moved here.')}</w:moveTo>`,
    ),
    p(`${r('Moved: ')}<w:moveFrom ${change(44)}>${r('It was moved here.')}</w:moveFrom>${r('gone.')}`),
    // A paragraph mark that someone deleted and one that someone inserted.
    p(r('Runs on '), `<w:rPr><w:del ${change(45)}/></w:rPr>`) + p(r('into this one.')),
    p(r('Was one '), `<w:rPr><w:ins ${change(46)}/></w:rPr>`) + p(r('with this.')),
    // Formatting that was changed, a link, a link made of a field, a content control.
    p(
      `${r('Formatted words', formatChanged)}${r(' and ')}<w:hyperlink r:id="none">${r('a link', '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>${r(' or ')}${field(' HYPERLINK "https://example.org" ', r('another', '<w:u w:val="single"/>'))}${sdt('', r(' controlled text'))}${r(' end.')}`,
    ),
    // Fields that Word computes.
    p(
      `${r('See ')}${field(' REF part ', r('Part ') + r('2', bold))}${r(' and ')}<w:fldSimple w:instr=" DOCPROPERTY Name ">${r('Maple Clinic')}</w:fldSimple>${r(' today.')}`,
    ),
    p(`${r('Locked: ')}${sdt('<w:lock w:val="contentLocked"/>', r('fixed words'))}${r(' after.')}`),
    // A text box in both forms, and one inside a table cell.
    p(
      `${r('Beside a box ')}${textBox(p(`${r('Boxed ')}${r('words', bold)}`) + p(r('in two lines.')))}${r(' it goes on.')}`,
    ),
    table(
      [p(r('Who')), p(`${r('Cell with ')}${textBox(p(r('a box')))}`)],
      [p(r('Us')) + p(r('and them')), table([p(r('inner')), p(r('table'))]) + p('')],
    ),
    sdt('', p(r('A whole paragraph in a control.')) + p(r('And a second one.'))),
    p(`${r('Note')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' behind.')}`),
    p(
      `<w:smartTag w:element="x">${r('Tagged')}</w:smartTag><w:bookmarkStart w:id="1" w:name="b"/>${r(' marked')}<w:bookmarkEnd w:id="1"/>`,
    ),
    p(r('Last.')),
  ].join('');
  return makeDocx(body, {
    header: p(`${r('Header ')}${r('words', bold)}`),
    footer: p(`${r('Page ')}${field('PAGE', r('1'))}`),
    footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p(r('Words of a note.'))}</w:footnote>`,
  });
}
