/** The words by which notices of privacy practices tell of the rights of the patient. */

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
    contact*|reach|mail|call|send|sent|write
    get in touch
    receiv*`,
  access: `
    inspect|review|examine|look|view|read|see|access .... copy|copies|obtain
    inspect|review|see|view|look|examine .... record*|information|phi|chart|file|files
    copy|copies of? your|the|his|their|any|all|my|medical|health|dental|personal|protected .... record*|information|phi|chart|file|files
    copies .. records|record|information|phi|chart
    right|rights to|of .. access
    request*|ask .. access .... record*|information|phi|chart|file|files
    access .. your|the|his|their|medical|health|designated|patient .. record*|information|phi`,
  describesRights: `
    describes|explains|tells .... how you can|may get|access
    describes|explains .. your rights
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
    to use .... rights
    to .. request .... you must|should|may|please|contact|submit
    make .. request*`,
} as const;
