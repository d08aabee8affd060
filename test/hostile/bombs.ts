/**
 * Files made to exhaust a reader: small on the disk and endless inside, or of a shape that
 * makes a careless parser slow. All are made here, so that none has to be kept.
 */
import { deflateSync, zipSync } from 'fflate';

export interface Bomb {
  /** The name tells the format. */
  readonly file: string;
  readonly make: () => string | Uint8Array;
  /** What the answer must say; without it the file is strange but can be read in full. */
  readonly says?: RegExp;
}

const risky = 'We may use your medical images to train artificial intelligence. ';
const MB = 1024 * 1024;
const utf8 = new TextEncoder();

export const bombs: readonly Bomb[] = [
  ...textBombs('txt'),
  ...textBombs('md'),
  ...textBombs('html'),
  { file: 'nested-lists.md', make: () => `${risky}\n\n${'- '.repeat(100_000)}x`, says: /nested too deeply/ },
  { file: 'nested-lists-by-line.md', make: nestedListLines, says: /nested too deeply/ },
  { file: 'nested-quotes.md', make: () => `${'>'.repeat(100_000)} x\n\n${risky}`, says: /nested too deeply/ },
  { file: 'brackets.md', make: () => `${'['.repeat(100_000)}\n\n${risky}`, says: /nested too deeply/ },
  { file: 'bracket-pairs.md', make: () => '[]('.repeat(100_000) },
  { file: 'images.md', make: () => '![['.repeat(50_000), says: /nested too deeply/ },
  { file: 'stars.md', make: () => '*a **b '.repeat(50_000), says: /nested too deeply/ },
  { file: 'backticks.md', make: () => Array.from({ length: 1500 }, (_, i) => '`'.repeat(i)).join(' ') },
  { file: 'definitions.md', make: () => Array.from({ length: 50_000 }, (_, i) => `[a${i}]: b`).join('\n') },
  { file: 'same-reference.md', make: () => `[a]: b\n\n${'[a] '.repeat(50_000)}` },
  { file: 'table-columns.md', make: () => `${'|a'.repeat(30_000)}|\n${'|-'.repeat(30_000)}|\n${'|b'.repeat(30_000)}|` },
  { file: 'table-rows.md', make: () => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(50_000)}` },
  { file: 'fences.md', make: () => '```\n'.repeat(50_001) },
  { file: 'entities.md', make: () => '&amp;'.repeat(200_000) },
  { file: 'html-in-markdown.md', make: () => `<div>\n${'<b>'.repeat(50_000)}x\n` },
  { file: 'nested-elements.html', make: () => `<p>${risky}${'<div>'.repeat(100_000)}x`, says: /nested too deeply/ },
  { file: 'nested-bold.html', make: () => `${'<b>'.repeat(100_000)}${risky}`, says: /nested too deeply/ },
  { file: 'nested-paragraph-bold.html', make: () => '<p><b><i><u>'.repeat(20_000) },
  { file: 'misnested.html', make: () => `${'<a><b><p></b>'.repeat(20_000)}${risky}` },
  { file: 'tables.html', make: () => '<table><tr><td>'.repeat(50_000), says: /nested too deeply/ },
  { file: 'fostered.html', make: () => `<table>${'<b>x'.repeat(30_000)}` },
  {
    file: 'formatting.html',
    make: () => `${Array.from({ length: 5000 }, (_, i) => `<b id=${i}>`).join('')}${'<p>x'.repeat(5000)}`,
  },
  { file: 'list-items.html', make: () => '<ul><li>'.repeat(50_000), says: /nested too deeply/ },
  { file: 'open-items.html', make: () => `<ul>${'<li>x'.repeat(100_000)}` },
  {
    file: 'attributes.html',
    make: () => `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=b`).join(' ')}>${risky}`,
  },
  { file: 'same-attributes.html', make: () => `<p ${'a=b '.repeat(100_000)}>${risky}` },
  { file: 'long-attribute.html', make: () => `<p class="${'nav '.repeat(2 * MB)}">${risky}` },
  { file: 'entities.html', make: () => '&lt;&#x41;&nosuch;'.repeat(100_000) },
  { file: 'open-comments.html', make: () => '<!--'.repeat(200_000) },
  { file: 'open-tags.html', make: () => '<a '.repeat(300_000) },
  { file: 'menus.html', make: () => `<div class=nav>${'<div class=nav>'.repeat(300)}${'<a>x</a>'.repeat(2000)}` },
  {
    file: 'zip-ratio.docx',
    make: () => docx(utf8.encode(`<w:t>${' '.repeat(23 * MB)}`)),
    says: /unpacks to more than/,
  },
  { file: 'zip-size.docx', make: () => docx(noise(26 * MB)), says: /more than 24 MB/ },
  { file: 'nested-zip.docx', make: () => docx(docx(utf8.encode('x'))), says: /damaged|cannot be read|not text/ },
  { file: 'entries.docx', make: manyEntries, says: /parts, more than we unpack/ },
  { file: 'nested.docx', make: () => docx(document(`${'<w:p>'.repeat(100_000)}`)), says: /nested more than/ },
  { file: 'entities.docx', make: () => docx(utf8.encode(laughs())), says: /declares a document type/ },
  { file: 'runs.docx', make: () => docx(document(`<w:p>${'<w:r><w:t>a </w:t></w:r>'.repeat(300_000)}</w:p>`)) },
  {
    file: 'paragraphs.docx',
    make: () => docx(document('<w:p><w:r><w:t>We share it.</w:t></w:r></w:p>'.repeat(200_000))),
  },
  {
    file: 'attributes.docx',
    make: () => docx(document(`<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="b"`).join(' ')}/>`)),
  },
  {
    file: 'namespaces.docx',
    make: () => docx(document(Array.from({ length: 190 }, (_, i) => `<w:p xmlns:a${i}="b">`).join(''))),
    says: /damaged/,
  },
  { file: 'one-run.docx', make: () => docx(document(`<w:p><w:r><w:t>${risky.repeat(80_000)}</w:t></w:r></w:p>`)) },
  {
    file: 'table.docx',
    make: () => docx(document(`<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(60)}</w:tr>`.repeat(3000)}</w:tbl>`)),
  },
  { file: 'deflate.pdf', make: () => pdf(deflateTwice(400 * MB)), says: /./ },
  { file: 'deflate-once.pdf', make: () => pdf(deflated(400 * MB)), says: /./ },
  { file: 'page-loop.pdf', make: () => looping(), says: /./ },
  { file: 'many-pages.pdf', make: () => manyPages(1_000_000), says: /./ },
  {
    file: 'nested-arrays.pdf',
    make: () => pdf({ dictionary: '', bytes: utf8.encode(`${'['.repeat(500_000)}`) }),
    says: /./,
  },
  {
    file: 'many-glyphs.pdf',
    make: () =>
      pdf({ dictionary: '', bytes: utf8.encode(`BT /F1 1 Tf ${'1 0 0 1 5 5 Tm (a) Tj '.repeat(400_000)} ET`) }),
  },
  {
    file: 'one-line.pdf',
    make: () => pdf({ dictionary: '', bytes: utf8.encode(`BT /F1 1 Tf (${risky.repeat(40_000)}) Tj ET`) }),
  },
  { file: 'form-loop.pdf', make: () => pdf({ dictionary: '', bytes: utf8.encode('/X0 Do ET') }, '4 0 R'), says: /./ },
  { file: 'not-closed.pdf', make: () => `%PDF-1.7\n${'1 0 obj << /A '.repeat(300_000)}`, says: /damaged/ },
  {
    file: 'xref-noise.pdf',
    make: () => `%PDF-1.7\n${'xref\n0 1\n'.repeat(300_000)}startxref\n9\n%%EOF`,
    says: /damaged/,
  },
];

/** What a plain text can do to whatever reads it next. */
function textBombs(extension: string): Bomb[] {
  const named = (name: string, make: () => string, says?: RegExp): Bomb => ({
    file: `${name}.${extension}`,
    make,
    ...(says && { says }),
  });
  return [
    named('one-line', () => risky.repeat((10 * MB) / risky.length)),
    named('one-word', () => 'a'.repeat(10 * MB)),
    named('one-clause', () => 'we may share your information with '.repeat(20_000)),
    named('commas', () => `We share it with ${'partners, '.repeat(100_000)}and others.`),
    named('semicolons', () => 'we may share your data; '.repeat(50_000)),
    named('and', () => `We may ${'use and share and '.repeat(50_000)}sell your data.`),
    named('not', () => `We do ${'not '.repeat(100_000)}share your data.`),
    named('unless', () => 'unless you say so we may share it if you agree except when '.repeat(10_000)),
    named('dots', () => '.'.repeat(2 * MB)),
    named('dotted', () => 'a. '.repeat(300_000)),
    named('spaces', () => `We may share${' '.repeat(5 * MB)}your data.`),
    named('lines', () => '\n'.repeat(5 * MB) + risky),
    named('crlf', () => '\r\n'.repeat(MB) + risky),
    named('spaced-lines', () => ' \t \n'.repeat(MB) + risky),
    named('dashes', () => '-'.repeat(2 * MB)),
    named('underscores', () => '_'.repeat(2 * MB)),
    named('equals', () => `a\n${'=\n'.repeat(300_000)}`),
    named('bullets', () => '• We may share your data\n'.repeat(50_000)),
    named('numbers', () => Array.from({ length: 30_000 }, (_, i) => `${i}. We may share it.`).join('\n')),
    named('deeper', () => Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}• We may share it`).join('\n')),
    named('headings', () => 'HOW WE SHARE\n\n'.repeat(50_000)),
    named('quotes', () => '"'.repeat(MB)),
    named('open-brackets', () => `We share (${'('.repeat(MB)}`),
    named('apostrophes', () => "'s ".repeat(300_000)),
    named('combining', () => `We share your data e${'\u0301'.repeat(2 * MB)}.`),
    named('zero-width', () => `We sh${'\u200b'.repeat(2 * MB)}are your data.`),
    named('bidi', () => '\u202eatad ruoy erahs eW\u202c '.repeat(100_000)),
    named('nested-bidi', () => '\u202e\u2066'.repeat(500_000) + risky),
    named('emoji', () => '👩‍👩‍👧‍👦'.repeat(200_000)),
    named('full-width', () => 'Ｗｅ ｍａｙ ｓｈａｒｅ ｙｏｕｒ ｄａｔａ． '.repeat(20_000)),
    named('line-separators', () => 'We share it\u2028\u2029\u0085\u000b\u000c'.repeat(100_000)),
    named('names', () => 'Acme Health Corp. '.repeat(50_000)),
    named('definitions', () =>
      Array.from({ length: 10_000 }, (_, i) => `"Partner ${i}" means Acme ${i} Inc.`).join('\n'),
    ),
    named('ignore-comments', () => '<!-- privacy-notice-ignore all: x -->\n'.repeat(50_000)),
    named('front-matter', () => `---\n${'a: b\n'.repeat(300_000)}`),
  ];
}

