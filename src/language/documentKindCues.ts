/**
 * What the titles and headings of documents of one kind have in common. Names of
 * organizations have no place here.
 */

/** The kinds a document can be told to be; the same names as in a report, with `other` for what is none of them. */
export type CueKind =
  | 'npp'
  | 'part2-notice'
  | 'authorization'
  | 'treatment-consent'
  | 'imaging-consent'
  | 'scribe-consent'
  | 'research-consent'
  | 'app-policy'
  | 'other';

export interface Cue {
  readonly kind: CueKind;
  /** How much one sight of it says, in points; a title is worth up to 10, a passing phrase 1. */
  readonly weight: number;
  readonly pattern: RegExp;
  /** How often a document of this kind has it at least; fewer sights count for less. */
  readonly expected: number;
}

/** A cue; a space in `words` stands for any white space. */
export function cue(kind: CueKind, weight: number, words: string, expected = 1): Cue {
  return { kind, weight, expected, pattern: new RegExp(`\\b(?:${words.replaceAll(' ', '[\\s\\u00a0]+')})`, 'gi') };
}

const imaging =
  'imag(?:es?|ing)|photo\\w*|pictures?|video\\w*|x-?rays?|radiolog\\w*|radiograph\\w*|MRI|magnetic resonance|CT|contrast|ultrasound|sonogra\\w*|mammogra\\w*|scans?|DICOM';
/** Words for what is done for a patient. */
export const care =
  'treat\\w*|care|\\w*therap\\w*|procedures?|surg\\w*|operations?|an[ae]+sthe\\w*|sedation|tele-?\\w+|counsel\\w*|vaccin\\w*|immuni[sz]\\w*|evaluation|assessment|services|transfusion|medications?|acupuncture|dental\\w*|dentistry|examination|virtual visits?|testing|hospital\\w*';

