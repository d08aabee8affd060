/** PDFs whose pages are pictures, as a scanner makes them. */
import { zlibSync } from 'fflate';

export interface ScannedPage {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 black. */
  readonly pixels: Uint8Array;
}

export interface ScanStyle {
  readonly dotsPerInch: number;
  /** 1 for black and white, as a fax; 8 for grey. */
  readonly bits: 1 | 8;
  /** The page is stored turned and says so, as scanners with a side feed do. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Paints black and white as a stencil, as scanners do that part text from background. */
  readonly stencil?: boolean;
}

export function makeScan(pages: readonly ScannedPage[], style: ScanStyle): Uint8Array {
  const { dotsPerInch, bits, rotate = 0, stencil = false } = style;
  const objects: Uint8Array[] = [];
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const add = (head: string, stream?: Uint8Array): number => {
    const parts = stream ? [latin(`${head}\nstream\n`), stream, latin('\nendstream')] : [latin(head)];
    return objects.push(join(parts));
  };
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const kids = pages.map((page) => {
    const { width, height, pixels } = turnedBack(page, rotate);
    const packed = zlibSync(bits === 8 ? pixels : bitsOf(width, height, pixels));
    const colours = stencil ? '/ImageMask true' : '/ColorSpace /DeviceGray';
    const image = add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${colours} /BitsPerComponent ${bits} /Filter /FlateDecode /Length ${packed.length} >>`,
      packed,
    );
    const [w, h] = [(width * 72) / dotsPerInch, (height * 72) / dotsPerInch];
    const content = latin(`q ${w} 0 0 ${h} 0 0 cm /Im0 Do Q`);
    const contents = add(`<< /Length ${content.length} >>`, content);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Rotate ${rotate} /Contents ${contents} 0 R /Resources << /XObject << /Im0 ${image} 0 R >> >> >>`,
    );
  });
  objects[1] = latin(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const parts = [latin('%PDF-1.5\n')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((body, index) => {
    const offset = length;
    const object = join([latin(`${index + 1} 0 obj\n`), body, latin('\nendobj\n')]);
    parts.push(object);
    length += object.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  parts.push(latin(`xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`));
  parts.push(latin(`trailer\n<< /Size ${count} /Root ${catalog} 0 R >>\nstartxref\n${length}\n%%EOF\n`));
  return join(parts);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bitsOf(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const row = (width + 7) >> 3;
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * row + (x >> 3);
      if ((pixels[y * width + x] ?? 255) >= 160) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  return bytes;
}

/** The picture so that it is upright again once the page is turned clockwise by `rotate`. */
function turnedBack(page: ScannedPage, rotate: number): ScannedPage {
  let result = page;
  for (let turns = (360 - rotate) % 360; turns > 0; turns -= 90) {
    const { width, height, pixels } = result;
    const turned = new Uint8Array(pixels.length);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = pixels[y * width + x] ?? 255;
    result = { width: height, height: width, pixels: turned };
  }
  return result;
}
