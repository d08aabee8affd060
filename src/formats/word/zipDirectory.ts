/**
 * Reads the directory of a zip archive and unpacks single entries under limits. The
 * places of the raw bytes are kept, because a redline copies untouched entries as they
 * are (zipSplice.ts). Field layout: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';

/** How much we are ready to unpack; a notice of 300 pages needs a hundredth of it. */
export const zipLimits = {
  entries: 10_000,
  /** Unpacked bytes of one part that we read. */
  entryBytes: 24 * 1024 * 1024,
  /** Unpacked bytes of all entries together, as the archive declares them. */
  totalBytes: 1024 * 1024 * 1024,
  /** Unpacked to packed; Word's XML stays below 60, a bomb is near 1000. */
  ratio: 300,
  /** The ratio only counts from this size on: small parts of blanks pack very well. */
  ratioFromBytes: 1024 * 1024,
} as const;

/** Why an archive cannot be read, in words for the user. */
export class ZipProblem extends Error {}

export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header of the entry starts in the file. */
  readonly localStart: number;
  /** The record of the entry in the central directory. */
  readonly record: { readonly start: number; readonly end: number };
}

export interface ZipDirectory {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly centralStart: number;
  /** Where the end record starts; its comment follows it. */
  readonly endStart: number;
  /** Whether the archive uses the 64-bit records, which a copy does not rewrite. */
  readonly zip64: boolean;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const utf8Flag = 0x800;

/**
 * Reads the central directory.
 * @throws ZipProblem when it is missing, damaged or beyond {@link zipLimits}.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endStart = findEnd(view);
  let count = view.getUint16(endStart + 10, true);
  let centralStart = view.getUint32(endStart + 16, true);
  const zip64 = count === 0xffff || centralStart === 0xffffffff;
  if (zip64) ({ count, centralStart } = readZip64End(view, endStart));
  if (count > zipLimits.entries)
    throw new ZipProblem(`it holds ${count} parts, more than we unpack (${zipLimits.entries})`);

  const entries: ZipEntry[] = [];
  let at = centralStart;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > endStart || view.getUint32(at, true) !== centralSignature) {
      throw new ZipProblem('its list of parts is damaged');
    }
    const entry = readRecord(bytes, view, at, endStart);
    total += entry.size;
    if (total > zipLimits.totalBytes) throw new ZipProblem('it would unpack to more than 1 GB');
    entries.push(entry);
    at = entry.record.end;
  }
  return { bytes, entries, centralStart, endStart, zip64 };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipProblem('its end is missing, as after an interrupted download');
}

function readZip64End(view: DataView, endStart: number): { count: number; centralStart: number } {
  const locator = endStart - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) throw new ZipProblem('its list of parts is damaged');
  const start = Number(view.getBigUint64(locator + 8, true));
  if (start + 56 > view.byteLength || view.getUint32(start, true) !== 0x06064b50) {
    throw new ZipProblem('its list of parts is damaged');
  }
  return {
    count: Number(view.getBigUint64(start + 32, true)),
    centralStart: Number(view.getBigUint64(start + 48, true)),
  };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, limit: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > limit) throw new ZipProblem('its list of parts is damaged');
  const flags = view.getUint16(at + 8, true);
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    localStart: view.getUint32(at + 42, true),
  };
  readZip64Sizes(view, at + 46 + nameLength, extraLength, sizes);
  const name = new TextDecoder(flags & utf8Flag ? 'utf-8' : 'latin1').decode(
    bytes.subarray(at + 46, at + 46 + nameLength),
  );
  return {
    name,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    record: { start: at, end },
  };
}

/** Fills in the sizes that a 64-bit extra field holds; they stand there in a fixed order, each only when needed. */
function readZip64Sizes(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; compressedSize: number; localStart: number },
): void {
  let at = start;
  while (at + 4 <= start + length) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let value = at + 4;
      for (const key of ['size', 'compressedSize', 'localStart'] as const) {
        if (sizes[key] !== 0xffffffff || value + 8 > Math.min(fieldEnd, start + length)) continue;
        sizes[key] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    at = fieldEnd;
  }
}

/** The packed bytes of an entry, found through its local header. */
export function packedBytes({ bytes }: ZipDirectory, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localStart;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSignature) {
    throw new ZipProblem(`its part ${entry.name} is damaged`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new ZipProblem(`its part ${entry.name} is cut off`);
  return bytes.subarray(start, start + entry.compressedSize);
}

/**
 * Unpacks one entry. The real size is counted while unpacking, because a declared size
 * can lie.
 * @throws ZipProblem when the entry is damaged, protected or beyond {@link zipLimits}.
 */
export function unpack(zip: ZipDirectory, entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw new ZipProblem('it is protected by a password');
  const packed = packedBytes(zip, entry);
  if (entry.method === 0) {
    if (packed.length > zipLimits.entryBytes) throw new ZipProblem(`its part ${entry.name} is too large`);
    return checked(entry, packed.slice());
  }
  if (entry.method !== 8) throw new ZipProblem(`its part ${entry.name} is packed in a way we cannot read`);

  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const inflate = new Inflate((chunk, final) => {
    size += chunk.length;
    finished ||= final;
    if (size > zipLimits.entryBytes) {
      throw new ZipProblem(`its part ${entry.name} would unpack to more than ${zipLimits.entryBytes / 1024 / 1024} MB`);
    }
    if (size > zipLimits.ratioFromBytes && size > packed.length * zipLimits.ratio) {
      throw new ZipProblem(`its part ${entry.name} unpacks to more than ${zipLimits.ratio} times its size`);
    }
    chunks.push(chunk);
  });
  try {
    // Small steps bound what one of them can unpack to before the limits are looked at.
    const step = 16 * 1024;
    for (let at = 0; at === 0 || at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    if (error instanceof ZipProblem) throw error;
    throw new ZipProblem(`its part ${entry.name} is damaged`);
  }
  if (!finished) throw new ZipProblem(`its part ${entry.name} is cut off`);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return checked(entry, whole);
}

function checked(entry: ZipEntry, content: Uint8Array): Uint8Array {
  if (crc32(content) !== entry.crc) throw new ZipProblem(`its part ${entry.name} is damaged`);
  return content;
}
