/** Finds uses of information for marketing; fundraising and reminders are something else. */
import type { Clause, Found } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { recipientsOf } from './relations';
import { turnOf } from './turns';

const purposeTags = ['pur.marketing', 'act.market'];

/** The words by which the clause lets information be used for marketing, or lets marketing reach the patient. */
export function marketingUse(clause: Clause): Found | undefined {
  if (clause.gated) return undefined;
  const inherits = clause.listed;
  for (const tag of purposeTags) {
    for (const mark of clause.own(tag)) {
      if (clause.negatedAt(mark.from) || mark.from >= clause.stance.rightFrom) continue;
      const acts = clause.permitted(
        'act.share',
        'act.use',
        'act.sell',
        'act.contact',
        'act.publish',
        'act.receive',
        'act.access',
        'act.collect',
        'act.market',
        'act.develop',
        'act.retain',
        'act.paid',
      );
      // "Used in advertisements" carries its own verb.
      const others = acts.filter(
        (act) =>
          act.clause !== clause ||
          act.mark.from !== mark.from ||
          isVerb(clause, mark) ||
          /^(?:used in|suggest|offer you|recommend|tell you|send you|choose|select|that want)/iu.test(
            clause.textOf(mark),
          ),
      );
      if (others.length === 0 && !inherits) continue;
      if (isSetAside(clause, mark) || isCollected(clause, mark, others)) continue;
      if (!inherits && (!reachesPeople(clause) || isLooseNoun(clause))) continue;
      if (
        /^\W*(?:research|trends|conditions|value|share)\b/iu.test(clause.sentence.text.slice(clause.spanOf(mark).end))
      )
        continue;
      const text = clause.textOf(mark);
      // In "advertising partners" the word only names who they are.
      if (clause.own('who.').some((who) => who.from <= mark.from && mark.to <= who.to)) continue;
      if (
        /^(?:[\s,]+(?:and|or)?\s*(?:marketing|analytics|advertising))?\s*(?:vendors?|companies|partners|agenc\w+|firms|providers?|leads?|teams?|departments?|IDs?|identifiers?)\b/iu.test(
          clause.sentence.text.slice(clause.spanOf(mark).end, clause.span.end),
        )
      )
        continue;
      // Promotions beside contests and sweepstakes are events.
      if (/^promotions?$/iu.test(text) && clause.says(events)) continue;
      // Something that "will be advertised" is announced, not aimed at the patient.
      if (/^(?:advertised|promoted)$/iu.test(text)) continue;
      if (
        /^(?:target|targets|targeted|market|markets|present|offers?|promotes?|goods or services|sell you)$/iu.test(
          text,
        ) &&
        !aboutMarketing(clause) &&
        !(/^market$/iu.test(text) && isVerb(clause, mark))
      )
        continue;
      if (/^(?:ads|advertisements?|advertisers|special offers|offers)$/iu.test(text) && !isShown(clause, mark))
        continue;
      if (clause.says(fundraises) && !/\bmarket|\badverti/iu.test(clause.text)) continue;
      return { mark, clause };
    }
  }
  const told = publicity(clause);
  if (told) return told;
  // Whoever lives by advertising receives information for that.
  const advertiser = recipientsOf(clause, 'who.advertiser').find(
    ({ recipient, action }) =>
      recipient.clause === clause &&
      action.mark.tag !== 'act.sell' &&
      /advertis|market|\bads?\b/iu.test(clause.textOf(recipient.mark)),
  );
  return advertiser && clause.has('data.') ? advertiser.recipient : undefined;
}

