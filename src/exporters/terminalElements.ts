/** The part of the terminal report about what a document has to say: short, missing first. */
import type { ChecklistNote, Element } from '../linter/report';
import { countOf } from './plainWords';
import { safe, wrapped } from './terminalText';

/** What the law asks for and the document lacks. Nothing is shown about rows that do not apply. */
export function elementLines(
  elements: readonly Element[],
  width: number,
  checklists: readonly ChecklistNote[] = [],
): string[] {
  const asked = elements.filter(({ applies }) => applies === 'yes');
  const missing = asked.filter(({ status }) => status === 'missing');
  const unclear = asked.filter(({ status }) => status === 'unclear');
  const maybe = elements.filter(({ applies, status }) => applies === 'unknown' && status === 'missing');
  const advised = elements.filter(({ level, status }) => level === 'recommended' && status === 'missing');
  const lines: string[] = [];
  if (missing.length > 0) {
    lines.push('', '  What the law asks for and was not found:');
    for (const element of missing) lines.push(...elementLine(element, width));
  }
  if (unclear.length > 0) {
    lines.push('', '  Not clear:');
    for (const element of unclear) lines.push(...elementLine(element, width));
  }
  const rest: string[] = [];
  if (maybe.length > 0) rest.push(`${countOf(maybe.length, 'statement')} that may be needed (${ids(maybe)})`);
  if (advised.length > 0) {
    rest.push(`${countOf(advised.length, 'statement')} that good practice advises (${ids(advised)})`);
  }
  if (rest.length > 0) lines.push('', ...wrapped(`Also not found: ${rest.join('; ')}.`, width, '  ', '  '));
  // The reader must be able to tell how fresh the law is that was looked at.
  const laws = checklists.filter(({ id }) => asked.some(({ checklist }) => checklist === id));
  if (laws.length > 0) {
    const words = laws.map(({ law, asOf }) => `${law} (as of ${asOf})`).join('; ');
    lines.push('', ...wrapped(safe(`Compared with: ${words}.`), width, '  ', '  '));
  }
  return lines;
}

function elementLine({ id, requirement, citation, confirmed, note }: Element, width: number): string[] {
  const source = confirmed ? citation : `${citation}, not confirmed`;
  const words = `${requirement}${note === undefined ? '' : ` ${note}`} (${source})`;
  return wrapped(safe(words), width, `    ${id.padEnd(8)} `, ' '.repeat(13));
}

function ids(elements: readonly Element[]): string {
  return elements.map(({ id }) => id).join(', ');
}
