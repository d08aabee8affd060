/**
 * The inside of a paragraph: runs, and what may stand around them (links, content
 * controls, tracked changes, fields, alternate content). Part of the walk in walk.ts.
 */
import { symbolText } from './symbols';
import type { Field, Shown, TrackedChangesView, WalkContext } from './walked';
import {
  attribute,
  childValue,
  compatibilityUri,
  integer,
  isMath,
  isWord,
  toggle,
  wordChild,
  wordChildren,
} from './wordml';
import { closest, descendants, elementsOf, textOf, type XmlElement } from './xmlTree';

/** What changes on the way down into a paragraph. */
interface Scope {
  readonly paragraph: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly visible: boolean;
}

/** Containers whose content simply belongs to the paragraph. */
const transparent = new Set([
  'hyperlink',
  'smartTag',
  'customXml',
  'sdt',
  'sdtContent',
  'dir',
  'bdo',
  'rubyBase',
  'ruby',
]);

/** Walks the runs of one part; the position counter and the open fields live as long as the part. */
export class RunWalker {
  /** The number of text-bearing elements met so far. */
  count = 0;
  private field: Field | undefined;
  private readonly pairedFieldMarks: ReadonlySet<XmlElement>;

  constructor(
    private readonly partName: string,
    root: XmlElement,
    private readonly context: WalkContext,
  ) {
    this.pairedFieldMarks = pairedFieldMarks(root);
  }

  /** Reads the content of a `w:p` and the text boxes anchored in it. */
  paragraph(element: XmlElement): { shown: Shown[]; textBoxes: XmlElement[] } {
    const out = { shown: [] as Shown[], textBoxes: [] as XmlElement[] };
    this.content(element, { paragraph: element, properties: wordChild(element, 'pPr'), visible: true }, out);
    return out;
  }

  /** A text box is a text of its own: fields around it do not reach into it. */
  outsideFields<T>(read: () => T): T {
    const field = this.field;
    this.field = undefined;
    try {
      return read();
    } finally {
      this.field = field;
    }
  }

  private content(container: XmlElement, scope: Scope, out: { shown: Shown[]; textBoxes: XmlElement[] }): void {
    for (const element of elementsOf(container)) {
      if (isMath(element)) {
        this.math(element, scope, out);
      } else if (isAlternateContent(element)) {
        const chosen = chosenAlternative(element);
        if (chosen) this.content(chosen, scope, out);
      } else if (isWord(element)) {
        if (element.local === 'r') this.run(element, scope, out);
        else if (element.local === 'fldSimple') this.simpleField(element, scope, out);
        else if (transparent.has(element.local)) this.content(element, scope, out);
        else {
          const kept = keptIn(this.context.view, element.local);
          if (kept !== undefined) this.content(element, { ...scope, visible: scope.visible && kept }, out);
        }
      }
    }
  }

  private simpleField(element: XmlElement, scope: Scope, out: { shown: Shown[]; textBoxes: XmlElement[] }): void {
    this.field = {
      start: element,
      simple: true,
      instruction: attribute(element, 'instr') ?? '',
      inResult: true,
      end: element,
      outer: this.field,
    };
    this.content(element, scope, out);
    this.field = this.field.outer;
  }

  private math(element: XmlElement, scope: Scope, out: { shown: Shown[] }): void {
    for (const part of descendants(element)) {
      if (isMath(part) && part.local === 't') this.piece(part, undefined, textOf(part), 0, scope, out);
    }
  }

  private run(run: XmlElement, scope: Scope, out: { shown: Shown[]; textBoxes: XmlElement[] }): void {
    const hidden = this.context.styles.runToggle(run, scope.properties, 'vanish');
    if (hidden && scope.visible && elementsOf(run).some((child) => isWord(child, 't') && textOf(child).trim() !== '')) {
      this.context.notice('Text that is formatted as hidden was left out, as Word neither shows nor prints it.');
    }
    this.runContent(run, run, { ...scope, visible: scope.visible && !hidden }, out);
  }

  private runContent(
    run: XmlElement,
    container: XmlElement,
    scope: Scope,
    out: { shown: Shown[]; textBoxes: XmlElement[] },
  ): void {
    for (const element of elementsOf(container)) {
      if (isAlternateContent(element)) {
        const chosen = chosenAlternative(element);
        if (chosen) this.runContent(run, chosen, scope, out);
        continue;
      }
      if (!isWord(element)) continue;
      switch (element.local) {
        case 't':
        case 'delText': {
          const { text, start } = visibleText(element);
          // Word shows a line break inside the XML text as a blank.
          this.piece(element, run, text.replace(/[\r\n]/g, ' '), start, scope, out);
          break;
        }
        case 'tab':
        case 'ptab':
          this.piece(element, run, '\t', 0, scope, out);
          break;
        case 'br':
        case 'cr':
          this.piece(element, run, '\n', 0, scope, out);
          break;
        case 'noBreakHyphen':
          this.piece(element, run, '-', 0, scope, out);
          break;
        case 'sym':
          this.piece(element, run, symbolText(attribute(element, 'font'), attribute(element, 'char')), 0, scope, out);
          break;
        case 'fldChar':
          this.fieldMark(element, scope, out);
          break;
        case 'instrText':
          if (this.field) this.field.instruction += textOf(element);
          break;
        case 'ruby':
          this.content(element, scope, out);
          break;
        case 'drawing':
        case 'pict':
        case 'object':
          if (scope.visible) out.textBoxes.push(...textBoxesIn(element));
          break;
      }
    }
  }