function nestedListLines(): string {
  return Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- ${risky}`).join('\n');
}

/** A Word file around a main part. */
export function docx(main: Uint8Array): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const files = { '[Content_Types].xml': utf8.encode(types), 'word/document.xml': main };
  return zipSync(files, { level: main.length > 8 * MB ? 1 : 6 });
}

/** The main part around a body. */
export function document(body: string): Uint8Array {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return utf8.encode(`<w:document xmlns:w="${uri}"><w:body>${body}</w:body></w:document>`);
}

/** Bytes that hardly pack, so that the size is met before the ratio. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (state * 1_103_515_245 + 12_345) >>> 0;
    bytes[i] = 97 + ((state >>> 16) % 26);
  }
  return bytes;
}

/** Entities that would unfold to a billion words. */
function laughs(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY l0 "lol">${levels.join('')}]><x>&l9;</x>`;
}

function manyEntries(): Uint8Array {
  return zipSync(
    Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`word/document${i}.xml`, new Uint8Array()])),
  );
}

interface Stream {
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

function deflated(size: number): Stream {
  return { dictionary: '/Filter /FlateDecode', bytes: zlibOf(size) };
}

function deflateTwice(size: number): Stream {
  return { dictionary: '/Filter [/FlateDecode /FlateDecode]', bytes: wrapped(zlibOf(size)) };
}

/** Blanks of any size, packed piece by piece: a block of deflate that is not the last may be repeated. */
function zlibOf(size: number): Uint8Array {
  return wrapped(new Uint8Array(size).fill(32));
}

function wrapped(bytes: Uint8Array): Uint8Array {
  const raw = deflateSync(bytes, { level: 6 });
  return Uint8Array.from([0x78, 0x9c, ...raw, 0, 0, 0, 0]);
}

/** A page whose content is the stream; `extra` is an XObject that it can draw. */
export function pdf({ dictionary, bytes }: Stream, extra?: string): Uint8Array {
  const resources = `/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>${extra ? ` /XObject << /X0 ${extra} >>` : ''}`;
  const form = extra ? `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >> ` : '';
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << ${resources} >> >>`,
    { head: `<< ${form}/Length ${bytes.length} ${dictionary} >>\nstream\n`, bytes },
  ]);
}

function looping(): Uint8Array {
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 /Parent 2 0 R >>',
  ]);
}

function manyPages(count: number): Uint8Array {
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R >>',
  ]);
}

function assembled(objects: readonly (string | { head: string; bytes: Uint8Array })[]): Uint8Array {
  const chunks: Uint8Array[] = [utf8.encode('%PDF-1.7\n')];
  const places: number[] = [];
  let length = chunks[0]?.length ?? 0;
  const add = (bytes: Uint8Array): void => {
    chunks.push(bytes);
    length += bytes.length;
  };
  for (const [i, object] of objects.entries()) {
    places.push(length);
    add(utf8.encode(`${i + 1} 0 obj\n`));
    if (typeof object === 'string') add(utf8.encode(object));
    else {
      add(utf8.encode(object.head));
      add(object.bytes);
      add(utf8.encode('\nendstream'));
    }
    add(utf8.encode('\nendobj\n'));
  }
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(
    utf8.encode(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
