/**
 * What documents of one kind have in common: the words of their titles and headings, the
 * sentences a law asks for, and the phrases that recur in them. Names of organizations
 * have no place here.
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

/** A space in `words` stands for any white space. */
function cue(kind: CueKind, weight: number, words: string, expected = 1): Cue {
  return { kind, weight, expected, pattern: new RegExp(`\\b(?:${words.replaceAll(' ', '[\\s\\u00a0]+')})`, 'gi') };
}

const imaging =
  'imag(?:es?|ing)|photo\\w*|pictures?|video\\w*|x-?rays?|radiolog\\w*|radiograph\\w*|MRI|magnetic resonance|CT|contrast|ultrasound|sonogra\\w*|mammogra\\w*|scans?|DICOM';
const care =
  'treat\\w*|care|\\w*therap\\w*|procedures?|surg\\w*|operations?|an[ae]+sthe\\w*|sedation|tele-?\\w+|counsel\\w*|vaccin\\w*|immuni[sz]\\w*|evaluation|assessment|services|transfusion|medications?|acupuncture|dental\\w*|dentistry|examination|virtual visits?|testing|hospital\\w*';

/** Read in titles and headings. */
export const titleCues: readonly Cue[] = [
  cue('npp', 10, 'notice of (?:[\\w-]+ ){0,4}(?:privacy|information) (?:practices|policies|rights)'),
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
  cue(
    'treatment-consent',
    9,
    `(?:${care}|general|patient|client|minor|medical|health ?care) (?:[\\w&/-]+ ){0,2}consent`,
  ),
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
  cue('treatment-consent', 5, '(?:professional )?disclosure statement'),
  cue(
    'treatment-consent',
    3,
    'financial (?:policy|responsibility|agreement)|assignment of benefits|consent form|intake|new patient',
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
  cue('research-consent', 3, 'consent form|consent (?:addendum|document)'),
  cue('app-policy', 9, 'privacy (?:policy|policies|statement|notice|promise|commitment|rights)'),
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
    '(?:information|data|personal data) (?:that )?(?:we|you) (?:may )?(?:collect|provide|obtain)|what (?:personal )?(?:information|data)|cookies|how we (?:use|collect|share|protect) (?:your )?(?:personal )?(?:data|information)|your (?:choices|account)',
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

/** Read in the running text. */
export const textCues: readonly Cue[] = [
  cue(
    'npp',
    7,
    'this notice (?:of privacy practices )?(?:describes|explains|tells you) how [^.]{0,90}(?:information|records)[^.]{0,60}(?:used|disclosed|shared|uses)',
  ),
  cue(
    'npp',
    4,
    'this notice of (?:[\\w-]+ )?privacy practices (?:[\\w-]+ ){0,2}(?:describes|explains|applies|tells|is)',
  ),
  cue(
    'npp',
    3,
    'how you can (?:get|obtain|gain|have) access to (?:this|that|your) (?:[\\w-]+ ){0,2}information|how you can access this information',
  ),
  cue(
    'npp',
    3,
    'required (?:by [^.]{0,40}law )?to (?:[\\w,]+ ){0,3}(?:maintain|protect|keep|safeguard|insure|ensure)[^.]{0,20} (?:the )?(?:privacy|confidential\\w*|private)',
  ),
  cue('npp', 2, 'accounting of (?:[\\w-]+ ){0,4}disclosures|list of (?:the )?(?:disclosures|those with whom)'),
  cue('npp', 1, 'request (?:a |additional |certain )?(?:restriction|limit)|confidential communications?'),
  cue(
    'npp',
    2,
    '(?:complaint with|complain to|complaints? to) [^.]{0,80}(?:secretary|office (?:for|of) civil rights|department of health)',
  ),
  cue('npp', 2, 'treatment, payment,? (?:and|or|&) (?:for )?(?:our |certain )?(?:health ?care )?operations'),
  cue(
    'npp',
    2,
    '(?:change|revise|amend) (?:the terms of |the |our )?(?:[\\w-]+ ){0,4}notice|paper copy of (?:this|the|our) notice|terms of (?:this|the) notice',
  ),
  cue('npp', 2, '(?:use|used|uses) (?:and|or|and/or) (?:disclose|disclosed|share|shared|disclosures?)', 2),
  cue(
    'npp',
    1,
    'coroners?|medical examiners?|organ procurement|workers.? compensation|inmates?|correctional|national security|disaster relief',
    2,
  ),
  cue('npp', 1, 'privacy (?:official|officer)|psychotherapy notes'),
  cue('npp', 2, 'protected health information|\\bPHI\\b', 2),
  cue(
    'part2-notice',
    6,
    '(?:protects?|confidentiality of|relating to)[^.]{0,60}(?:substance use|alcohol|drug)[^.]{0,40}(?:records?|patients?|treatment)',
  ),
  cue('part2-notice', 4, '42 C\\.?F\\.?R\\.? ?(?:part )?2\\b|part 2 (?:program|records?|information)', 2),
  cue(
    'part2-notice',
    4,
    '(?:say|acknowledge|disclose|identify)[^.]{0,60}(?:attends? the program|is a patient|(?:substance|alcohol|drug) (?:use|abuse))|violation of (?:the |these )?(?:federal )?(?:law|regulations?)[^.]{0,40}(?:crime|reported)',
  ),
  cue(
    'authorization',
    3,
    'I,?[^.]{0,80} (?:authori[sz]e|give (?:my )?permission|permit|request)[^.]{0,140}(?:releas|disclos|exchang|communicat|shar|obtain)',
  ),
  cue(
    'authorization',
    3,
    'this (?:authori[sz]ation|consent|release|permission) (?:form )?(?:will |shall |is |automatically )*(?:expires?|valid|remains?|in effect|effective|ends?)',
  ),
  cue('authorization', 3, '(?:revoke|cancel|rescind) (?:this|my|the|your|any) (?:authori[sz]ation|release)'),
  cue(
    'authorization',
    3,
    '(?:purpose|reason)s? (?:of|for) (?:the |this |such |my )?(?:use|disclosures?|release|request|sharing)',
  ),
  cue(
    'authorization',
    4,
    '(?:information|records?) to be (?:released|disclosed|used|shared|exchanged|sent)|(?:release|disclose|send|share) (?:the following|my|to:|from:)|authori[sz]ed to (?:receive|release|disclose)|to be contacted',
  ),
  cue('authorization', 2, 're-?disclos\\w+|no longer (?:be )?protected'),
  cue(
    'authorization',
    2,
    '(?:not |refuse to )(?:condition|be conditioned|affect|depend)[^.]{0,60}(?:treatment|payment|enrol|eligib)|regardless of (?:your|my) decision',
  ),
  cue(
    'authorization',
    1,
    'copy of this (?:authori[sz]ation|release)|expiration date|photocop|signed (?:authori[sz]ation|release)',
  ),
  cue('treatment-consent', 5, `(?:I|we)\\b[^.]{0,90} (?:consent|agree|request|authori[sz]e)[^.]{0,90}\\b(?:${care})`),
  cue(
    'treatment-consent',
    2,
    'risks?,? (?:and |&)?(?:potential )?benefits?|alternatives? (?:to|treatments?)|complications|side effects',
  ),
  cue('treatment-consent', 2, 'no (?:guarantees?|assurances?|warrant\\w+|promises?)|cannot (?:be )?guarantee'),
  cue(
    'treatment-consent',
    2,
    'assign\\w* (?:of )?(?:all )?(?:insurance )?benefits|financial(?:ly)? responsib\\w+|co-?pay\\w*|deductibles?|(?:full|session|cancellation) fees?',
  ),
  cue(
    'treatment-consent',
    2,
    '(?:my|your) (?:provider|physician|doctor|therapist|clinician|dentist|surgeon|psychologist|counsel+or|nurse|health ?care|treatment|therapy|care|session|appointment)s?',
    3,
  ),
  cue(
    'treatment-consent',
    2,
    'tele-?(?:health|medicine|therapy|psych\\w+)|psychotherapy|counsel+ing|emergenc(?:y|ies)|home care',
    2,
  ),
  cue(
    'treatment-consent',
    2,
    'limits of confidentiality|(?:child|elder) abuse|harm (?:to )?(?:self|myself|yourself|themselves|others)|licensed',
  ),
  cue(
    'imaging-consent',
    3,
    'MRI\\b|magnetic resonance|CT scans?|x-?rays?|ultrasound|mammogra\\w+|radiolog\\w+|radiograph\\w*|DICOM|PACS\\b',
    2,
  ),
  cue('imaging-consent', 3, 'contrast|gadolinium|claustrophob\\w+|pacemaker|technologist', 2),
  cue(
    'imaging-consent',
    3,
    '(?:my|your|the|medical|these|clinical) (?:medical |clinical |diagnostic )?(?:images?|scans?|photo\\w*|videos?|pictures?)',
    3,
  ),
  cue(
    'imaging-consent',
    3,
    '(?:take|taken|taking|use|used|using|publish\\w*|capture\\w*|store\\w*|process\\w*)[^.]{0,50}\\b(?:images?|photo\\w*|scans?|videos?|recordings?)',
    2,
  ),
  cue('scribe-consent', 4, 'scribes?\\b|ambient', 2),
  cue(
    'scribe-consent',
    4,
    '(?:audio|voice|conversations?|visits?|sessions?|appointments?|encounters?)[^.]{0,50}(?:record(?:ed|ing)|transcri\\w+|listen\\w*|captur\\w+)|record(?:s|ing)? (?:of )?(?:our|my|your|the) (?:conversation|visit|session|appointment)',
    2,
  ),
  cue(
    'scribe-consent',
    2,
    'transcri\\w+|(?:clinical|visit|progress|medical|draft|chart) (?:notes?|summar\\w+|documentation)',
    2,
  ),
  cue(
    'research-consent',
    6,
    '(?:invited|asked|asking you|invite you|like you|want you) to (?:take part|participate|be (?:part|in|a part)|join|contribute|volunteer|donate|complete)',
  ),
  cue(
    'research-consent',
    4,
    '(?:principal|chief|lead|study|site) investigators?|\\bresearch ethics|ethics (?:committee|review|board|approval|clearance)|institutional review board|\\bIRB\\b|\\bREC\\b',
  ),
  cue(
    'research-consent',
    4,
    '(?:this|the) (?:[\\w-]+ )?(?:study|trial|registry|biobank|research project|research)\\b',
    4,
  ),
  cue(
    'research-consent',
    3,
    '(?:research|study|trial|project) (?:team|staff|doctors?|participants?|subjects?|sponsors?|coordinators?|visits?|data|nurses?|records?)',
    2,
  ),
  cue(
    'research-consent',
    3,
    '(?:participation|participating|taking part|joining)[^.]{0,50} (?:is|are) (?:[\\w]+ )?(?:voluntary|optional|up to you|your choice)|(?:do not|don.t) have to (?:take part|participate|join|be in)',
  ),
  cue(
    'research-consent',
    3,
    '(?:withdraw|stop)\\b[^.]{0,40} (?:from the|from this|at any time|taking part|participating|being in)|free to withdraw|change your mind',
  ),
  cue(
    'research-consent',
    3,
    'purpose of (?:this|the|our) (?:research|study|project|consent|trial|[\\w-]+ study)|information sheet|title of (?:the )?(?:study|project)|study title|project title',
  ),
  cue('research-consent', 2, 'future (?:research|studies)|other researchers?|researchers', 2),
  cue(
    'research-consent',
    2,
    'agree to (?:take part|participate|be in)|certificate of confidentiality|(?:samples?|specimens?|tissue|DNA|genetic|genom\\w+)',
    2,
  ),
  cue(
    'app-policy',
    4,
    '(?:this|our|the|following) (?:[\\w-]+ )?privacy (?:policy|statement|notice)|th(?:is|e) (?:policy|statement) (?:describes|explains|applies|covers|sets|governs|outlines)',
    2,
  ),
  cue('app-policy', 3, 'cookies?\\b|pixels?|web beacons|analytics', 2),
  cue(
    'app-policy',
    3,
    '(?:our|this|the) (?:[\\w-]+ )?(?:websites?|sites?|apps?|applications?|platforms?|services|products)\\b',
    4,
  ),
  cue('app-policy', 3, 'personal (?:data|information)|user (?:data|content)|your data', 4),
  cue(
    'app-policy',
    3,
    '(?:information|data) (?:that )?(?:we|you) (?:may |might )?(?:collect|provide|submit|share|receive)|we (?:may |also |automatically )?(?:collect|process|receive|store)',
    2,
  ),
  cue('app-policy', 2, 'IP address\\w*|log (?:files?|data)|devices?\\b|browsers?\\b|usage (?:data|information)', 2),
  cue(
    'app-policy',
    2,
    'GDPR|CCPA|California|European|data (?:controller|protection|subject)|legitimate interests?|Australian Privacy',
  ),
  cue(
    'app-policy',
    2,
    '(?:your|an?|user) accounts?|sign(?:ing)? up|log(?:ging)? ?in|passwords?|subscri\\w+|register\\w*',
    2,
  ),
  cue('app-policy', 2, 'third[- ]part(?:y|ies)|service providers?|advertis\\w+', 2),
  cue(
    'app-policy',
    1,
    'children under|under (?:the age of )?1[368]|unsubscribe|opt[- ]out|App Store|Google Play|\\bSMS\\b|encrypt\\w+',
  ),
  cue(
    'app-policy',
    2,
    '(?:update|change|amend|modify|revise)s? (?:to )?(?:this|our|the) (?:privacy )?(?:policy|statement|terms)|terms of (?:use|service)',
  ),
  cue('other', 8, 'business associate (?:shall|agrees|will|may|is|must)|covered entity (?:shall|agrees|may)', 2),
  cue(
    'other',
    6,
    'learning (?:objectives?|module|outcomes?)|the learner|this (?:module|course|lesson|chapter|training)|post-?test|quiz',
    2,
  ),
  cue(
    'other',
    5,
    'workforce members?|(?:employees|staff|nurses|providers) (?:must|should|shall|need to|are required)|supervisors?|disciplinary|HIPAA (?:requires|regulations?|violations?)',
    3,
  ),
  cue(
    'other',
    6,
    'npm (?:install|i|run)|yarn add|pip install|git clone|docker|localhost|pull requests?|open[- ]source|source code|codebase|repository|(?:MIT|Apache|BSD) licen[cs]e|command[- ]line|API\\b|endpoint|parameters?',
    3,
  ),
  cue(
    'other',
    3,
    '(?:version|v)\\d+\\.\\d+|bug ?fix(?:es)?|deprecat\\w+|default value|returns?\\b|functions?\\b|const\\b|import\\b',
    3,
  ),
  cue(
    'other',
    3,
    '(?:he|she|they|who) (?:said|says|told|asked|replied|wrote)|according to|reported that|experts?|study found|researchers (?:found|say)',
    2,
  ),
];

/** What the person who signs says: consents speak as "I", notices and policies as "we". */
export const signersWords =
  /\bI,?(?:[\s\u00a0]+[\w,()/]+){0,6}?[\s\u00a0]+(?:consent|agree|understand|authori[sz]e|acknowledge|give|grant|certify|confirm|permit|allow|am[\s\u00a0]+aware|have[\s\u00a0]+(?:read|been|had|received))\b/g;

/** Signature lines and talk of consenting, without which a text is no consent. */
export const agreementWords =
  /\b(?:by[\s\u00a0]+signing|sign(?:ed|ature|ing)|(?:your|my|informed)[\s\u00a0]+(?:consent|permission)|consent[\s\u00a0]+(?:form|to)|you[\s\u00a0]+(?:agree|consent|authori[sz]e|give[\s\u00a0]+permission)|you[\s\u00a0]+may[\s\u00a0]+(?:decline|refuse))/gi;
