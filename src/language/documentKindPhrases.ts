/**
 * What documents of one kind say in their running text: the sentences a law asks for and
 * the phrases that recur in them.
 */
import { type Cue, care, cue } from './documentKindCues';

export const textCues: readonly Cue[] = [
  cue(
    'npp',
    10,
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
    'I\\b[^.]{0,80} (?:authori[sz]e|give (?:my )?permission|permit|request)[^.]{0,140}(?:releas|disclos|exchang|communicat|shar|obtain)',
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
    '(?:give|giving|provide|grant)\\w* (?:my|our|your) (?:[\\w-]+ ){0,2}consent|informed consent',
  ),
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
  cue('other', 8, 'licensor|copyright (?:holders?|owners?|notice|licen[cs]e)|derivative works?|redistribut\\w+', 2),
  cue('other', 6, '\\w+\\.\\w+\\(|\\w+\\(\\)|=> ?[{(]|--[a-z]+[\\w-]*[ =\\n]|\\.(?:js|ts|json|ya?ml|py)\\b', 4),
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
