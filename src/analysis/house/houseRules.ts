/**
 * The rules as a house style wants them: with its limiting texts, its vendors and trusted
 * recipients, silent about approved sentences, and with rules of its own. The linter is
 * handed these rules instead of ours and needs to know nothing of house styles.
 */
import type { HouseStyle } from '../../config/house/houseStyle';
import type { AnalyzedDocument, Clause } from '../../language/document';
import { limitedBy } from '../../linter/limits/limited';
import type { Rule, RuleContext } from '../../linter/rule';
import { rules as builtIn, ruleById as builtInById } from '../../rules/index';
import { type Approved, approvedTexts } from './approved';
import { ownRule, withTexts } from './ownRules';
import { Recipients } from './recipients';

/** What analyses a document under one house style. */
export interface HouseRules {
  readonly rules: readonly Rule[];
  readonly isLimited: (document: AnalyzedDocument, clause: Clause, rule: Rule) => boolean;
}

const made = new WeakMap<HouseStyle, HouseRules>();
/** By content too, because a worker is handed a new copy of the same style with every document. */
const madeOf = new Map<string, HouseRules>();
const keptStyles = 8;
let usual: HouseRules | undefined;

/** Rules of every house style met so far, for their titles and explanations. */
const ownById = new Map<string, Rule>();

/** The rules under a house style; ours as they are when there is none. */
export function rulesUnder(house: HouseStyle | undefined): HouseRules {
  if (!house) {
    usual ??= { rules: builtIn, isLimited: limitedBy(builtIn) };
    return usual;
  }
  const before = made.get(house);
  if (before) return before;
  const key = JSON.stringify(house);
  const found = madeOf.get(key) ?? rulesOf(house);
  madeOf.delete(key);
  madeOf.set(key, found);
  const [oldest] = madeOf.keys();
  if (madeOf.size > keptStyles && oldest !== undefined) madeOf.delete(oldest);
  made.set(house, found);
  return found;
}

/** A rule of ours, or of a house style that was used in this process. */
export function ruleById(id: string): Rule | undefined {
  return builtInById(id) ?? ownById.get(id);
}

function rulesOf(house: HouseStyle): HouseRules {
  const approved = approvedTexts(house.approved);
  const recipients = new Recipients(house);
  const rules = [
    ...builtIn.map((rule) => inHouse(rule, house, approved, recipients)),
    ...house.ownRules.map((own) => silent(ownRule(own), approved)),
  ];
  for (const own of house.ownRules) {
    const rule = rules.find(({ id }) => id === own.id);
    if (rule) ownById.set(own.id, rule);
  }
  return { rules, isLimited: limitedBy(rules) };
}

function inHouse(rule: Rule, house: HouseStyle, approved: Approved, recipients: Recipients): Rule {
  const texts = Object.hasOwn(house.limits, rule.id) ? house.limits[rule.id] : undefined;
  const limited = texts && rule.limits ? { ...rule, limits: withTexts(rule.limits, texts) } : rule;
  return silent(recipients.known(limited), approved);
}

/** The rule without what it would say about approved sentences. */
function silent(rule: Rule, approved: Approved): Rule {
  if (approved.isEmpty) return rule;
  if (rule.unit === 'clause') {
    return {
      ...rule,
      check: (clause: Clause, context: RuleContext) => {
        const match = rule.check(clause, context);
        return match && !approved.has(clause.sentence.text, clause.sentenceSpan) ? match : undefined;
      },
    };
  }
  return {
    ...rule,
    check: (document: AnalyzedDocument, context: RuleContext) =>
      rule.check(document, context).filter(({ span }) => !span || !approved.has(document.source.text, span)),
  };
}
