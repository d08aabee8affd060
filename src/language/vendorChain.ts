/** Companies that work for the provider, the companies that work for them, and what they may do for themselves. */
import { isBareLabel } from './bareLabel';
import type { Clause, Found } from './clause';
import { aboutPatientData } from './dataInClause';
import type { Mark } from './lexicon/vocabulary';
import { wordBefore } from './prepositions';
import { recipientsOf } from './relations';
import { type Said, said, sentenceSays, stated, turnOf, wording } from './wording';

const works = wording(
  'business associates?|(?:sub ?)?contractors?|sub ?processors?|(?:data )?processors|(?:third party )?(?:service|services|technology|software|hosting|external|outside) (?:providers?|vendors?|suppliers?|compan(?:y|ies))|vendors?|suppliers?|third party providers?|consultants?|billing (?:compan(?:y|ies)|services?|specialists?)|claims processing companies|transcription services?|answering services?|(?:people|groups|companies|those|individuals) (?:that |who |which )?(?:we |it )?(?:hire|engage|retain|contract with|work for|work with us|do work for|perform|provide (?:\\w+ )?services|assist|help)|collection agenc(?:y|ies)|agents and contractors|data storage compan(?:y|ies)|payment processors?',
);
const ownBenefit = wording(
  "(?:for )?(?:their|its|the (?:vendor|contractor|supplier|company)'s) own (?:\\w+ )?(?:use|uses|purposes?|benefit|business|products?|services?|commercial)|improve (?:the |their |its |other )?(?:own )?(?:\\w+ )?(?:services|products|offerings|software|tools?) .. (?:to |for )?other (?:clients|customers|patients|organi[sz]ations)|use it for themselves",
);
const pooled = wording(
  'combin(?:e|es|ed|ing) ... (?:with|and) ... (?:other|another|different) (?:\\w+ )?(?:clients?|customers?|providers?|health systems?|hospitals?|organi[sz]ations?|companies|sources)|(?:aggregate|pool|merge|link)s? ... (?:other|all|several) (?:\\w+ )?(?:clients?|customers?|providers?|health systems?|hospitals?|organi[sz]ations?)',
);
const chain = wording(
  '(?:successors?(?: in interest)? (?:and|or|and/or) assigns?|assignees|(?:sub ?)?contractors? (?:and|or|and/or|of) (?:their|its|any) (?:sub ?contractors?|affiliates|agents|contractors|vendors)|(?:their|its) (?:own )?(?:sub ?contractors|affiliates, agents))',
);
const engages = wording(
  '(?:may|can|could|will|is free to|are free to|reserves? the right to) (?:also )?(?:engage|hire|appoint|use|employ|retain|delegate to|subcontract to) (?:any |its own |their own |other |further |additional |different |new )+(?:companies|firms|sub ?contractors|contractors|service providers|vendors|suppliers|third parties|sub ?processors)',
);
const hires = wording(
  '(?:use|uses|engage|engages|employ|employs|hire|hires|retain|contract with|contracts with|rely on|relies on|work with) (?:\\w+ ){0,3}(?:vendors|contractors|service providers|sub ?processors|third party (?:companies|providers|vendors|services)|business associates?|consultants|(?:outside |another |other )?compan(?:y|ies)|billing (?:service|company|specialist)) ... (?:to (?:\\w+ )?(?:perform|keep|maintain|provide|help|deliver|operate|process|host|store|support|assist|check|bill|run|handle|manage|carry out)|in connection with|for (?:\\w+ )?(?:hosting|billing|storage|payment|authentication|analytics|transcription|support))',
);
const bound = wording(
  '(?:written |signed |strict |contractual )*(?:contracts?|agreements?|confidentiality|obligat(?:ed|ions?)|bound|duty|requir(?:e|es|ed|ing)|must|expected|prohibited|may not|are not allowed|are not permitted) ... (?:protect\\w*|safeguard\\w*|confidential\\w*|secur\\w*|privacy|same|comply|complies|only|obligations|for any other|limits?|restrictions?)|agree(?:s|d)? to (?:the same|protect|safeguard|keep|comply|only)|contractual(?:ly)?|sign(?:s|ed|ing)? (?:\\w+ ){0,2}(?:agreements?|contracts?)|list of|under strict contractual|under (?:a |an )?(?:business associate agreement|contract|obligations?)|only (?:for|to|as) ... (?:on our behalf|us)|business associates? agreements?',
);

