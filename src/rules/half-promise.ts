/** A protection that is narrower than it sounds. */
import { narrowPromise } from '../language/narrowPromise';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'half-promise',
  title: 'A protection that is narrower than it sounds',
  status: 'stable',
  category: 'document',
  risk: 'low',
  plain: 'The sentence sounds like full protection, but a few words in it leave a way out.',
  ask: 'When does this promise not hold?',
  basis: [
    {
      citation: 'FTC Act s. 5 (15 U.S.C. 45)',
      says: 'Unfair or deceptive practices are barred, and half-true privacy promises have been treated as such.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.502(d)(2)',
      says: 'Properly de-identified data falls outside HIPAA, so a promise about identifiable data does not cover it.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 4(5), rec. 26',
      says: 'Pseudonymized data is still personal data for whoever can link it back to the person.',
      confirmed: true,
    },
  ],
  messages: {
    model: {
      found: 'This promise covers only some AI systems; others may still be trained with the data.',
      why: 'A promise about public or shared models leaves private and internal ones open.',
      todo: 'Promise it for every AI system, or name the ones that are trained.',
    },
    identity: {
      found: 'This promise covers only data that identifies a person; the rest may still be sold.',
      why: 'Data without names can be sold, and people can sometimes be recognised in it.',
      todo: 'Promise it for all information, whether or not it identifies a person.',
    },
    plan: {
      found: 'This promise covers only some customers or plans.',
      why: 'Everybody else is left without it, and most patients do not know which plan applies.',
      todo: 'Promise it for all patients, or say plainly who is left out.',
    },
    impossible: {
      found: 'This says that nobody can be recognised again, which nobody can promise.',
      why: 'Studies have matched scans, genes and coded records to people.',
      todo: 'Say how identity is removed, and that trying to find people is forbidden.',
    },
    present: {
      found: 'This promise speaks of today, or of one kind of sale, and leaves the rest open.',
      why: 'What is not done now may be done later without breaking the promise.',
      todo: 'Promise it without limit of time, or say how a change will be announced.',
    },
  },
  docs: {
    what: 'A promise with a word that narrows it: only public models, only identifiable data, only some plans, only today, or a claim that nobody can be recognised.',
    why: 'Readers take the promise for full protection and stop asking.',
    fixSafety: 'No text is offered, because the author has to decide how far the promise shall reach.',
    whenNotToUse: 'Turn it off where counsel has chosen these words on purpose.',
  },
  examples: {
    flagged: [
      { text: '[[We do not use your notes to train public AI models.]]' },
      { text: '[[We will never sell your readily identifiable information.]]' },
      { text: '[[Data of enterprise customers is not used to train our models.]]' },
      {
        text: 'Your name is replaced by a number. [[Your samples cannot be traced to you.]]',
        kind: 'research-consent',
      },
      { text: '[[We do not currently sell your personal information.]]' },
    ],
    clean: [
      { text: 'We do not use your information to train any AI system.' },
      { text: 'We never sell your information, whether or not it identifies you.' },
      { text: 'You can trace your parcel with the number on the receipt.' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const promise = narrowPromise(clause);
    return promise
      ? { messageId: promise.narrowing, severity: 'info', evidence: [promise.at], limitable: false }
      : undefined;
  },
});
