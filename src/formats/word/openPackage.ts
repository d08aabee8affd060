/**
 * Opens a Word file: checks what kind of file it really is, finds its parts through
 * their relationships and parses them on demand. A file that cannot be read answers
 * with a problem in words for the user; nothing outside the file is ever opened.
 */
import type { Problem } from '../../text/sourceText';
import { attribute } from './wordml';
import { elementsOf, parseXml, type XmlElement, XmlProblem } from './xmlTree';
import { readZipDirectory, unpack, type ZipDirectory, type ZipEntry, ZipProblem } from './zipDirectory';

/** One XML part: its name in the archive, its source text and its tree, whose places refer to that text. */
export interface Part {
  readonly name: string;
  readonly source: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the bytes begin with a byte order mark, which is not in `source`. */
  readonly mark: boolean;
  readonly root: XmlElement;
}

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, such as "header" or "comments". */
  readonly type: string;
  /** The archive name of the target; undefined when it points outside the file. */
  readonly target: string | undefined;
}

/** A Word file whose main part has been found and parsed. */
export interface WordPackage {
  readonly zip: ZipDirectory;
  readonly main: Part;
  /** The relationships of the main part. */
  readonly relationships: readonly Relationship[];
  /** Grows while parts are read; each entry is something that could not be read. */
  readonly problems: Problem[];
  /** Parses another part; undefined (with a problem, unless it is simply not there) when that fails. */
  part(name: string): Part | undefined;
  /** Whether the archive has an entry of this name. */
  has(name: string): boolean;
}

/** Either a package or the reason why there is none. */
export type Opened = { readonly package: WordPackage } | { readonly problem: Problem };

/** Opens the bytes of a .docx; never throws on what the bytes hold. */
export function openPackage(bytes: Uint8Array): Opened {
  const refusal = refuseOtherFormats(bytes);
  if (refusal) return { problem: { severity: 'error', message: refusal } };
  try {
    return { package: openZip(readZipDirectory(bytes)) };
  } catch (error) {
    return { problem: { severity: 'error', message: `This Word file cannot be read: ${reasonOf(error)}.` } };
  }
}

/** The reason in words for the user; anything that is not the file's fault is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof ZipProblem || error instanceof XmlProblem) return (error as Error).message;
  // It comes from a DataView when the archive's own numbers lead outside the file.
  if (error instanceof RangeError) return 'its list of parts is damaged';
  throw error;
}

function refuseOtherFormats(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'This file is empty.';
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // Both are OLE containers; a protected .docx holds a stream with this name (MS-OFFCRYPTO 2.3.4.4).
    return holdsUtf16(bytes, 'EncryptedPackage')
      ? 'This Word file is protected by a password. Open it in Word, save a copy without the password and check that copy.'
      : 'This is a Word file of the old kind (.doc), whatever its name says. Open it in Word and save it as .docx.';
  }
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) {
    return 'This is a Rich Text file (.rtf), whatever its name says. Open it in Word and save it as .docx.';
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'This is a PDF file, whatever its name says. Rename it to .pdf.';
  if (!starts(0x50, 0x4b)) return 'This is not a Word file: a .docx begins like a zip archive, and this file does not.';
  return undefined;
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  // The directory of an OLE container may stand anywhere, so the whole file is looked through.
  outer: for (let at = 0; at + text.length * 2 <= bytes.length; at++) {
    if (bytes[at] !== text.charCodeAt(0)) continue;
    for (let i = 0; i < text.length; i++) {
      if (bytes[at + 2 * i] !== text.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) continue outer;
    }
    return true;
  }
  return false;
}

function openZip(zip: ZipDirectory): WordPackage {
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.entries) entries.set(entry.name.replace(/^\//, ''), entry);
  if (entries.has('EncryptedPackage')) throw new ZipProblem('it is protected by a password');

  const problems: Problem[] = [];
  const mainName = findMain(zip, entries);
  const mainEntry = entries.get(mainName);
  if (!mainEntry) throw new ZipProblem(otherKind(entries) ?? `its main part (${mainName}) is missing`);
  const main = readPart(zip, mainEntry, mainName);
  if (entries.has('word/vbaProject.bin')) {
    problems.push({
      severity: 'info',
      message: 'This Word file holds macros. They were not run; only its text was read.',
    });
  }

  const parsed = new Map<string, Part | undefined>([[mainName, main]]);
  const part = (name: string): Part | undefined => {
    if (parsed.has(name)) return parsed.get(name);
    const entry = entries.get(name);
    let result: Part | undefined;
    if (entry) {
      try {
        result = readPart(zip, entry, name);
      } catch (error) {
        problems.push({
          severity: 'warning',
          message: `A part of this Word file (${name}) was left out: ${reasonOf(error)}.`,
        });
      }
    }
    parsed.set(name, result);
    return result;
  };
  const relationships = relationshipsOf(part(relationshipsName(mainName)), mainName);
  return { zip, main, relationships, problems, part, has: (name) => entries.has(name) };
}

function otherKind(entries: ReadonlyMap<string, unknown>): string | undefined {
  if (entries.has('xl/workbook.xml')) return 'it is an Excel workbook, whatever its name says';
  if (entries.has('ppt/presentation.xml')) return 'it is a PowerPoint presentation, whatever its name says';
  if (entries.has('mimetype') && entries.has('content.xml')) {
    return 'it is an OpenDocument file, whatever its name says; save it as .docx first';
  }
  if (!entries.has('[Content_Types].xml')) return 'it is a zip archive, but not a Word file';
  return undefined;
}

/** The main part is named by a relationship; nearly always it is word/document.xml. */
function findMain(zip: ZipDirectory, entries: ReadonlyMap<string, ZipEntry>): string {
  const usual = 'word/document.xml';
  const entry = entries.get('_rels/.rels');
  if (!entry) return usual;
  try {
    const named = relationshipsOf(readPart(zip, entry, '_rels/.rels'), '').find(
      ({ type }) => type === 'officeDocument',
    );
    return named?.target &&
      entries.has(named.target) &&
      /\.xml$/i.test(named.target) &&
      !/^(xl|ppt)\//.test(named.target)
      ? named.target
      : usual;
  } catch (error) {
    if (entries.has(usual)) return usual;
    throw error;
  }
}

/** The name of the part that holds the relationships of `name`. */
export function relationshipsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

/** What the relationships in `part` say, with targets as names in the archive. */
export function relationshipsOf(part: Part | undefined, owner: string): Relationship[] {
  if (!part) return [];
  return elementsOf(part.root)
    .filter(({ local }) => local === 'Relationship')
    .map((element) => ({
      id: attribute(element, 'Id') ?? '',
      type: (attribute(element, 'Type') ?? '').split('/').pop() ?? '',
      target:
        attribute(element, 'TargetMode') === 'External'
          ? undefined
          : resolve(owner, attribute(element, 'Target') ?? ''),
    }));
}

/** The archive name a target means, or undefined when it leads outside the archive. */
function resolve(owner: string, target: string): string | undefined {
  if (target === '' || /^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return undefined;
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join('/');
}

function readPart(zip: ZipDirectory, entry: ZipEntry, name: string): Part {
  const decoded = decode(unpack(zip, entry));
  return { name, ...decoded, root: parseXml(decoded.source) };
}

/** XML parts are UTF-8 or, rarely, UTF-16 with a byte order mark (ECMA-376 part 2, 9.1.3). */
function decode(bytes: Uint8Array): Pick<Part, 'source' | 'encoding' | 'mark'> {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const mark = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  try {
    return { source: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, mark };
  } catch {
    throw new XmlProblem('it holds bytes that are not text');
  }
}
