/** Unlimited retention or no deletion: Your information could be kept forever, or kept even after you ask for it to be deleted. */
import { unlimitedRetention } from '../language/unlimitedRetention';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'unlimited-retention',
  title: 'Unlimited retention or no deletion',
  status: 'stable',
  category: 'time',
  risk: 'medium',
  plain: 'They could keep your data for ever, even after you ask them to delete it.',
  ask: 'When will you delete my data?',
  basis: [
    {
      citation: '45 CFR 164.526',
      says: 'HIPAA gives a right to ask for amendment, not deletion, and sets no general limit on how long records are kept.',
      confirmed: true,
    },
    {
      citation: 'State medical-record retention laws',
      says: 'State law sets minimum periods for keeping medical records.',
      confirmed: false,
    },
    {
      citation: '45 CFR 164.504(e)(2)(ii)(J)',
      says: 'Vendors must return or destroy patient information at the end of the contract if feasible.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.512(i)(2)(ii)(A)(2)',
      says: 'A research waiver needs a plan to destroy identifiers as early as possible.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 5(1)(e), 13(2)(a), 17',
      says: 'Data may be kept no longer than needed, the notice must give the period or the criteria for it, and people can ask for erasure, with exceptions.',
      confirmed: true,
    },
    {
      citation: 'RCW 19.373.040',
      says: 'A right to have consumer health data deleted, archives and downstream recipients included.',
      confirmed: true,
    },
    {
      citation: 'NRS 603A.505, 603A.515',
      says: 'A right to have consumer health data deleted, and the time limits for doing it.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 1798.105',
      says: 'A right to deletion of personal information, which does not reach HIPAA-protected or CMIA medical information.',
      confirmed: true,
    },
    {
      citation: 'Cal. Civ. Code 1798.100(a)(3)',
      says: 'The notice at collection must give the retention period or the criteria for it.',
      confirmed: true,
    },
    {
      citation: '45 CFR 46.116(d)(4)',
      says: 'A broad consent must state how long data may be stored and used. The period may be indefinite.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Information may be kept without an end, or cannot be taken back, here.',
      why: 'The longer data is held the more it can leak or be reused; HIPAA has no general retention limit and no deletion right, so the document is where limits must be found.',
      todo: 'Set a period, and promise deletion when it ends or when the patient asks.',
    },
  },
  limits: {
    prohibit:
      '{Org} will delete {poss} information within {days} days after {purpose} is complete or {poss} request is received, whichever is earlier, except for the part of the medical record that the law requires {orgobj} to keep.',
    narrow: {
      mode: 'append',
      text: 'Information will be kept for no more than {days} days for {purpose}; after that, or on {poss} written request, {org} will delete it, will require every recipient to delete it, including backups when they are next overwritten, and will confirm the deletion in writing, keeping only what the law requires and using that for no other purpose.',
    },
  },
  docs: {
    what: 'Information may be kept without an end, or cannot be taken back,.',
    why: 'The longer data is held the more it can leak or be reused; HIPAA has no general retention limit and no deletion right, so the document is where limits must be found.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off for the medical record itself, which the law requires to be kept.',
  },
  examples: {
    flagged: [
      { text: '[[We will retain your information indefinitely.]]' },
      { text: '[[Data already collected cannot be removed even if you close your account.]]' },
      { text: '[[Recordings may be kept for as long as we consider useful.]]' },
      { text: '[[Images placed in the archive will be stored permanently and will not be returned or destroyed.]]' },
      { text: '[[If you withdraw, information gathered before that time will continue to be used without limit.]]' },
    ],
    clean: [
      { text: 'Audio is deleted within 7 days after the clinician signs the note.' },
      { text: 'State law requires us to keep adult medical records for ten years.' },
      { text: 'The catheter may be kept in place for up to two weeks; urinary retention is a possible side effect.' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const kept = unlimitedRetention(clause);
    if (!kept) return undefined;
    const sensitive = clause.has('data.audio', 'data.image', 'data.biometric', 'data.genetic');
    const locked = kept.mark.tag === 'time.no-withdraw';
    const because = [
      ...(sensitive ? ['recordings, images or genetic data are kept'] : []),
      ...(locked ? ['what was shared cannot be taken back'] : ['no end is set']),
    ];
    const severity = locked && !sensitive ? 'info' : 'warning';
    return { messageId: 'permits', severity, because, evidence: evidenceOf(clause, [kept]) };
  },
});
