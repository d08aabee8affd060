/** The words by which forms that people sign say what the law asks of them. */

export const signedWords = {
  whatInformation: `
    information|records .. to? be|may|will be? disclosed|released|used|shared|obtained
    disclose|release|disclosure|releasing|obtain|exchange|share|use .... information|record*|results|notes|history|images|status|summary|reports|chart
    specific|following|description .. information|records
    records|information .. requested|covered|authorized|described
    type* of .. information|records`,
  allInformation: `
    any and all
    all of? my? .. information|records
    any .. information|records`,
  mayDisclose: `
    authori*|permit|allow|request|consent|permission .... disclose|release|share|provide|furnish|exchange|use|send|obtain|give
    authori*|permit|allow .. following|above|below|named|undersigned
    from|by whom
    person*|organization*|provider*|facility|entity .. authorized|disclosing|releasing|making
    released|disclosed|obtained by|from`,
  receives: `
    disclose*|release*|releas*|share*|shar*|send|provide*|give*|furnish|disclosure|exchange .... to|with
    recipient*
    receiv* .. information|records|party|person|organization
    to whom
    person*|organization* .. receiv*|receive`,
  vagueRecipients: `
    third parties|party
    partners|affiliates
    as appropriate
    anyone|any person|party|entity`,
  purpose: `
    purpose*
    reason* for
    for the following
    at|my the? request of? .. individual|patient|client
    at my|your request
    used|needed|disclosed|released .. for|to`,
  expires: `
    expire*|expiration|expiry
    valid|effective|effect|force .. until|for|through|till
    terminat* .. on|when|upon|after
    end|ends .. of|when .. study|research|treatment
    remain* .. in? effect|valid|force`,
  noExpiry: `
    not expire
    no expiration|expiry
    never expires|expire
    indefinite*|perpetu*
    forever`,
  researchStudy: `research|study|repository|registry`,
  signature: `
    signature*
    signed
    sign .. here|below|form
    sign`,
  date: `date|dated|dates|day`,
  representative: `
    representative*
    guardian*
    authority
    relationship
    parent
    behalf`,
  revokes: `
    revoke*|revoking|revocation
    cancel*|withdraw*|rescind*`,
  inWriting: `
    in writing
    written|write|letter
    notice of privacy
    send*|contact*|notify*|submit*|call*|telling`,
  condition: `
    condition*
    depend* on|upon`,
  care: `
    treatment|care|services|payment|enrollment|eligibility|benefits|coverage|insurance`,
  refuseToSign: `
    refus*|decline|declin*|choose|need|have|required|obligated|obliged .... sign|authorize|authorization|consent
    not .. sign
    sign* .. voluntar*|optional
    do not have to sign|agree`,
  voluntary: `voluntar*
    my|your choice`,
  redisclosed: `
    redisclos*|redisclose*
    re disclos*
    no longer .... protected
    further|again .. disclosed|disclosure|shared
    not .. protected by .. federal|hipaa|privacy
    passed on`,
  copyOfForm: `
    copy|copies .. of? .. this|the|signed .. form|authorization|consent|document|release
    receive|given|have|get|keep|entitled|right .... copy
    copy .. after|once .. sign*`,
  marketing: `marketing|advertis*`,
  remuneration: `
    remuneration
    compensat*
    paid|payment .... third|from|exchange|return|for .. disclos*|information|marketing|use
    financial|commercial benefit|gain|payment`,
  sale: `sell|sale|sold|selling`,
  psychotherapyNotes: `psychotherapy .. notes`,
  otherRecords: `
    medical record*|history|information
    health record|records|information
    lab|laboratory|test results|result
    billing
    substance|hiv|alcohol
    x ray*|images|imaging`,
  inconsistent: `
    waive*|waiver|waiving
    release .. from .. liabilit*|claim*|damages
    hold harmless
    indemnif*
    own|owns|ownership
    property of
    assign* .. rights
    royalt*
    license .. to use`,
  otherDocument: `
    consent .. to .. treatment|care|procedure*|surgery
    financial|payment responsibility|policy|agreement
    assignment of benefits
    terms of use|service
    acknowledg* .. receipt .. notice`,
  mustSign: `
    must sign
    required|require* .. to|you .. sign
    not .. treat|provide|receive|enroll* .... unless|without .... sign|signed|authorization
    failure|refusal .. to sign .... result|deny|denied|not
    as a condition of .. treatment|receiving|care|enrollment|payment`,
  irrevocable: `
    irrevocabl*
    cannot|can't|not .. be .. revoked|withdrawn|cancelled
    no right to revoke`,
} as const;
