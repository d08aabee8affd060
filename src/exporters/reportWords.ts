/**
 * The fixed words of a report for reading. A patient reads the second set: a test holds it,
 * with the words of the rules, to school grade 8.
 */
import type { Severity } from '../linter/finding';
import type { Category } from '../linter/rule';
import type { Audience } from './reportWriter';
import { type Translate, translated } from './translate';

export interface ReportWords {
  readonly disclaimer: string;
  readonly permits: { readonly title: string; readonly intro: string; readonly none: string };
  readonly protects: { readonly title: string; readonly intro: string; readonly none: string };
  readonly missing: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    /** When there is no checklist for the document. */
    readonly unknown: string;
    readonly unclear: string;
    readonly conditional: string;
    /** Names a {law} and the {date} it was last read. */
    readonly law: string;
  };
  readonly questions: { readonly title: string; readonly intro: string; readonly none: string };
  readonly clauses: {
    readonly title: string;
    readonly intro: string;
    readonly none: string;
    /** Before the number of a clause, and before several. */
    readonly one: string;
    readonly several: string;
  };
  readonly review: {
    /** Stands before the reason for which a clause was accepted. */
    readonly accepted: string;
    readonly setAside: { readonly title: string; readonly intro: string };
    readonly fixed: { readonly title: string; readonly intro: string };
  };
  readonly picture: {
    readonly caption: string;
    readonly start: string;
    readonly end: string;
    readonly page: string;
  };
  readonly unread: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  /** Asked of every document in which something was found. */
  readonly lastQuestion: string;
}

const editor: ReportWords = {
  disclaimer: 'Information, not legal advice.',
  permits: {
    title: 'What this document lets them do',
    intro: 'Each line names a kind of permission and the clauses that give it, the most serious first.',
    none: 'No clause was found that calls for attention.',
  },
  protects: {
    title: 'What protects the patient',
    intro: 'A new version should not lose these sentences.',
    none: 'No sentence was found that limits these uses.',
  },
  missing: {
    title: 'What is missing',
    intro: 'The law asks for these statements, and they were not found in the document.',
    none: 'Every statement that the law asks for in all such documents was found.',
    unknown: 'No checklist applies to this document under the laws that are switched on.',
    unclear: 'Found in part, or not clearly:',
    conditional: 'Not found, and asked for only under a condition:',
    law: 'Compared with: {law}, as of {date}.',
  },
  questions: {
    title: 'Questions to ask',
    intro: 'What a patient is likely to ask about this document.',
    none: 'Nothing was found that gives rise to a question.',
  },
  clauses: {
    title: 'The clauses',
    intro: 'Every clause with its place, what was found in it, and texts that limit it.',
    none: 'There are no clauses to show.',
    one: 'clause',
    several: 'clauses',
  },
  review: {
    accepted: 'Accepted in the review',
    setAside: {
      title: 'Set aside in the review',
      intro: 'Found by the program and set aside by a person, with the reason. Not counted above.',
    },
    fixed: {
      title: 'Fixed in the review',
      intro: 'These words were in the document when the review began and have been changed or taken out.',
    },
  },
  picture: { caption: 'Findings by kind and place in the document', start: 'Start', end: 'End', page: 'Page {0}' },
  unread: 'This document could not be read, so nothing can be said about it.',
  severity: { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint' },
  categories: {
    ai: 'AI',
    sharing: 'Sharing with others',
    money: 'Sale and payment',
    identity: 'Identity and body data',
    time: 'How long data is kept',
    consent: 'How consent is asked',
    document: 'The document as a whole',
  },
  lastQuestion: 'Can I cross out a part of this form before I sign it?',
};

const patient: ReportWords = {
  ...editor,
  disclaimer: 'This page gives you facts about the form. It is not legal advice.',
  permits: {
    title: 'What this form lets them do',
    intro: 'If you sign this form, or agree to it, they may do these things. The ones that matter most come first.',
    none: 'We found nothing that you need to worry about.',
  },
  protects: {
    title: 'What protects you',
    intro: 'They have made you these promises. They have to keep them.',
    none: 'We found no promise in the form that limits these uses.',
  },
  missing: {
    title: 'What is missing',
    intro: 'The law says a form like this must tell you these things. We could not find them.',
    none: 'We found all the parts that the law asks for.',
    unknown: 'We have no list of what a form of this kind must say.',
    unclear: 'These parts are not clear, or not complete:',
    conditional: '',
    law: 'We looked at the law as of {date}: {law}.',
  },
  questions: {
    title: 'Questions to ask',
    intro: 'Take these with you, or send them in before you sign. You can ask them to write the answers down.',
    none: 'We have no questions for you to ask.',
  },
  clauses: {
    title: 'Where the form says this',
    intro: 'These are the exact words of the form, and where to find them.',
    none: 'We found no words to show you here.',
    one: 'part',
    several: 'parts',
  },
  review: {
    accepted: 'A reader checked this and kept it',
    setAside: {
      title: 'What we left out',
      intro: 'A reader looked at these words and found no harm in them. They are not part of the lists above.',
    },
    fixed: {
      title: 'What has been changed',
      intro: 'These words were in the form before. They are gone now.',
    },
  },
  picture: { caption: 'Where in the form these parts are', start: 'Start', end: 'End', page: 'Page {0}' },
  unread: 'We could not read this form, so we cannot tell you what it says.',
  severity: { error: 'Look at this first', warning: 'Think about this', info: 'Good to know', hint: 'Protects you' },
  categories: {
    ai: 'AI',
    sharing: 'Sharing',
    money: 'Money',
    identity: 'Who you are',
    time: 'Time',
    consent: 'Your choice',
    document: 'The whole form',
  },
  lastQuestion: 'Can I cross out a part of this form and still get care?',
};

/** The words for a reader. */
export function wordsFor(audience: Audience, t?: Translate): ReportWords {
  const words = audience === 'patient' ? patient : editor;
  return t ? translated(words, t) : words;
}
