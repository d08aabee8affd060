/**
 * Tells building an AI system from using one. "To train our models" builds; "an AI scribe
 * creates your note" uses; "staff training" is neither.
 */
import type { Clause, Found } from './clause';
import type { Mark } from './lexicon/vocabulary';
import { Turn, turnOf } from './turns';

/** Phrases that name the building by themselves. */
const buildingNouns =
  /\b(?:training (?:data|data ?sets?|sets?)|model (?:training|improvement|development)|(?:ai|algorithm|machine learning|foundation model) (?:training|development|improvement|model training|research|developers?)|machine learning (?:research|data)|data for machine learning)\b/iu;
const systemWord =
  '(?:models?|algorithms?|systems?|software|ai|artificial intelligence|assistants?|tools?|technology|machines?|computers?|networks?|bots?|chatbots?|classifiers?|programs?|engines?|recognition|transcription|detection|dictation|prediction)';
/** Building told without a verb of building: "so that the model becomes more accurate", "fed back to the AI". */
const tellings = new Turn(
  [
    `\\b${systemWord}\\b[^.;,]{0,20}\\b(?:becomes?|gets?|grows?|is made|are made|be made)\\s+(?:better|smarter|more accurate|more reliable|more capable)\\b`,
    `\\bmak(?:e|es|ing)\\b[^.;]{0,40}\\b${systemWord}\\s+(?:better|smarter|more accurate|more reliable)\\b`,
    `\\bhelp(?:s|ing)?\\b[^.;,]{0,30}\\b${systemWord}\\s+(?:to )?(?:learn|improve|perform better|get better)\\b`,
    `\\b${systemWord}\\s+(?:can |may |will |to )?learns?\\b(?! more about)`,
    `\\b(?:fed|feeds?|feeding)\\b[^.;,]{0,20}\\b(?:to|into)\\b[^.;,]{0,15}\\b(?:models?|algorithms?|ai|artificial intelligence|machine learning)\\b`,
    `\\b(?:serv\\w+|used) as (?:\\w+ )?(?:examples?|input|material|ground truth)\\b[^.;]{0,30}\\b(?:${systemWord}|neural)\\b`,
    `\\bfed back\\b[^.;]{0,30}\\b${systemWord}\\b[^.;]{0,20}\\b(?:learns?|improves?)\\b`,
    `\\b(?:check|see|measure|test|judge|evaluate)\\b[^.;]{0,20}\\bhow well\\b[^.;]{0,25}\\b(?:models?|algorithms?|ai|classifiers?)\\b`,
    `\\b(?:for|in)(?: purposes of)? (?:machine[- ]learning|deep[- ]learning|artificial intelligence|ai)\\b(?!\\s*(?:scrib|tool|assist|vendor|provider|compan|system that))(?=\\s*(?:[.,;)]|purposes|research|and\\b|or\\b|development|training|projects?|$))`,
    `\\b${systemWord}\\s+(?:is|are|was|were|be|being)\\s+(?:\\w+ly )?(?:trained|tuned|fine-tuned|benchmarked|calibrated|validated|retrained)\\b`,
    `\\b(?:creat|develop|build|design)\\w*\\s+(?:\\w+\\s+){0,2}(?:software|programs?|tools?|products?)\\s+(?:able to|that (?:can )?(?:read|detect|recogni[sz]e|predict|grade|find|classif\\w+|diagnos\\w+|interpret))`,
    `\\bversions?\\b[^.;,]{0,30}\\blearns?\\b`,
    `\\bused (?:for|in) training\\b(?!\\s+(?:of )?(?:staff|employees|students|residents|clinicians|physicians|personnel|purposes|programs?|new))[^.;]{0,20}$`,
  ].join('|'),
  'iu',
);
/** Verbs that build whatever stands after them; the others also describe what a tool does for its user. */
const strong =
  /^(?:pre|re)?train|^fine|^finetun|^develop|^improv|^enhanc|^refin|^validat|^build|^optimi[sz]|^advanc|^tun|^teach|^calibrat|^benchmark|^learn|^test|^construct|^feed|^creat|^help its|^smarter|^perform better|^more accurate|^generat|^machine learning train/iu;
const weakWindow = /^(?:creat|generat|produc|design|support|assess|evaluat|fuel|further)/iu;

/** The act and the system of a clause that lets somebody build or improve an AI system with data. */
export interface AiDevelopment {
  readonly act: Found;
  readonly system: Found;
}

