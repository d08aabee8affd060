/**
 * How a document names the organisation that speaks in it: "we", "the Practice",
 * "Riverside Clinic". Read once a document, from its own words.
 */

/** One name with how often it acts in the document ("the Clinic may …"). */
export interface OrganizationName {
  /** As it stands in the middle of a sentence: "the Practice", "our office", "Riverside Clinic". */
  readonly name: string;
  readonly count: number;
}

/** What an organisation that writes notices and forms calls itself; what it calls its software, data or partners is left out. */
const kinds =
  'Practice|Clinic|Hospital|Health System|Medical Center|Center|Centre|Company|Provider|Institution|University|Agency|Facility|Plan|Program|Foundation|Group|Organization|Organisation|Sponsor|Department|Institute|Office|Laboratory|Lab|Pharmacy|Network|College|School|Association|Surgery|Trust|Corporation';
const capital = String.raw`(?:(?:St|Mt|Dr)\. )?\p{Lu}[\p{L}\p{N}&'’-]*`;
const joining = '(?:of|for|and|the|at|in|&)';
/** A proper name: capitalised words, possibly joined by small ones, of at most eight words. */
const proper = `${capital}(?:(?: (?:${joining} ){0,2}${capital})|, (?:Inc|LLC|Ltd|LLP|PLLC)\\b){0,7}`;

const modal = '(?:may|might|will|must|can|could|shall|would|does not|reserves the right|is required|is committed)';

const definedTerm = new RegExp(
  String.raw`\((?:[^()"“]{0,40})["“](?:the |The )?((?:${kinds})s?|[A-Z][A-Z&]{1,7}|${proper})["”]\)`,
  'gu',
);
const commonActor = new RegExp(
  String.raw`\b([Tt]he|[Oo]ur|[Tt]his) ((?:[A-Za-z]+ ){0,2}?(?:${kinds}|${kinds.toLowerCase()})) ${modal}\b`,
  'gu',
);
const researchActor =
  /\b[Tt]he (study team|research team|study staff|study doctors?|study sponsor|researchers|investigators|study investigators)\b/gu;
const properActor = new RegExp(String.raw`(?:^|[.;:•\n]\s*|, |\bthat )(${proper}) ${modal}\b`, 'gmu');
const authorized = new RegExp(
  `\\b(?:authorize|permit|allow|authorise|consent to|permission (?:to|for)|request(?:ing)?) (?:the )?(${proper}),? (?:and [^.]{0,60} )?to\\b`,
  'gu',
);
const noticeOf = new RegExp(
  `[Nn]otice [Oo]f [Pp]rivacy [Pp]ractices (?:of|for) (${proper})|^(${proper}?)(?:['’]s)? Notice of Privacy Practices`,
  'gmu',
);

/** Capitalised words that open sentences or name other things than the organisation that speaks. */
const notNames =
  /^(?:We|I|You|It|They|He|She|If|When|In|For|To|As|At|By|On|Or|And|Any|All|Such|This|These|That|Those|Some|Your|Our|My|Their|Its|The|A|An|No|Other|Each|Every|There|Who|What|Why|When|Where|How|Information|Data|PHI|HIPAA|IIHI|Patient|Patients|Participants?|Users?|Business Associates?|Third Part(?:y|ies)|Law|Federal|State|Congress|Notice|Privacy|Research(?:ers)?|Services?|Software|App|Secretary|HHS|IRB|FDA|NIH|EU|US|USA|California|Medicare|Medicaid|Section|Part|Child|Parent|Client|Members?|People|Personal|Health|Medical|Treatment|Payment|Images?|Photos|Recordings?|Samples?|AI|Also|However|Additionally|Therefore|Uses?|Disclosures?|Authorization|Consent|Records?|Name|Date)$/u;

/** Bodies that a document speaks of and that do not speak in it. */
const authority =
  /\b(?:National|Federal|Department of|Office for|Secretary|Government|Court|Board|Committee|Administration)\b/u;

/** A name that no letter in lower case tells apart from a heading ("NOTICE OF PRIVACY") is not believed. */
function believable(name: string): boolean {
  const words = name.split(/\s+/u);
  if (notNames.test(name) || notNames.test(words[0] ?? '')) return false;
  if (words.length > 1 && name === name.toUpperCase()) return false;
  if (authority.test(name)) return false;
  return !/\b(?:Officer|Official|Contact|Notice|Policy|Act|Rule|Information|Data|Records?|Rights?|Authorization|Consent|Manager|Director|Dr)\b/u.test(
    name,
  );
}

/** The names of the organisation that speaks, most used first. Linear in the length of the text. */
export function organizationNames(text: string): readonly OrganizationName[] {
  const counts = new Map<string, number>();
  const add = (name: string, weight: number) => counts.set(name, (counts.get(name) ?? 0) + weight);
  const flat = text.replace(/[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, ' ');
  for (const [, article = 'the', noun = ''] of flat.matchAll(commonActor)) {
    if (!authority.test(noun)) add(`${article.toLowerCase()} ${noun}`, 1);
  }
  for (const [, noun = ''] of flat.matchAll(researchActor)) add(`the ${noun}`, 1);
  for (const [, name = ''] of flat.matchAll(properActor)) if (believable(name)) add(name, 1);
  for (const [, term = ''] of flat.matchAll(definedTerm)) {
    if (new RegExp(`^(?:${kinds})s?$`, 'u').test(term)) add(`the ${term}`, 2);
    else if (counts.has(term)) add(term, 2);
  }
  for (const [, name = ''] of flat.matchAll(authorized)) if (believable(name)) add(name, 2);
  for (const [, of = '', before = ''] of flat.matchAll(noticeOf)) {
    const name = of || before;
    if (believable(name) && name.includes(' ')) add(name, 2);
  }
  // Without the place: "Changes will apply" opens a sentence with a word that is no name elsewhere.
  const isName = (name: string) => /^(?:the|our|this) /u.test(name) || !text.includes(` ${name.toLowerCase()} `);
  return [...counts]
    .filter(([name]) => isName(name))
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Titles under which a document names the person to ask about privacy. */
const privacyTitle =
  /\b((?:Chief |HIPAA )?Privacy (?:Officer|Official|Contact|Office|Manager)|Data Protection Officer|HIPAA (?:Officer|Compliance Officer))\b/gu;

/** The title of the one person or office to ask about privacy; undefined when the document names none, or several. */
export function privacyContact(text: string): string | undefined {
  const titles = new Set([...text.matchAll(privacyTitle)].map(([, title = '']) => title));
  const [only] = titles;
  return titles.size === 1 ? only : undefined;
}
