/** The raw bytes of every zip entry, header included, for telling whether an entry was touched. */
import { readZipDirectory } from '../../../../src/formats/word/zipDirectory';

export function rawEntries(bytes: Uint8Array): Map<string, string> {
  const zip = readZipDirectory(bytes);
  const byPlace = [...zip.entries].sort((a, b) => a.localStart - b.localStart);
  return new Map(
    byPlace.map((entry, index) => {
      const end = byPlace[index + 1]?.localStart ?? zip.centralStart;
      const record = bytes.slice(entry.record.start, entry.record.end);
      // The place of the entry may move; nothing else of its record may change.
      record.fill(0, 42, 46);
      return [entry.name, `${hex(bytes.subarray(entry.localStart, end))} ${hex(record)}`];
    }),
  );
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
