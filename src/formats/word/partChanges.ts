/** Collects what happens in one part and writes it into the part's source. */
import type { AnchorPlace } from './commentAnchors';
import type { Extracted } from './extract';
import type { Part } from './openPackage';
import type { PlannedChange, PlannedInsertion } from './planChange';
import { brokenOut, emptyMark, type FreshIds, insertedRun, namesNear, type Revision } from './revisionMarkup';
import { deletedSimpleField, type RunChanges, rewriteRun, unitsOf } from './rewriteRun';
import { SourceSplices } from './sourceSplices';
import { TextBoxCopies } from './textBoxCopies';
import { visibleText } from './walkRuns';
import { isWord, wordChild } from './wordml';
import { closest, descendants, elementsOf, type XmlElement } from './xmlTree';

export class PartChanges {
  /** Whether a changed text box has a second copy that could not be changed with it. */
  leftOldCopy = false;
  private readonly runs = new Map<XmlElement, RunChanges>();
  private readonly simpleFields = new Set<XmlElement>();
  private readonly removed = new Map<XmlElement, number>();
  private readonly filled = new Set<XmlElement>();
  private readonly copies = new TextBoxCopies();
  private readonly splices: SourceSplices;

  constructor(
    part: Part,
    private readonly revision: Revision,
    private readonly ids: FreshIds,
  ) {
    this.splices = new SourceSplices(part.source);
  }

  /** Changes must come in document order; new text at one place stands in the order it comes in. */
  apply(change: PlannedChange): void {
    for (const field of change.simpleFields) this.simpleFields.add(field);
    for (const removal of change.removals) {
      for (const child of [removal.child, ...this.copiesOf(removal.child)]) {
        const run = child === removal.child ? removal.run : runOf(child);
        this.changesOf(run).removals.push({ child, from: removal.from, to: removal.to });
        this.removed.set(child, (this.removed.get(child) ?? 0) + removal.to - removal.from);
      }
    }
    for (const insertion of change.insertions) this.insert(insertion);
  }

  /** Puts a mark of a comment; never counted as text. */
  mark(place: AnchorPlace, xml: string): void {
    if ('offset' in place) this.splices.insert(place.offset, xml);
    else this.changesOf(place.run).insertions.push({ child: place.child, at: place.at, xml });
  }

  /** A paragraph that loses all its text goes with its mark, or an empty bullet would stay. */
  deleteEmptiedParagraphs({ segments }: Extracted): void {
    const touched = new Set<XmlElement>();
    for (const run of this.runs.keys()) {
      const paragraph = closest(run, (ancestor) => isWord(ancestor, 'p'));
      if (paragraph && !this.filled.has(paragraph)) touched.add(paragraph);
    }
    if (touched.size === 0) return;
    for (const { piece } of segments) {
      if (!piece || !touched.has(piece.paragraph)) continue;
      const gone = this.removed.get(piece.element) ?? 0;
      if (gone < piece.text.length) touched.delete(piece.paragraph);
    }
    for (const paragraph of touched) if (this.canGo(paragraph)) this.deleteMark(paragraph);
  }

  /** The source of the part with all changes. */
  result(): string {
    const units = [
      ...[...this.runs.keys()].filter((run) => !this.simpleFields.has(run.parent as XmlElement)),
      ...this.simpleFields,
    ].sort((a, b) => b.start - a.start);
    // From the end to the start, so that runs inside a text box are written before the run that holds the box.
    for (const unit of units) {
      if (this.simpleFields.has(unit)) {
        this.splices.replace(unit.start, unit.end, deletedSimpleField(unit, this.splices, this.revision, this.ids));
      } else rewriteRun(unit, this.runs.get(unit) as RunChanges, this.splices, this.revision, this.ids);
    }
    return this.splices.result();
  }

  private insert({ spot, text, like, plain }: PlannedInsertion): void {
    const near = 'run' in spot ? spot.run : spot.beside;
    const xml = (): string => insertedRun(text, this.formatting(like, plain), namesNear(near), this.revision, this.ids);
    const paragraph = closest(near, (ancestor) => isWord(ancestor, 'p'));
    if (paragraph) this.filled.add(paragraph);
    if ('beside' in spot) {
      const { beside, side } = spot;
      const offset = side === 'before' ? beside.start : beside.end;
      this.splices.insert(offset, brokenOut(xml(), beside.parent, this.splices.source, this.ids));
      if (this.copiesOf(beside).length > 0) this.leftOldCopy = true;
      return;
    }
    for (const child of [spot.child, ...this.copiesOf(spot.child)]) {
      const run = child === spot.child ? spot.run : runOf(child);
      this.changesOf(run).insertions.push({ child, at: spot.at, xml: xml() });
    }
  }

