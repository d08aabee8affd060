/** Builds small .docx files from WordprocessingML written in the test, so that every test shows the markup it is about. */
import { strToU8, unzipSync, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const rootOf: Readonly<Record<string, string>> = {
  header: 'w:hdr',
  footer: 'w:ftr',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  styles: 'w:styles',
  numbering: 'w:numbering',
  settings: 'w:settings',
};

/** The parts beside the body, by the type of their relationship; a header and a footer are also put to use. */
export type OtherParts = Partial<Record<keyof typeof rootOf, string>>;

/** A .docx whose `w:body` holds `body`. */
export function makeDocx(body: string, parts: OtherParts = {}, extra: Record<string, Uint8Array> = {}): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const references = (['header', 'footer'] as const)
    .filter((type) => parts[type] !== undefined)
    .map((type) => `<w:${type}Reference w:type="default" r:id="rel-${type}"/>`);
  const overrides: string[] = [];
  const relationships: string[] = [];
  for (const [type, content] of Object.entries(parts)) {
    files[`word/${type}.xml`] = strToU8(`<${rootOf[type]} ${namespaces}>${content}</${rootOf[type]}>`);
    relationships.push(`<Relationship Id="rel-${type}" Type="${office}/${type}" Target="${type}.xml"/>`);
    overrides.push(
      `<Override PartName="/word/${type}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
    );
  }
  files['[Content_Types].xml'] = strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${overrides.join('')}</Types>`,
  );
  files['_rels/.rels'] = strToU8(
    relationshipsXml(`<Relationship Id="m" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  );
  files['word/document.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${namespaces}><w:body>${body}<w:sectPr>${references.join('')}</w:sectPr></w:body></w:document>`,
  );
  if (relationships.length > 0)
    files['word/_rels/document.xml.rels'] = strToU8(relationshipsXml(relationships.join('')));
  return zipSync({ ...files, ...extra }, { mtime: '2026-01-05T10:00:00' });
}

function relationshipsXml(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

/** A run with text; `properties` is the inside of its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; `properties` is the inside of its `w:pPr`. */
export function p(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

/** A table of rows of cells of block content. */
export function table(...rows: string[][]): string {
  const cells = (row: string[]): string => row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** A run that anchors a text box, written as Word writes it: a new form and an old one with the same content. */
export function textBox(content: string, fallback = content): string {
  const shape =
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>';
  const box = `<wps:wsp>${shape}<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  const place =
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="900000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Box"/><wp:cNvGraphicFramePr/>';
  const attributes =
    'distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"';
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${box}</a:graphicData></a:graphic>`;
  const choice = `<w:drawing><wp:anchor ${attributes}>${place}${graphic}</wp:anchor></w:drawing>`;
  const old = `<w:pict><v:shape><v:textbox><w:txbxContent>${fallback}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A complex field with its instruction and the runs of its result. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
}

/** The same file with one part replaced by other source text. */
export function withPart(bytes: Uint8Array, name: string, source: string | Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: typeof source === 'string' ? strToU8(source) : source });
}
