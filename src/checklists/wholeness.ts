/**
 * Whether a document is one whole document in a language that is understood. Where it is
 * not, a checklist would raise alarms in bulk; the reader is told what is the matter instead.
 */
import type { AnalyzedDocument } from '../language/document';
import { readLanguage } from '../language/english';
import type { DocumentKind, Element } from '../linter/report';
import type { Problem } from '../text/sourceText';

/** What keeps a checklist from being answered for the whole document. */
export interface Wholeness {
  /** Whether no checklist makes sense here. */
  readonly unread: boolean;
  readonly problems: readonly Problem[];
}

/** Texts with fewer words say too little about their language. */
const enoughWords = 30;

export function readWholeness(document: AnalyzedDocument, kind: DocumentKind): Wholeness {
  const { words, english } = readLanguage(document.source, document.paragraphs);
  if (words >= enoughWords && english < 0.3) {
    const message =
      'This document does not seem to be in English; it was not checked. Only English documents are understood.';
    return { unread: true, problems: [{ severity: 'warning', message }] };
  }
  const problems: Problem[] = [];
  if (words >= enoughWords && english < 0.8) {
    const message = 'Parts of this document do not seem to be in English; those parts were not checked.';
    problems.push({ severity: 'warning', message });
  }
  const other = otherDocument(document, kind);
  if (other) {
    const message = `This file also seems to hold ${other}, which has a checklist of its own. Keep it in a file of its own, or choose its kind, to have that checked too.`;
    problems.push({ severity: 'info', message });
  }
  return { unread: false, problems };
}

interface Title {
  readonly kinds: readonly DocumentKind[];
  readonly name: string;
  readonly pattern: RegExp;
}

const consents = ['treatment-consent', 'imaging-consent', 'scribe-consent'] as const;
const titles: readonly Title[] = [
  {
    kinds: ['npp'],
    name: 'a notice of privacy practices',
    pattern: /^(?!.*\b(?:acknowledg|receipt|receiv|consent))[^.]{0,80}\bnotice of privacy practices\W*$/iu,
  },
  {
    kinds: consents,
    name: 'a consent',
    pattern:
      /^\W*(?:(?:general|informed|patient) )?consent (?:to|for) (?:\w+ ){0,3}(?:treatment|care|services|imaging|telehealth|recording)\b/iu,
  },
  {
    kinds: ['research-consent'],
    name: 'a consent to research',
    pattern: /^\W*(?:informed )?consent (?:form )?(?:to|for) (?:participat\w+ in |\w+ ){0,3}research\b/iu,
  },
  {
    // An authorization inside a consent is part of it, and has its own row there.
    kinds: ['authorization', 'research-consent', ...consents],
    name: 'an authorization',
    pattern: /^\W*(?:hipaa )?authorization (?:to|for) (?:\w+ ){0,4}(?:release|disclos\w+|use|obtain)\b/iu,
  },
];

/** A section of a notice may bear such a title; a document of its own is longer. */
const leastUnits = 1200;

function otherDocument({ source: { text, blocks } }: AnalyzedDocument, kind: DocumentKind): string | undefined {
  if (kind === 'unknown') return undefined;
  for (const [index, block] of blocks.entries()) {
    const { start, end } = block.span;
    if (index === 0 || end - start > 120 || block.place) continue;
    const words = text.slice(start, end);
    // A title is set apart as a heading, or in capitals.
    if (block.kind !== 'heading' && (words !== words.toUpperCase() || !/[A-Z]{4}/u.test(words))) continue;
    const found = titles.find(({ kinds, pattern }) => !kinds.includes(kind) && pattern.test(words));
    if (found && text.length - end >= leastUnits) return found.name;
  }
  return undefined;
}

/** Rows that stand at the beginning of nearly every notice, and at its end. */
const opening = ['NPP-03', 'NPP-04', 'NPP-05', 'NPP-06', 'NPP-09b', 'NPP-10'];
const middle = ['NPP-17', 'NPP-19', 'NPP-20', 'NPP-21', 'NPP-22', 'NPP-23'];
const closing = ['NPP-29', 'NPP-30', 'NPP-31', 'NPP-32', 'NPP-33', 'NPP-34'];

/** Where a notice breaks off. */
export type Cut = 'start' | 'end' | undefined;

/**
 * Whether a notice of privacy practices is only the first or the second half of one: what
 * is there is full, and all of the rest is gone.
 */
export function cutOf(document: AnalyzedDocument, elements: readonly Element[]): Cut {
  const status = new Map(elements.map((element) => [element.id, element.status]));
  const count = (ids: readonly string[], wanted: Element['status']) =>
    ids.filter((id) => status.get(id) === wanted).length;
  if (!status.has('NPP-03')) return undefined;
  const atEnd = count(opening, 'present') >= 4 && count(closing, 'missing') >= 6;
  if (atEnd || (count(closing, 'missing') >= 5 && count(opening, 'present') >= 2 && endsInSentence(document)))
    return 'end';
  const begun = count(opening, 'present') + (status.get('NPP-02') === 'missing' ? 0 : 2);
  const goesOn = count(middle, 'present') + count(closing, 'present') >= 7;
  if (begun <= 1 && goesOn && status.get('NPP-02') === 'missing') return 'start';
  return undefined;
}

/** Whether the last words of the body are the beginning of a sentence. */
function endsInSentence({ source: { text }, sentences }: AnalyzedDocument): boolean {
  for (let i = sentences.length - 1; i >= 0; i--) {
    const { block, span } = sentences[i] as AnalyzedDocument['sentences'][number];
    if (block.place) continue;
    const words = text.slice(span.start, span.end).trim();
    return block.kind !== 'heading' && words.length > 30 && /[\p{L},]$/u.test(words) && words.includes(' ');
  }
  return false;
}

/** The elements of a notice that breaks off, and what to tell the reader. */
export function softened(elements: readonly Element[], cut: Cut): { elements: Element[]; problems: Problem[] } {
  if (!cut) return { elements: [...elements], problems: [] };
  const where = cut === 'end' ? 'seems to break off before its end' : 'seems to begin in the middle';
  const note = `The document ${where}.`;
  const message = `This document ${where}. What was not found may stand in the part that is not here.`;
  return {
    elements: elements.map((element) =>
      element.status === 'missing' && element.applies === 'yes' ? { ...element, applies: 'unknown', note } : element,
    ),
    problems: [{ severity: 'warning', message }],
  };
}
