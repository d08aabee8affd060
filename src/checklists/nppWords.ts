/** The words by which notices of privacy practices say what 45 CFR 164.520 asks for. */

/** What the rows about uses and authorizations look for. */
export const useWords = {
  treatment: `
    treatment
    treat|treats|treating you|patients|your
    manag*|coordinat*|provid*|plan* .. your|medical|dental|health .. care|healthcare
    care providers|team|coordination
    your care|healthcare`,
  treatmentExample: `
    specialist*
    laborator*|pharmac*|radiolog*|physical therap*
    doctor*|physician*|nurse* .... involved|treating|share|another|other|need*|may
    test results
    x ray*|x rays
    refer|refers|referral*|referred|referring
    prescription*
    hospital*|nursing home*|surgeon*|dentist*|therapist*|psychiatrist*`,
  payment: `
    payment*
    get|be|being|is|are paid
    bill|billing|bills|collect .. you|your|payment|services|insurer
    reimburse*`,
  paymentExample: `
    insurance company|companies|carrier*|plan*|claim*
    insurer*
    health|dental|insurance plan|plans
    claim|claims
    medicare|medicaid
    eligib*
    collection agenc*
    prior authorization|approval
    preauthori*`,
  operations: `
    health|healthcare|dental|business|our|practice|my care? operation*
    run|operate|manage|conduct our|the|my practice|organization|business|office|programs|clinic|hospital|company|facility|plan
    operation* of my|our|the
    administrative|business activities|purposes|functions
    operations`,
  operationsExample: `
    quality
    train|training|trains students|staff|employees|programs|interns|residents|and|or
    audit*|accredit*|credential*|licens*
    evaluat*|review* .. performance|staff|employees|quality|services|treatment|competence
    business planning|management
    customer service
    customer|legal|accounting services
    sign in sheet
    appointment*`,
  example: `
    for example|instance
    example|examples
    such as
    e g
    includ*
    may|might|could .. include
    this means`,
  publicHealth: `
    public health
    disease*|injury prevent*|control*|report*
    prevent*|control* .. disease*
    communicable|infectious disease*
    product recall*
    adverse reactions|events`,
  abuse: `
    abuse .. neglect|violence|exploitation
    child|elder|dependent abuse
    domestic violence
    neglect|abused`,
  oversight: `
    oversight
    licensing board|authority|authorities
    government* audit*|inspection*|investigation*
    audits .. investigations|inspections`,
  judicial: `
    court|courts
    subpoena*
    lawsuit*|litigation
    judicial|legal|administrative proceeding*|order*|action*|process`,
  lawEnforcement: `
    law enforcement
    police
    crime*|criminal .. conduct|activity|victim|suspect|report*
    warrant*`,
  decedents: `
    coroner*
    medical examiner*
    funeral
    deceased|decedent*
    when .. individual|patient|person dies`,
  organs: `
    organ|organs|tissue|eye .. donat*|procure*|transplant*|bank*
    transplant*
    donation of organ*|tissue`,
  research: `research|researcher*|researchers`,
  threat: `
    threat|threats|danger .. health|safety|harm|violence|public|person|others
    serious|imminent .. threat|harm|danger
    avert|prevent|lessen|avoid .. threat|harm|danger|emergency
    health or safety emergency`,
  government: `
    national security
    military|veteran*|armed forces
    speciali*|special|specific government
    protective services
    intelligence
    inmate*|correctional|prison*
    government functions`,
  workers: `
    worker|workers|workers'|worker's|workmen|workman comp*
    work related injur*|illness*
    on the job injur*`,
  requiredByLaw: `
    as|when|where|if|is|be|are|otherwise|specifically|disclosures required .. by .. law|laws|federal|state|statute
    required|compelled|mandated by federal|state|local|any|applicable law
    comply with .. law|laws
    law|laws require* .. it|us|disclosure|reporting|share|disclose`,
  family: `
    family|relative*|friend*|spouse
    involved in|with your|the .. care
    facility|hospital|patient directory
    disaster relief`,
  psychotherapyNotes: `psychotherapy .. notes`,
  noPsychotherapyNotes: `
    do|does|did not|never .... psychotherapy notes
    don't|doesn't|no .. psychotherapy notes`,
  marketing: `
    marketing
    market .. you|services|products|to`,
  sale: `
    sell|sells|selling|sold
    sale|sales
    paid|compensat*|payment|remuneration|money .. in? exchange|return for
    are|is|be|being|get paid for .. your|protected|health|phi|information|disclosing|disclosure`,
  authorization: `
    authori*
    written|your|prior|signed|express permission|consent|approval
    permission
    consent
    agree* in writing`,
  neverAtAll: `
    never|not .. sell|market|use|share|disclose
    don't .. sell|market|use|share|disclose
    not .. for marketing`,
  otherUses: `
    other use|uses|using|disclosure*|purpose*|reason*|situation*|sharing|way|ways|circumstance*
    other permitted .. uses|disclosures
    another|any|all other use|uses|using|disclosure*|purpose*|reason*|situation*|way|ways
    not .. described|covered|listed|mentioned|identified|specified|discussed|permitted|included|provided|contained|set|addressed|outlined .... notice|above|here|herein|law|laws|document|policy
    other than .. described|listed|above|permitted|provided|identified|stated|those|covered|mentioned|noted|set|discussed
    beyond|outside .. described|listed|above|notice|treatment
    unless .. described`,
  exceptAs: `
    except .. described|permitted|provided|stated|listed|set|above|explained|otherwise|allowed|outlined|noted|those|in`,
  ofOneKind: `
    psychotherapy notes
    marketing|sell|sale|research|hiv`,
  onlyWith: `
    only .... authori*|permission|consent
    will|must|shall|need*|require*|obtain*|ask|request|get|seek .... authori*|permission|consent
    without|unless|except|until .... authori*|permission|consent|agree
    require*|requiring .... authori*|permission|consent
    authori* .. required`,
  withoutIt: `
    may|can|permitted|allowed .... without .. authorization|permission|consent
    uses|disclosures|purposes without .. authorization|permission|consent
    not require .... authorization|permission|consent`,
  revoke: `
    revoke*|revoking|revocation
    cancel*
    withdraw|withdrawn|withdrawal|rescind
    change your|his|their mind
    take back
    end|stop .. authorization|permission`,
  takesBack: `
    authori*
    permission|consent
    in writing
    written|writing
    it .. at any time
    mind`,
  fundraising: `
    fundrais*
    fund raising|raiser*
    rais* .. funds|money|donations
    solicit* .. funds|donations|contributions`,
  optOut: `
    opt out|opting
    opted out
    not .. contact*|receive|send|solicit|be|use|want|wish
    do not|don't want|wish
    decline|refuse|object|unsubscribe
    stop .. contact*|send*|receiv*
    no longer .. contact*|receive|wish|want
    removed from
    tell us not`,
  partTwo: `
    part 2
    substance use|abuse
    drug|alcohol .. abuse|treatment|use|disorder
    290dd`,
  proceedings: `
    proceeding*
    civil .. criminal`,
  courtOrder: `court order
    order of .. court
    subpoena`,
  stricter: `
    state|other|federal|certain|some law|laws .... strict*|stringent|special|greater|more|additional|further|higher|limit*|restrict*|prohibit*|protect*
    more|additional|special|stricter|extra|further|greater|heightened .. protect*|restrict*|stringent|limit*|confidential*|privacy
    strict*|stringent law|laws|requirement*|rule*|standard*
    state law .... require*|permission|consent|authorization`,
  sensitiveKinds: `
    hiv|aids
    substance|alcohol|drug .. abuse|use|treatment|disorder|dependence|information
    mental|behavioral health
    genetic
    sexually transmitted
    psychotherapy
    reproductive
    minor|minors`,
  stateLaw: `
    state .. law|laws|statute*|requirement*
    california|texas|washington|florida|illinois|york|massachusetts|nevada law|laws|code
    under state`,
} as const;

