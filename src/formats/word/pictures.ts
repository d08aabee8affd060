/**
 * The pictures of a Word file that a page can show: only those inside the file, only
 * kinds that hold no script, and only up to a limit. For the rest their description is shown.
 */
import { relationshipsName, relationshipsOf, type WordPackage } from './openPackage';
import { chosenAlternative, isAlternateContent } from './walkRuns';
import { attribute, isWord } from './wordml';
import { descendants, elementsOf, type XmlElement } from './xmlTree';
import { unpack } from './zipDirectory';

export interface ShownPicture {
  readonly kind: 'picture';
  /** Which of the document's pictures; absent when it cannot be shown. */
  readonly picture?: number;
  /** In points; 0 when the file does not say. */
  readonly width: number;
  readonly height: number;
  /** What the author says it shows. */
  readonly description: string;
}

export interface Picture {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The pictures of one document together, in bytes. */
const mostBytes = 40 * 1024 * 1024;

/** English metric units in a point. */
const unitsInPoint = 12_700;

export class Pictures {
  private readonly pictures: Picture[] = [];
  private readonly known = new Map<string, number | undefined>();
  private readonly targets = new Map<string, ReadonlyMap<string, string | undefined>>();
  private bytes = 0;

  constructor(private readonly word: WordPackage) {}

  /** The pictures that were asked for, in the order of their numbers. */
  used(): readonly Picture[] {
    return this.pictures;
  }

  /** The pictures in a `w:p`, each with its place in the source of its part; those in text boxes are not among them. */
  in(paragraph: XmlElement, part: string): { readonly at: number; readonly shown: ShownPicture }[] {
    const found: { at: number; shown: ShownPicture }[] = [];
    const look = (container: XmlElement): void => {
      for (const element of elementsOf(container)) {
        if (isAlternateContent(element)) {
          const chosen = chosenAlternative(element);
          if (chosen) look(chosen);
        } else if (isWord(element, 'drawing') || isWord(element, 'pict')) {
          const shown = this.shown(element, part);
          if (shown) found.push({ at: element.start, shown });
        } else if (!isWord(element, 'del') && !isWord(element, 'moveFrom')) look(element);
      }
    };
    look(paragraph);
    return found;
  }

  private shown(drawing: XmlElement, part: string): ShownPicture | undefined {
    let reference: string | undefined;
    let extent: XmlElement | undefined;
    let description = '';
    for (const element of descendants(drawing)) {
      // A drawing around a text box may hold pictures of its own; its text is shown as text.
      if (isWord(element, 'txbxContent')) return undefined;
      if (element.local === 'blip') reference ??= attribute(element, 'embed') ?? '';
      else if (element.local === 'imagedata') reference ??= attribute(element, 'id') ?? '';
      else if (element.local === 'extent') extent ??= element;
      else if (element.local === 'docPr') description ||= attribute(element, 'descr') ?? '';
    }
    if (reference === undefined) return undefined;
    const picture = this.numberOf(reference, part);
    return {
      kind: 'picture',
      ...(picture === undefined ? {} : { picture }),
      width: length(attribute(extent, 'cx')),
      height: length(attribute(extent, 'cy')),
      description,
    };
  }

  private numberOf(reference: string, part: string): number | undefined {
    let targets = this.targets.get(part);
    if (!targets) {
      const relationships = relationshipsOf(this.word.part(relationshipsName(part)), part);
      targets = new Map(relationships.map(({ id, target }) => [id, target]));
      this.targets.set(part, targets);
    }
    const name = targets.get(reference);
    if (name === undefined) return undefined;
    if (!this.known.has(name)) this.known.set(name, this.read(name));
    return this.known.get(name);
  }

  private read(name: string): number | undefined {
    const entry = this.word.zip.entries.find((each) => each.name.replace(/^\//, '') === name);
    if (!entry || this.bytes + entry.size > mostBytes) return undefined;
    let bytes: Uint8Array;
    try {
      bytes = unpack(this.word.zip, entry);
    } catch {
      // A damaged picture is no reason to hide the text around it.
      return undefined;
    }
    const type = typeOf(bytes);
    if (type === undefined) return undefined;
    this.bytes += bytes.length;
    return this.pictures.push({ type, bytes }) - 1;
  }
}

/** By what the bytes are; Word's own vector kinds cannot be shown by a page, and SVG could hold a script. */
function typeOf(bytes: Uint8Array): string | undefined {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  return starts(0x42, 0x4d) ? 'image/bmp' : undefined;
}

function length(units: string | undefined): number {
  const value = Number(units) / unitsInPoint;
  return Number.isFinite(value) ? Math.min(2000, Math.max(0, value)) : 0;
}
