/** What styles.xml says about a paragraph or run, through the chain of `basedOn` (ECMA-376 part 1, 17.7). */
import { attribute, childValue, integer, toggle, wordChild, wordChildren } from './wordml';
import type { XmlElement } from './xmlTree';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** The numbering a paragraph takes part in. */
export interface NumberingUse {
  readonly numId: string;
  /** Undefined when a style names the list and leaves the level to the list's own link back. */
  readonly level: number | undefined;
  /** The style that brought the numbering, if it was not the paragraph itself. */
  readonly style?: string;
}

export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly defaultParagraph: string | undefined;
  private readonly defaultRun: XmlElement | undefined;
  private readonly defaultParagraphProperties: XmlElement | undefined;

  /** @param root the root of styles.xml, if the file has one. */
  constructor(root: XmlElement | undefined) {
    const defaults = wordChild(root, 'docDefaults');
    this.defaultRun = wordChild(wordChild(defaults, 'rPrDefault'), 'rPr');
    this.defaultParagraphProperties = wordChild(wordChild(defaults, 'pPrDefault'), 'pPr');
    for (const element of wordChildren(root, 'style')) {
      const id = attribute(element, 'styleId');
      if (id === undefined) continue;
      this.byId.set(id, {
        id,
        name: childValue(element, 'name') ?? id,
        basedOn: childValue(element, 'basedOn'),
        paragraph: wordChild(element, 'pPr'),
        run: wordChild(element, 'rPr'),
      });
      const isDefault = ['1', 'true', 'on'].includes(attribute(element, 'default') ?? '');
      if (isDefault && attribute(element, 'type') === 'paragraph') this.defaultParagraph = id;
    }
  }

  /** Heading level from 1, or 0 when the paragraph is no heading. */
  headingLevel(properties: XmlElement | undefined): number {
    const own = integer(childValue(properties, 'outlineLvl'));
    if (own !== undefined) return own >= 0 && own < 9 ? own + 1 : 0;
    for (const style of this.chain(this.paragraphStyle(properties))) {
      const level = integer(childValue(style.paragraph, 'outlineLvl'));
      if (level !== undefined) return level >= 0 && level < 9 ? level + 1 : 0;
      // Latent built-in headings may be used without their outline level being written down.
      const named = /^heading ([1-9])$/i.exec(style.name);
      if (named) return Number(named[1]);
      if (/^title$/i.test(style.name)) return 1;
    }
    return 0;
  }

  /** The list the paragraph is in, by itself or by its style; undefined outside lists. */
  numbering(properties: XmlElement | undefined): NumberingUse | undefined {
    const own = wordChild(properties, 'numPr');
    const ownId = childValue(own, 'numId');
    if (ownId !== undefined) {
      // The number 0 takes a paragraph out of the list of its style (17.9.18).
      return ownId === '0' ? undefined : { numId: ownId, level: integer(childValue(own, 'ilvl')) ?? 0 };
    }
    const ownLevel = integer(childValue(own, 'ilvl'));
    for (const style of this.chain(this.paragraphStyle(properties))) {
      const inherited = wordChild(style.paragraph, 'numPr');
      const numId = childValue(inherited, 'numId');
      if (numId === undefined) continue;
      if (numId === '0') return undefined;
      return { numId, level: ownLevel ?? integer(childValue(inherited, 'ilvl')), style: style.id };
    }
    return undefined;
  }

  /** An on/off property of a run such as `b` or `vanish`: its own, its character style's, its paragraph style's. */
  runToggle(run: XmlElement, paragraph: XmlElement | undefined, local: string): boolean {
    const properties = wordChild(run, 'rPr');
    const own = toggle(properties, local);
    if (own !== undefined) return own;
    for (const start of [childValue(properties, 'rStyle'), this.paragraphStyle(paragraph)]) {
      for (const style of this.chain(start)) {
        const inherited = toggle(style.run, local);
        if (inherited !== undefined) return inherited;
      }
    }
    return false;
  }

  /** A property of a run such as `sz` or `color`: its own, its character style's, its paragraph style's, the default. */
  runProperty(run: XmlElement | undefined, paragraph: XmlElement | undefined, local: string): XmlElement | undefined {
    const own = wordChild(run, 'rPr');
    return (
      wordChild(own, local) ??
      this.inStyles(childValue(own, 'rStyle'), 'run', local) ??
      this.inStyles(this.paragraphStyle(paragraph), 'run', local) ??
      wordChild(this.defaultRun, local)
    );
  }

  /** A property of a paragraph such as `jc` or `ind`: its own, its style's, the default. */
  paragraphProperty(properties: XmlElement | undefined, local: string): XmlElement | undefined {
    return (
      wordChild(properties, local) ??
      this.inStyles(this.paragraphStyle(properties), 'paragraph', local) ??
      wordChild(this.defaultParagraphProperties, local)
    );
  }

  private inStyles(id: string | undefined, of: 'run' | 'paragraph', local: string): XmlElement | undefined {
    for (const style of this.chain(id)) {
      const found = wordChild(style[of], local);
      if (found) return found;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  private paragraphStyle(properties: XmlElement | undefined): string | undefined {
    return childValue(properties, 'pStyle') ?? this.defaultParagraph;
  }

  private *chain(id: string | undefined): Generator<Style> {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.byId.get(at);
      if (!style) return;
      yield style;
      at = style.basedOn;
    }
  }
}
