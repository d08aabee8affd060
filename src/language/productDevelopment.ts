/** Products that companies build from information or samples, and who gets the profit. */
import type { Clause } from './clause';
import { aboutPatientData } from './dataInClause';
import { type Said, said, stated, turnOf, wording } from './wording';

const made =
  '(?:products?|services?|offerings?|(?:medical |diagnostic |genetic )?tests?|drugs?|medicines?|(?:medical )?devices?|therap(?:y|ies)|treatments?|technolog(?:y|ies)|tools?)';
const commercial = wording(
  '(?:commercial|for profit|profit making|commercially) (?:available )?(?:products?|uses?|gain|development|applications?|value|benefit|exploitation|research|purposes?|ventures?|advantage)|commerciali[sz](?:e|es|ed|ing|ation)|for commercial|(?:product|tests?|drugs?|devices?) (?:or \\w+ )?(?:\\w+ )?to be sold|(?:products?|tests?|drugs?|devices?) (?:that |which )?(?:are |is |will be |may be |can be )sold|monetary value',
);
const builds = wording(
  `(?:develop|develops|developing|development of|create|creates|creating|creation of|build|building|design|designing|sell|selling|create and sell|offer|propose|launch|introduce) (?:and \\w+ )?(?:our |its |their |other |any |related |better )*(?:new|future|additional|commercial|innovative|proprietary)(?: or (?:additional|improved|future|existing))? (?:and \\w+ )?(?:\\w+ ){0,2}${made}|product (?:research and )?development|regulatory approval (?:of|for) (?:its|their|our|new|any)|certified as medical devices|develop(?:ing|ment of|ment or approval of|ment and promotion of)? (?:new drugs|diagnostic solutions)`,
);
const property = wording(
  '(?:inventions?|discoveries|intellectual property|patents?)(?: \\w+){0,6} (?:(?:made|developed|derived|arising|resulting|that result)(?: \\w+){0,6} )?(?:(?:will|may|shall|can|could) (?:be )?)?(?:owned|belong|patented|licensed|the property)|(?:may|can|could|will) (?:\\w+ )?patent|may be patented|(?:file|apply for|seek|obtain) (?:for )?patents?',
);
const noShare = wording(
  '(?:not|no|never|without|give up|waive|gives? up) ... (?:profits?|royalt(?:y|ies)|revenues?|financial (?:benefit|gain|interest|rights?)|commercial (?:value|profits?|products?)|proceeds|(?:receive|get) (?:any )?(?:money|payments?|compensation|anything) ... (?:products?|inventions?|discover\\w+|drugs)|(?:be |are )?paid ... (?:products?|inventions?|discover\\w+|drugs|new (?:treatments?|tests?))|compensat\\w+ ... (?:products?|inventions?|discover\\w+|tests?|patents?))',
);
const aboutProducts = turnOf(
  /\b(?:samples?|specimens?|tissues?|data|information|images?|records?|research|stud(?:y|ies)|products?|inventions?|discover\w+|tests?|drugs?|profits)\b/iu,
);
const shared = wording(
  'will share (?:\\w+ ){0,4}(?:revenue|profits?|proceeds|royalties) with|share of (?:the )?(?:profits?|revenue) (?:will|with)|non commercial|not for profit',
);
const otherTopic = wording(
  'business or commercial purposes?|business and commercial purposes?|business purposes? (?:and|or) an? commercial purposes?|marketing,? (?:and|or) commercial purposes|commercial (?:information|messages?|emails?|computer|communications?|agreements?)|commercially reasonable|already (?:sold|available|on the market)|research,? develop and market',
);

/** Product building, or the word that the patient gets nothing of it. */
export interface ProductDevelopment {
  readonly said: Said;
  /** The clause only says that the patient has no share. */
  readonly bareNoShare: boolean;
  readonly noShare: boolean;
  /** Companies build for the market, and not only the provider for its own service. */
  readonly market: boolean;
}

/** The building of products that the clause permits or tells of; undefined when it does not. */
export function productDevelopment(clause: Clause): ProductDevelopment | undefined {
  if (clause.sentence.heading || clause.sentence.question || !clause.says(trigger)) return undefined;
  if (said(clause, shared) || said(clause, otherTopic)) return undefined;
  const nothing = clause.says(aboutProducts) ? said(clause, noShare) : undefined;
  const none = nothing && !isPromise(clause) ? nothing : undefined;
  const permitted = clause.gated ? undefined : stated(clause, commercial, property, builds);
  const about = aboutPatientData(clause, true) || clause.inherited.lead !== undefined || clause.says(ofResearch);
  const used =
    permitted && about && (clause.permitted('act.', 'modal.').length > 0 || clause.inherited.lead)
      ? permitted
      : undefined;
  const place = used ?? none;
  if (!place) return undefined;
  return {
    said: place,
    bareNoShare: none !== undefined && !clause.says(permits),
    noShare: none !== undefined,
    market: stated(clause, commercial, property) !== undefined || /\bsell\b/iu.test(used?.words ?? ''),
  };
}

const permits = turnOf(
  /\b(?:may|can|could|will) (?:be )?(?:us(?:e|ed)|develop\w*|shar(?:e|ed) with|sell|sold|allow|lead)\b/iu,
);

const trigger = turnOf(
  /\b(?:commerc\w*|profits?|royalt\w+|patent\w*|inventions?|discoveries|products?|offerings?|sold|revenues?|proceeds|financial|certified|drugs?|services|intellectual)\b/iu,
);

/** "We will never use your data for profit" promises; "you will not share in profits" does not. */
function isPromise(clause: Clause): boolean {
  return (
    /\b(?:not|never|no) (?:be )?(?:us(?:e|ed)|sell|sold|shar(?:e|ed) (?:your|my|with)|disclos\w+|allow\w*|permit\w*|make money|does not make)\b/iu.test(
      clause.text.replace(/\s+/gu, ' '),
    ) && !/\bshare in\b/iu.test(clause.text)
  );
}

const ofResearch = turnOf(/\bresearch|stud(?:y|ies)\b/iu);
