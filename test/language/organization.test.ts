import { describe, expect, it } from 'vitest';
import { organizationNames, privacyContact } from '../../src/language/organization';

const first = (text: string) => organizationNames(text)[0]?.name;

describe('organizationNames', () => {
  it('reads a defined term', () => {
    expect(first('Lakeside Family Medicine (the “Clinic”) keeps this notice. The Clinic may use your data.')).toBe(
      'the Clinic',
    );
  });

  it('reads a name that acts', () => {
    expect(first('Riverside Clinic may share data. Every day, Riverside Clinic will lock its doors.')).toBe(
      'Riverside Clinic',
    );
  });

  it('reads "our practice" as written', () => {
    expect(first('Our practice may call you. Our practice will write to you.')).toBe('our practice');
  });

  it('reads the name in the title of a notice', () => {
    expect(first('Notice of Privacy Practices of Harbor Dental Group\n\nThis notice is short.')).toBe(
      'Harbor Dental Group',
    );
  });

  it('reads whom a patient authorizes', () => {
    expect(first('I authorize Valley Radiology to release my records.')).toBe('Valley Radiology');
  });

  it('does not take the first word of a sentence, an agency or a heading for a name', () => {
    const text =
      'Changes will apply to all. We post changes here. The National Cancer Institute may inspect. NOTICE OF PRIVACY may vary. Patients may ask; patients decide.';
    expect(organizationNames(text)).toEqual([]);
  });

  it('stays quick on a text of nothing but capitalised words', () => {
    const started = performance.now();
    organizationNames('Riverside Clinic And Hospital Of The Valley, '.repeat(4000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe('privacyContact', () => {
  it('names the one office there is', () => {
    expect(privacyContact('Write to our Privacy Officer. The Privacy Officer will answer.')).toBe('Privacy Officer');
  });

  it('names nobody when there are two or none', () => {
    expect(privacyContact('Ask the Privacy Officer or the Data Protection Officer.')).toBeUndefined();
    expect(privacyContact('Ask at the desk.')).toBeUndefined();
  });
});
