/** Texts that speak of notices and are none: their kind is not known, and no law is held against them. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';
import { missingStatements } from '../../src/editor/checklists/missingStatements';
import { readFileText } from '../../src/formats/readFileText';
import { plain, textOf } from './notices';

function report(text: string) {
  const { source } = readFileText(text, 'text');
  if (!source) throw new Error('No text was read.');
  return analyze(source, defaultConfig, { fixes: false });
}

const contents = `PATIENT HANDBOOK

TABLE OF CONTENTS

Notice of Privacy Practices ........................ 2
How we may use and disclose your information ....... 3
Treatment, payment and health care operations ...... 3
Your rights regarding your health information ...... 5
Right to an accounting of disclosures .............. 6
Complaints to the Secretary of Health .............. 7
Changes to this notice ............................. 8
Visiting hours ..................................... 9`;

const newsletter = `Staff newsletter, March

Please remember to hand the Notice of Privacy Practices to every new patient and to ask for a signature. The notice hangs in the waiting room. If a patient asks what it says, explain that it describes how medical information about them may be used and disclosed, and that they can complain to the privacy officer or to the Secretary of Health and Human Services.

The elevator in the east wing will be out of service until Friday.`;

const receipt = `ACKNOWLEDGMENT OF RECEIPT OF NOTICE OF PRIVACY PRACTICES

I have received a copy of the Notice of Privacy Practices of Lakeside Dental. I understand that the notice describes how my health information may be used and disclosed and what rights I have. I understand that I may refuse to sign this form.

Patient name: ____________________
Signature: ____________________ Date: ____________

For office use only: We tried to obtain written acknowledgment of receipt of our Notice of Privacy Practices, but it could not be obtained because the individual refused to sign.`;

const guide = `What a notice of privacy practices must contain

A guide for clinics. The rule at 45 CFR 164.520 prescribes the content. Your notice should address:

- how medical information may be used and disclosed for treatment, payment and health care operations
- the rights of patients to see, amend and restrict their records
- how to file a complaint without retaliation

The Department of Health and Human Services publishes model notices.`;

const announcement = `Notice of Privacy Practices – in preparation

A HIPAA Notice of Privacy Practices must describe the real practices of a clinic. Ours will be printed here once it is approved.

What our notice will say

- How medical information may be used and disclosed for treatment, payment and health care operations
- The rights of patients to see and amend their records and to get an accounting of disclosures
- How to complain to the privacy officer and to the Secretary of Health and Human Services
- The privacy contact and the effective date`;

const receiptWithConsent = `ACKNOWLEDGMENT OF RECEIPT OF NOTICE OF PRIVACY PRACTICES

By signing, you consent to our use and disclosure of protected health information for treatment, payment and health care operations. Our notice describes the uses and disclosures we may make. We reserve the right to change our privacy practices as our notice says; a copy of the notice lies at the desk. You may revoke this consent in writing.

Signature: ______________ Date: ______________`;

describe('a text that only speaks of notices', () => {
  it.each([
    ['a table of contents', contents],
    ['a newsletter', newsletter],
    ['a receipt to sign', receipt],
    ['a guide', guide],
    ['a page that announces a notice', announcement],
    ['a receipt with the words of a consent', receiptWithConsent],
  ])('(%s) is of no known kind and lacks nothing', (_, text) => {
    const read = report(text);
    expect(read.kind).toBe('unknown');
    expect(read.elements).toEqual([]);
    expect(missingStatements(read).statements).toEqual([]);
  });

  it('does not hide a notice that stands after it', () => {
    const read = report(`${receipt}\n\n${textOf(plain)}`);
    expect(read.kind).toBe('npp');
    expect(missingStatements(read).statements).toEqual([]);
  });
});
