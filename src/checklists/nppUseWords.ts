/** The words by which notices of privacy practices describe uses, disclosures and authorizations. */

export const useWords = {
  treatment: `
    treatment
    treat|treats|treating you|patients|your
    manag*|coordinat*|provid*|plan* .. your|medical|dental|health .. care|healthcare
    care providers|team|coordination
    your care|healthcare`,
  treatmentExample: `
    specialist*
    laborator*|pharmac*|radiolog*
    physical therap*
    doctor*|physician*|nurse* .... involved|treating|share|another|other|need*|may
    test results
    x ray*|x rays
    refer|refers|referral*|referred|referring
    prescription*
    hospital*|surgeon*|dentist*|therapist*|psychiatr*|psycholog*|radiologist*
    nursing home*
    supervis*|trainee*|intern|interns|student*`,
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
    military|veteran*
    armed forces
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
    do|does|did|will not|never .. keep|maintain|create|take|make|write|hold|have .... psychotherapy notes
    don't|doesn't|never .. keep|maintain|create|take|make|write|hold|have .... psychotherapy notes
    no .. psychotherapy notes`,
  marketing: `
    marketing
    market .. you|services|products|to`,
  sale: `
    sell|sells|selling|sold
    sale|sales
    paid|compensat*|payment|remuneration|money .. in? exchange|return for
    are|is|be|being|get paid for .. information|phi|data
    are|is|be|being|get paid for .. disclosing|disclosure*|sharing`,
  authorization: `
    authori*
    written|your|prior|signed|express permission|consent|approval
    permission
    consent
    agree* in writing
    tell|told|say .... in writing`,
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
    authori* .. required
    unless|except|until .... in writing`,
  withoutIt: `
    may|can|permitted|allowed .... without .. authorization|permission|consent
    uses|disclosures|purposes without .. authorization|permission|consent
    not require .... authorization|permission|consent`,
  revoke: `
    revoke*|revoking|revocation
    cancel*
    withdraw|withdrawn|withdrawal|rescind
    change your|his|their mind
    take|takes|taking|taken .. back
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
