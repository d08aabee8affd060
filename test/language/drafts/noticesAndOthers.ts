/** Notices, authorizations and policies, and documents that are none of our kinds. */
import type { Draft } from './shape';

export const noticesAndOthers: readonly Draft[] = [
  {
    name: 'a short notice of a clinic',
    kind: 'npp',
    text: `HARBOR POINT FAMILY CLINIC

Notice of Privacy Practices

Effective 1 March 2026

This notice describes how medical information about you may be used and disclosed and how you can get access to this information. Please review it carefully.

We are required by law to maintain the privacy of your protected health information and to follow the terms of this notice.

How we may use and disclose your information

Treatment. We share your chart with the specialists we refer you to.
Payment. We send claims to your health plan.
Health care operations. We review charts to improve our care.

Your rights

You may ask for an accounting of disclosures, request a restriction, and ask for confidential communications. You may file a complaint with us or with the Secretary of Health and Human Services.

Changes. We may change the terms of this notice and will post the new one in our office.`,
  },
  {
    name: 'a notice of a health plan that calls itself a privacy notice',
    kind: 'npp',
    text: `Prairie Mutual Health Plan

Your Information. Your Rights. Our Responsibilities.

This notice describes how health information about you may be used and disclosed and how you can get access to it.

We must follow the duties described here and give you a copy. We can use and disclose your health information to pay claims, to run our plan and to help manage the treatment you receive. We are not allowed to use genetic information to decide whether we will give you coverage.

You can complain to the Office for Civil Rights of the U.S. Department of Health and Human Services. Ask our privacy officer for a paper copy of this notice.`,
  },
  {
    name: 'a notice in the voice of a therapist',
    kind: 'npp',
    text: `Notice of My Privacy Practices

This notice describes how psychological and medical information about you may be used and disclosed and how you can get access to this information.

I may use or disclose your protected health information (PHI) for treatment, payment and health care operations. I keep psychotherapy notes apart and disclose them only with your authorization. I am required by law to protect the privacy of your PHI. You have the right to an accounting of disclosures.`,
  },
  {
    name: 'a notice with an acknowledgement of receipt at its end',
    kind: 'npp',
    text: `NOTICE OF PRIVACY PRACTICES - BIRCH STREET DENTAL

This notice describes how health information about you may be used and disclosed and how you can get access to this information.

We use and disclose your protected health information for treatment, payment and health care operations. We will tell you if a breach affects your information. You may ask us for an accounting of disclosures.

ACKNOWLEDGEMENT OF RECEIPT

I have received a copy of this office's Notice of Privacy Practices.

Signature ______________________ Date ____________`,
  },
  {
    name: 'a notice about substance use records',
    kind: 'part2-notice',
    text: `Confidentiality of Substance Use Disorder Patient Records

Riverbend Recovery Program

Federal law and regulations protect the confidentiality of substance use disorder records that this program keeps. Under 42 CFR Part 2 the program may not say to a person outside the program that you attend the program, unless you consent in writing, a court orders it, or it is for a medical emergency.

A violation of the federal law by a program is a crime and may be reported. Information about a crime committed at the program is not protected.`,
  },
  {
    name: 'an authorization to release records',
    kind: 'authorization',
    text: `Authorization for Release of Health Information

Patient name: ____________ Date of birth: ____________

I authorize Eastgate Orthopedics to disclose the information below to:

Name and address of the recipient: ______________________

Information to be released: [ ] complete record [ ] laboratory results [ ] billing

Purpose of the disclosure: ______________________

I may revoke this authorization at any time in writing. This authorization expires one year after I sign it. Information that is disclosed may be redisclosed by the recipient and no longer be protected. My treatment will not be conditioned on signing.

Signature ______________________`,
  },
  {
    name: 'a permission to talk with a school',
    kind: 'authorization',
    text: `Consent to Exchange Information

I give permission for Dr. Okafor and the school named below to exchange information about my child's medication.

Information to be shared: attendance, medication, behavior plans.

The purpose of this disclosure is to coordinate support at school. This consent will expire at the end of the school year, and I may revoke it at any time.`,
  },
  {
    name: 'the policy of a health app',
    kind: 'app-policy',
    text: `PulseDiary Privacy Policy

Last updated 4 May 2026

This Privacy Policy explains what personal information we collect when you use our app and website, and how we use it. We collect your account details, device identifiers and the readings you enter. We use cookies and analytics. We may share data with service providers. You can delete your account in the app. Changes to this policy are posted here.`,
  },
  {
    name: 'the policy of a practice about its website and its patients',
    kind: 'app-policy',
    text: `Privacy Statement

This statement describes how Greenway Physiotherapy collects and uses personal information, online and in our rooms. When you visit our website we collect your IP address and use cookies. We use your contact details to send reminders. You may opt out of newsletters. We may change this statement at any time.`,
  },
  {
    name: 'the terms of an AI service',
    kind: 'app-policy',
    text: `Terms of Service

By creating an account you agree to these terms of use. You grant us a licence to use your content to provide and improve our services. Subscriptions renew automatically. You may not share your password. We may modify these terms; our privacy policy explains how we collect personal data.`,
  },
  {
    name: 'a manual for employees about notices',
    kind: 'unknown',
    text: `HIPAA Training Module for New Employees

Learning objectives. At the end of this module the learner can say when a Notice of Privacy Practices must be given and what an authorization is.

Employees must not talk about patients in the elevator. Workforce members who break the rules face disciplinary action. Staff should tell a supervisor about each breach.

Quiz: When may the hospital use and disclose protected health information without an authorization?`,
  },
  {
    name: 'a business associate agreement',
    kind: 'unknown',
    text: `Business Associate Agreement

This agreement is made between Covered Entity and Business Associate. Business Associate shall not use or disclose protected health information other than as permitted by this agreement or required by law. Business Associate agrees to report any breach. Covered Entity may terminate this agreement.`,
  },
  {
    name: 'the README of a consent manager',
    kind: 'unknown',
    text: `# consent-banner

A small library for cookie consent. No dependencies.

## Installation

npm install consent-banner

## Usage

const banner = createBanner({ policyUrl: '/privacy' });
banner.onAccept(() => enableAnalytics());

## API

createBanner(options) returns an object with the functions show() and hide(). See our privacy policy on github.com for what the demo page collects.

## License

MIT`,
  },
  {
    name: 'a newspaper article about a hospital',
    kind: 'unknown',
    text: `Hospital to share scans with software company

The hospital said on Monday that it would give a software company access to old X-rays. According to a spokeswoman, names are removed first. Experts asked whether patients had been told. "Nobody read the notice," said a patient who was treated there last year.`,
  },
  {
    name: 'a page of a novel',
    kind: 'unknown',
    text: `Chapter 3

The rain had stopped by the time Marta reached the hospital. She told the porter her name, and he said that nobody was allowed upstairs after nine. "I only want to know how he is," she said. He looked at the ledger, closed it, and told her nothing.`,
  },
  {
    name: 'a request for a copy of scans',
    kind: 'authorization',
    text: `Authorization to Release Radiology Images

Patient: ____________

I authorize the imaging department to release the following to Dr. Lim: CT of the chest, on disc. Purpose of the disclosure: second opinion. This authorization expires in 90 days. I may revoke this authorization in writing.`,
  },
  {
    name: 'a consent to an exchange of records',
    kind: 'authorization',
    text: `Consent to Share Information Through the Regional Exchange

I give permission to my clinic to disclose my health records through the exchange to other providers. Information to be disclosed: all records, including those about HIV and mental health. This consent will expire when I revoke it. My treatment does not depend on my decision.`,
  },
  {
    name: 'the terms of a patient portal',
    kind: 'app-policy',
    text: `Patient Portal Terms of Use

By logging in to your account you agree to these terms. The portal is provided by our software vendor. You must keep your password secret. We use cookies to keep you signed in. We may change these terms at any time. Our privacy policy applies to the information we collect on this website.`,
  },
  {
    name: 'a notice named after its law',
    kind: 'npp',
    text: `HIPAA NOTICE

Willow Chiropractic is required by law to keep your health information private and to give you this notice. We may use and disclose your health information to treat you, to be paid and to run our office. You have the right to see your record, to request restrictions and to receive an accounting of disclosures. You may complain to us or to the Office for Civil Rights.`,
  },
  {
    name: 'a consumer health data notice',
    kind: 'app-policy',
    text: `Consumer Health Data Privacy Notice

This notice applies to consumers in Washington and Nevada. We collect consumer health data when you use our app, such as your cycle, your weight and your device information. We share it with service providers. You may withdraw consent, ask for deletion and appeal our decision.`,
  },
  {
    name: 'a business plan of a clinic',
    kind: 'unknown',
    text: `Business Plan 2027

Our clinic will open a second site in May. Revenue grew by nine percent. The marketing budget is spent on a website and on posters. We share the parking garage with the bank. Staff training takes place in March, and an AI scribe is tested by two physicians.`,
  },
  {
    name: 'a recipe',
    kind: 'unknown',
    text: `Plum cake

Beat the butter with the sugar. Add the eggs one by one. Fold in the flour. Spread the batter on a tray and cover it with plums. Bake for forty minutes. Keep the cake in a tin and share it with people you like.`,
  },
];
