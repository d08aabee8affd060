/** Outside companies that receive information because they run an AI system. */
import type { Clause, Found } from './clause';
import { aboutPatientData } from './dataInClause';
import { recipientsOf } from './relations';
import { type Said, said, sentenceSays, stated, wording } from './wording';

const ai =
  '(?:ai|a\\.i\\.|artificial intelligence|machine learning|(?:large )?language models?|llms?|generative ai|chatbot|speech recognition|(?:ai |voice )?transcription|ai scribe|image analysis|algorithm)';
const company =
  "(?:compan(?:y|ies)|vendors?|providers?|firms?|developers?|suppliers?|partners?|partner's platform|business(?:es)?|start ?ups?|processors?|sub ?processors?)";
/** "AI vendors", "an artificial intelligence company", "AI processing providers", "developers of AI tools". */
const aiCompany = wording(
  `${ai} (?:\\w+ ){0,2}${company}|${company} (?:of|who (?:make|build|develop|operate)|that (?:make|makes|build|builds|develop|develops|operate|operates|offer|offers)) (?:\\w+ ){0,3}${ai}`,
);
/** A system that somebody else runs. */
const runByOthers = wording(
  `(?:powered|operated|run|hosted|provided|supplied) by ... ${ai} ... (?:another|third party|outside|external|an independent) (?:company|provider|vendor|service|supplier|party)|${ai} ... (?:operated|run|hosted|provided|supplied|offered) by (?:another|a third party|an outside|an external) (?:\\w+ )?(?:company|provider|vendor|service|supplier)|(?:third party|outside|external) (?:\\w+ )?(?:ai|artificial intelligence|machine learning|language model|generative ai|llm) (?:\\w+ )?(?:services?|tools?|models?|systems?|platforms?|companies|company|vendors?|providers?)`,
);
/** An analytics company is named only when its own terms rule what it does. */
const analytics = wording(
  "(?:analytics|data|imaging|software) (?:partners?|partner's|vendors?|vendor's|providers?|compan(?:y|ies)) .. (?:platform|system|service|software)",
);
const source = wording(
  '(?:received|receive|obtained|collected|outputs?|generated) (?:by or )?(?:from|by) (?:\\w+ ){0,4}(?:third party|outside|external)|(?:from|such as) third party ai tools',
);
const sends =
  /\b(?:sent|send|sends|sending|transmit\w*|uploaded|upload|uploads|shared?|sharing|disclos\w+|provid(?:e|ed|es) to|process(?:ed|es)? by|receiv\w+|access|transfer\w*|passed|pass|forward\w*|given|give)\b/iu;
const ownTerms = wording(
  "(?:whose|their|its|the (?:vendor|company|provider|supplier)'s|third party) (?:own )?(?:terms(?: of (?:use|service))?|privacy (?:policy|policies|notice)|policies) ... (?:apply|applies|govern|governs|control)|subject to (?:the )?(?:\\w+ )?(?:terms|privacy (?:policy|policies)) of|governed by (?:their|its|the vendor's)",
);
const ownPurposes = wording(
  '(?:their|its) own (?:\\w+ )?(?:purposes?|use|products?|services?|models?)|(?:improve|train|develop) (?:their|its)',
);
const bound = wording(
  '(?:business associate|data processing|written|confidentiality) (?:agreement|contract)s?|contractually|contracted|under (?:a |an )?(?:\\w+ )?(?:contract|agreement)|act as processors|on our behalf|bound by|only (?:to|for) (?:provide|the purpose|this purpose|transcrib\\w+|creat\\w+)',
);

/** An AI company that gets information, and on which terms. */
export interface AiRecipient {
  readonly recipient: Found | undefined;
  readonly said: Said | undefined;
  readonly ownTerms: boolean;
  readonly ownPurposes: boolean;
  readonly bound: boolean;
}

/** The passing of information to an outside company that runs an AI system; undefined when the clause permits none. */
export function aiRecipient(clause: Clause): AiRecipient | undefined {
  if (
    clause.gated ||
    !(
      clause.has('ai.strong', 'ai.weak', 'who.ai-vendor', 'pur.analytics', 'data.audio', 'who.partner') ||
      clause.previous?.has('who.ai-vendor')
    )
  ) {
    return undefined;
  }
  if (!aboutPatientData(clause, true)) return undefined;
  const passing = recipientsOf(clause, 'who.ai-vendor').find(({ recipient }) => !isName(recipient));
  const terms = stated(clause, ownTerms);
  const named = stated(clause, runByOthers, aiCompany) ?? (terms && stated(clause, analytics));
  if (said(clause, source) && !passing) return undefined;
  const reaches =
    passing !== undefined ||
    givenToThem(clause) ||
    (named !== undefined && sends.test(clause.text) && clause.permitted(...moves).length > 0);
  if (!reaches) return undefined;
  return {
    recipient: passing?.recipient,
    said: named,
    ownTerms: terms !== undefined,
    ownPurposes: stated(clause, ownPurposes) !== undefined,
    bound: sentenceSays(clause, bound),
  };
}

/** "We work with AI firms and may give them access": the firms stand in the clause before. */
function givenToThem(clause: Clause): boolean {
  const before = clause.previous?.own('who.ai-vendor')[0];
  if (!before || clause.previous?.negatedAt(before.from)) return false;
  return (
    /\b(?:give|grant|send|allow|provide|share)\b.{0,40}\bthem\b|\bthey\b/iu.test(clause.text) &&
    clause.permitted(...moves).length > 0
  );
}

const moves = ['act.share', 'act.access', 'act.receive', 'act.use', 'act.collect', 'act.retain', 'act.publish'];

/** A company that speaks in its own policy is no outsider there, so a bare name does not decide. */
function isName({ mark, clause }: Found): boolean {
  return !/\b(?:ai|a\.i|artificial|machine|models?|llms?|scribe|operated)\b/iu.test(clause.textOf(mark));
}
