/**
 * Joins the word lists into one vocabulary and one phrase tree, so that a single pass over
 * a text finds every phrase of every list.
 */
import { punctuation } from '../tokens';
import { actions } from './actions';
import { data } from './data';
import { parties } from './parties';
import { purposes } from './purposes';
import { recipients } from './recipients';
import { special } from './special';
import { stanceWords } from './stance';
import { verbForms } from './verbForms.generated';

/** What a phrase stands for, such as "act.share" or "who.vendor". */
export type Tag = string;

interface PhraseNode {
  next?: Map<number, PhraseNode>;
  tags?: Tag[];
}

/** A phrase of the lexicon found in a text; token indexes are half-open. */
export interface Mark {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
}

const wordIds = new Map<string, number>();
const root: PhraseNode = {};

function idFor(word: string): number {
  let id = wordIds.get(word);
  if (id === undefined) {
    id = wordIds.size + 1;
    wordIds.set(word, id);
  }
  return id;
}

function addPhrase(phrase: string, tag: Tag): void {
  let node = root;
  for (const word of phrase.split(' ')) {
    if (word === '') continue;
    node.next ??= new Map();
    const id = idFor(word);
    let following = node.next.get(id);
    if (!following) {
      following = {};
      node.next.set(id, following);
    }
    node = following;
  }
  node.tags ??= [];
  if (!node.tags.includes(tag)) node.tags.push(tag);
}

/** Adds phrases under a tag; "~verb" stands for all forms of the verb. */
export function addPhrases(tag: Tag, phrases: readonly string[]): void {
  for (const phrase of phrases) {
    if (!phrase.startsWith('~')) {
      addPhrase(phrase, tag);
      continue;
    }
    const [verb = '', ...rest] = phrase.slice(1).split(' ');
    const forms = verbForms[verb]?.split(' ') ?? [verb];
    for (const form of forms) addPhrase([form, ...rest].join(' '), tag);
  }
}

for (const list of [actions, data, recipients, purposes, stanceWords, parties, special]) {
  for (const [tag, phrases] of Object.entries(list)) addPhrases(tag, phrases);
}

/** The id of a lower-case word; 0 when no phrase uses it. */
export function wordId(word: string): number {
  return wordIds.get(word) ?? 0;
}

/** Tags whose phrases may not overlap one another; the first and longest wins. */
const groupOf = (tag: Tag): string => {
  const dot = tag.indexOf('.');
  const group = dot < 0 ? tag : tag.slice(0, dot);
  return group === 'neg' || group === 'neutral' ? 'neg' : group;
};
const groups = new Map<string, number>();
const groupNumbers = new Map<Tag, number>();

function groupNumber(tag: Tag): number {
  let number = groupNumbers.get(tag);
  if (number === undefined) {
    const group = groupOf(tag);
    number = groups.get(group) ?? groups.size;
    groups.set(group, number);
    groupNumbers.set(tag, number);
  }
  return number;
}

/** Where the last phrase of each group ends; and of the phrases from one word, the longest of each group with its tags. */
const free: number[] = [];
const ends: number[] = [];
const longest: Tag[][] = [];

/** Every phrase of the lexicon among the tokens `[from, to)`, in order of place. Within a group of tags phrases do not overlap. */
export function findMarks(ids: readonly number[], from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  free.fill(0);
  /** The groups in which a phrase begins at the word, in the order of their shortest. */
  const met: number[] = [];
  for (let i = from; i < to; i++) {
    const id = ids[i] as number;
    let node: PhraseNode | undefined = id > 0 ? root.next?.get(id) : undefined;
    if (!node) continue;
    met.length = 0;
    let j = i + 1;
    while (node) {
      if (node.tags) {
        for (const tag of node.tags) {
          const group = groupNumber(tag);
          if ((free[group] ?? 0) > i) continue;
          if (!met.includes(group)) {
            met.push(group);
            ends[group] = 0;
          }
          if ((ends[group] as number) < j) {
            ends[group] = j;
            longest[group] = [tag];
          } else (longest[group] as Tag[]).push(tag);
        }
      }
      const following: number | undefined = j < to ? ids[j] : undefined;
      if (following === undefined || following < punctuation.join) break;
      node = node.next?.get(following);
      j++;
    }
    for (const group of met) {
      const end = ends[group] as number;
      free[group] = end;
      for (const tag of longest[group] as Tag[]) marks.push({ tag, from: i, to: end });
    }
  }
  return marks;
}
