/**
 * Reports as JUnit XML, for build servers: a suite for each document, a case for each
 * finding. A finding at or above the limit of the run fails its case, a document that could
 * not be read is an error, and a document without findings passes one case.
 */
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { atLeast, type Finding } from '../linter/finding';
import type { Element as Statement } from '../linter/report';
import { type DecisionNote, decisionsOf } from './decisions';
import { placeInWords } from './places';
import type { CheckedDocument, PlacedText, ReportWriter, WriterOptions } from './reportWriter';

export function junitWriter(options: WriterOptions): ReportWriter {
  return {
    open: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Privacy Notice Analyzer">\n',
    document: (document) => `${toXml(suite(document, options))}\n`,
    close: () => '</testsuites>\n',
  };
}

function suite({ path, source, report, review }: CheckedDocument, options: WriterOptions): Element {
  const name = allowed(path);
  const errors = report.problems.filter(({ severity }) => severity === 'error');
  const shown = report.findings.filter(({ severity }) => options.showHints || severity !== 'hint');
  const decisionOf = decisionsOf(review);
  const cases = [
    ...errors.map(({ message }) =>
      x('testcase', { classname: name, name: 'reading', time: '0' }, [x('error', { message: allowed(message) })]),
    ),
    ...(source ? shown.map((finding) => findingCase(finding, name, source, options, decisionOf(finding))) : []),
    ...report.elements.filter(isLacking).map((element) => statementCase(element, name)),
  ];
  if (cases.length === 0)
    cases.push(x('testcase', { classname: name, name: 'no clause calls for attention', time: '0' }));
  const skipped = source ? shown.filter(decisionOf).length : 0;
  const failures = shown.filter((finding) => !decisionOf(finding) && fails(finding, options)).length;
  return x(
    'testsuite',
    {
      name,
      tests: String(cases.length),
      failures: String(failures),
      errors: String(errors.length),
      skipped: String(skipped),
      time: '0',
    },
    cases,
  );
}

function findingCase(
  finding: Finding,
  classname: string,
  source: PlacedText,
  options: WriterOptions,
  decision: DecisionNote | undefined,
): Element {
  const rule = options.ruleById(finding.ruleId);
  const quote = source.text.slice(finding.span.start, finding.span.end).replace(/\s+/gu, ' ').trim();
  const place = placeInWords(source, finding.span, finding.page);
  const todo = rule?.messages[finding.messageId]?.todo;
  const words = allowed([`${place}: "${quote}"`, finding.message, ...(todo ? [todo] : [])].join('\n'));
  const name = allowed(`${finding.ruleId} at ${finding.span.start}: ${place}`);
  if (decision) {
    const message = allowed(`${decision.state}: ${decision.reason}`);
    return x('testcase', { classname, name, time: '0' }, [x('skipped', { message })]);
  }
  const outcome = fails(finding, options)
    ? x(
        'failure',
        { type: finding.severity, message: allowed(`${rule?.title ?? finding.ruleId}. ${finding.message}`) },
        words,
      )
    : x('system-out', words);
  return x('testcase', { classname, name, time: '0' }, [outcome]);
}

/** Whether the law asks for a statement that is not there. */
function isLacking({ status, applies, level }: Statement): boolean {
  return status === 'missing' && applies === 'yes' && level !== 'information';
}

/** A missing statement is told and fails no build: what fails one is chosen by the severity of findings. */
function statementCase({ id, requirement, citation, confirmed, note }: Statement, classname: string): Element {
  const source = confirmed ? citation : `${citation}, not confirmed`;
  const words = [`Not found: ${requirement}`, ...(note === undefined ? [] : [note]), `Basis: ${source}`].join('\n');
  return x('testcase', { classname, name: allowed(`${id}: required statement`), time: '0' }, [
    x('system-out', allowed(words)),
  ]);
}

function fails({ severity }: Finding, { failOn }: WriterOptions): boolean {
  return failOn !== 'never' && atLeast(severity, failOn);
}

/** XML 1.0 has no place for most control characters, not even escaped (https://www.w3.org/TR/xml/#charsets). */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd');
}
