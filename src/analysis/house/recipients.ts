/** What a house style says about companies by name: vendors to look at, recipients to trust. */
import type { HouseStyle, Vendor } from '../../config/house/houseStyle';
import { type Phrase, type Word, wordsOf } from '../../config/house/phrase';
import { aboutPatientData } from '../../language/dataInClause';
import type { Clause } from '../../language/document';
import { outsiders } from '../../language/outsiderRoles';
import type { Match, Rule, RuleContext } from '../../linter/rule';
import { type Span, span } from '../../text/span';

/** The rules that ask who receives something. */
const aboutRecipients: ReadonlySet<string> = new Set([
  'third-party-sharing',
  'ai-vendor',
  'ba-subcontractor-chain',
  'cross-border-cloud',
]);

/** What gives information to somebody. */
const passing = [
  'act.share',
  'act.publish',
  'act.sell',
  'act.license',
  'act.transfer',
  'act.access',
  'act.receive',
] as const;

interface Name {
  readonly name: string;
  readonly phrase: Pick<Phrase, 'find'>;
}

export class Recipients {
  private readonly trusted: readonly Name[];
  private readonly vendors: readonly (Name & Vendor)[];

  constructor({ trustedRecipients, vendors }: HouseStyle) {
    this.trusted = trustedRecipients.map((name) => ({ name, phrase: exactly(name) }));
    this.vendors = vendors.map((vendor) => ({ ...vendor, phrase: exactly(vendor.name) }));
  }

  /** The rule with the names known to it; the rule itself when no name concerns it. */
  known(rule: Rule): Rule {
    if (rule.unit !== 'clause' || !aboutRecipients.has(rule.id)) return rule;
    if (this.trusted.length === 0 && this.vendors.length === 0) return rule;
    const ai = rule.id === 'ai-vendor';
    const vendors = ai || rule.id === 'third-party-sharing' ? this.vendors.filter((vendor) => vendor.ai === ai) : [];
    return {
      ...rule,
      check: (clause: Clause, context: RuleContext) => this.check(rule, clause, context, vendors),
    };
  }

  private check(
    rule: Extract<Rule, { unit: 'clause' }>,
    clause: Clause,
    context: RuleContext,
    vendors: readonly (Name & Vendor)[],
  ): Match | undefined {
    const match = rule.check(clause, context);
    const words = this.trusted.length > 0 || vendors.length > 0 ? wordsOf(clause.text, clause.span.start) : [];
    if (match) {
      if (this.trusts(clause, words)) {
        const because = [...(match.because ?? []), 'the house style trusts this recipient'];
        return { ...match, severity: 'hint', because };
      }
      const named = placesOf(vendors, words);
      return named.length === 1 ? { ...match, blanks: { ...match.blanks, ...blanksFor(named[0]?.name) } } : match;
    }
    const [first, ...more] = placesOf(vendors, words);
    if (!first || !aboutPatientData(clause, true) || clause.permitted(...passing).length === 0) return undefined;
    return {
      messageId: 'permits',
      severity: 'warning',
      because: [`the house style names ${first.name} as a vendor`],
      evidence: [first.at],
      ...(more.length === 0 && { blanks: blanksFor(first.name) }),
    };
  }

  /** Whether every outsider that the clause names is a trusted one. */
  private trusts(clause: Clause, words: readonly Word[]): boolean {
    const names = placesOf(this.trusted, words);
    if (names.length === 0) return false;
    return clause.own(...outsiders).every((mark) => {
      const at = clause.spanOf(mark);
      // "Our partner Riverside Lab": the role stands right before the name.
      return names.some(({ at: name }) => at.start < name.end && name.start <= at.end + 2);
    });
  }
}

function blanksFor(name: string | undefined): Record<string, string> {
  return name === undefined ? {} : { vendor: name, recipient: name };
}

/** A name is found as it is written, whatever signs it has. */
function exactly(name: string): Pick<Phrase, 'find'> {
  const wanted = wordsOf(name).map(({ text }) => text);
  return {
    find(words) {
      if (wanted.length === 0) return undefined;
      for (let first = 0; first + wanted.length <= words.length; first++) {
        if (wanted.every((word, i) => words[first + i]?.text === word))
          return { first, last: first + wanted.length - 1 };
      }
      return undefined;
    },
  };
}

function placesOf(names: readonly Name[], words: readonly Word[]): { readonly name: string; readonly at: Span }[] {
  return names.flatMap(({ name, phrase }) => {
    const match = phrase.find(words);
    const from = match && words[match.first];
    const to = match && words[match.last];
    return from && to ? [{ name, at: span(from.start, to.end) }] : [];
  });
}
