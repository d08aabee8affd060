/**
 * Reports as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code
 * scanning services and the viewers of other programs. A result names the place in the
 * file itself where the file is text; for PDF and Word it counts in the extracted text, as
 * `--format text-only` prints it, and names the page. No fixes are written: their readers
 * apply fixes in bulk, and rewording a legal text is never done in bulk.
 */
import type {
  Location,
  Notification,
  Region,
  ReportingDescriptor,
  ReportingDescriptorReference,
  Result,
  ToolComponent,
} from 'sarif';
import type { Finding, Severity } from '../linter/finding';
import type { Element } from '../linter/report';
import { fingerprintsOf } from '../review/fingerprint';
import { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { type DecisionNote, decisionsOf } from './decisions';
import { placeInWords } from './places';
import type { CheckedDocument, PlacedText, ReportWriter, WriterOptions } from './reportWriter';
import { ruleDescriptor } from './sarifRules';
import { artifactUri } from './sarifUri';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The name under which the fingerprint of a clause is kept; a change of its making gets a new one. */
export const fingerprintName = 'clauseIdentity/v1';

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'none' } as const satisfies Record<
  Severity,
  Result.level
>;

/** One run; results are written as they come, what they refer to at the end. */
export function sarifWriter(options: WriterOptions): ReportWriter {
  const rules = options.rules.map(ruleDescriptor);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const notifications: Notification[] = [];
  let first = true;
  let readAll = true;
  const indexOf = (id: string, make: () => ReportingDescriptor): number => {
    let index = indexes.get(id);
    if (index === undefined) {
      index = rules.push(make()) - 1;
      indexes.set(id, index);
    }
    return index;
  };
  return {
    open: () => `{"$schema":"${schema}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    document(document) {
      for (const { severity, message } of document.report.problems) {
        if (severity === 'error') readAll = false;
        notifications.push(notification(document.path, severity, message));
      }
      return resultsOf(document, options, indexOf)
        .map((result) => {
          const before = first ? '\n' : ',\n';
          first = false;
          return before + toJson(result);
        })
        .join('');
    },
    close() {
      const driver: ToolComponent = {
        name: 'Privacy Notice Analyzer',
        version: options.version,
        semanticVersion: options.version,
        fullDescription: {
          text: 'Finds the clauses of privacy notices and consent forms that authorize AI training, sharing and other risks. Information, not legal advice.',
        },
        rules,
      };
      const invocation = { executionSuccessful: readAll, toolExecutionNotifications: notifications };
      return `${first ? '' : '\n'}],"tool":${toJson({ driver })},"invocations":[${toJson(invocation)}]}]}\n`;
    },
  };
}

type IndexOf = (id: string, make: () => ReportingDescriptor) => number;

function resultsOf(document: CheckedDocument, options: WriterOptions, indexOf: IndexOf): Result[] {
  const { path, source, report } = document;
  if (!source) return [];
  const places = placesIn(document, source);
  const keys = fingerprintsOf(source.text, report.findings);
  const decisionOf = decisionsOf(document.review);
  const findings = report.findings.flatMap((finding, i) => {
    if (finding.severity === 'hint' && !options.showHints) return [];
    const title = options.ruleById(finding.ruleId)?.title ?? finding.ruleId;
    const index = indexOf(finding.ruleId, () => ({ id: finding.ruleId, shortDescription: { text: title } }));
    return [findingResult(finding, index, keys[i] as string, source, places, decisionOf(finding))];
  });
  const missing = report.elements.filter(({ status, applies }) => status === 'missing' && applies === 'yes');
  return [
    ...findings,
    ...missing.map((element) =>
      missingResult(
        element,
        indexOf(element.id, () => elementDescriptor(element)),
        path,
        places,
      ),
    ),
  ];
}

function findingResult(
  finding: Finding,
  ruleIndex: number,
  fingerprint: string,
  source: PlacedText,
  places: Places,
  decision: DecisionNote | undefined,
): Result {
  const because = finding.because.length > 0 ? ` (${finding.because.join('; ')})` : '';
  const hint = finding.severity === 'hint';
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    ...(hint ? { kind: 'informational' as const } : {}),
    level: levels[finding.severity],
    message: { text: `${finding.message}${because}` },
    locations: [places.locationOf(finding.span, finding.page)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ span, message }) => ({
        ...places.locationOf(span),
        message: { text: message },
      })),
    }),
    partialFingerprints: { [fingerprintName]: fingerprint },
    // An accepted or ignored finding stays in the file and is closed there, with the reason.
    ...(decision && {
      suppressions: [
        {
          kind: decision.inText ? ('inSource' as const) : ('external' as const),
          status: 'accepted' as const,
          justification: decision.reason,
          properties: { decision: decision.state, ...(decision.date !== '' && { date: decision.date }) },
        },
      ],
    }),
    properties: {
      place: placeInWords(source, finding.span, finding.page),
      severity: finding.severity,
      ...(finding.confidence !== undefined && { recognitionConfidence: finding.confidence }),
    },
  };
}

/** A statement that is not there is shown where it belongs; at the beginning where nothing tells that. */
function missingResult(element: Element, ruleIndex: number, path: string, places: Places): Result {
  const beginning = { physicalLocation: { artifactLocation: { uri: artifactUri(path) }, region: { startLine: 1 } } };
  return {
    ruleId: element.id,
    ruleIndex,
    level: 'note',
    message: { text: `Not found in this document: ${element.requirement}` },
    locations: [element.belongsAt ? places.locationOf(element.belongsAt) : beginning],
    partialFingerprints: { [fingerprintName]: `missing:${element.id}` },
  };
}

function elementDescriptor({ id, requirement, citation, confirmed }: Element): ReportingDescriptor {
  const said = confirmed ? citation : `${citation} (not confirmed)`;
  return {
    id,
    shortDescription: { text: requirement },
    help: { text: `${requirement}\nBasis: ${said}` },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['privacy', 'required-statement'] },
  };
}

interface Places {
  locationOf(at: Span, page?: number): Location;
}

function placesIn({ path, fileText }: CheckedDocument, source: PlacedText): Places {
  const uri = artifactUri(path);
  const inFile = source.format === 'markdown' || source.format === 'html' ? fileText?.() : undefined;
  const lines = inFile === undefined ? source.lines : new LineIndex(inFile);
  return {
    locationOf(at, known) {
      const page = known ?? source.pageOf?.(at.start);
      const place = inFile === undefined ? at : (fileSpan(source, at) ?? at);
      const snippet = source.text.slice(at.start, at.end);
      return {
        physicalLocation: {
          artifactLocation: { uri },
          region: { ...regionOf(place, lines), snippet: { text: snippet } },
        },
        ...(page !== undefined && { logicalLocations: [{ name: `page ${page}`, kind: 'page' }] }),
      };
    },
  };
}

function regionOf({ start, end }: Span, lines: Pick<LineIndex, 'positionAt'>): Region {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
}

/** From the first to the last unit of the file that a span came from; undefined when none did. */
function fileSpan({ origins }: PlacedText, at: Span): Span | undefined {
  const spans = (origins?.originsOf(at) ?? []).flatMap((origin) => (origin.kind === 'file' ? [origin.span] : []));
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function notification(path: string, severity: 'error' | 'warning' | 'info', message: string): Notification {
  const descriptor: ReportingDescriptorReference = { id: 'reading' };
  return {
    descriptor,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: artifactUri(path) } } }],
  };
}

/** JSON in which half a surrogate pair is replaced, because stricter readers refuse it. */
function toJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'string' ? member.replace(/\p{Surrogate}/gu, '\ufffd') : member,
  );
}
