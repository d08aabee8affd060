/** Reads what --fix says: which limiting texts to write for which rules. */
import { type FixChoices, type LimitChoice, limitChoices, usualFixes } from '../analysis/chooseFixes';
import { didYouMean } from '../config/nearestName';
import { ruleById, rules } from '../rules/index';
import { UsageError } from './io';

/**
 * The choices of all --fix options together: "RULE=prohibit" speaks of one rule, a word
 * alone of all that are not named. Several may stand in one option, parted by commas.
 * @throws UsageError for an unknown rule or choice.
 */
export function fixChoices(values: readonly string[]): FixChoices {
  let { usual } = usualFixes;
  const byRule: Record<string, LimitChoice> = {};
  const parts = values.flatMap((value) => value.split(',')).map((part) => part.trim());
  for (const part of parts) {
    const equals = part.indexOf('=');
    if (equals < 0) usual = limitNamed(part, part);
    else byRule[ruleNamed(part.slice(0, equals).trim())] = limitNamed(part.slice(equals + 1).trim(), part);
  }
  return { usual, byRule };
}

function limitNamed(word: string, part: string): LimitChoice {
  const limit = limitChoices.find((choice) => choice === word);
  if (limit) return limit;
  const rule = ruleById(word);
  if (rule) throw new UsageError(`--fix ${part} does not say what to write. Use ${part}=narrow or ${part}=prohibit.`);
  const hint = didYouMean(word, limitChoices);
  throw new UsageError(`"${word}" is not a choice for --fix.${hint} Use one of: ${limitChoices.join(', ')}.`);
}

function ruleNamed(id: string): string {
  const rule = ruleById(id);
  const limited = rules.filter(({ limits }) => limits !== undefined).map((each) => each.id);
  if (!rule) {
    const hint = didYouMean(id, limited) || ` The rules are: ${limited.join(', ')}.`;
    throw new UsageError(`There is no rule "${id}".${hint}`);
  }
  if (!rule.limits) throw new UsageError(`The rule "${id}" has no limiting text, so --fix cannot name it.`);
  return id;
}
