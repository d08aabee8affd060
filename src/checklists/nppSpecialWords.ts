/** The words by which the rows for special entities, and those that are no longer law, are recognised. */

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
