// The list of all rules. Written by `npm run gen` from the files of this folder; do not edit.
import type { Rule } from '../linter/rule';
import aiTraining from './ai-training';
import aiVendor from './ai-vendor';
import automatedDecision from './automated-decision';
import baSubcontractorChain from './ba-subcontractor-chain';
import biometricGenetic from './biometric-genetic';
import breachDisclaimer from './breach-disclaimer';
import broadResearch from './broad-research';
import bundledConditioned from './bundled-conditioned';
import commercialDevelopment from './commercial-development';
import contradiction from './contradiction';
import crossBorderCloud from './cross-border-cloud';
import deidentifiedReuse from './deidentified-reuse';
import favourableTerm from './favourable-term';
import halfPromise from './half-promise';
import imageMetadata from './image-metadata';
import insurerEmployer from './insurer-employer';
import lawEnforcement from './law-enforcement';
import marketing from './marketing';
import optoutBuried from './optout-buried';
import recordingAmbient from './recording-ambient';
import rightsWaiverLicence from './rights-waiver-licence';
import saleRemuneration from './sale-remuneration';
import thirdPartySharing from './third-party-sharing';
import unilateralChange from './unilateral-change';
import unlimitedRetention from './unlimited-retention';

/** All rules, sorted by id. */
export const rules: readonly Rule[] = [
  aiTraining,
  aiVendor,
  automatedDecision,
  baSubcontractorChain,
  biometricGenetic,
  breachDisclaimer,
  broadResearch,
  bundledConditioned,
  commercialDevelopment,
  contradiction,
  crossBorderCloud,
  deidentifiedReuse,
  favourableTerm,
  halfPromise,
  imageMetadata,
  insurerEmployer,
  lawEnforcement,
  marketing,
  optoutBuried,
  recordingAmbient,
  rightsWaiverLicence,
  saleRemuneration,
  thirdPartySharing,
  unilateralChange,
  unlimitedRetention,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
