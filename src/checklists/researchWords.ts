/** The words by which research consents say what the rules ask of them. */

export const researchWords = {
  isResearch: `research|study|trial`,
  purposeOf: `
    purpose|goal|aim|objective* .. study|research|project|trial
    purpose*
    we|researchers .. want|hope|trying|like to learn|find|understand|study|test
    why .. study|research .. done
    study .. about|aims|will`,
  duration: `
    last|lasts|take|takes|duration|long .... minutes|hours|days|weeks|months|years
    minutes|hours|days|weeks|months|years
    how long`,
  procedures: `
    asked to
    procedure*
    you will .. complete|answer|have|take|provide|give|wear|visit|do
    what .. happen|involved|do
    survey*|questionnaire*|interview*|sample*|task*|visit|visits`,
  keyInformation: `
    key information
    concise summary|presentation
    summary of .. key
    important|main things .. know|points`,
  risks: `
    risk|risks|discomfort*
    side effects`,
  privacyRisk: `
    loss|breach .. privacy|confidentiality
    re|be identif*
    privacy|confidentiality risk*`,
  benefits: `
    benefit|benefits
    may|might help`,
  alternatives: `
    alternative*
    other choices|options|treatment*
    choose|decide not to .. participate|take|join
    instead of .. study|participating`,
  confidentiality: `
    confidential*|private|privacy
    protect* .. information|data|identity
    secure*`,
  injury: `
    injur*|harmed
    hurt|harm .. study|research`,
  injuryCare: `compensat*|treatment|care|medical|pay|cost*|call|contact`,
  contacts: `
    contact*|call|email|questions .... investigator|researcher*|study|team|dr|professor|us|at
    principal investigator
    questions .. study|research|about`,
  rightsContact: `
    institutional review board
    irb|reb
    ethics committee|board
    human research|subjects|participants .... office|protection*|program|committee
    rights as a .. research|participant|subject|study
    review board`,
  voluntary: `
    voluntar*
    free|freely .. choose|decide|withdraw|stop|refuse
    do not|don't have to .. take|participate|join|be|agree
    your choice|decision`,
  withoutPenalty: `
    withdraw|stop|leave|quit|refuse|decline|discontinue .... any|anytime|penalty|time|loss|reason
    without .. penalty|loss|consequence*|affecting|prejudice|giving
    no penalty
    not .. affect .. care|relationship|benefits|grade|treatment|services|rights`,
  futureUse: `
    future research|studies|study|use
    other|additional|secondary|further research|studies|researchers|investigators
    shared|distributed .. other|future .. researcher*|investigator*|studies`,
  identifiersRemoved: `
    identif* .. removed|stripped|taken
    remov* .... identif*|names?
    de|non identif*|deidentif*|anonymi*
    without .. additional|further|asking .. consent|permission
    no .. identifi* .. information`,
  notFuture: `
    not .. be? used|shared|distributed .... future|other|further
    only .. used|for .. this study`,
  unforeseeable: `
    unforese*|unknown|unexpected .. risk*|effects|side
    not yet? known .. risk*|effects|side
    risks .. not known|unknown|foresee*|predict*`,
  ended: `
    investigator|researcher*|doctor|sponsor|we|team|study may|can|could|might .... end|stop|remove|withdraw|terminate .. your|you|study
    removed|withdrawn|taken .. from|off .. study
    without your consent`,
  costs: `
    cost|costs|charge|charged|expense*|bill|billed|insurance .... you|study|research|participa*|pay|no
    no cost
    pay .. for`,
  afterWithdrawal: `
    withdraw*|stop|leave|left .... data|information|samples|collected|already|destroyed|deleted|kept|used
    data|information|samples .... withdraw*|already .. collected|used
    consequences .. withdraw*`,
  newFindings: `
    new findings|information|results .... willing*|participation|told|learn|decision|inform*|know
    significant new`,
  numberOf: `
    about|approximately|up|total|around .. to? .... people|participants|subjects|patients|volunteers
    number of .. people|participants|subjects|patients
    how many people|participants|subjects`,
  specimens: `
    specimen*|biospecimen*
    tissue|blood|saliva|urine|swab|dna|cells .. sample*|be|collected
    biological sample*|material*
    samples`,
  profit: `
    commercial profit|value|product*|use|purposes
    profit*
    financial* .. benefit|gain|share
    patent*|royalt*
    sold|sell`,
  results: `
    results|findings .... return*|given|shared|told|you|receive|provided|medical|record|doctor
    clinically relevant
    incidental finding*`,
  sequencing: `
    genome|exome .. sequenc*
    sequenc* .. dna|genome|genes
    whole genome
    genetic test*|analys*|research`,
  broadConsent: `
    broad consent
    stored|kept|banked|store|storage .... future|other .... research|studies
    biobank|repository|biorepository`,
  kindsOfResearch: `
    research .. about|on|into|related|such|including|many|any .. disease*|health|kinds|conditions|types|kind|type
    types|kinds|type|kind of .. research|studies`,
  sharedWith: `
    shar*|distribut*|releas*|send|sent|given|available|provide* .... researcher*|investigator*|universit*|compan*|institution*|database*|repositor*|scientist*|sponsor*|partners`,
  storageTime: `
    stor*|kept|keep|retain*|maintain* .... years|year|indefinite*|long|forever|until|no limit|permanent*|months|end
    how long .. stored|kept
    indefinite*`,
  notToldStudies: `
    not .. be? told|informed|notified|contact* .... studies|study|research|each|specific|details|used
    details .. specific .. research|studies`,
  resultsMayNot: `
    not|may .. receive|get|given|returned|return|told|share|provide .... results|findings
    results|findings .. may|will not .. be? told|given|returned|shared`,
  fda: `
    food and drug
    fda`,
  inspect: `inspect*|review|look|access|audit*|records`,
  trialSentence: `description of this clinical trial`,
  healthInformation: `
    protected|identifiable|personal health information
    phi|hipaa
    medical record|records
    health information`,
  authorize: `
    authori*
    permission .. to|use|for|share
    hipaa`,
  exculpatory: `
    waive*|waiving .... legal? right*|claim*
    give|giving up .... legal? right*|claim*
    release* .... liabilit*|negligence|claim*
    not .. liable|responsible .. for .. injur*|negligence|damages|loss|harm
    hold harmless`,
  notWaived: `
    not|no .. waive*|waiving|give|giving|lose .. up? .. legal? .. rights|right`,
} as const;