/** Read in titles and headings. */
export const titleCues: readonly Cue[] = [
  cue('npp', 10, 'notice of (?:[\\w-]+ ){0,4}(?:privacy|information) (?:practices|policies|rights)'),
  cue('npp', 4, 'privacy notice'),
  cue('npp', 8, 'privacy practices'),
  cue('npp', 5, 'HIPAA (?:privacy )?(?:notice|policy|compliance|statement)'),
  cue(
    'npp',
    3,
    'uses and disclosures|how we (?:may )?use and (?:disclose|share) (?:your )?(?:medical|health|protected)',
  ),
  cue('part2-notice', 12, '(?:notice|confidentiality) .{0,60}(?:substance use|alcohol|drug)'),
  cue('part2-notice', 12, '(?:substance use|alcohol|drug) .{0,60}(?:notice|confidentiality|privacy)'),
  cue('part2-notice', 12, '42 C\\.?F\\.?R\\.? ?(?:part )?2\\b|part 2 (?:patient |program )?(?:notice|rights|privacy)'),
  cue(
    'authorization',
    10,
    'authori[sz](?:e|ation) (?:to|for) (?:the )?(?:[\\w/-]+ ){0,5}(?:releas|disclos|use\\b|obtain|exchang|shar)',
  ),
  cue('authorization', 10, '(?:release|disclosure|exchange) of (?:[\\w/-]+ ){0,5}(?:information|records|data|status)'),
  cue(
    'authorization',
    9,
    '(?:consent|permission) (?:to|for) (?:the )?(?:[\\w/-]+ ){0,3}(?:releas|disclos|exchang|share)',
  ),
  cue(
    'authorization',
    9,
    '(?:medical |health |patient )?(?:records?|information) (?:release|request|authori[sz]ation)',
  ),
  cue('authorization', 8, 'HIPAA (?:privacy )?(?:authori[sz]ation|release)|authori[sz]ation(?: form)?\\s*$'),
  cue('treatment-consent', 9, `(?:consent|permission|agreement) (?:to|for) (?:[\\w,&/-]+ ){0,6}(?:${care})`),
  cue('treatment-consent', 9, `(?:${care}|minor) (?:[\\w&/-]+ ){0,2}consent`),
  cue(
    'treatment-consent',
    6,
    'informed consent|consent (?:and|&) (?:disclosure|acknowledg\\w+|agreement|authori[sz]ation)',
  ),
  cue('treatment-consent', 8, '(?:conditions|terms) of (?:admission|treatment|registration|care)'),
  cue(
    'treatment-consent',
    6,
    '(?:patient|client|treatment|therap\\w+|psycholog\\w+|counsel\\w+|practice) (?:services? |care )?(?:agreement|contract|policies|information)',
  ),
  // A title that says no more than "consent" leaves it to the text what the consent is for.
  ...(['treatment-consent', 'imaging-consent', 'scribe-consent'] as const).map((kind) =>
    cue(
      kind,
      kind === 'treatment-consent' ? 6 : 5,
      '(?:general|patient|client|medical|health ?care|informed) (?:[\\w&/-]+ )?consent',
    ),
  ),
  cue('treatment-consent', 5, 'consent (?:form|agreement|statement)'),
  cue('treatment-consent', 5, '(?:professional )?disclosure statement'),
  cue(
    'treatment-consent',
    3,
    'financial (?:policy|responsibility|agreement)|assignment of benefits|intake|new patient',
  ),
  cue('imaging-consent', 11, `(?:consent|permission|release|authori[sz]ation|agreement)\\b.{0,70}\\b(?:${imaging})\\b`),
  cue('imaging-consent', 11, `(?:${imaging})\\b.{0,60}\\b(?:consent|permission|release|authori[sz]ation|agreement)`),
  cue(
    'imaging-consent',
    4,
    '(?:MRI|CT|x-?ray|contrast|mammogra\\w+|ultrasound) (?:[\\w-]+ ){0,2}(?:screening|questionnaire|form|information)',
  ),
  cue(
    'scribe-consent',
    12,
    '(?:AI|A\\.I\\.|artificial intelligence|ambient|virtual|digital|automated)[ -](?:[\\w-]+ ){0,3}(?:scrib\\w+|documentation|listening|note-?\\w*|dictation|transcri\\w+|record\\w*)',
  ),
  cue(
    'scribe-consent',
    11,
    '(?:consent|permission|agreement)\\b.{0,50}\\b(?:(?:audio |video |be(?:ing)? |session |visit )*record(?:ing|ed)|transcri\\w+|scribes?)\\b',
  ),
  cue(
    'scribe-consent',
    10,
    '(?:audio|session|visit|voice|encounter|appointment|conversation)[ -](?:record\\w*|transcri\\w+)|scribes?\\b',
  ),
  cue('research-consent', 11, 'research\\b.{0,60}\\b(?:consent|authori[sz]ation|participa\\w+|information|agreement)'),
  cue(
    'research-consent',
    11,
    '(?:consent|assent|permission|agreement|authori[sz]ation|invitation|participat\\w+)\\b.{0,80}\\b(?:research|study|trial|registry|biobank|bio-?repository|project|survey)\\b',
  ),
  cue(
    'research-consent',
    10,
    'consent (?:form )?(?:to|for) (?:participa\\w+|tak\\w+ part|be (?:part|in|a)|join|adults? participating)',
  ),
  cue(
    'research-consent',
    10,
    '(?:participant|volunteer|subject|donor|respondent|parental) (?:information|consent|assent|agreement)|(?:study|trial) (?:information|consent)|information (?:sheet|leaflet)',
  ),
  cue(
    'research-consent',
    9,
    '(?:biobank|bio-?repository|registry|tissue|specimen|sample|genetic|genomic) (?:[\\w-]+ ){0,2}(?:consent|donation|repository|bank)|(?:data|speech|voice|image) (?:[\\w-]+ ){0,2}(?:donation|contribution)',
  ),
  cue(
    'research-consent',
    6,
    'protocol (?:title|no\\b|number|#)|principal investigator|(?:title of (?:the )?|study |project )(?:title|study|project|research)|\\bIRB\\b|clinical (?:trial|study)|research (?:study|project)|purpose of (?:the |this )?(?:research|study)|(?:risks?|benefits?) of (?:taking part|participat\\w+)|voluntary participation',
  ),
  cue('research-consent', 9, 'informed consent (?:form )?(?:and|&|/|with) (?:[\\w-]+ ){0,2}authori[sz]ation'),
  cue('research-consent', 3, 'consent form|consent (?:addendum|document)'),
  cue('app-policy', 7, 'privacy (?:notice|rights)'),
  cue('app-policy', 9, 'privacy (?:policy|policies|statement|promise|commitment)'),
  cue(
    'app-policy',
    8,
    'terms (?:of|and|&) (?:service|use|conditions)|terms of\\b|user (?:agreement|terms)|end user licen[cs]e',
  ),
  cue(
    'app-policy',
    8,
    '(?:cookie|data protection|data privacy|data|acceptable use) (?:policy|notice|statement)|consumer health data',
  ),
  cue(
    'app-policy',
    3,
    '(?:information|data|personal data) (?:that )?(?:we|you) (?:may )?(?:collect|provide|obtain)|what (?:personal )?(?:information|data)|how we (?:use|collect|share|protect) (?:your )?(?:personal )?(?:data|information)|your (?:choices|account)',
  ),
  cue(
    'other',
    14,
    'business associate (?:agreement|contract|addendum)|data (?:processing|use|sharing|transfer) (?:agreement|addendum)|service level agreement',
  ),
  cue(
    'other',
    10,
    'in-?service|teaching plan|(?:training|employee|staff|user|policy|procedures?) (?:manual|handbook|guide|module|slides|plan)|curriculum|learning objectives|post-?test|quiz|lesson|orientation',
  ),
  cue(
    'other',
    9,
    'polic(?:y|ies) (?:and|&) procedures?|standard operating procedures?|implementation guide|security policy|incident response|compliance (?:checklist|guide|program)|risk assessment',
  ),
  cue(
    'other',
    7,
    '(?:installation|getting started|quick ?start|usage|api(?: reference)?|contributing|changelog|release notes|readme|requirements|examples?|features|development|license|build|tests?|configuration)\\s*$',
  ),
  cue(
    'other',
    6,
    'abstract|references|bibliography|chapter \\d+|chapter [ivxl]+\\b|contents of|memorandum|minutes of|agenda|press release|introduction to|how to\\b|what is\\b|frequently asked questions|faq',
  ),
];
