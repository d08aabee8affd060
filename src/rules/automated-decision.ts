/** Automated or AI-assisted decisions: A computer system could influence or make decisions about your care, coverage or priority without a person properly checking it. */
import { automatedDecision } from '../language/automatedDecision';
import { defineRule } from '../linter/rule';

export default defineRule({
  id: 'automated-decision',
  title: 'Automated or AI-assisted decisions',
  status: 'stable',
  category: 'ai',
  risk: 'medium',
  plain: 'A computer could help decide about your care or what your plan pays, and no person may check it.',
  ask: 'Who checks what the computer says before it counts?',
  basis: [
    {
      citation: 'GDPR Art. 22(1)-(4)',
      says: 'A person may refuse a decision with legal or similar effect made only by machine. Exceptions need safeguards such as human review, and health data needs explicit consent or a law.',
      confirmed: true,
    },
    {
      citation: 'GDPR Art. 13(2)(f), 15(1)(h)',
      says: 'People must be told of such decisions and given meaningful information about the logic and the likely consequences.',
      confirmed: true,
    },
    {
      citation: 'EU AI Act, Reg. (EU) 2024/1689, Art. 26(11)',
      says: 'Deployers must tell people when a high-risk system listed in Annex III makes or helps make decisions about them. Applies from 2 December 2027. Does not reach AI that is only a medical device.',
      confirmed: true,
    },
    {
      citation: 'EU AI Act, Reg. (EU) 2024/1689, Art. 86',
      says: 'A right to an explanation of certain decisions based on an Annex III high-risk system (not point 2). In practice it follows the Annex III date of 2 December 2027 (analysis). Does not reach AI that is only a medical device.',
      confirmed: true,
    },
    {
      citation: 'EU AI Act, Reg. (EU) 2024/1689, Art. 50(1)',
      says: 'People must be told that they are interacting with an AI system unless that is obvious. Applies from 2 August 2026.',
      confirmed: true,
    },
    {
      citation: '45 CFR 92.210',
      says: 'Patient care decision support tools may not discriminate. Since 1 May 2025 covered entities must make reasonable efforts to identify and reduce that risk.',
      confirmed: true,
    },
    {
      citation: 'Tex. Bus. & Com. Code 552.051(f)',
      says: 'For health care, disclosure that AI is used must be made no later than the date of service (in an emergency, as soon as reasonably possible). How far it reaches private providers is debated.',
      confirmed: true,
    },
    {
      citation: 'Tex. Health & Safety Code 183.005',
      says: 'A practitioner who uses AI for diagnosis must review the records that it creates and tell the patient.',
      confirmed: true,
    },
    {
      citation: 'Cal. Health & Safety Code 1339.75',
      says: 'Clinical messages written by generative AI need a disclaimer and a way to reach a person, unless a licensed person read and reviewed them.',
      confirmed: true,
    },
    {
      citation: 'Cal. Health & Safety Code 1367.01(k)',
      says: 'A health plan may not let AI deny, delay or change care on the ground of medical necessity. A clinician must decide.',
      confirmed: true,
    },
    {
      citation: '11 CCR 7200-7222',
      says: 'Pre-use notice, opt-out and access rights for automated technology used in significant decisions, health care services included. Duties start 1 January 2027.',
      confirmed: true,
    },
    {
      citation: 'Colorado SB 26-189 (C.R.S. 6-1-1701 ff.)',
      says: 'Notice when covered automated technology materially influences a decision such as one on health care or insurance, with an explanation, correction and human review after an adverse outcome. Duties start 1 January 2027.',
      confirmed: true,
    },
    {
      citation: '225 ILCS 155',
      says: 'In therapy, AI may not make therapeutic decisions or treat. A licensed professional must stay responsible.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'A computer system may make or shape a decision about the patient here.',
      why: 'Errors and bias can go unnoticed, and without notice the patient cannot ask for a human review or contest the result.',
      todo: 'Say which tool is used, who reviews its output, and how to ask for a person instead.',
    },
  },
  limits: {
    prohibit:
      'No decision about {poss} diagnosis, treatment, coverage or priority will be made by an automated system; a licensed professional will make and be responsible for each such decision.',
    narrow: {
      mode: 'append',
      text: 'Before any automated or AI-assisted tool may influence a decision about {obj}, {org} must tell {obj} in writing which tool is used and what it does; a licensed professional must review its output; and {subj} may ask {contact} for an explanation, a correction of the data used and a decision by a person without the tool.',
    },
  },
  docs: {
    what: 'A computer system may make or shape a decision about the patient.',
    why: 'Errors and bias can go unnoticed, and without notice the patient cannot ask for a human review or contest the result.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where the document is only about software that books visits or sends reminders.',
  },
  examples: {
    flagged: [
      { text: '[[Software may determine how urgently your scan is read and which follow-up is scheduled.]]' },
      { text: '[[Coverage requests may be approved or declined by an automated system based on your records.]]' },
      {
        text: '[[I understand that an algorithm will generate my treatment recommendation and that it might not be reviewed before it is sent to me.]]',
      },
      { text: '[[We use profiling to assign each patient a risk score that affects the services we offer.]]' },
      {
        text: '[[Your chat may be answered by a virtual assistant that decides whether you are connected to a clinician.]]',
      },
      { text: '[[Your request for coverage may be denied by an automated system.]]', kind: 'npp', severity: 'warning' },
      { text: '[[AI tools may help the doctor to interpret your scan.]]', kind: 'imaging-consent', severity: 'info' },
    ],
    clean: [
      {
        text: 'A physician makes every diagnosis; computer software may only highlight areas for the physician to review.',
      },
      {
        text: 'You have the right not to be subject to a decision based solely on automated processing and may ask for a person to review it.',
      },
      { text: 'Automated appointment reminders are sent by text message two days before your visit.' },
      { text: 'We do not use automated decision-making in your care.', kind: 'app-policy' },
      { text: 'Our software sends reminders and decides nothing about your treatment.', kind: 'npp' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = automatedDecision(clause);
    if (!found) return undefined;
    const because = [
      found.assists ? 'the system prepares what a person decides' : 'the system itself decides',
      ...(found.grave ? ['it can decide about access, coverage or urgency'] : []),
      ...(found.unreviewed ? ['nobody need check it'] : []),
      ...(found.reviewed ? ['a person reviews it'] : []),
    ];
    const mild = found.reviewed || (found.assists && !found.unreviewed);
    return { messageId: 'permits', severity: mild ? 'info' : 'warning', because, evidence: [found.said.span] };
  },
});
