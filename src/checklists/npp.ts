/** What 45 CFR 164.520 asks of a notice of privacy practices. */
import { defineChecklist } from './checklist';
import { dutyRows } from './nppDuties';
import { dutyWords } from './nppDutyWords';
import { notAskedRows } from './nppNotAsked';
import { rightRows } from './nppRights';
import { rightWords } from './nppRightWords';
import { specialWords } from './nppSpecialWords';
import { useRows } from './nppUses';
import { useWords } from './nppUseWords';

export const npp = defineChecklist({
  id: 'npp',
  title: 'Notice of privacy practices',
  law: 'HIPAA Privacy Rule, 45 CFR 164.520(b)(1)',
  asOf: '2026-09-17',
  jurisdictions: ['us'],
  kinds: ['npp'],
  concepts: { ...useWords, ...rightWords, ...dutyWords, ...specialWords },
  rows: [...useRows, ...rightRows, ...dutyRows, ...notAskedRows],
});
