/** Walks all parts of a Word file in the order people read them: headers, body, notes, footers, comments. */
import type { Block } from '../../text/sourceText';
import { Numbering } from './numbering';
import type { WordPackage } from './openPackage';
import { Styles } from './styles';
import { walkPart } from './walk';
import type { TrackedChangesView, WalkedBlock } from './walked';
import { attribute, isWord } from './wordml';
import { descendants } from './xmlTree';

export interface WalkOptions {
  readonly view: TrackedChangesView;
  readonly comments: boolean;
}

/** @returns the blocks of all parts; what had to be left out is added to the package's problems. */
export function walkDocument(word: WordPackage, options: WalkOptions): WalkedBlock[] {
  const messages = new Set<string>();
  const partOfType = (type: string) => {
    const target = word.relationships.find((relationship) => relationship.type === type)?.target;
    return target === undefined ? undefined : word.part(target);
  };
  const context = {
    styles: new Styles(partOfType('styles')?.root),
    numbering: new Numbering(partOfType('numbering')?.root),
    view: options.view,
    notice: (message: string) => {
      if (messages.has(message)) return;
      messages.add(message);
      word.problems.push({ severity: 'info', message });
    },
  };

  const blocks: WalkedBlock[] = [];
  const read = (names: readonly (string | undefined)[], place: Block['place']): void => {
    for (const name of names) {
      const part = name === undefined ? undefined : word.part(name);
      if (part) blocks.push(...walkPart(part, place, context));
    }
  };
  const named = (type: string): (string | undefined)[] => [
    ...new Set(word.relationships.filter((each) => each.type === type).map((each) => each.target)),
  ];
  read(inUse(word, 'headerReference'), 'header');
  read([word.main.name], undefined);
  read(named('footnotes'), 'footnote');
  read(named('endnotes'), 'endnote');
  read(inUse(word, 'footerReference'), 'footer');
  if (options.comments) read(named('comments'), 'comment');
  return blocks;
}

/** The headers or footers that a section really uses, each once; Word keeps others in the file. */
function inUse(word: WordPackage, reference: string): string[] {
  const names = new Set<string>();
  for (const element of descendants(word.main.root)) {
    if (!isWord(element, reference)) continue;
    const id = attribute(element, 'id');
    const target = word.relationships.find((relationship) => relationship.id === id)?.target;
    if (target !== undefined) names.add(target);
  }
  return [...names];
}
