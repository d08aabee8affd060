/** A protection: reviewers want to know what is already safe, and a better draft must not lose it. */
import { narrowPromise } from '../language/narrowPromise';
import { isOwnPromise, promisesOf, type Topic } from '../language/promise';
import { defineRule } from '../linter/rule';

const words: Readonly<Record<Topic, string>> = {
  sale: 'selling information',
  sharing: 'sharing information',
  training: 'training AI systems',
  marketing: 'marketing',
};

export default defineRule({
  id: 'favourable-term',
  title: 'A protection for the patient',
  status: 'stable',
  category: 'document',
  risk: 'favourable',
  plain: 'This sentence protects you. Keep it in mind if somebody does otherwise.',
  basis: [
    {
      citation: '45 CFR 164.520(b)(2)(i)',
      says: 'A notice may promise less use and disclosure than the law allows.',
      confirmed: true,
    },
    { citation: '45 CFR 164.502(i)', says: 'A covered entity must act in line with its own notice.', confirmed: true },
  ],
  messages: {
    protects: {
      found: 'This limits {topic}.',
      why: 'An organization is held to what its own document promises.',
      todo: 'Nothing has to be done; keep the sentence when the document is revised.',
    },
  },
  docs: {
    what: 'A sentence that forbids selling, sharing, marketing or AI training, or lets it happen only with the permission of the patient.',
    why: 'Reviewers want to see what is already safe, and a new version should not lose it.',
    fixSafety: 'No change is offered.',
    whenNotToUse: 'Turn it off when only risks are of interest.',
  },
  examples: {
    flagged: [
      { text: '[[We will not sell your health information.]]' },
      {
        text: '[[We will obtain your written authorization before using your information for marketing.]]',
        kind: 'npp',
      },
      { text: '[[Our vendors may not use your recordings to train AI systems.]]' },
    ],
    clean: [
      { text: 'We may share your information with our partners.' },
      { text: 'You may not share your password with others.' },
    ],
  },
  unit: 'clause',
  check(clause) {
    if (!clause.has('data.') || !isOwnPromise(clause) || narrowPromise(clause)) return undefined;
    const [topic] = promisesOf(clause);
    return topic
      ? { messageId: 'protects', severity: 'hint', data: { topic: words[topic] }, limitable: false }
      : undefined;
  },
});
