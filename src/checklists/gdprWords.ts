/** The words by which notices and consents in Europe say what the GDPR asks of them. */

export const gdprWords = {
  consent: `
    consent*
    agree*
    permission`,
  withdraw: `
    withdraw*|revoke* .... consent|permission|it|time
    consent .... withdraw*|revok*`,
  anyTime: `any time|moment
    anytime
    easily`,
  purpose: `
    purpose*
    in order to
    why we .. collect|use|process
    use|process|collect .. your|personal|the .. data|information .. to|for`,
  newPurpose: `
    new|other|another|different|further|additional purpose*
    compatib*`,
  informFirst: `
    inform*|notify|tell|ask|consent|permission|compatib*`,
  legalBasis: `
    legal|lawful basis|bases|ground|grounds
    legitimate interest*
    article 6|9
    perform* .. contract
    legal obligation*
    public interest|task
    basis of .. consent|contract`,
  explicitConsent: `
    explicit*|express* .. consent
    consent .. explicit*`,
  special: `
    health|medical|genetic|biometric .. data|information
    special categor*
    sensitive .. data|information|personal`,
  secrecy: `
    professional secrecy|confidentiality
    duty of .. confidentiality|secrecy
    provision of .. health|care
    medical diagnosis
    article 9`,
  researchBasis: `
    scientific research
    research .. purpose*|basis|safeguard*|exemption*|ethics`,
  safeguards: `
    safeguard*|pseudonym*|minimi*|anonym*|encrypt*`,
  controller: `
    controller|controllers
    responsible for .. processing|data|information
    we are .... controller|responsible|company|registered
    registered .. office|address|company|in`,
  officer: `
    data protection officer|lead|contact
    dpo`,
  recipients: `
    recipient*
    share*|disclose*|transfer*|transmit*|pass .... with|to|third|provider*|partner*
    service provider*|processor*
    third parties`,
  transfer: `
    outside .... eea|eu|uk|economic|union|country|kingdom
    third countr*
    international* .. transfer*
    transfer* .... countr*|states|abroad|international*
    adequacy
    standard contractual
    binding corporate`,
  transferGuard: `
    adequacy|adequate
    standard contractual
    binding corporate
    privacy framework|shield
    appropriate safeguard*
    model clauses`,
  retention: `
    retain*|retention|keep|kept|store|stored|storage|delete|deleted|erase .... year|years|month|months|days|long|period|necessary|until|time|after
    how long
    retention|storage period*`,
  rights: `right|rights
    entitled
    you can|may
    i|you may`,
  accessRight: `access|copy
    to know`,
  rectify: `rectif*|correct*|update|inaccura*`,
  erase: `eras*|delet*|forgotten`,
  restrict: `restrict*`,
  portability: `portab*
    common|portable|structured .. format
    machine readable`,
  object: `object|objection`,
  complain: `complain*`,
  authority: `
    supervisory|protection authority|authorities|commission*|agency|office
    information commissioner*
    ico|cnil
    data protection authority|authorities|commissioner*
    regulator*`,
  mustProvide: `
    required|obliged|obligation|mandatory|necessary|need* .... provide|give|supply
    if you .... not provide|give|supply
    fail* to provide
    refus*|optional|voluntary .... data|information|provide|providing
    statutory|contractual requirement`,
  automated: `
    automated|automatic .. decision*|processing|means|profiling
    profiling`,
  logic: `
    logic|consequence*|significance
    human|person .. intervention|review|involvement
    solely
    based only
    not .... automated
    object*|contest*`,
  source: `
    source* .... data|information
    receive*|obtain*|collect* .... from .. third|other|others|your|publicly|partner*|hospital*|provider*|employer
    from other|third .. sources|parties`,
  processors: `
    processor*|sub processor*|subprocessor*
    on our behalf|instructions
    process* .. contract|agreement
    service provider*`,
  bound: `
    contract*|agreement*|instruct*|instructions|only|bound|oblig*|require*|behalf`,
} as const;
