/** Image files that leave the place of care with more in them than a picture: hidden data, burned-in text, a face. */
import type { Clause, Found } from './clause';
import { outsiders } from './outsiderRoles';
import { recipientsOf } from './relations';
import { type Said, said, sentenceSays, stated, wording } from './wording';

const picture = wording(
  '(?:medical |clinical |diagnostic |imaging |image |radiology |original |complete |dental |retinal |intraoral )*(?:images?|image files?|imaging (?:files?|studies|data|datasets?)|scans?|x rays?|radiographs?|mris?|ct scans?|head ct|cts?|mammograms?|ultrasounds?|photographs?|photos|dicom(?: \\w+)?|radiology studies|videos? of (?:your|my|the|you|me)|video recordings of (?:your|my|the) (?:procedure|surgery|face|body)|pathology slides)',
);
const hidden = wording(
  '(?:associated |accompanying |embedded |original )*(?:metadata|(?:file |dicom )?headers?|(?:accompanying|associated) (?:technical )?(?:information|data)|original (?:form|format|dicom)|burned in (?:text|information)|on screen text|exif(?: data)?|file properties|embedded (?:data|information|text))|dicom',
);
const body = wording(
  "(?:your |my |the patient's |the )?(?:faces?|facial|head (?:ct|mri|scan)|head and neck|full face|eyes?|iris|retina\\w*|teeth|dental|skin|tattoos?|brain (?:mri|scan|ct)|scars?|birthmarks?)",
);
const cleaned = wording(
  '(?:headers?|metadata|burned in|pixel|on screen text) ... (?:removed|cleaned|stripped|cleared|blurred|defaced|masked)|(?:facial|faces?|recognisable|recognizable) (?:\\w+ )?(?:features )?(?:\\w+ ){0,3}(?:removed|blurred|masked|obscured)|defac(?:ed|ing)|remov(?:e|es|ing|ed) (?:\\w+ ){0,3}(?:headers|metadata|burned in)',
);
const nameOff = wording(
  "after (?:your|my|the|their|removing) (?:\\w+ ){0,3}(?:name|names|identifiers|personal (?:details|information|data)) .. (?:removed|deleted)?|(?:your|my) name (?:has been |have been |is |will be )?removed|without (?:your|my|the patient's|any) names?|de identif\\w+|anonymi[sz]\\w+|identifiers? (?:are |is |have been |will be )?removed|coded",
);
const awayFromCare = wording(
  '(?:algorithm|software|product|tool|model|ai) (?:development|training|testing|research)|(?:shared|public|open|image|imaging|research|teaching|data) (?:\\w+ )?(?:library|archive|repository|dataset|data set|collection|bank)|outside developers|reused?|publications?|published|website|social media|advertis\\w+|marketing|lectures?|conferences?|future research|development',
);

const shown = wording('(?:may|can|could|will) be (?:posted|shown|displayed|placed|printed)');
const openPlace = wording(
  '(?:public|open|publicly (?:available|accessible)) (?:\\w+ )?(?:library|archive|repository|dataset|data set|collection|website)|social media|the internet',
);

const moves = [
  'act.share',
  'act.publish',
  'act.retain',
  'act.use',
  'act.sell',
  'act.access',
  'act.receive',
  'act.license',
  'act.collect',
  'act.develop',
];

/** Images that leave, and what stays visible in them. */
export interface ImageIdentity {
  readonly said: Said;
  readonly act: Found | undefined;
  readonly hidden: boolean;
  readonly body: boolean;
  /** Only names or identifiers are said to be taken out. */
  readonly nameOnly: boolean;
  /** They go where anybody may look. */
  readonly open: boolean;
  /** Headers, pixels or faces are said to be cleaned. */
  readonly cleaned: boolean;
}

/** The leaving of image files that the clause permits with identity still in them; undefined when there is none. */
export function imageIdentity(clause: Clause): ImageIdentity | undefined {
  if (clause.gated || !clause.has('data.image', 'data.biometric')) return undefined;
  const image = stated(clause, picture);
  if (!image) return undefined;
  const act = clause.permitted(...moves)[0];
  if (!act && !stated(clause, shown)) return undefined;
  const leaves =
    recipientsOf(clause, ...outsiders).some(
      ({ recipient }) => !/^industry$/iu.test(recipient.clause.textOf(recipient.mark)),
    ) ||
    clause.permitted('act.publish', 'act.sell').length > 0 ||
    stated(clause, awayFromCare) !== undefined;
  if (!leaves) return undefined;
  const facts = {
    hidden: said(clause, hidden) !== undefined,
    body: said(clause, body) !== undefined,
    nameOnly: said(clause, nameOff) !== undefined,
    open: said(clause, openPlace) !== undefined,
    cleaned: sentenceSays(clause, cleaned),
  };
  if (!facts.hidden && !facts.body && !facts.nameOnly && !facts.open) return undefined;
  return { said: image, act, ...facts };
}
