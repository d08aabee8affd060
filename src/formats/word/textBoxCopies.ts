/**
 * Word writes a text box twice: in a new form and, for old programs, in an old one. A
 * change is made in both, or the old copy would keep the clause that was taken out.
 */
import { alternativesAround } from './walkRuns';
import { isWord } from './wordml';
import { descendants, elementsOf, textOf, type XmlElement } from './xmlTree';

const textBearing = new Set([
  't',
  'delText',
  'tab',
  'ptab',
  'br',
  'cr',
  'noBreakHyphen',
  'sym',
  'fldChar',
  'instrText',
]);
type Pairs = ReadonlyMap<XmlElement, readonly XmlElement[]> | 'different';

/** Finds the copies of elements; each pair of text boxes is compared once. */
export class TextBoxCopies {
  private readonly known = new Map<XmlElement, Pairs>();

  /** The same element in the other copies; `different` when a copy does not hold the same text. */
  of(element: XmlElement): readonly XmlElement[] | 'different' {
    const alternatives = alternativesAround(element);
    if (!alternatives) return [];
    let pairs = this.known.get(alternatives);
    if (!pairs) {
      pairs = pair(alternatives, element);
      this.known.set(alternatives, pairs);
    }
    return pairs === 'different' ? pairs : (pairs.get(element) ?? 'different');
  }
}

function pair(alternatives: XmlElement, element: XmlElement): Pairs {
  const lists = elementsOf(alternatives)
    .filter(({ local }) => local === 'Choice' || local === 'Fallback')
    .map((choice) => ({
      isOwn: choice.start <= element.start && element.end <= choice.end,
      elements: [...descendants(choice)].filter((inside) => isWord(inside) && textBearing.has(inside.local)),
    }));
  const own = lists.find(({ isOwn }) => isOwn)?.elements ?? [];
  // A fallback without text, such as a picture, has nothing to change.
  const others = lists.filter(({ isOwn, elements }) => !isOwn && elements.length > 0).map(({ elements }) => elements);
  const same = others.every(
    (list) =>
      list.length === own.length &&
      list.every((each, i) => each.local === own[i]?.local && textOf(each) === textOf(own[i] as XmlElement)),
  );
  if (!same) return 'different';
  return new Map(own.map((each, i) => [each, others.map((list) => list[i] as XmlElement)]));
}