/** What the rows about the rights of the patient look for. */
export const rightWords = {
  right: `
    right|rights
    entitled
    you|patients|individuals may|can
    ask|asks|request|requests|request*
    get|see|obtain|receive|inspect`,
  restrict: `
    restrict*|limit|limits|limitation*|limiting .... use*|disclos*|shar*|information|phi|record*|way|what|how|certain|request
    request .. restrict*|restriction*|limit*
    ask|request|tell .... not to .. use|share|disclose|send
    restrictions`,
  needNotAgree: `
    not|n't|never .. require*|obligat*|oblige*|bound|legally|have|need|always|compelled .. agree*|accept*|comply|honor|grant|approve
    isn't|aren't|don't|doesn't|needn't|cannot .. agree|require* .. agree|accept
    not agree
    no obligation to agree|accept|grant
    need not|be agree|accept
    not .. require* .. request
    unable to agree
    if we|i|it .. agree
    may|can|could .. deny|refuse|decline|reject .. restriction*|limit*
    right to deny|refuse|decline|reject .. restriction*|limit*`,
  mayRefuse: `
    may|can|could|reserve* .. say no
    may|can|could|might .. deny|refuse|decline|reject .. request|it
    right to deny|refuse|decline|reject .. request`,
  paidInFull: `
    out of? your? own? pocket
    paid|pay|pays|paying .... full|entirely|completely
    full|entirely .. out of
    paid for .. yourself`,
  planShare: `
    health|insurance|your plan*|insurer*|compan*|carrier*|payer*|payor*
    insurer*
    insurance
    restrict*|limit*|request*|agree*|honor|unless|disclos*|share|sharing`,
  otherWay: `
    confidential|private communication*|manner|means|way
    communicat* .. confidential*
    alternative|alternate|different|other|another|certain|specific|particular|specified|reasonable|preferred|chosen .. means|mean|location*|address*|way*|manner|place*|method*|form|format|phone|telephone|number|channel*
    contact|reach|call|communicate|write|send|mail .... alternative|alternate|different|certain|specific|particular|other|another|only|choose .. means|location*|address*|way*|manner|place*|method*|phone|number|home|work|mail
    some other way
    at work .. home
    how .. contact|communicate|reach|send .. you`,
  reach: `
    communicat*
    contact*|reach|mail|call|send|sent|get in touch|write|touch
    receiv*`,
  access: `
    inspect|review|examine|look|view|read|see|access .... copy|copies|obtain
    inspect|review|see|view|look|examine .... record*|information|phi|chart|file|files
    copy|copies of? your|the|his|their|any|all|my|medical|health|dental|personal|protected .... record*|information|phi|chart|file|files
    copies .. records|record|information|phi|chart
    right|rights to|of .. access
    access .. your|the|his|their|medical|health|designated|patient .. record*|information|phi`,
  describesRights: `
    describes|explains|tells|how you can|may get|access
    get access to this information`,
  amend: `
    amend|amended|amending
    request*|right|reason|ask*|seek|your|an|propose* .. amendment*
    amendment* of|to .. record*|information|phi|chart
    correct|corrected|correction*|correcting .... record*|information|phi|error*|mistake*|it|chart|file|health|medical|incorrect|inaccurate
    change|update|fix|edit|modify your|the|any|his|their|her|my .. health|medical|personal|protected|record*|information
    request|ask* .... correction*
    incorrect|inaccurate|wrong|incomplete .... change|correct*|fix|add`,
  amendNotice: `
    amend|change|modify|revise|update|amended .. this|our|the|its|my .. notice|polic*|practices|terms|form`,
  accounting: `
    accounting .. disclosure*|disclos*
    accounting
    list|record|report|summary|log|history .... disclosure*|disclosed|shared|share|sharing|whom|released|gave|sent
    whom .... disclosed|shared|released
    know|find out .. who .... received|shared|disclosed|given`,
  paperCopy: `
    paper|printed|hard|print copy|copies|version|form
    copy|copies|notice .. on|in paper
    paper|printed .. notice
    notice .. on|in paper
    copy .. even if you .... electronic*|email|e`,
  recordCopy: `
    copy|copies of? your|the|his|their|any|my .... record*
    copy|copies of? your|the|his|their|any|my .. medical|health|protected .. information`,
  noticeCopy: `
    copy|copies of? .. this|the|our|your|my|its|current|revised .. notice|policy|statement
    copy .. notice|policy`,
  asks: `
    right|rights
    entitled
    ask|asks|request|requests|request*
    may|can .. obtain|get|receive|have`,
  received: `
    acknowledge*
    i|have .. received|given|read|offered|reviewed
    received|offered|given .. copy`,
  how: `
    in writing
    written|write
    contact*|call|calling|phone|telephone
    submit*|send|complete|fill|sign
    ask|request .. us|our|the|from|me
    form
    by .. mail|email|phone|telephone|contacting|calling
    tell us
    you can ask|request`,
  exercise: `
    exercis* .... right|rights
    to .. request .... you must|should|may|please|contact|submit
    make .. request*`,
} as const;

