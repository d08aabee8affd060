import { describe, expect, it } from 'vitest';
import { analyzeSentence } from '../../src/analysis/analyze';
import { defaultConfig } from '../../src/config/resolvedConfig';

const shares = (sentence: string): boolean =>
  analyzeSentence(sentence, undefined, defaultConfig, { fixes: false }).findings.some(
    ({ ruleId, severity }) => severity !== 'hint' && ['third-party-sharing', 'ba-subcontractor-chain'].includes(ruleId),
  );

describe('a recipient that no list knows', () => {
  it.each([
    'Your name and your test results will be sent to participating dealers.',
    'We may also provide your mailing address (but not your e-mail address) to people who will send you offers.',
    'We send the recording of your visit to Foxglove.',
    'Your health answers may be shared broadly.',
    'Your information may be among the assets transferred.',
    'We may share your information for reasons not described in this notice.',
    'In the course of your visit to this site, our partners may place a cookie on your browser.',
    'These studies of your samples may be done by researchers at other institutions, including companies.',
  ])('gets something in: %s', (sentence) => expect(shares(sentence)).toBe(true));

  it.each([
    'We send your results to your doctors and nurses.',
    'We may provide your information to you in writing.',
    'Research on your samples could help many others.',
    'You have the right to receive your data so that you can move it to another company.',
    'Please read the privacy notices of our partners to learn what they do with your data.',
    'The law permits our patients to ask which companies received their information.',
    'This page is meant to explain how we share your information with our partners.',
    'You are responsible for the internet provider that you use to send us your information.',
    'We will not give your name (or your address) to other companies.',
    'A registry is a place where companies keep health information.',
  ])('gets nothing in: %s', (sentence) => expect(shares(sentence)).toBe(false));
});
