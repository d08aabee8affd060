/** Letters as Word files. */
import { AlignmentType, BorderStyle, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { Letter, LetterPart } from './letter';

const bullets = 'letter-list';
/** In twentieths of a point. */
const after = 160;

/** The bytes of a .docx file. Blanks are highlighted, so that none is overlooked. */
export async function letterWord(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Privacy Notice Analyzer',
    title: letter.title,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 250 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children: [...letter.parts.flatMap(paragraphsOf), ...notesOf(letter.notes)] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphsOf(part: LetterPart): Paragraph[] {
  switch (part.kind) {
    case 'lines':
      return part.lines.map(
        (line, i) => new Paragraph({ children: runs(line), spacing: { after: i + 1 < part.lines.length ? 0 : after } }),
      );
    case 'paragraph':
      return [new Paragraph({ children: runs(part.text), spacing: { after } })];
    case 'list':
      return part.items.map((item) => bullet(item));
    case 'quote': {
      const where = part.where === '' ? '' : ` (${part.where})`;
      return [
        new Paragraph({
          children: [new TextRun({ text: clean(`“${part.text}”${where}`), italics: true })],
          indent: { left: 400 },
          spacing: { after },
        }),
      ];
    }
  }
}

function bullet(text: string): Paragraph {
  return new Paragraph({
    children: runs(text),
    numbering: { reference: bullets, level: 0 },
    spacing: { after: after / 2 },
  });
}

/** On a page of its own, which is not sent. */
function notesOf(notes: readonly string[]): Paragraph[] {
  return [
    new Paragraph({
      children: [new TextRun({ text: 'Before you send this letter (take this page out)', bold: true })],
      pageBreakBefore: true,
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4 } },
      spacing: { after },
    }),
    ...notes.map(bullet),
  ];
}

function runs(text: string): TextRun[] {
  return text
    .split(/(\[[A-Z][A-Z0-9 ,/’'-]*\])/u)
    .filter(Boolean)
    .map(
      (piece) => new TextRun({ text: clean(piece), ...(piece.startsWith('[') && { highlight: 'yellow' as const }) }),
    );
}

/** Without the characters that no XML may hold. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to keep out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