/** Sentences that name such companies for another reason: as a source, as a party to a contract, as somebody to blame. */
const otherTopic = wording(
  '(?:internet|access) service providers?|train (?:and \\w+ )?(?:employees|staff)|acts? as (?:the|an?) (?:data )?(?:service provider|processor)|independent contractors?|licensors|covered entit(?:y|ies) (?:or|and) business associates?|non service providers?|(?:who|which|that) (?:may |can |also )?(?:provide|give|send|share) (?:\\w+ ){0,3}(?:us|me|information about you)|(?:from|by) (?:our |these |other |such )?(?:service providers|vendors|contractors|suppliers) (?:about|who provide us)|(?:remain|be|is|are|held) (?:\\w+ )?(?:liable|responsible)|not (?:liable|responsible)|request(?:s|ed)? a list',
);

/** What a clause lets the companies behind the provider do. */
export interface VendorChain {
  readonly vendor: Found | undefined;
  readonly said: Said | undefined;
  /** The company may use the data for itself or mix it with that of others. */
  readonly forThemselves: boolean;
  /** The chain may grow without the patient knowing where it ends. */
  readonly open: boolean;
  /** A contract that limits the companies is mentioned. */
  readonly bound: boolean;
}

/** The passing of information to companies that work for the provider; undefined when none is permitted. */
export function vendorChain(clause: Clause): VendorChain | undefined {
  if (clause.gated || !clause.has('who.', 'act.', 'data.') || clause.says(narrowed)) return undefined;
  if (isBareLabel(clause) || said(clause, otherTopic)) return undefined;
  // A list of services under a lead-in that names companies is not flagged again item by item.
  const passing = recipientsOf(clause, 'who.vendor').find(
    ({ recipient }) => recipient.clause === clause && isWorker(recipient),
  );
  const vendor = passing?.recipient;
  const own = stated(clause, ownBenefit, pooled);
  const growing = stated(clause, engages, chain);
  const hired = stated(clause, hires);
  const company = vendor !== undefined || said(clause, works) !== undefined;
  const about = aboutPatientData(clause, true);
  const speaks =
    (vendor !== undefined && about) ||
    (company && own !== undefined && about) ||
    (growing?.words !== undefined && (about || sentenceSays(clause, withoutTelling)) && takesPart(clause)) ||
    (hired !== undefined && (about || clause.says(serves)));
  if (!speaks) return undefined;
  return {
    vendor,
    said: own ?? growing ?? hired,
    forThemselves: own !== undefined,
    open: growing !== undefined,
    bound: sentenceSays(clause, bound),
  };
}

const withoutTelling = wording('without (?:telling|notice|notifying|asking|informing|further notice)');
const serves = turnOf(/\b(?:services?|app|software|platform|your insurance|operations|on our behalf)\b/iu);

function takesPart(clause: Clause): boolean {
  return clause.permitted('act.').length > 0 || said(clause, engages) !== undefined;
}

/** "Only the billing company may receive …" limits who may. */
const narrowed = turnOf(/^\W*(?:and |the )?only\b/iu);

function isBlank(clause: Clause, { from, to }: Mark): boolean {
  const { starts, ends } = clause.sentence.tokens;
  const around = clause.sentence.text.slice((starts[from] as number) - 1, (ends[to - 1] as number) + 1);
  return /^\[.*\]$/u.test(around);
}

/** "Our subprocessor list" is a page and no company. */
function isList(clause: Clause, mark: Mark): boolean {
  return /^\s*(?:list|page)\b/iu.test(clause.sentence.text.slice(clause.spanOf(mark).end));
}

/** "Business Associate shall …" in a contract is a defined party; "a business associate" is anybody. */
function isContractParty(clause: Clause, mark: Mark): boolean {
  return (
    /^(?:Business Associate|Contractor|Subcontractor|Processor|Vendor|Supplier|Service Provider)(?:['’]s)?$/u.test(
      clause.textOf(mark),
    ) &&
    !/^(?:an?|the|our|any|each|every|its|their|my|third-party|party|this|another)$/iu.test(
      wordBefore(clause, mark.from),
    )
  );
}

function isWorker({ mark, clause }: Found): boolean {
  // "Companies" alone says little; "companies that do work for us" are such workers.
  const words = clause.sentence.text.slice(clause.spanOf(mark).start, clause.span.end);
  const first = words.search(works.patternFor(words));
  // A blank that a limiting text leaves is filled in by hand and names one company.
  return (
    first >= 0 &&
    first < clause.textOf(mark).length &&
    !isBlank(clause, mark) &&
    !isContractParty(clause, mark) &&
    !isList(clause, mark)
  );
}
