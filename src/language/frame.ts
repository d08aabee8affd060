/** The parts of a clause by their roles, in the document's own words, for hovers and JSON. */
import type { Clause } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { recipientsOf } from './relations';

/** A part and the words it stands in; offsets are UTF-16 units of the document. */
export interface FramePart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Who may do what with which data, to or for whom, why, on what condition and how long. */
export interface Frame {
  readonly actor?: FramePart;
  readonly modality?: FramePart;
  readonly action?: FramePart;
  readonly data?: FramePart;
  readonly recipient?: FramePart;
  readonly purpose?: FramePart;
  readonly condition?: FramePart;
  readonly duration?: FramePart;
}

const mainActions = [
  'act.sell',
  'act.paid',
  'act.share',
  'act.publish',
  'act.train',
  'act.record',
  'act.use',
  'act.retain',
  'act.collect',
  'act.access',
  'act.receive',
  'act.market',
  'act.deidentify',
  'act.develop',
  'act.delete',
  'act.change',
  'act.assign',
  'act.waive',
  'act.decide',
  'act.contact',
];

function part(clause: Clause, mark: Mark): FramePart {
  const { start, end } = clause.spanOf(mark);
  return { text: clause.textOf(mark), start, end };
}

function first(
  clause: Clause,
  tags: readonly string[],
  test: (mark: Mark, owner: Clause) => boolean = () => true,
): FramePart | undefined {
  for (const { mark, clause: owner } of clause.all(...tags)) if (test(mark, owner)) return part(owner, mark);
  return undefined;
}

/** Reads the frame of a clause; parts that only the lead-in of a list has are taken from there. */
export function readFrame(clause: Clause): Frame {
  const actions = clause.own('act.');
  const main = mainActions.map((tag) => actions.find((mark) => mark.tag === tag)).find(Boolean);
  const isBefore = (mark: Mark) => main === undefined || mark.from < main.from;
  const frame: Record<string, FramePart | undefined> = {
    actor: first(
      clause,
      ['party.', 'who.'],
      (mark, owner) =>
        (owner !== clause || isBefore(mark)) && !/^(?:your|our|my|me|us|mine|yours)$/iu.test(owner.textOf(mark)),
    ),
    modality: first(clause, ['modal.', 'neg.not']),
    action: main ? part(clause, main) : first(clause, mainActions),
    data: first(clause, [
      'data.health',
      'data.image',
      'data.audio',
      'data.genetic',
      'data.biometric',
      'data.sample',
      'data.deid',
      'data.user',
      'data.personal',
    ]),
    recipient: recipient(clause),
    purpose: first(clause, ['ai.strong', 'pur.']),
    condition: first(clause, ['cond.']),
    duration: first(clause, ['time.']),
  };
  return Object.fromEntries(Object.entries(frame).filter(([, value]) => value !== undefined)) as Frame;
}

/** Who receives the information, as far as the clause lets it go to anybody. */
function recipient(clause: Clause): FramePart | undefined {
  const [passing] = recipientsOf(clause, 'who.');
  return passing ? part(passing.recipient.clause, passing.recipient.mark) : undefined;
}
