/** Joins what the user chose with what the house style says. */
import type { ResolvedConfig } from '../resolvedConfig';
import type { HouseFile, HouseStyle } from './houseStyle';

/** Choices of the user (settings, options) over those of the house style. */
export function inHouseStyle(config: ResolvedConfig, file: HouseFile): ResolvedConfig {
  const { rules, jurisdictions, include: _include, exclude: _exclude, ...house } = file;
  return {
    ...config,
    rules: { ...rules, ...config.rules },
    ...((config.jurisdictions ?? jurisdictions) && { jurisdictions: config.jurisdictions ?? jurisdictions }),
    ...(hasContent(house) && { house }),
  };
}

function hasContent({ limits, vendors, trustedRecipients, approved, ownRules }: HouseStyle): boolean {
  return [Object.keys(limits), vendors, trustedRecipients, approved, ownRules].some(({ length }) => length > 0);
}
