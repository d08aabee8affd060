/**
 * What a document tells that a letter can be filled with. Only what stands there without
 * doubt is taken; everything else stays a blank, because a letter to the wrong place is worse.
 */
import { isGovernment, ownPhonesIn } from '../checklists/contactFacts';
import { organizationNames, privacyContact } from '../language/organization';
import type { Finding } from '../linter/finding';
import type { SourceText } from '../text/sourceText';
import { type LackingStatement, lackingStatements, lawsOf, type StatementsOf } from './missingStatementsKind';

/** A clause that a letter may quote. */
export interface QuotedClause {
  readonly ruleId: string;
  readonly words: string;
  readonly page?: number;
}

export interface LetterFacts {
  /** The name of the document, for "your document (…)". */
  readonly document?: string;
  readonly provider?: string;
  /** "Privacy Officer", as the document calls it. */
  readonly officer?: string;
  /** Lines of a postal address. */
  readonly address?: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly clauses: readonly QuotedClause[];
  /** What the law asks for and the document does not say. */
  readonly lacking?: readonly LackingStatement[];
  /** The laws that were looked at, with the day each was read. */
  readonly laws?: readonly string[];
}

export const noFacts: LetterFacts = { clauses: [] };

/** How far around the privacy contact its address stands, in UTF-16 units. */
const around = 500;
/** In UTF-16 units; a longer clause is quoted with its beginning. */
const longestQuote = 400;

/**
 * @param name of the document, as the writer knows it.
 * @param statements what the checklists found in it, when they were run.
 */
export function factsOf(
  source: SourceText,
  findings: readonly Finding[],
  name?: string,
  statements?: StatementsOf,
): LetterFacts {
  const { text } = source;
  const near = contactPlaces(text);
  const officer = privacyContact(text);
  const provider = providerIn(text);
  const address = first(near, addressIn);
  const email = first(near, emailIn) ?? onlyEmail(text);
  const phone = first(near, phoneIn);
  return {
    ...(name !== undefined && { document: name }),
    ...(provider !== undefined && { provider }),
    ...(officer !== undefined && { officer }),
    ...(address && { address }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(statements && { lacking: lackingStatements(statements), laws: lawsOf(statements) }),
    clauses: findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ ruleId, span, page }) => ({
        ruleId,
        words: quoted(text.slice(span.start, span.end)),
        ...(page !== undefined && { page }),
      })),
  };
}

function quoted(words: string): string {
  // Brackets in the document are no blanks of the letter.
  const flat = words
    .replace(/\s+/gu, ' ')
    .replace(/^[\s•●○▪·*-]+/u, '')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .trim();
  if (flat.length <= longestQuote) return flat;
  return `${flat.slice(0, longestQuote).replace(/\s\S*$/u, '')} …`;
}

/** Words in the names of those who give care or hold records. */
const ofProviders =
  /\b(?:Clinics?|Hospitals?|Health|Healthcare|HealthCare|Medical|Medicine|Dental|Dentistry|Physicians?|Doctors|Care|Group|Cent(?:er|re)s?|Practice|Associates|Imaging|Radiology|Pharmacy|Eye|Wellness|Therapy|Laborator(?:y|ies)|University|Institute|Foundation|Services|Inc|LLC|PLLC|Ltd)\b/u;
/** So often does a name act in the document that it is surely the name of those who speak. */
const oftenEnough = 4;

/** The name under which the organisation speaks, when it is surely a proper one. */
function providerIn(text: string): string | undefined {
  const [first] = organizationNames(text).filter(
    ({ name, count }) =>
      !/^(?:the|our|this) /iu.test(name) && name.length <= 80 && (ofProviders.test(name) || count >= oftenEnough),
  );
  return first?.name;
}

const contactTitle =
  /\b(?:privacy (?:officer|official|contact|office|manager)|data protection officer|hipaa (?:officer|compliance officer))\b/giu;

/** The text around each mention of the privacy contact, the last first: addresses stand at the end. */
function contactPlaces(text: string): string[] {
  const places: string[][] = [];
  for (const { index } of text.matchAll(contactTitle)) {
    const before = text.slice(Math.max(0, index - 160), index).split('\n');
    const from = before.findLastIndex((line) => isGovernment(line)) + 1;
    const after = text.slice(index, index + around).split('\n');
    const end = after.findIndex((line, i) => i > 0 && isGovernment(line));
    // What follows comes first: an address mostly stands after the person.
    places.push([(end < 0 ? after : after.slice(0, end)).join('\n'), [...before.slice(from), after[0]].join('\n')]);
  }
  return places.reverse().flat().slice(0, 40);
}

function first<T>(places: readonly string[], find: (text: string) => T | undefined): T | undefined {
  for (const place of places) {
    const found = find(place);
    if (found !== undefined) return found;
  }
  return undefined;
}

const road =
  '(?:Street|St|Avenue|Ave|Av|Road|Rd|Boulevard|Blvd|Drive|Dr|Lane|Ln|Way|Parkway|Pkwy|Court|Ct|Place|Pl|Plaza|Highway|Hwy|Circle|Cir|Square|Sq|Terrace|Trail|Pike|Broadway|STREET|AVENUE|ROAD|BOULEVARD|DRIVE|LANE|WAY)';
const street = String.raw`(?:P\.?\s?O\.? Box \d{1,7}|\d{1,6}[A-Z]?(?: [NSEW]\.?)? [A-Z0-9][\p{L}\p{N}.'’-]*(?: [A-Z0-9][\p{L}\p{N}.'’-]*){0,5}? ${road}\b\.?(?: [NSEW][EW]?\b\.?)?)`;
const room = String.raw`(?:,? ?(?:\n\s*)?(?:Suite|Ste\.?|Room|Floor|Unit|Building|#) ?[\p{L}\p{N}-]{1,8})?`;
const city = String.raw`[A-Z][\p{L}.'’-]*(?: [A-Z][\p{L}.'’-]*){0,3}`;
const postal = new RegExp(
  String.raw`(${street}${room})(?:,\s*|\s*\n\s*)(${city},? [A-Z]{2},? \d{5}(?:-\d{4})?)\b`,
  'u',
);

function addressIn(text: string): readonly string[] | undefined {
  const match = postal.exec(text);
  const [, line = '', place = ''] = match ?? [];
  return match ? [line, place].map((part) => part.replace(/\s+/gu, ' ').trim()) : undefined;
}

const email = /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/gu;

function emailsIn(text: string): string[] {
  return [...new Set([...text.matchAll(email)].map(([found]) => found))].filter((found) => !/\.gov$/iu.test(found));
}

function emailIn(text: string): string | undefined {
  return emailsIn(text)[0];
}

function onlyEmail(text: string): string | undefined {
  const all = emailsIn(text);
  return all.length === 1 ? all[0] : all.find((found) => /privacy|hipaa|dpo/iu.test(found));
}

function phoneIn(text: string): string | undefined {
  const [phone] = ownPhonesIn(text);
  return phone && text.slice(phone.start, phone.end).replace(/\s+/gu, ' ');
}
