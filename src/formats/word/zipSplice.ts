/**
 * Writes a copy of a zip archive in which a few entries are new. All other entries keep
 * their packed bytes, their headers, their order and their place in the directory.
 */
import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { type ZipDirectory, type ZipEntry, ZipProblem } from './zipDirectory';

/**
 * @param contents unpacked contents by entry name; a name the archive does not have is
 *   added at the end.
 * @throws ZipProblem when the archive has a form that cannot be copied entry by entry.
 */
export function spliceZip(zip: ZipDirectory, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (zip.zip64) throw new ZipProblem('it is packed in the 64-bit form, which cannot be copied part by part');
  const pieces: Uint8Array[] = [];
  let length = 0;
  const write = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };

  const byPlace = [...zip.entries].sort((a, b) => a.localStart - b.localStart);
  const replaced = new Map<ZipEntry, Uint8Array>();
  const added = new Map(contents);
  for (const entry of zip.entries) {
    const content = contents.get(entry.name.replace(/^\//, ''));
    if (content === undefined) continue;
    replaced.set(entry, content);
    added.delete(entry.name.replace(/^\//, ''));
  }

  // Bytes before the first entry belong to no one, and stay.
  write(zip.bytes.subarray(0, byPlace[0]?.localStart ?? zip.centralStart));
  const records = new Map<ZipEntry, Uint8Array>();
  byPlace.forEach((entry, index) => {
    const end = byPlace[index + 1]?.localStart ?? zip.centralStart;
    if (end < entry.localStart + 30) throw new ZipProblem('its parts overlap');
    // Copies, which `slice` does not make where the bytes are a Buffer of Node.
    const record = new Uint8Array(zip.bytes.subarray(entry.record.start, entry.record.end));
    setUint32(record, 42, length);
    records.set(entry, record);
    const content = replaced.get(entry);
    if (content === undefined) write(zip.bytes.subarray(entry.localStart, end));
    else writeEntry(record, content, write);
  });

  const newRecords: Uint8Array[] = [];
  const model = byPlace[0];
  for (const [name, content] of added) {
    if (!model) throw new ZipProblem('it is empty');
    const record = newRecord(zip.bytes.subarray(model.record.start, model.record.end), name);
    setUint32(record, 42, length);
    newRecords.push(record);
    writeEntry(record, content, write);
  }

  const centralStart = length;
  for (const entry of zip.entries) write(records.get(entry) as Uint8Array);
  for (const record of newRecords) write(record);
  const end = new Uint8Array(zip.bytes.subarray(zip.endStart));
  const count = zip.entries.length + newRecords.length;
  setUint16(end, 8, count);
  setUint16(end, 10, count);
  setUint32(end, 12, length - centralStart);
  setUint32(end, 16, centralStart);
  write(end);

  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Writes the local header and the packed content, and fills their numbers into the directory record. */
function writeEntry(record: Uint8Array, content: Uint8Array, write: (piece: Uint8Array) => void): void {
  const packed = deflateSync(content);
  const nameLength = getUint16(record, 28);
  // No password, and the sizes stand in the header and not behind the content.
  setUint16(record, 8, getUint16(record, 8) & 0x800);
  setUint16(record, 10, 8);
  setUint32(record, 16, crc32(content));
  setUint32(record, 20, packed.length);
  setUint32(record, 24, content.length);

  const header = new Uint8Array(30 + nameLength);
  setUint32(header, 0, 0x04034b50);
  // Version needed, flags, method, time, date, checksum and sizes stand in the same order in both.
  header.set(record.subarray(6, 28), 4);
  setUint16(header, 26, nameLength);
  header.set(record.subarray(46, 46 + nameLength), 30);
  write(header);
  write(packed);
}

/** A directory record for a new entry, with the date of another so that the same input gives the same bytes. */
function newRecord(model: Uint8Array, name: string): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const record = new Uint8Array(46 + encoded.length);
  setUint32(record, 0, 0x02014b50);
  setUint16(record, 4, 20);
  setUint16(record, 6, 20);
  record.set(model.subarray(12, 16), 12);
  setUint16(record, 28, encoded.length);
  record.set(encoded, 46);
  return record;
}

function getUint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

function setUint16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 0xff;
  bytes[at + 1] = (value >>> 8) & 0xff;
}

function setUint32(bytes: Uint8Array, at: number, value: number): void {
  setUint16(bytes, at, value & 0xffff);
  setUint16(bytes, at + 2, value >>> 16);
}
