/**
 * The comments part of a Word file. A comment needs its part, the relationship to it and
 * its content type together, or Word repairs or refuses the file.
 */
import { type Part, relationshipsName, type WordPackage } from './openPackage';
import { FreshIds, type Names, namesNear, type Revision } from './revisionMarkup';
import { attribute, isWord } from './wordml';
import { descendants, elementsOf, escapeXml, type XmlElement } from './xmlTree';

const transitionalUri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const contentTypesName = '[Content_Types].xml';

/** Collects new comments for one document. */
export class Comments {
  private readonly ids = new FreshIds();
  private readonly existing: Part | undefined;
  private readonly names: Names;
  private added = '';

  private constructor(
    private readonly word: WordPackage,
    private readonly partName: string,
    private readonly isNew: boolean,
  ) {
    this.existing = word.part(partName);
    this.names = this.existing
      ? namesNear(this.existing.root)
      : {
          tag: (local) => `w:${local}`,
          attribute: (local, value) => ` w:${local}="${escapeXml(value)}"`,
          declaration: '',
        };
    // Comments count their ids apart from other marks.
    for (const root of [this.existing?.root, word.main.root]) {
      if (!root) continue;
      for (const element of descendants(root)) if (isCommentMark(element)) this.ids.use(attribute(element, 'id') ?? '');
    }
  }

  /** @returns undefined when the file's own comments cannot be read, and so cannot be added to. */
  static for(word: WordPackage): Comments | undefined {
    if (!word.part(contentTypesName)) return undefined;
    const relationship = word.relationships.find(({ type }) => type === 'comments');
    if (relationship) {
      const name = relationship.target;
      return name !== undefined && word.part(name) ? new Comments(word, name, false) : undefined;
    }
    const folder = word.main.name.slice(0, word.main.name.lastIndexOf('/') + 1);
    let name = `${folder}comments.xml`;
    for (let i = 2; word.has(name); i++) name = `${folder}comments${i}.xml`;
    return new Comments(word, name, true);
  }

  /** Adds a comment and returns its id. Line ends in the text begin new paragraphs. */
  add(text: string, revision: Revision): string {
    const id = this.ids.take();
    const { tag, attribute: named } = this.names;
    const paragraphs = cleaned(text)
      .split(/\r\n|\r|\n/)
      .map((line, index) => {
        const mark = index === 0 ? `<${tag('r')}><${tag('annotationRef')}/></${tag('r')}>` : '';
        const run = `<${tag('r')}><${tag('t')} xml:space="preserve">${escapeXml(line)}</${tag('t')}></${tag('r')}>`;
        return `<${tag('p')}>${mark}${run}</${tag('p')}>`;
      });
    const attributes =
      named('id', id) +
      named('author', revision.author) +
      named('date', revision.date) +
      named('initials', initials(revision.author));
    this.added += `<${tag('comment')}${this.names.declaration}${attributes}>${paragraphs.join('')}</${tag('comment')}>`;
    return id;
  }

  /** The sources of the parts that change, by name; empty when no comment was added. */
  parts(): Map<string, { source: string; like: Part | undefined }> {
    const changed = new Map<string, { source: string; like: Part | undefined }>();
    if (this.added === '') return changed;
    if (this.existing) {
      changed.set(this.partName, { source: withChild(this.existing, this.added), like: this.existing });
      return changed;
    }
    const uri = this.word.main.root.uri || transitionalUri;
    const source = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${escapeXml(uri)}">${this.added}</w:comments>`;
    changed.set(this.partName, { source, like: undefined });
    if (this.isNew) this.register(changed);
    return changed;
  }

  private register(changed: Map<string, { source: string; like: Part | undefined }>): void {
    const types = this.word.part(contentTypesName) as Part;
    const override = `<${sibling(types.root, 'Override')} PartName="/${escapeXml(this.partName)}" ContentType="${contentType}"/>`;
    changed.set(contentTypesName, { source: withChild(types, override), like: types });

    const strict = this.word.main.root.uri.startsWith('http://purl.oclc.org/');
    const type = strict
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const target = escapeXml(this.partName.slice(this.partName.lastIndexOf('/') + 1));
    const name = relationshipsName(this.word.main.name);
    const part = this.word.part(name);
    const id = freshRelationshipId(part?.root);
    const tag = part ? sibling(part.root, 'Relationship') : 'Relationship';
    const relationship = `<${tag} Id="${id}" Type="${type}" Target="${target}"/>`;
    const source = part
      ? withChild(part, relationship)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`;
    changed.set(name, { source, like: part });
  }
}

/** The marks of a comment's range and its reference, as they stand in the main part. */
export function anchorMarks(id: string, near: XmlElement): { start: string; end: string } {
  const { tag, attribute: named, declaration } = namesNear(near);
  const mark = (local: string): string => `<${tag(local)}${declaration}${named('id', id)}/>`;
  return {
    start: mark('commentRangeStart'),
    end: `${mark('commentRangeEnd')}<${tag('r')}${declaration}>${mark('commentReference')}</${tag('r')}>`,
  };
}

function isCommentMark(element: XmlElement): boolean {
  return (
    isWord(element) && ['comment', 'commentRangeStart', 'commentRangeEnd', 'commentReference'].includes(element.local)
  );
}

/** The source of a part with `xml` as the last child of its root. */
function withChild({ root, source }: Part, xml: string): string {
  if (root.closeStart !== root.end) return source.slice(0, root.closeStart) + xml + source.slice(root.closeStart);
  const tag = root.prefix === '' ? root.local : `${root.prefix}:${root.local}`;
  return `${source.slice(0, root.end).replace(/\/>$/, '>')}${xml}</${tag}>${source.slice(root.end)}`;
}

function sibling(root: XmlElement, local: string): string {
  return root.prefix === '' ? local : `${root.prefix}:${local}`;
}

function freshRelationshipId(root: XmlElement | undefined): string {
  const used = new Set(root ? elementsOf(root).map((element) => attribute(element, 'Id')) : []);
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Comment text without characters that XML cannot hold; it is ours or a person's note, not the document's. */
export function cleaned(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '');
}

function initials(author: string): string {
  return author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);
}
