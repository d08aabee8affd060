// Writes small PDFs by hand, so that every test sees exactly the page it is about.

export interface Drawn {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PdfExtras {
  /** Adds an encryption dictionary that no password opens. */
  readonly encrypted?: boolean;
  /** The font says of no shape which letter it is, as in PDFs of some printers. */
  readonly unmapped?: boolean;
  /** Draws a picture on every page. */
  readonly picture?: boolean;
  /** A text field with its value, on the first page. */
  readonly field?: { readonly value: string; readonly rect: readonly [number, number, number, number] };
}

const winAnsi: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

function literal(text: string): string {
  // WinAnsi has codes of its own for these.
  const latin = text.replace(/[•–—‘’“”…]/gu, (sign) => String.fromCharCode(winAnsi[sign] ?? 63));
  return `(${latin.replace(/[\\()]/g, '\\$&')})`;
}

/** The numbers that letters have in most TrueType fonts. */
function shapes(text: string): string {
  return `<${[...text].map((sign) => (sign.charCodeAt(0) - 29).toString(16).padStart(4, '0')).join('')}>`;
}

function content(drawn: readonly Drawn[], picture: boolean, unmapped: boolean): string {
  const parts = drawn.map(
    ({ text, x, y, size = 11, bold = false }) =>
      `BT /F${bold ? 2 : 1} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${unmapped ? shapes(text) : literal(text)} Tj ET`,
  );
  if (picture) parts.push('q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q');
  return parts.join('\n');
}

/** A PDF of letter size pages, one per list, in Helvetica and Helvetica-Bold. */
export function makePdf(pages: readonly (readonly Drawn[])[], extras: PdfExtras = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const odd = (): string => {
    const about = add(
      '<< /Type /FontDescriptor /FontName /ABCDEF+Odd /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    );
    const shown = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Odd /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${about} 0 R >>`,
    );
    return `<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Odd /Encoding /Identity-H /DescendantFonts [${shown} 0 R] >>`;
  };
  const font = (name: string) =>
    extras.unmapped ? odd() : `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const catalog = add('');
  const tree = add('');
  const regular = add(font('Helvetica'));
  const bold = add(font('Helvetica-Bold'));
  const field = extras.field
    ? add(
        `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V ${literal(extras.field.value)} /Rect [${extras.field.rect.join(' ')}] /F 4 /DA (/F1 10 Tf) >>`,
      )
    : undefined;
  const kids = pages.map((drawn, i) => {
    const stream = content(drawn, extras.picture ?? false, extras.unmapped ?? false);
    const contents = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const annots = field !== undefined && i === 0 ? ` /Annots [${field} 0 R]` : '';
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources << /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >>${annots} >>`,
    );
  });
  const form =
    field === undefined ? '' : ` /AcroForm << /Fields [${field} 0 R] /DR << /Font << /F1 ${regular} 0 R >> >> >>`;
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R${form} >>`;
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const zeros = '00'.repeat(32);
  const lock = extras.encrypted
    ? add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${zeros}> /U <${zeros}> >>`)
    : undefined;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = lock === undefined ? '' : ` /Encrypt ${lock} 0 R /ID [<${zeros}> <${zeros}>]`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${encrypt} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** Lines under one another. */
export function lines(
  texts: readonly string[],
  x: number,
  top: number,
  options: { size?: number; bold?: boolean; leading?: number } = {},
): Drawn[] {
  const { leading = 14, ...style } = options;
  return texts.map((text, i) => ({ text, x, y: top - i * leading, ...style }));
}
