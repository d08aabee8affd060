/**
 * A report for reading as a Markdown tree: the one shape from which both Markdown and HTML
 * are written. Everything taken from a document is a text node, so that the libraries that
 * write the tree escape it.
 */

import type { Element as HtmlElement } from 'hast';
import type { BlockContent, Heading, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Element } from '../linter/report';
import { reasonInWords } from './decisions';
import { plainStatement } from './plainStatements';
import type { ClauseNote, ReportClause, ReportContent, SettledClause } from './reportContent';
import { type ReportWords, wordsFor } from './reportWords';
import type { WriterOptions } from './reportWriter';
import { inEnglish } from './translate';

export interface TreeOptions extends Pick<WriterOptions, 'audience' | 'translate'> {
  /** Makes the picture; left out where there is none. */
  readonly picture?: (content: ReportContent, words: ReportWords) => HtmlElement;
  /** What the ids of this document begin with; left out where nothing can be linked. */
  readonly idPrefix?: string;
}

/** Headings start at level 2, below the title of the whole report. */
export function reportTree(content: ReportContent, options: TreeOptions): Root {
  const words = wordsFor(options.audience, options.translate);
  const opening = [heading(2, content.path), ...content.problems.map((problem) => marked('problem', problem))];
  if (!content.read) return root([...opening, paragraph(text(words.unread))]);
  return root([
    ...opening,
    marked('summary', content.summary),
    ...pictureOf(content, words, options),
    ...permissions(content, words, options),
    ...protections(content, words),
    ...missing(content, words, options),
    ...section(
      words.questions,
      content.questions.map((question) => item(paragraph(text(question)))),
      true,
    ),
    ...clauses(content, words, options),
    ...settled(words.review.setAside, content.setAside),
    ...settled(words.review.fixed, content.fixed),
  ]);
}

/** One node of a text, white space and all. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function heading(depth: Heading['depth'], value: string, id?: string): Heading {
  return { type: 'heading', depth, children: [text(value)], ...(id && { data: { hProperties: { id } } }) };
}

export function strong(value: string, className?: string): PhrasingContent {
  return {
    type: 'strong',
    children: [text(value)],
    ...(className && { data: { hProperties: { className: [className] } } }),
  };
}

export function item(...children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children };
}

/** An item of several paragraphs, which stay apart. */
function spread(...children: BlockContent[]): ListItem {
  return { ...item(...children), spread: true };
}

export function list(children: ListItem[], ordered = false): List {
  return { type: 'list', ordered, spread: false, children };
}

/** Words of the document itself. */
export function quotation(quote: string): BlockContent {
  return { type: 'blockquote', children: [paragraph(text(quote))] };
}

function root(children: RootContent[]): Root {
  return { type: 'root', children };
}

function marked(className: string, value: string): Paragraph {
  return { ...paragraph(text(value)), data: { hProperties: { className: [className] } } };
}

interface SectionWords {
  readonly title: string;
  readonly intro: string;
  readonly none: string;
}

function section(words: SectionWords, items: ListItem[], ordered = false): RootContent[] {
  if (items.length === 0) return [heading(3, words.title), paragraph(text(words.none))];
  return [heading(3, words.title), paragraph(text(words.intro)), list(items, ordered)];
}

function pictureOf(content: ReportContent, words: ReportWords, { picture }: TreeOptions): RootContent[] {
  if (!picture || content.marks.length === 0) return [];
  const caption: HtmlElement = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: words.picture.caption }],
  };
  return [{ ...paragraph(), data: { hName: 'figure', hChildren: [caption, picture(content, words)] } }];
}

function permissions(content: ReportContent, words: ReportWords, options: TreeOptions): RootContent[] {
  const items = content.permissions.map(({ title, plain, severity, clauses: numbers }) => {
    const label = options.audience === 'editor' ? `${title}. ` : '';
    return item(
      paragraph(
        strong(words.severity[severity], `severity ${severity}`),
        text(`: ${label}${plain} (`),
        text(`${numbers.length === 1 ? words.clauses.one : words.clauses.several} `),
        ...numbers.flatMap((number, i) => [...(i > 0 ? [text(', ')] : []), reference(number, options)]),
        text(')'),
      ),
    );
  });
  return section(words.permits, items);
}

function reference(number: number, { idPrefix }: TreeOptions): PhrasingContent {
  if (idPrefix === undefined) return text(String(number));
  return { type: 'link', url: `#${idPrefix}clause-${number}`, children: [text(String(number))] };
}

function protections(content: ReportContent, words: ReportWords): RootContent[] {
  return section(
    words.protects,
    content.protections.map(({ place, quote }) => item(quotation(quote), paragraph(text(place)))),
  );
}

