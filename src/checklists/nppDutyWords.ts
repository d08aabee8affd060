/** The words by which notices of privacy practices tell of duties, complaints, contact and date. */

export const dutyWords = {
  keepPrivate: `
    maintain|maintains|maintaining|protect|protects|protecting|keep|keeps|keeping|safeguard|safeguarding|ensure|ensuring|insure|preserve|respect .... privacy|private|confidential*|security|secure
    maintain|protect|protecting|safeguard|safeguarding|secure .. your|the|protected|medical|health|personal|individually|phi .. information|phi|record*
    privacy|confidentiality .. maintained|protected|kept|safeguarded
    information|phi|record* .... kept|held|remain*|stay* .. private|confidential*|secure`,
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
    explain* .... legal|our|my duties|practices|policies
    explain* .... privacy practices|policies
    provide|provides|providing|give|giving|furnish*|supply|send|make|offer|present .... notice .... legal duties|obligations
    inform*|tell|notify|advise .... legal duties|obligations
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
    provide|provides|providing|give|giv*|send|mail*|distribut*|offer*|deliver*|issue* .... revised|new|updated|amended|current|copy|copies|notice|it|changes|changed
    revised|new|updated|amended|current .... provided|given|sent|handed
    provided .. with|a|the .. revised|new|updated|amended|current|copy
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
    complain*|grievance* .... we|i|our|notice|practices|privacy|information .... directed|addressed|submitted|sent|made|brought|referred to
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
    legal|billing|records department|office|team
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
  privacyPerson: `
    privacy|hipaa|compliance .. officer*|official*|contact|coordinator
    contact person`,
  dutiesHeading: `responsib*|duty|duties|obligation*`,
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
