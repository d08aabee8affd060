/** Image files: hidden data, burned-in text, faces and body identity: A scan is more than a picture: the file can carry your name and dates, and software can sometimes recognise a person from the scan itself. */
import { imageIdentity } from '../language/imageIdentity';
import { defineRule } from '../linter/rule';
import { evidenceOf } from '../linter/weigh';

export default defineRule({
  id: 'image-metadata',
  title: 'Image files: hidden data, burned-in text, faces and body identity',
  status: 'stable',
  category: 'identity',
  risk: 'medium',
  plain:
    'A scan is more than a picture. The file can hold your name and dates, and a computer can at times tell who you are from the scan.',
  ask: 'Do you take my name and dates out of the file before others get my scan?',
  basis: [
    {
      citation: '45 CFR 164.514(b)(2)(i)(C), (M), (P), (Q), (R)',
      says: 'Safe harbor removes dates, device identifiers, biometric identifiers, full-face and comparable images, and any other unique identifier.',
      confirmed: true,
    },
    {
      citation: '45 CFR 164.514(b)(2)(ii)',
      says: 'Even then the holder must not actually know that what is left could identify the person.',
      confirmed: true,
    },
    {
      citation: 'DICOM PS3.15 Annex E',
      says: 'The imaging standard has a basic de-identification profile, with options to clean pixel data and recognizable visual features.',
      confirmed: true,
    },
    {
      citation: 'DICOM attributes (0012,0062)-(0012,0064), (0028,0301), (0028,0302)',
      says: 'File fields that record whether identity was removed and how, whether text is burned into the picture, and whether a person could be recognized.',
      confirmed: true,
    },
    {
      citation: 'Schwarz et al., N Engl J Med 2019;381:1684-6',
      says: "In a matching test, software ranked the correct MRI first for 83% of 84 volunteers' photographs.",
      confirmed: true,
    },
    {
      citation: 'Schwarz et al., NeuroImage 2021',
      says: '97% of scans matched before face removal. With popular face-removal tools, 28-38% still did.',
      confirmed: true,
    },
    {
      citation: 'Packhaeuser et al., Sci Rep 2022',
      says: 'Software told with very high accuracy (AUC 0.9940) whether two chest X-rays came from the same person.',
      confirmed: true,
    },
    {
      citation: '740 ILCS 14/10',
      says: 'Illinois BIPA leaves X-ray, CT, MRI, PET, mammography and similar medical images out of its definition of biometric identifier, so it does not help with scans.',
      confirmed: true,
    },
  ],
  messages: {
    permits: {
      found: 'Image files may leave with hidden data, burned-in text or faces here.',
      why: 'Removing the name from the header does not remove burned-in text, device and study identifiers, or facial and anatomical features; published studies matched MRI-derived faces to photos in most cases.',
      todo: 'Require headers, burned-in text and faces to be removed and checked first.',
    },
  },
  limits: {
    prohibit:
      '{Org} will not disclose {poss} images or image files, including file headers and reconstructed views, to anyone other than the professionals who treat {obj}, except as the law requires.',
    narrow: {
      mode: 'append',
      text: 'Images may leave {orgposs} systems only for {purpose} and only after file headers, device and study numbers, dates, burned-in text and facial or other recognisable features have been removed and a qualified person has checked and documented the result; no one may reconstruct a face, match the images with other data or attempt to identify anyone; and all copies must be deleted within {days} days.',
    },
  },
  docs: {
    what: 'Image files may leave with hidden data, burned-in text or faces.',
    why: 'Removing the name from the header does not remove burned-in text, device and study identifiers, or facial and anatomical features; published studies matched MRI-derived faces to photos in most cases.',
    fixSafety:
      'Both texts change what the document permits, so neither is applied on its own: choose one with counsel.',
    whenNotToUse: 'Turn it off where the organization makes no images.',
  },
  examples: {
    flagged: [
      {
        text: '[[Complete image files, with the accompanying technical information, may be sent to outside developers.]]',
      },
      {
        text: '[[Your head CT or MRI may be placed in a shared library after your name has been removed from the file header.]]',
      },
      {
        text: '[[Photographs of your face and skin may be stored with your age, sex and location for algorithm development.]]',
      },
      { text: "[[DICOM studies will be exported in their original form to the partner's archive.]]" },
      {
        text: '[[Videos of your procedure, including on-screen text, may be reused after editing at our discretion.]]',
      },
      {
        text: '[[I agree that photographs of my face may be published in medical journals without my name.]]',
        kind: 'treatment-consent',
        severity: 'warning',
      },
      {
        text: '[[Your MRI scans may be shared with other researchers after identifiers are removed.]]',
        kind: 'research-consent',
        severity: 'info',
      },
    ],
    clean: [
      { text: 'Before any image leaves the hospital, header data, burned-in text and facial features are removed.' },
      { text: 'The technologist will check your name and date of birth before the scan.' },
      { text: 'You may request a CD containing your images and the viewer software.' },
      {
        text: 'Your images are kept in your medical record and are shown to the doctors who treat you.',
        kind: 'imaging-consent',
      },
      { text: 'We will not share photographs of your face with anyone outside the clinic.', kind: 'treatment-consent' },
    ],
  },
  unit: 'clause',
  check(clause) {
    const found = imageIdentity(clause);
    if (!found) return undefined;
    const because = [
      ...(found.hidden ? ['the file can carry hidden or burned-in details'] : []),
      ...(found.body ? ['a face or another part of the body can be recognised'] : []),
      ...(found.open ? ['anybody may look at them'] : []),
      ...(found.nameOnly ? ['only names or numbers are said to be removed'] : []),
      ...(found.cleaned ? ['headers, text or faces are cleaned first'] : []),
    ];
    const severity = found.cleaned ? 'hint' : found.hidden || found.body ? 'warning' : 'info';
    return { messageId: 'permits', severity, because, evidence: [...evidenceOf(clause, [found.act]), found.said.span] };
  },
});