/** What the rows about duties, complaints, contact and date look for. */
export const dutyWords = {
  keepPrivate: `
    maintain|maintains|maintaining|protect|protects|protecting|keep|keeps|keeping|safeguard|safeguarding|ensure|ensuring|insure|preserve|respect .... privacy|private|confidential*|security|secure
    maintain|protect|protecting|safeguard|safeguarding|secure .. your|the|protected|medical|health|personal|individually|phi .. information|phi|record*
    privacy|confidentiality .. maintained|protected|kept|safeguarded`,
  byLaw: `
    are|am|is|be|being|also|legally require*|obligat*|oblige*|mandate*|bound .... law|laws|hipaa|act|regulation*|rule|rules|statute*|federal|state
    required|obligated|mandated by .. law|laws|hipaa|act|regulation* to
    are|am|is required|obligated|obliged|bound to
    law|laws|hipaa|regulation*|rule|rules|act .. require*|obligat*|oblige*|mandate*|impose*
    by|under|federal|state .. law|laws|hipaa .... must|required|shall|duty|obligat*
    legal* .. require*|obligat*|bound|responsib*|dut*
    law .. says
    must .. by law
    my|our|your legal duty|duties`,
  must: `
    we|i|it|they|organization|practice|provider|clinic|hospital|plan must|shall
    must|shall give|provide|furnish|maintain|protect|keep|follow|abide|comply
    required|obligated|obliged|bound to
    requires|require us|me|that|it
    duty|duties to
    responsib* to
    legally`,
  weFollow: `
    we|i|practice|hospital|clinic|staff|employees will|shall|must|agree|promise|also|are|always .... abide|follow|comply|adhere|honor
    pledge|commit*|promise|responsib*|dut* .... abide|follow|comply|adhere`,
  pledge: `responsib*|duty|duties|pledge|commit*|obligat*|promise*`,
  giveNotice: `
    give|gives|giving|provide|provides|providing|provided|furnish*|supply|supplies|send|make|offer|present|issue .... this|a|an|our|my|the|written|privacy .. notice|statement|document
    give|provide .. copy of .. it|notice
    explain* .... legal duties|privacy practices|practices|privacy policies
    notice|inform*|tell|notify|advise|describ* .... legal duties|privacy practices
    distribute .. notice
    available .. notice
    notice .. available`,
  newNotice: `
    new|revised|updated|amended|changed .. notice|copy|version|policy
    changes`,
  legalDuties: `
    legal duties|duty|obligations|responsibilities
    privacy practices`,
  breach: `
    breach*
    breached
    unauthorized .... person|access|acquisition|disclosure|use
    compromis*
    unsecured .... information|phi
    security incident*`,
  notify: `
    notify|notifies|notified|notifying|notification*
    inform|informed|informing|tell|told|alert|advise*
    let|letting you know
    contact .. you
    written|prompt|timely notice
    receive .. notice
    notice .. of|following|if|when .. breach*`,
  abide: `
    abide*|follow*|comply|complies|complying|adhere*|honor|honour|bound|observe|obey .... notice|practices|duties|terms|polic*|effect
    live up to .... notice`,
  followObject: `notice|practices|terms|document|policy|statement|effect`,
  changeNotice: `
    reserve* .... change*|revise*|amend*|modify|modif*|update*|make
    right .. change|revise|amend|modify|update|make .... notice|polic*|practices|terms|statement|it|changes|provisions
    may|can|could|might|will .. change|revise|amend|modify|update .. this|our|the|these|its|my|terms|any|such .... notice|polic*|practices|terms
    change|changes|changing|revise|amend|revision*|amendment* .. to? .. the|this|our|my|its .. terms|notice|polic*|practices|statement|privacy
    notice|practices|polic* .. change*|revised|amended|modified|updated
    if|when|before|whenever|should .. change|changes|revise|amend|make .... notice|polic*|practices|how`,
  applyAll: `
    effective|apply|applies|applicable|apply* .. for|to|as .. all|any|existing|current|already|past|both|every|previously|information|phi|medical|health|protected|records
    all|any .. information|phi|records .... maintain*|have|hold|already|keep|created|received|possess*
    information|phi .. already
    already have|has|on file|hold|maintain
    retroactive*`,
  provideNew: `
    post|posts|posted|posting|display*|publish*
    available .... request|office|offices|website|web|site|location*|facility|facilities|online|portal|practice|clinic|hospital|lobby|desk|visit|time|from
    provide*|give|giv*|send|mail*|distribut*|offer*|deliver*|issue* .... revised|new|updated|amended|current|copy|copies|notice|it|changes|changed
    request|ask|obtain|get|receive|pick|access|find|view|review .... revised|updated|new|most|current|copy
    copy|copies .... request|office|website|web|site|available|mail*|contact*
    on|at our|the .. website|web|site
    upon|on request`,
  aboutNotice: `notice|copy|it|policy|change|changes|document|version|revision`,
  tellChange: `
    notify|notified|inform|tell|let|advise .. you
    notified|informed .. changes`,
  complaint: `
    complain*
    grievance*
    to file with`,
  complainTo: `
    file|filing|filed|submit|send|make|lodge|register|bring|direct|address|raise|report|have|write .. complain*|grievance*|concern*
    complain*|grievance* .. to|with|by|directly|in|should|must
    complain
    to file with
    concern*|question* .. complain*
    rights .. violated
    violat* .... rights|privacy`,
  complainUs: `
    complain*|grievance*|concern* .... with|to|contact*|notify*|call*|by .. us|me|our|my|this
    complain*|grievance*|concern* .... privacy|compliance|security|hipaa officer*|official*|office|coordinator|manager|contact|department|director
    complain*|grievance*|concern* .. with|to the|this|your practice|clinic|hospital|plan|facility|provider|company|pharmacy|center|centre|organization|entity|program|dentist|doctor|person|privacy|contact|individual|address|above|administrator|director|manager
    contact|notify|tell|call|write|email .... violat*|complain*
    violat* .... contact*|notify*|call*|writ*|tell|talk|speak|email* .. us|our|me|the|privacy|officer|office|at`,
  toUs: `
    with|to|by|notify*|tell|contact|call|email|write|writing|calling|contacting|telling|send* .. our|us|me|my|this
    privacy|compliance|security officer*|official*|office|coordinator|manager|contact|department|director|administrator|team
    hipaa .. officer|official|coordinator|contact|compliance|privacy
    office|practice|clinic|site|general manager|administrator
    patient|member|customer|client advocate*|relations|services|service|representative|experience|ombudsman
    contact person
    person|individual|contact|address|office|number|information .. listed|below|above|named|identified|designated|shown|at
    with|to the|this|your practice|clinic|hospital|plan|facility|provider|company|pharmacy|center|centre|organization|entity|program|dentist|doctor`,
  toSecretary: `
    secretary
    office for|of civil rights
    department of health
    hhs|dhhs|ocr
    health and human services
    health human services`,
  secretaryOnly: `
    secretary
    civil rights`,
  howComplain: `
    in writing
    written|write|writing
    notify|notifying
    contact|contacting|call|calling|phone|telephone|email|mail|fax
    submit*|send|sending|complete
    below|above|listed|following
    address
    by .. speaking|visiting|asking
    attention|attn
    privacy officer|official
    officer
    ask .. for`,
  retaliate: `
    retaliat*
    penali*|penalt*|punish*
    not|no|never .. action|discriminat*|adverse|negative*|reprisal*|held .. against
    not .. against you
    not .. affect|change|limit|influence .. care|treatment|services|benefits|quality|rights
    without .. retaliation|penalty|fear|reprisal
    intimidat*|coerc*|reprisal*
    no one .. treat`,
  softRetaliate: `
    not .. affect .. services|benefits|coverage|covered`,
  person: `
    privacy .. officer*|official*|office|contact|coordinator|manager|representative|department|director|administrator|specialist|team
    hipaa .. officer|official|coordinator|contact|manager
    compliance officer|official|department|office|manager|director
    data|security protection? officer
    contact person
    office|practice|clinic|site|general|business|facility|program|health|executive|medical|clinical|nursing manager|administrator|director|coordinator|supervisor
    administrator
    medical|health records? .. department|manager|director|custodian|supervisor
    patient|member|customer advocate*|relations|representative|services|experience
    risk manage*
    executive director
    owner
    president
    chief .. officer
    dr
    contact name`,
  contact: `
    contact|contacting|contacted .... us|our|me|my|the|at|office|officer|official|person|information|below
    contact information|person|us|details
    to contact
    question|questions
    call|reach|telephone|write|phone us|our|the|me|at
    further|more|additional information`,
  effective: `
    effective
    takes|took|take effect
    in|into effect
    in force`,
  revised: `
    revised|revision|updated|amended
    last updated|modified|reviewed|changed|revised`,
  noticeWord: `notice|policy|policies|practices|document|date|statement`,
} as const;

