/** Reads values out of a JSON tree and notes every value that is of the wrong kind, with its place. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { didYouMean } from '../nearestName';
import type { HouseProblem } from './houseStyle';

/** The parser calls itself for every bracket, so that more of them than any house style has would end it. */
const deepest = 100;

/** Brackets in texts count as well; none of ours holds so many that stay open. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 || code === 123) depth++;
    else if (code === 93 || code === 125) depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/** A JSON value with the place where it stands. */
export class JsonReader {
  readonly problems: HouseProblem[] = [];
  /** A comment without an end is given a place beyond the end of the text. */
  private end = Number.POSITIVE_INFINITY;

  /** @returns the tree, or undefined for a text without any value. Comments and trailing commas are let pass. */
  parse(text: string): Node | undefined {
    this.end = text.length;
    if (nestsTooDeep(text)) {
      this.add({ offset: 0, length: text.length }, `A house style nests no deeper than ${deepest} brackets.`);
      return undefined;
    }
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
    for (const { error, offset, length } of errors) {
      this.add({ offset, length }, `This is not JSON: ${inWords(printParseErrorCode(error))}.`);
    }
    return root;
  }

  add(
    { offset, length }: Pick<Node, 'offset' | 'length'>,
    message: string,
    severity: HouseProblem['severity'] = 'error',
  ): void {
    const end = Math.min(offset + length, this.end);
    this.problems.push({ severity, start: Math.min(offset, end), end, message });
  }

  /** The fields of an object; unknown ones are named when `known` is given. */
  fields(
    node: Node,
    what: string,
    known?: readonly string[],
  ): Map<string, { readonly key: Node; readonly value: Node }> {
    const fields = new Map<string, { key: Node; value: Node }>();
    if (node.type !== 'object') {
      this.add(node, `${what} must be an object in braces: { … }.`);
      return fields;
    }
    for (const { children = [] } of node.children ?? []) {
      const [key, value] = children;
      if (!key) continue;
      const name = String(key.value);
      if (known && !known.includes(name)) {
        this.add(
          key,
          `There is no field "${name}" here.${didYouMean(name, known) || ` The fields are: ${known.join(', ')}.`}`,
          'warning',
        );
      } else if (fields.has(name)) {
        this.add(key, `"${name}" stands here twice; the first one counts.`, 'warning');
      } else if (value) fields.set(name, { key, value });
    }
    return fields;
  }

  text(node: Node | undefined, what: string): string | undefined {
    if (!node) return undefined;
    if (node.type === 'string' && String(node.value).trim() !== '') return String(node.value).trim();
    this.add(node, node.type === 'string' ? `${what} is empty.` : `${what} must be a text in quotation marks.`);
    return undefined;
  }

  /** The items of a list; one value stands for a list of one. */
  items(node: Node | undefined, what: string): readonly Node[] {
    if (!node) return [];
    if (node.type === 'array') return node.children ?? [];
    if (node.type === 'string' || node.type === 'object') return [node];
    this.add(node, `${what} must be a list in square brackets: [ … ].`);
    return [];
  }

  texts(node: Node | undefined, what: string): string[] {
    return this.items(node, what).flatMap((item) => this.text(item, `Each entry of ${what}`) ?? []);
  }

  oneOf<T extends string>(node: Node | undefined, choices: readonly T[], what: string): T | undefined {
    if (!node) return undefined;
    const found = choices.find((choice) => choice === node.value);
    if (found === undefined) {
      const hint = typeof node.value === 'string' ? didYouMean(node.value, choices) : '';
      this.add(node, `This is no choice for ${what}.${hint} Use one of: ${choices.join(', ')}.`);
    }
    return found;
  }
}

/** "CommaExpected" to "comma expected". */
function inWords(code: string): string {
  return code
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace('property name', 'name in quotation marks');
}