  private piece(
    element: XmlElement,
    run: XmlElement | undefined,
    text: string,
    skipped: number,
    scope: Scope,
    out: { shown: Shown[] },
  ): void {
    const index = this.count++;
    if (text === '' || !scope.visible || !this.showsText()) return;
    out.shown.push({
      part: this.partName,
      index,
      element,
      text,
      skipped,
      run,
      paragraph: scope.paragraph,
      field: this.field,
    });
  }

  /** The instruction of a field, and anything nested in it, is not shown. */
  private showsText(): boolean {
    for (let field = this.field; field; field = field.outer) if (!field.inResult) return false;
    return true;
  }

  private fieldMark(mark: XmlElement, scope: Scope, out: { shown: Shown[] }): void {
    if (!this.pairedFieldMarks.has(mark)) return;
    const type = attribute(mark, 'fldCharType');
    if (type === 'begin') {
      if (scope.visible && this.showsText()) {
        const choice = formFieldText(wordChild(mark, 'ffData'));
        if (choice !== '') out.shown.push({ synthetic: choice });
      }
      this.field = { start: mark, simple: false, instruction: '', inResult: false, outer: this.field };
    } else if (this.field && type === 'separate') {
      this.field.inResult = true;
    } else if (this.field && type === 'end') {
      this.field.end = mark;
      this.field = this.field.outer;
    }
  }
}

/** Whether content inside this tracked change is part of the view; undefined when the element is none. */
export function keptIn(view: TrackedChangesView, local: string): boolean | undefined {
  if (local === 'ins' || local === 'moveTo') return view === 'accepted';
  if (local === 'del' || local === 'moveFrom') return view === 'rejected';
  return undefined;
}

/** Marks without their partner would hide all text up to the end of the part, so only pairs count. */
function pairedFieldMarks(root: XmlElement): Set<XmlElement> {
  const paired = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  for (const element of descendants(root)) {
    if (!isWord(element, 'fldChar')) continue;
    const type = attribute(element, 'fldCharType');
    if (type === 'begin') open.push([element]);
    else if (type === 'separate') open.at(-1)?.push(element);
    else if (type === 'end') for (const mark of [...(open.pop() ?? []), element]) paired.add(mark);
  }
  return paired;
}

/** Old form fields draw their state; it stands in the file only as a setting (17.16.7, 17.16.9). */
function formFieldText(data: XmlElement | undefined): string {
  const box = wordChild(data, 'checkBox');
  if (box) return (toggle(box, 'checked') ?? toggle(box, 'default') ?? false) ? '☒' : '☐';
  const list = wordChild(data, 'ddList');
  if (!list) return '';
  const chosen = integer(childValue(list, 'result')) ?? integer(childValue(list, 'default')) ?? 0;
  return attribute(wordChildren(list, 'listEntry')[chosen], 'val') ?? '';
}

/** The text of a `w:t` without the blanks at its ends that Word does not show; `start` counts in the element's text. */
export function visibleText(element: XmlElement): { text: string; start: number } {
  const text = textOf(element);
  if (keepsBlanks(element)) return { text, start: 0 };
  const visible = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return { text: visible, start: visible === '' ? text.length : text.indexOf(visible) };
}

/** `xml:space` counts for the element and everything inside it. */
function keepsBlanks(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const space = at.attributes.find(({ name }) => name === 'xml:space');
    if (space) return space.value === 'preserve';
  }
  return false;
}

export function isAlternateContent(element: XmlElement): boolean {
  return element.uri === compatibilityUri && element.local === 'AlternateContent';
}

/** The one alternative that is read: what Word shows, unless only the fallback has text. */
export function chosenAlternative(element: XmlElement): XmlElement | undefined {
  const choices = elementsOf(element).filter(({ local }) => local === 'Choice' || local === 'Fallback');
  return choices.find((choice) => [...descendants(choice)].some((inside) => isWord(inside, 't'))) ?? choices[0];
}

/** The contents of the text boxes in a drawing, each once. */
function textBoxesIn(drawing: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (container: XmlElement): void => {
    for (const element of elementsOf(container)) {
      if (isAlternateContent(element)) {
        const chosen = chosenAlternative(element);
        if (chosen) look(chosen);
      } else if (isWord(element, 'txbxContent')) found.push(element);
      else look(element);
    }
  };
  look(drawing);
  return found;
}

/** The `mc:AlternateContent` around an element, if any. */
export function alternativesAround(element: XmlElement): XmlElement | undefined {
  return closest(element, isAlternateContent);
}
