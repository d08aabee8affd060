/** Documents made by the docx package: another program's idea of a Word file, with every feature a notice may have. */
import {
  AlignmentType,
  CheckBox,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const change = { author: 'Bo Other', date: '2026-01-02T03:04:05Z' };

/** A privacy notice of our own writing with headings, lists, tables, links, notes, fields, comments and old changes. */
export async function generatedDocx(): Promise<Uint8Array> {
  const item = (text: string, level = 0): Paragraph =>
    new Paragraph({ numbering: { reference: 'ours', level }, children: [new TextRun(text)] });
  const cell = (...children: Paragraph[]): TableCell => new TableCell({ children });
  const document = new Document({
    comments: {
      children: [{ id: 7, author: 'Bo Other', children: [new Paragraph('Is this still so?')] }],
    },
    footnotes: { 1: { children: [new Paragraph('A note about our partners.')] } },
    numbering: {
      config: [
        {
          reference: 'ours',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Maple Clinic & Friends')] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ text: 'Notice of Privacy Practices', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('We may use your '),
              new TextRun({ text: 'health ', bold: true }),
              new TextRun({ text: 'information', bold: true, italics: true }),
              new TextRun(' to train AI models'),
              new FootnoteReferenceRun(1),
              new TextRun(' and share it with our partners 😀.'),
            ],
          }),
          new Paragraph({
            children: [
              new TextRun('Read more at '),
              new ExternalHyperlink({
                link: 'https://example.org/',
                children: [new TextRun({ text: 'our site', style: 'Hyperlink' })],
              }),
              new TextRun({ children: [new Tab(), 'or call us.'] }),
              new TextRun({ text: 'We answer.', break: 1 }),
            ],
          }),
          item('To run our clinic'),
          item('To pay our staff', 1),
          item('To improve our products'),
          new Paragraph({
            children: [
              new TextRun('We will '),
              new DeletedTextRun({ id: 31, ...change, text: 'never ' }),
              new InsertedTextRun({ id: 32, ...change, text: 'sometimes ' }),
              new CommentRangeStart(7),
              new TextRun('sell your data'),
              new CommentRangeEnd(7),
              new TextRun({ children: [new CommentReference(7)] }),
              new TextRun(' to others.'),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell(new Paragraph('Who')), cell(new Paragraph('Why'))] }),
              new TableRow({
                children: [
                  cell(new Paragraph('Vendors')),
                  cell(new Paragraph('To send mail'), new Paragraph('To store files')),
                ],
              }),
            ],
          }),
          new Paragraph({ children: [new CheckBox({ checked: true }), new TextRun(' I agree to research.')] }),
          new Paragraph({
            children: [
              new TextRun('Signed for '),
              new SimpleField('DOCPROPERTY Company', 'Maple Clinic'),
              new TextRun(' today.'),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