/** "Even if you opted out of marketing", "other than advertising": it is named so as not to be meant; a button's label names what it stops. */
function isSetAside(clause: Clause, mark: Mark): boolean {
  const before = clause.sentence.text.slice(clause.span.start, clause.spanOf(mark).start);
  return (
    /(?:\bopt(?:s|ed|ing)?[- ]?out (?:of|from)|\bunsubscribed? from|\bother than|\brather than|\binstead of)\b[^.;,]{0,40}$/iu.test(
      before,
    ) ||
    /\bnon-?\s*$/iu.test(before) ||
    // What the reader did with our marketing is data, and no marketing by that.
    /\b(?:interact\w*|engage\w*|respon\w+|click\w*|viewed) (?:(?:with|to|on) )?(?:\w+ ){0,3}$/iu.test(before) ||
    /[“"'‘][^”"’]{0,60}\bopt(?:ing)?[- ]?out\b[^”"]{0,40}$/iu.test(before)
  );
}

/** "We collect what you looked at (including advertising)": a kind of data, unless it is collected for marketing. */
function isCollected(clause: Clause, mark: Mark, acts: readonly Found[]): boolean {
  if (acts.length === 0 || acts.some((act) => act.mark.tag !== 'act.collect')) return false;
  const before = clause.sentence.text.slice(clause.span.start, clause.spanOf(mark).start);
  return !/\b(?:for|to|in order to)\b[^.;]{0,80}$/iu.test(before);
}

/** Marketing told by what happens: a picture in a brochure, a letter about what other companies offer. */
function publicity(clause: Clause): Found | undefined {
  if (!clause.says(inBrochures) && !clause.says(offersOfOthers)) return undefined;
  if (clause.own('modal.may', 'modal.will', 'modal.permit').length === 0 || clause.stance.negated.length > 0)
    return undefined;
  const mark = clause
    .own('data.', 'act.')
    .find((own) => !clause.negatedAt(own.from) && own.from < clause.stance.rightFrom);
  return mark && { mark, clause };
}

const inBrochures = turnOf(
  /\b(?:photo(?:graph)?s?|pictures?|images?|videos?|story|stories|testimonials?|reviews?|likeness|quotes?|comments?)\b[^.;]{0,70}\b(?:brochures?|social media|newsletters?|advert\w*|promotional|publicity|(?:our|the|practice|clinic|hospital) website|website (?:and|or))\b/iu,
);
const offersOfOthers = turnOf(
  /\b(?:tell|write to|inform|contact|call|send|notify|email)\b[^.;]{0,30}\b(?:about|regarding|on|of)\b[^.;]{0,40}\b(?:products?|treatments?|services?|medicines?|drugs?|devices?|offers?)\b[^.;]{0,30}\b(?:of|from|by)\b[^.;]{0,20}\b(?:companies|partners|sponsors?|manufacturers?|(?:drug|device) makers|third part\w+|others)\b/iu,
);

function aboutMarketing(clause: Clause): boolean {
  return clause.says(aboutProducts);
}

/** "To market to you", "we advertise": the word is the verb of the clause and not the name of a thing. */
function isVerb(clause: Clause, mark: Mark): boolean {
  const { starts, ends } = clause.sentence.tokens;
  const at = mark.from - 1;
  const before = at < clause.from ? '' : clause.sentence.text.slice(starts[at] as number, ends[at] as number);
  return (
    /^(?:market|advertise|promote|target|retarget|solicit|marketing|advertising|promoting|targeting)$/iu.test(
      clause.textOf(mark),
    ) &&
    (/^(?:to|may|will|can|might|also|for|of|by|and|we)$/iu.test(before) || at < clause.from) &&
    clause.to - clause.from > 4
  );
}

/** Marketing concerns us when information is used for it or it is aimed at the patient. */
function reachesPeople(clause: Clause): boolean {
  return clause.has('data.', 'party.you', 'party.i', 'act.sell', 'act.paid');
}

/** "Serve you targeted ads": an advertisement that somebody shows, and not one that only stands on a page. */
function isShown(clause: Clause, mark: Mark): boolean {
  const { starts } = clause.sentence.tokens;
  const from = Math.max(clause.from, mark.from - 16);
  return /\b(?:serv\w+|show\w*|display\w*|deliver\w*|send\w*|target\w*|personali[sz]\w+|tailor\w*|receiv\w+|present\w*|customi[sz]\w+|relevant|choos\w+|select\w*|decid\w+|determin\w+)\b/iu.test(
    clause.sentence.text.slice(starts[from] as number, starts[mark.from] as number),
  );
}

/** "Providers of advertising and plugins": a piece of a list whose verb is not here. */
function isLooseNoun(clause: Clause): boolean {
  return (
    clause.dependent &&
    !/^\W*(?:\w+:\s*)?(?:if [^,]{0,60},\s*)?(?:to|for|send|sending|market|marketing|advertis|provid|deliver|personali|serv|show|display|use|shar|disclos|sell|sale)/iu.test(
      clause.text,
    )
  );
}

const fundraises = turnOf(/\bfundrais/iu);
const aboutProducts = turnOf(
  /\b(?:advertis|marketing|promotion|ads\b|campaign|audience|customers?|consumers?|products?|services?)/iu,
);
const events = turnOf(/\b(?:sweepstakes|contests?|competitions?|prize draws?)\b/iu);