function missing(content: ReportContent, words: ReportWords, options: TreeOptions): RootContent[] {
  const rows = (elements: readonly Element[]) => list(elements.map((element) => item(statement(element, options))));
  const none = content.hasChecklist ? words.missing.none : words.missing.unknown;
  return [
    heading(3, words.missing.title),
    ...(content.missing.length > 0
      ? [paragraph(text(words.missing.intro)), rows(content.missing)]
      : [paragraph(text(none))]),
    ...(content.unclear.length > 0 ? [paragraph(text(words.missing.unclear)), rows(content.unclear)] : []),
    ...(content.conditional.length > 0 ? [paragraph(text(words.missing.conditional)), rows(content.conditional)] : []),
    ...content.laws.map(({ law, asOf }) =>
      marked(
        'law',
        words.missing.law.replace('{law}', () => law).replace('{date}', () => asOf),
      ),
    ),
  ];
}

function statement(
  { id, requirement, citation, confirmed, note }: Element,
  { audience, translate: t = inEnglish }: TreeOptions,
): Paragraph {
  const plain = audience === 'patient' ? plainStatement(id) : undefined;
  // What is lacking is told in the words of the checklist, which an easy sentence would only repeat.
  if (plain !== undefined) return marked('plain-statement', t(plain));
  const basis = audience === 'editor' ? ` (${citation}${confirmed ? '' : ', not confirmed'})` : '';
  const lacking = note === undefined ? '' : ` ${note}`;
  return marked('statement', `${requirement}${lacking}${basis}`);
}

function clauses(content: ReportContent, words: ReportWords, options: TreeOptions): RootContent[] {
  const title = heading(3, words.clauses.title);
  if (content.clauses.length === 0) return [title, paragraph(text(words.clauses.none))];
  return [
    title,
    paragraph(text(words.clauses.intro)),
    ...content.clauses.flatMap((clause) => clauseOf(clause, words, options)),
  ];
}

function clauseOf(clause: ReportClause, words: ReportWords, options: TreeOptions): RootContent[] {
  const id = options.idPrefix === undefined ? undefined : `${options.idPrefix}clause-${clause.number}`;
  const notes =
    options.audience === 'patient'
      ? list([...new Set(clause.notes.map(({ plain }) => plain))].map((plain) => item(paragraph(text(plain)))))
      : { ...list(clause.notes.map((note) => editorNote(note, words))), spread: true };
  const kept =
    options.audience === 'patient'
      ? [...new Set(clause.notes.flatMap((note) => acceptedWords(note, words)))].map((value) =>
          marked('decision', value),
        )
      : [];
  return [heading(4, `${clause.number}. ${clause.place}`, id), quotation(clause.quote), notes, ...kept];
}

function acceptedWords({ accepted }: ClauseNote, words: ReportWords): string[] {
  return accepted ? [told(words.review.accepted, accepted)] : [];
}

function told(what: string, decision: Parameters<typeof reasonInWords>[0]): string {
  const why = reasonInWords(decision);
  return why === '' ? what : `${what}: ${why}`;
}

/** Clauses that call for nothing any more, in the words of the document, with the reason where there is one. */
function settled(
  words: { readonly title: string; readonly intro: string },
  all: readonly SettledClause[],
): RootContent[] {
  if (all.length === 0) return [];
  const items = all.map(({ title, quote, reason, date }) =>
    spread(quotation(quote), marked('decision', told(title, { reason, date }))),
  );
  return [heading(3, words.title), paragraph(text(words.intro)), list(items)];
}

function editorNote(note: ClauseNote, words: ReportWords): ListItem {
  const because = note.because.length > 0 ? ` (${note.because.join('; ')})` : '';
  const { basis, limits } = note;
  return spread(
    paragraph(
      strong(words.severity[note.severity], `severity ${note.severity}`),
      text(`: ${note.title}. ${note.found}${because}`),
    ),
    ...acceptedWords(note, words).map((value) => marked('decision', value)),
    ...(note.why ? [paragraph(text(`Why it matters: ${note.why}`))] : []),
    ...(note.todo ? [paragraph(text(`What to do: ${note.todo}`))] : []),
    ...limits.flatMap(({ title, text: limit }) => [paragraph(text(`${title}:`)), quotation(limit)]),
    ...(basis.length > 0
      ? [
          paragraph(
            text(
              `Basis: ${basis.map(({ citation, confirmed }) => (confirmed ? citation : `${citation} (not confirmed)`)).join('; ')}`,
            ),
          ),
        ]
      : []),
  );
}
