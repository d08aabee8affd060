/**
 * What a document should say about artificial intelligence. Good practice, and never called
 * law: no federal rule asks a notice to mention it.
 */
import { defineChecklist } from './checklist';
import { here, near } from './cue';

const section = /\b(?:AI|artificial intelligence|technology|automated|machine learning|how we use)\b/iu;
const practice = {
  citation: 'Good practice; no law asks every document for it',
  confirmed: true,
  level: 'recommended',
} as const;

export const aiTransparency = defineChecklist({
  id: 'ai-transparency',
  title: 'Openness about artificial intelligence',
  law: 'Good practice, not law',
  asOf: '2026-11-22',
  jurisdictions: [],
  kinds: [
    'npp',
    'part2-notice',
    'authorization',
    'treatment-consent',
    'imaging-consent',
    'scribe-consent',
    'research-consent',
    'app-policy',
  ],
  concepts: {
    ai: `
      ai
      artificial intelligence
      machine|deep learning
      algorithm|algorithms|algorithmic
      language model|models
      neural network*
      chatbot*
      automated .. decision*|system*|analysis|processing
      ambient .. scribe*|listening|documentation|recording`,
    use: `
      use|uses|used|using|help|helps|assist*|support*|process*|analy*|review*|create|generate*|transcri*|train*|develop*|interact*|powered
      not use`,
    vendor: `
      vendor*|provider|developer*|supplier*|supplied|company|companies|manufacturer*
      third party|parties
      business associate*
      software|tool|tools|product|system|service|called|named|platform`,
    leaves: `
      sent|send|shared|share|transmitted|transferred|transfer|uploaded|disclosed|leave|leaves
      stay|stays|remain|remains|stored|processed|hosted .... within|our|local*|systems|servers|premises|outside|cloud
      on premises
      outside .. organization|our|practice|hospital`,
    trains: `
      train|trains|trained|training .... ai|model|models|algorithm*|system*|software|it|product*|artificial
      ai|model|models|algorithm* .... train|trained|training|improve|improved|developed|improvement
      improve .... model*|algorithm*|product*|system*|ai|software|tool*
      develop* .... ai|model*|algorithm*|artificial`,
    deidentify: `
      de|non identif*
      deidentif*
      anonymi*|pseudonymi*
      metadata|header|headers|burned
      face|faces|facial .. removed|blurred|masked|features
      removed .... names|identifiers|metadata|faces
      names|identifiers|metadata .... removed`,
    images: `image|images|imaging|scan|scans|photo*|video*|recording*|voice|audio`,
    reviews: `
      review|reviews|reviewed|check|checks|checked|verif*|approv*|confirm*|oversee*|supervis* .... clinician*|doctor*|physician*|provider*|professional*|staff|human|person|radiologist*|nurse*|we
      clinician*|doctor*|physician*|provider*|professional*|human|person|radiologist*|people .... review*|check*|verif*|approv*|confirm*|decide*|responsible|decision*
      human review|oversight
      human in the loop
      not replace
      make|makes all? final decision*`,
    kept: `
      kept|keep|keeps|retain*|stored|store|delete*|deleted|erase*|destroy* .... day|days|month|months|year|years|hours|after|until|immediately|once|within
      how long
      retention`,
    refuse: `
      opt out
      say|saying no
      refuse|decline|object|withdraw
      not agree
      without .. ai|it
      right to .. human
      ask .. not to|us
      turn .. off
      stop .. at any time
      ask .. question*
      question* .... ai|tool|tools|technology
      your choice`,
  },
  rows: [
    {
      ...practice,
      id: 'AI-01',
      requirement: 'Whether artificial intelligence is used in care or with the reader’s information.',
      why: 'Most documents say nothing about AI at all, so nobody can tell whether it is used.',
      insert:
        '{Org} [USE OR DO NOT USE] artificial intelligence in {poss} care. Where it is used, it serves to [PURPOSE].',
      belongs: { heading: section },
      present: [here('ai', 'use')],
      unclear: [here('ai')],
      lacking: 'AI is mentioned, but not whether it is used.',
    },
    {
      ...practice,
      id: 'AI-02',
      requirement: 'Which tool is used, or what kind of company supplies it.',
      why: 'A name lets people find out more and ask the right questions.',
      insert: 'The artificial intelligence tool is [NAME OF TOOL], supplied by {vendor}.',
      belongs: { heading: section, beside: ['AI-01'] },
      present: [here('ai', 'vendor')],
    },
    {
      ...practice,
      id: 'AI-03',
      requirement: 'Whether information or images leave the organisation for it.',
      why: 'It is the difference between a tool in the building and a copy elsewhere.',
      insert: 'Information used with artificial intelligence [DOES OR DOES NOT] leave {orgposs} own systems.',
      belongs: { heading: section, beside: ['AI-02', 'AI-01'] },
      present: [near(1, 'ai', 'leaves')],
    },
    {
      ...practice,
      id: 'AI-04',
      requirement: 'Whether information is used to train or improve AI, or any product.',
      why: 'Training is a use of its own, which people do not expect from “care”.',
      insert:
        '{Poss} information is not used to train or improve artificial intelligence unless {subj} give separate written permission.',
      belongs: { heading: section, beside: ['AI-03', 'AI-01'] },
      present: [here('trains')],
    },
    {
      ...practice,
      id: 'AI-05',
      requirement:
        'How images and recordings are de-identified before they are used with AI: metadata, text in the picture, faces.',
      why: 'Removing the name is not enough for images, voice or genomes.',
      insert:
        'Before images are used with artificial intelligence, names and numbers are removed from the file and from the picture, and faces are made unrecognizable.',
      belongs: { heading: section, beside: ['AI-04', 'AI-03', 'AI-01'] },
      present: [near(2, 'deidentify', 'ai', 'images')],
    },
    {
      ...practice,
      id: 'AI-06',
      requirement: 'Who reviews what the AI produces.',
      why: 'People want to know that a person decides.',
      insert: 'A licensed clinician reviews what artificial intelligence produces before it is used in {poss} care.',
      belongs: { heading: section, beside: ['AI-01', 'AI-04'] },
      present: [near(1, 'ai', 'reviews')],
    },
    {
      ...practice,
      id: 'AI-07',
      requirement: 'How long inputs such as recordings are kept.',
      why: 'A recording that is kept can be used again.',
      insert: 'Recordings and other inputs to artificial intelligence are deleted after {days} days.',
      belongs: { heading: section, beside: ['AI-03', 'AI-06', 'AI-01'] },
      present: [near(2, 'kept', 'ai')],
    },
    {
      ...practice,
      id: 'AI-08',
      requirement: 'How to say no, and whom to ask.',
      why: 'A choice that nobody is told about is no choice.',
      insert:
        '{Subj} may refuse the use of artificial intelligence in {poss} care without any disadvantage. For questions, contact {contact}.',
      belongs: { heading: section, beside: ['AI-07', 'AI-06', 'AI-01'] },
      present: [near(2, 'refuse', 'ai')],
    },
  ],
});
