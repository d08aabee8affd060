/**
 * Tells building an AI system from using one. "To train our models" builds; "an AI scribe
 * creates your note" uses; "staff training" is neither.
 */
import type { Clause, Found } from './clause';
import type { Mark } from './lexicon/vocabulary';

/** Phrases that name the building by themselves. */
const buildingNouns =
  /\b(?:training (?:data|data ?sets?|sets?)|model (?:training|improvement|development)|(?:ai|algorithm|machine learning|foundation model) (?:training|development|improvement|model training|research|developers?)|machine learning (?:research|data)|data for machine learning)\b/iu;
/** Building told without a word for it: "to help its system learn". */
const helpsToLearn =
  /^help(?:s|ing)? (?:our|its|their|the) (?:\w+ )?(?:systems?|software|models?|tools?|technology|algorithms?|platform) (?:to )?(?:learn|improve|perform|get)\b/iu;
/** Verbs that build whatever stands after them; the others also describe what a tool does for its user. */
const strong =
  /^(?:pre|re)?train|^fine|^finetun|^develop|^improv|^enhanc|^refin|^validat|^build|^optimi[sz]|^advanc|^tun|^teach|^calibrat|^benchmark|^learn|^test|^construct|^feed|^creat|^help its|^smarter|^perform better|^more accurate|^generat|^machine learning train/iu;
const weakWindow = /^(?:creat|generat|produc|design|support|assess|evaluat|power|fuel|further)/iu;

/** The act and the system of a clause that lets somebody build or improve an AI system with data. */
export interface AiDevelopment {
  readonly act: Found;
  readonly system: Found;
}

/** Finds the building of an AI system that the clause permits; undefined when AI is only used, or forbidden. */
export function aiDevelopment(clause: Clause): AiDevelopment | undefined {
  const systems = clause.own('ai.strong', 'ai.weak');
  const ownActs = clause.permitted('act.train', 'act.develop');
  const learning = ownActs.find(
    ({ mark, clause: owner }) =>
      owner === clause && helpsToLearn.test(clause.text.slice(clause.spanOf(mark).start - clause.span.start)),
  );
  if (learning) return { act: learning, system: learning };
  for (const mark of systems) {
    if (clause.negatedAt(mark.from)) continue;
    if (
      mark.tag === 'ai.strong' &&
      buildingNouns.test(clause.textOf(mark)) &&
      !clause.gated &&
      !inToolPosition(clause, mark)
    ) {
      const system = { mark, clause };
      return { act: system, system };
    }
    const act = ownActs.find((candidate) => candidate.clause === clause && governs(clause, candidate.mark, mark));
    if (act) return { act, system: { mark, clause } };
    // The lead-in may carry the verb: "to train:" over a list of systems.
    const inherited = ownActs.find((candidate) => candidate.clause !== clause && candidate.mark.tag === 'act.train');
    if (inherited && mark.tag === 'ai.strong') return { act: inherited, system: { mark, clause } };
  }
  return undefined;
}

function inToolPosition(clause: Clause, mark: Mark): boolean {
  return clause.own('right').some((right) => right.from < mark.from);
}

function governs(clause: Clause, act: Mark, system: Mark): boolean {
  const verb = clause.textOf(act);
  if (!strong.test(verb) && !weakWindow.test(verb)) return false;
  const { starts, ends } = clause.sentence.tokens;
  const between =
    act.to <= system.from ? clause.sentence.text.slice(ends[act.to - 1] as number, starts[system.from] as number) : '';
  if (act.to <= system.from) {
    if (/\b(?:by|using|with the (?:help|use) of|via|through|against)\b/iu.test(between)) return false;
    if (/[;|]/u.test(between)) return false;
    const distance = system.from - act.to;
    if (system.tag === 'ai.weak')
      return (
        distance <= 5 &&
        (act.tag === 'act.train' || !weakWindow.test(verb) || distance <= 1) &&
        !/\b(?:staff|employees|workforce|personnel|residents|students)\b/iu.test(between)
      );
    if (/\b(?:staff|employees|workforce|team members)\b/iu.test(between) && act.tag === 'act.train') return false;
    return distance <= (weakWindow.test(verb) ? 3 : 9);
  }
  // "AI model development", "so that our models improve", "help our systems learn".
  const after = clause.sentence.text.slice(ends[system.to - 1] as number, starts[act.from] as number);
  return (
    act.from >= system.to &&
    act.from - system.to <= 2 &&
    /^[\s,]*(?:(?:to|and)\s+)?$/u.test(after) &&
    /^(?:training|development|improvement|testing|validation|learn|perform better|improve)/iu.test(verb)
  );
}

/**
 * Whether the building rests on information about people even though none is named: a
 * purpose in a list ("to train our models"), or the organization's own system.
 */
export function restsOnPatientData(clause: Clause, building: AiDevelopment): boolean {
  const { mark, clause: owner } = building.system;
  if (
    building.act.mark !== mark &&
    building.act.mark.tag === 'act.train' &&
    /^(?:our|their|its)\b/iu.test(precedingWords(owner, mark))
  )
    return true;
  return building.act.mark === mark && clause.dependent && clause.own('act.', 'word.to').length > 0;
}

function precedingWords(clause: Clause, mark: Mark): string {
  const { starts, ends } = clause.sentence.tokens;
  const own = clause.textOf(mark);
  if (/^(?:our|their|its)\b/iu.test(own) || /\b(?:our|their|its)\b/iu.test(own)) return 'our';
  const from = Math.max(clause.from, mark.from - 3);
  const words = clause.sentence.text.slice(starts[from] as number, ends[mark.from - 1] ?? 0);
  return /\b(?:our|their|its)\b/iu.exec(words)?.[0] ?? '';
}