/** What the rows for special entities and the rows that are no longer law look for. */
export const specialWords = {
  healthPlan: `
    plan sponsor*
    group health plan
    health|insurance issuer
    enrollee*|plan member*|subscriber*|beneficiar*
    underwrit*
    your|our plan benefits|members|coverage
    we|us .. health plan`,
  planSponsor: `
    plan sponsor*
    sponsor of .. plan|group
    employer .... plan|group
    sponsor .. health plan`,
  genetic: `genetic`,
  underwriting: `underwrit*`,
  jointNotice: `
    joint notice
    organized health care arrangement
    organized healthcare arrangement
    affiliated covered entit*
    ohca`,
  jointWho: `
    medical staff
    participat* .... arrangement|hospital|entities|members|providers
    entities|facilities|locations|sites|hospitals .. covered|following|listed|participat*|included
    all .. departments|locations|sites|units`,
  shareWithin: `share|sharing|shared`,
  weWillNot: `
    we|i will|do|shall not|never
    we never
    will|do not .. sell|market|share|use|disclose`,
  materialChange: `
    material change*
    important|significant change*
    promptly revise`,
  webPosted: `
    post*|available|find|view .... website|web|site|online
    website|web .. site? .... notice`,
  acknowledge: `
    acknowledg* .... receipt|received|notice|copy
    receipt of .... notice`,
  reproductive: `
    reproductive
    abortion
    lawful .. reproductive`,
  attestation: `attestation*`,
  redisclosed: `
    redisclos*|redisclose*
    re disclos*
    no longer .. protected`,
  accessInFifteen: `
    15|fifteen .. calendar? days
    photograph* .... record*|information|phi`,
} as const;
