/** What 45 CFR 164.520 asks of a notice of privacy practices. */
import { defineChecklist } from './checklist';
import { dutyRows } from './nppDuties';
import { notAskedRows } from './nppNotAsked';
import { rightRows } from './nppRights';
import { useRows } from './nppUses';
import { dutyWords, rightWords, specialWords, useWords } from './nppWords';

export const npp = defineChecklist({
  id: 'npp',
  title: 'Notice of privacy practices',
  law: 'HIPAA Privacy Rule, 45 CFR 164.520(b)(1)',
  asOf: '2026-09-17',
  jurisdiction: 'us',
  kinds: ['npp'],
  concepts: { ...useWords, ...rightWords, ...dutyWords, ...specialWords },
  rows: [...useRows, ...rightRows, ...dutyRows, ...notAskedRows],
});