  private changesOf(run: XmlElement): RunChanges {
    const known = this.runs.get(run);
    if (known) return known;
    const made = { removals: [], insertions: [] };
    this.runs.set(run, made);
    return made;
  }

  private copiesOf(element: XmlElement): readonly XmlElement[] {
    const copies = this.copies.of(element);
    if (copies === 'different') this.leftOldCopy = true;
    return copies === 'different' ? [] : copies;
  }

  /** The formatting of a run for new text: without old tracked formatting, and plain outside of links. */
  private formatting(run: XmlElement | undefined, plain: boolean): string {
    const properties = run && wordChild(run, 'rPr');
    if (!properties) return '';
    const kept = elementsOf(properties).filter(
      (each) => !isWord(each, 'rPrChange') && !(plain && ['rStyle', 'color', 'u'].includes(each.local)),
    );
    if (kept.length === 0) return '';
    const { source } = this.splices;
    const tag = namesNear(properties).tag('rPr');
    return `<${tag}>${kept.map((each) => source.slice(each.start, each.end)).join('')}</${tag}>`;
  }

  /** Whether nothing visible is left, and another paragraph follows for the text to run on into. */
  private canGo(paragraph: XmlElement): boolean {
    if (wordChild(wordChild(paragraph, 'pPr'), 'sectPr')) return false;
    const siblings = elementsOf(paragraph.parent as XmlElement).filter(
      (each) => isWord(each) && !/^(bookmark|comment|perm|moveFrom|moveTo).*(Start|End)$|^proofErr$/.test(each.local),
    );
    const index = siblings.indexOf(paragraph);
    const next = siblings[index + 1];
    if (!next || !isWord(next, 'p') || hasDeletedMark(paragraph)) return false;
    // Text of the paragraph before that runs on into this one needs its mark.
    const before = siblings[index - 1];
    if (before && isWord(before, 'p') && hasDeletedMark(before)) return false;
    for (const run of descendants(paragraph)) {
      if (!isWord(run, 'r') || closest(run, (ancestor) => isWord(ancestor, 'del') || isWord(ancestor, 'moveFrom')))
        continue;
      if (this.simpleFields.has(run.parent as XmlElement)) continue;
      for (const child of elementsOf(run)) {
        if (isWord(child, 'rPr') || isWord(child, 'lastRenderedPageBreak')) continue;
        const visible = isWord(child, 't') ? visibleText(child).text.length : unitsOf(child);
        if ((this.removed.get(child) ?? 0) < visible) return false;
      }
    }
    return true;
  }

  private deleteMark(paragraph: XmlElement): void {
    const names = namesNear(paragraph);
    const mark = emptyMark('del', names, this.revision, this.ids);
    const properties = wordChild(paragraph, 'pPr');
    const ofMark = wordChild(properties, 'rPr');
    const tag = names.tag('rPr');
    if (ofMark && ofMark.closeStart !== ofMark.end) {
      // The mark of an insertion comes first (17.3.1.29).
      const inserted = elementsOf(ofMark).find((each) => isWord(each, 'ins'));
      this.splices.insert(inserted?.end ?? ofMark.openEnd, mark);
    } else if (ofMark) {
      this.splices.replace(ofMark.start, ofMark.end, `<${tag}>${mark}</${tag}>`);
    } else if (properties && properties.closeStart !== properties.end) {
      const change = wordChild(properties, 'pPrChange');
      this.splices.insert(change?.start ?? properties.closeStart, `<${tag}>${mark}</${tag}>`);
    } else {
      const whole = `<${names.tag('pPr')}><${tag}>${mark}</${tag}></${names.tag('pPr')}>`;
      if (properties) this.splices.replace(properties.start, properties.end, whole);
      else this.splices.insert(paragraph.openEnd, whole);
    }
  }
}

function hasDeletedMark(paragraph: XmlElement): boolean {
  const ofMark = wordChild(wordChild(paragraph, 'pPr'), 'rPr');
  return wordChild(ofMark, 'del') !== undefined || wordChild(ofMark, 'moveFrom') !== undefined;
}

function runOf(child: XmlElement): XmlElement {
  return closest(child, (ancestor) => isWord(ancestor, 'r')) as XmlElement;
}
