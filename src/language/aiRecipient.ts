/** Outside companies that receive information because they run an AI system. */
import type { Clause, Found } from './clause';
import { aboutPatientData } from './dataInClause';
import { recipientsOf } from './relations';
import { type Said, sentenceSays, stated, wording } from './wording';

const ai =
  '(?:ai|a\\.i\\.|artificial intelligence|machine learning|(?:large )?language models?|llms?|generative ai|chatbot|speech recognition|(?:ai |voice )?transcription|ai scribe|image analysis|algorithm|analytics)';
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
  if (clause.gated || !clause.has('ai.strong', 'ai.weak', 'who.ai-vendor', 'pur.analytics', 'data.audio')) {
    return undefined;
  }
  if (!aboutPatientData(clause, true)) return undefined;
  const passing = recipientsOf(clause, 'who.ai-vendor').find(({ recipient }) => !isName(recipient));
  const named = stated(clause, runByOthers, aiCompany);
  const reaches =
    passing !== undefined || (named !== undefined && sends.test(clause.text) && clause.permitted(...moves).length > 0);
  if (!reaches) return undefined;
  return {
    recipient: passing?.recipient,
    said: named,
    ownTerms: sentenceSays(clause, ownTerms),
    ownPurposes: sentenceSays(clause, ownPurposes),
    bound: sentenceSays(clause, bound),
  };
}

const moves = ['act.share', 'act.access', 'act.receive', 'act.use', 'act.collect', 'act.retain', 'act.publish'];

/** A company that speaks in its own policy is no outsider there, so a bare name does not decide. */
function isName({ mark, clause }: Found): boolean {
  const words = clause.textOf(mark);
  return /^\p{Lu}[\p{L}]+$/u.test(words) && !/^AI$/u.test(words);
}
