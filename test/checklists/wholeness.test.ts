/** Documents for which a checklist would raise alarms in bulk. */
import { describe, expect, it } from 'vitest';
import { runChecklists } from '../../src/checklists/elements';
import type { DocumentKind } from '../../src/linter/report';
import { analyzed } from './analyzed';
import { formal, plain, textOf } from './notices';

const check = (text: string, kind: DocumentKind = 'npp') => runChecklists(analyzed(text), kind);
const alarms = (text: string) =>
  check(text).elements.filter(({ status, applies }) => status === 'missing' && applies === 'yes');
const messages = (text: string, kind?: DocumentKind) => check(text, kind).problems.map(({ message }) => message);

const spanish =
  'ESTE AVISO DESCRIBE CÓMO SE PUEDE USAR Y DIVULGAR SU INFORMACIÓN MÉDICA Y CÓMO PUEDE OBTENER ACCESO A ELLA. LÉALO CON ATENCIÓN.\n\nUsted tiene derecho a pedir una copia de su expediente y a solicitar que se corrijan los errores que encuentre en él.\n\nSi cree que se han violado sus derechos de privacidad, puede presentar una queja ante nuestra clínica o ante el Departamento de Salud.';

describe('a document in another language', () => {
  it('is not checked, and the report says so', () => {
    expect(check(spanish).elements).toEqual([]);
    expect(messages(spanish)).toEqual([
      'This document does not seem to be in English; it was not checked. Only English documents are understood.',
    ]);
  });

  it('is checked in its English part', () => {
    const both = `${textOf(plain)}\n\n${spanish}\n\n${spanish}\n\n${spanish}`;
    expect(messages(both)).toEqual([
      'Parts of this document do not seem to be in English; those parts were not checked.',
    ]);
    expect(alarms(both)).toEqual([]);
  });

  it('is not mistaken for a list of names', () => {
    expect(messages(textOf(formal))).toEqual([]);
  });
});

describe('half a notice', () => {
  const text = textOf(formal);
  it.each([0.45, 0.55, 0.65])('that ends after %s of its text raises no alarms in bulk', (share) => {
    const half = text.slice(0, Math.round(text.length * share));
    expect(alarms(half).length).toBeLessThanOrEqual(2);
    expect(messages(half).join()).toContain('seems to break off before its end');
  });

  it('that begins in the middle raises no alarms in bulk', () => {
    const half = text.slice(text.indexOf('## Your rights'));
    expect(alarms(half).length).toBeLessThanOrEqual(2);
    expect(messages(half).join()).toContain('seems to begin in the middle');
  });

  it('is not what a whole notice is taken for', () => {
    expect(messages(text)).toEqual([]);
    expect(messages(textOf(plain))).toEqual([]);
  });

  it('is not what a thin notice is taken for', () => {
    const thin =
      '# Notice of Privacy Practices\n\nWe may share your information to treat you. You have the right to see your record. We keep your information safe in locked rooms.';
    expect(messages(thin)).toEqual([]);
    expect(alarms(thin).length).toBeGreaterThan(15);
  });
});

describe('two documents in one file', () => {
  const consent = '# Consent to Treatment\n\nI consent to examination and treatment by the clinic. '.padEnd(
    2000,
    'I understand that results cannot be promised. ',
  );
  it('are told apart in words', () => {
    expect(messages(`${textOf(plain)}\n\n${consent}`).join()).toContain('also seems to hold a consent');
    expect(messages(`${consent}\n\n${textOf(formal)}`, 'treatment-consent').join()).toContain(
      'also seems to hold a notice of privacy practices',
    );
  });

  it('leave the notice as it was', () => {
    expect(alarms(`${textOf(plain)}\n\n${consent}`)).toEqual([]);
  });

  it('are not what a section is taken for', () => {
    expect(messages(`${textOf(plain)}\n\n## Consent to treatment\n\nAsk us.`)).toEqual([]);
  });
});