/** Finds the building of an AI system that the clause permits; undefined when AI is only used, or forbidden. */
export function aiDevelopment(clause: Clause): AiDevelopment | undefined {
  const systems = clause.own('ai.strong', 'ai.weak', 'ai.trainable', 'ai.defined');
  const ownActs = clause.permitted('act.train', 'act.develop');
  const told = tellingOf(clause, ownActs);
  if (told) return told;
  for (const mark of systems) {
    if (clause.negatedAt(mark.from)) continue;
    if (
      (mark.tag === 'ai.defined' || (mark.tag === 'ai.strong' && buildingNouns.test(clause.textOf(mark)))) &&
      !clause.gated &&
      !inToolPosition(clause, mark) &&
      !namesBody(clause, mark) &&
      (clause.dependent ||
        clause
          .permitted(
            'act.use',
            'act.share',
            'act.collect',
            'act.train',
            'act.retain',
            'act.publish',
            'act.receive',
            'act.sell',
          )
          .some((act) => act.clause !== clause || act.mark.from !== mark.from))
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
    if (
      /\b(?:by|using|with the (?:help|use) of|via|through|against|when|while|if|where|experience (?:on|with|in))\b/iu.test(
        between,
      )
    )
      return false;
    if (isAdjective(clause, system) || isExercise(clause, act)) return false;
    if (/[;|]/u.test(between)) return false;
    const distance = system.from - act.to;
    if (system.tag === 'ai.trainable') {
      if (/^training$/iu.test(verb) && /^programs?$/iu.test(clause.textOf(system))) return false;
      if (
        /[,;]|\b(?:staff|employees|workforce|personnel|residents|students|clinicians|users|people|doctors|nurses|how|on|in|you|and|or)\b/iu.test(
          between,
        )
      )
        return false;
      return distance <= (/^training$/iu.test(verb) ? 2 : 5) && trains(clause, act);
    }
    if (system.tag === 'ai.weak')
      return (
        distance <= 5 &&
        (act.tag === 'act.train' || !weakWindow.test(verb) || distance <= 1) &&
        !/\b(?:staff|employees|workforce|personnel|residents|students)\b/iu.test(between)
      );
    if (/\b(?:staff|employees|workforce|team members)\b/iu.test(between) && act.tag === 'act.train') return false;
    return distance <= (weakWindow.test(verb) ? 3 : 9);
  }
  if (system.tag === 'ai.trainable') return false;
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
  if (clause.says(usesMethods)) return false;
  if (
    building.act.mark !== mark &&
    building.act.mark.tag === 'act.train' &&
    /^(?:our|their|its)\b/iu.test(precedingWords(owner, mark))
  )
    return true;
  return building.act.mark === mark && clause.dependent && clause.own('act.', 'word.to').length > 0;
}

/** "AI-assisted diagnosis": the system helps with what is built or studied. */
function isAdjective(clause: Clause, system: Mark): boolean {
  return /^-(?:assisted|powered|enabled|based|driven|generated|supported)\b/iu.test(
    clause.sentence.text.slice(clause.spanOf(system).end),
  );
}

/** "AI research organizations": who they are, and not what is done with the data. */
function namesBody(clause: Clause, system: Mark): boolean {
  const after = clause.sentence.text.slice(clause.spanOf(system).end);
  // "Training involves several stages" tells what training is.
  if (
    system.from - clause.from <= 2 &&
    /^\s+(?:involves?|is|consists?|means?|requires?|takes|refers?|works)\b/iu.test(after)
  )
    return true;
  return /^\s+(?:organi[sz]ations?|companies|institut\w+|groups?|teams?|partners?|centers?|firms?|vendors?|labs?)\b/iu.test(
    after,
  );
}

/** "Your training plan": the reader trains. */
function isExercise(clause: Clause, act: Mark): boolean {
  return (
    /^\s+(?:plans?|programs?|sessions?|schedules?|exercises?|context|goals?|history|load|logs?|courses?|classes|videos|materials?)\b/iu.test(
      clause.sentence.text.slice(clause.spanOf(act).end),
    ) && /^training$/iu.test(clause.textOf(act))
  );
}

/** "We use techniques such as … to train our models": how it is done, and not with what. */
const usesMethods = turnOf(
  /\b(?:us(?:e|es|ing)|appl(?:y|ies|ying)|employ(?:s|ing)?)\s+(?:\w+\s+){0,2}(?:techniques?|methods?|approach(?:es)?|safeguards?|measures)\b/iu,
);

function precedingWords(clause: Clause, mark: Mark): string {
  const { starts, ends } = clause.sentence.tokens;
  const own = clause.textOf(mark);
  if (/^(?:our|their|its)\b/iu.test(own) || /\b(?:our|their|its)\b/iu.test(own)) return 'our';
  const from = Math.max(clause.from, mark.from - 3);
  const words = clause.sentence.text.slice(starts[from] as number, ends[mark.from - 1] ?? 0);
  return /\b(?:our|their|its)\b/iu.exec(words)?.[0] ?? '';
}

/** "Train and test its software": the verb itself, or the one it is joined to, trains. */
function trains(clause: Clause, act: Mark): boolean {
  return act.tag === 'act.train' || clause.own('act.train').some((mark) => Math.abs(mark.from - act.from) <= 3);
}

/** The building that a telling phrase shows, at the permitted action nearest to it. */
function tellingOf(clause: Clause, acts: readonly Found[]): AiDevelopment | undefined {
  if (clause.gated) return undefined;
  const found = clause.exec(tellings);
  if (!found) return undefined;
  const at = clause.span.start + found.index;
  const { starts } = clause.sentence.tokens;
  let token = clause.from;
  while (token + 1 < clause.to && (starts[token + 1] as number) <= at) token++;
  if (clause.negatedAt(token) || token >= clause.stance.rightFrom) return undefined;
  const mark = clause
    .own('ai.strong', 'ai.weak', 'ai.trainable', 'act.train', 'act.develop')
    .find((other) => other.to > token && !clause.negatedAt(other.from));
  const told = clause.own('data.').find((other) => other.tag !== 'data.other' && !clause.negatedAt(other.from));
  const near = mark ? { mark, clause } : (acts[0] ?? (told && { mark: told, clause }));
  return near ? { act: near, system: near } : undefined;
}
