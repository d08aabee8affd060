/**
 * Writes samples/cedarvale-treatment-and-imaging-consent.docx, a form of our own as clinics
 * make them in Word. Run it by hand after a change: `node test/support/makeSampleConsent.ts`.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const font = 'Calibri';
const target = resolve(import.meta.dirname, '../../samples/cedarvale-treatment-and-imaging-consent.docx');

type Words = string | ParagraphChild | { readonly bold: string } | { readonly italics: string };

const runs = (words: readonly Words[]): ParagraphChild[] =>
  words.map((each) => {
    if (typeof each === 'string') return new TextRun(each);
    if ('bold' in each) return new TextRun({ text: each.bold, bold: true });
    return 'italics' in each ? new TextRun({ text: each.italics, italics: true }) : (each as ParagraphChild);
  });
const text = (...words: Words[]): Paragraph => new Paragraph({ children: runs(words), spacing: { after: 120 } });
const heading = (title: string): Paragraph => new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 });
const bullet = (...words: Words[]): Paragraph =>
  new Paragraph({ children: runs(words), numbering: { reference: 'bullets', level: 0 } });
const item = (...words: Words[]): Paragraph =>
  new Paragraph({ children: runs(words), numbering: { reference: 'numbers', level: 0 }, spacing: { after: 60 } });

const cell = (words: string, width: number, bold = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ children: [new TextRun({ text: words, bold })] })],
  });
const row = (who: string, what: string, bold = false): TableRow =>
  new TableRow({ children: [cell(who, 3100, bold), cell(what, 6250, bold)] });

const line = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const signature = (label: string): TableRow =>
  new TableRow({
    children: [
      cell(label, 3100),
      new TableCell({
        width: { size: 6250, type: WidthType.DXA },
        borders: {
          top: line,
          left: line,
          right: line,
          bottom: { style: BorderStyle.SINGLE, size: 6, color: '808080' },
        },
        children: [new Paragraph('')],
      }),
    ],
  });

const document = new Document({
  creator: 'Cedarvale Clinic',
  title: 'Consent to Treatment and Imaging',
  styles: {
    default: {
      document: { run: { font, size: 22 } },
      heading1: { run: { font, size: 34, bold: true, color: '1F3864' }, paragraph: { spacing: { after: 60 } } },
      heading2: {
        run: { font, size: 25, bold: true, color: '1F3864' },
        paragraph: { spacing: { before: 220, after: 80 } },
      },
    },
  },
  numbering: {
    config: [
      {
        reference: 'bullets',
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 720, hanging: 360 } } },
          },
        ],
      },
      {
        reference: 'numbers',
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 720, hanging: 360 } } },
          },
        ],
      },
    ],
  },
  footnotes: {
    1: {
      children: [new Paragraph('A list of these companies is kept at the front desk and may change without notice.')],
    },
  },
  sections: [
    {
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              children: [new TextRun({ text: 'Cedarvale Clinic and Imaging', size: 18, italics: true })],
            }),
          ],
        }),
      },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [
                new TextRun({ text: 'Form CV-7, March 2026, page ', size: 18 }),
                new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
              ],
            }),
          ],
        }),
      },
      children: [
        new Paragraph({ text: 'Consent to Treatment and Imaging', heading: HeadingLevel.HEADING_1 }),
        text({ italics: 'Please read this form with care and ask about anything that is not clear to you.' }),
        heading('Treatment'),
        text(
          'I consent to the examinations, tests and treatment that my care team at Cedarvale Clinic (the ',
          { bold: 'Clinic' },
          ') recommends. I may refuse any part of my care, and I may stop at any time.',
        ),
        heading('Imaging'),
        text(
          'I consent to X-ray, ultrasound and magnetic resonance images of my body. A radiologist of the Clinic reads them and sends a report to the doctor who asked for them.',
        ),
        heading('How my information is used'),
        text(
          'The Clinic uses my information for treatment, for payment and to run the Clinic. In addition, I agree that:',
        ),
        item(
          'The Clinic may use my ',
          { bold: 'medical images, reports and voice recordings' },
          ' to train and improve artificial intelligence systems of the Clinic and its technology partners.',
          new FootnoteReferenceRun(1),
        ),
        item(
          'The Clinic may share my information with its affiliates, software vendors and other business partners for purposes that they decide.',
        ),
        item(
          'An automated assistant may record my visits and write the notes. The company that runs it may keep the recordings for as long as it wishes.',
        ),
        item('Images without my name may be given or sold to companies that build diagnostic products.'),
        text('I understand that signing this form is a condition of treatment at the Clinic.'),
        heading('Who may receive my information'),
        new Table({
          width: { size: 9350, type: WidthType.DXA },
          columnWidths: [3100, 6250],
          rows: [
            row('Who', 'What for', true),
            row('My other doctors', 'To treat me.'),
            row('My health plan', 'To pay for my care.'),
            row('Technology partners', 'To develop new products and services from patient data.'),
            row('Public health authorities', 'Where the law requires a report.'),
          ],
        }),
        heading('My rights'),
        bullet('I may see my records and get a copy of them.'),
        bullet('I may ask the Clinic to correct a mistake in my records.'),
        bullet('The Clinic will not sell my name and address for advertising.'),
        bullet(
          'The Clinic may change this form at any time, and the new form counts for information that it already has.',
        ),
        heading('Signature'),
        new Table({
          width: { size: 9350, type: WidthType.DXA },
          columnWidths: [3100, 6250],
          borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
          rows: ['Name of patient', 'Signature of patient or representative', 'Date'].map(signature),
        }),
      ],
    },
  ],
});

await writeFile(target, await Packer.toBuffer(document));
