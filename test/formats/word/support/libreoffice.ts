/** Converts files with LibreOffice headless, and reads what it made of a document with tracked changes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/** The version line of LibreOffice. @throws Error when it is not installed. */
export function libreOfficeVersion(): string {
  const { error, status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8', timeout: 120_000 });
  if (error || status !== 0) {
    throw new Error('LibreOffice is missing. Install it with: apt-get install -y libreoffice-writer-nogui');
  }
  return stdout.trim();
}

/**
 * Converts many documents at once.
 * @param files contents by name, such as "a.docx".
 * @param filter LibreOffice's name of the target, such as "pdf" or "txt:Text".
 * @returns the converted contents by the same names; a file it could not convert is missing.
 */
export function convert(files: ReadonlyMap<string, Uint8Array>, filter: string): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'word-check-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    // A profile of its own, so that a running LibreOffice is not disturbed and does not disturb.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const names = [...files.keys()].map((name) => join(folder, name));
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), ...names], {
      timeout: 240_000,
    });
    const ending = filter.split(':')[0];
    const converted = new Map<string, Uint8Array>();
    for (const name of files.keys()) {
      try {
        converted.set(name, readFileSync(join(folder, 'out', name.replace(/\.docx$/, `.${ending}`))));
      } catch {
        // The caller looks for what is missing.
      }
    }
    return converted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface SeenChanges {
  readonly insertions: number;
  readonly deletions: number;
  readonly comments: number;
  readonly accepted: string;
  readonly rejected: string;
}

/** What LibreOffice saw in a document, read from its flat OpenDocument form (OpenDocument 1.3, 5.5). */
export function seenIn(fodt: Uint8Array, author: string): SeenChanges {
  const document = new DOMParser({ locator: false }).parseFromString(new TextDecoder().decode(fodt), 'text/xml');
  const regions = new Map<string, { kind: string; content: Element }>();
  let insertions = 0;
  let deletions = 0;
  for (const region of elements(document as unknown as Node, 'changed-region')) {
    const content = Array.from(region.childNodes).find((node) => node.nodeType === 1) as Element;
    regions.set(region.getAttribute('text:id') ?? '', { kind: content.localName ?? '', content });
    const by = elements(content, 'creator')[0]?.textContent;
    if (by === author && content.localName === 'insertion') insertions++;
    if (by === author && content.localName === 'deletion') deletions++;
  }
  const body = elements(document as unknown as Node, 'body')[0] as Element;
  const comments = elements(body, 'annotation').filter((each) => elements(each, 'creator')[0]?.textContent === author);
  return {
    insertions,
    deletions,
    comments: comments.length,
    accepted: textOf(body, 'accepted', regions),
    rejected: textOf(body, 'rejected', regions),
  };
}

function elements(root: Node, local: string): Element[] {
  const found: Element[] = [];
  const look = (node: Node): void => {
    if (node.nodeType === 1 && (node as Element).localName === local) found.push(node as Element);
    for (let child = node.firstChild; child; child = child.nextSibling) look(child);
  };
  look(root);
  return found;
}

/** Deleted text stands between marks in the text, or, when changes were hidden, in the list of changes. */
function textOf(
  body: Element,
  view: 'accepted' | 'rejected',
  regions: ReadonlyMap<string, { kind: string; content: Element }>,
): string {
  let text = '';
  let hidden = 0;
  const hides = view === 'accepted' ? 'deletion' : 'insertion';
  const skipped = new Set([
    'tracked-changes',
    'annotation',
    'forms',
    'sequence-decls',
    'change-info',
    'note-citation',
    'binary-data',
  ]);
  const look = (node: Node): void => {
    if (node.nodeType === 3) {
      if (hidden === 0) text += node.nodeValue;
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName ?? '';
    if (skipped.has(name)) return;
    const region = regions.get(element.getAttribute('text:change-id') ?? '');
    if (name === 'change-start' && region?.kind === hides) hidden++;
    if (name === 'change-end' && region?.kind === hides) hidden--;
    if (name === 'change' && region?.kind === 'deletion' && view === 'rejected') look(region.content);
    if (['s', 'tab', 'line-break'].includes(name)) text += ' ';
    for (let child = element.firstChild; child; child = child.nextSibling) look(child);
    if ((name === 'p' || name === 'h') && (element.parentNode as Element).localName !== 'deletion') text += '\n';
  };
  look(body);
  return text;
}

/** The words of a text with their number; hyphens that do not break count as hyphens. */
export function wordsOf(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of text.replaceAll('\u00ad', '').match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** The smaller share of words of one text that the other has, too, from 0 to 1. */
export function agreement(a: string, b: string): number {
  const wordsA = wordsOf(a);
  const wordsB = wordsOf(b);
  const total = (words: Map<string, number>): number => [...words.values()].reduce((sum, count) => sum + count, 0);
  let both = 0;
  for (const [word, count] of wordsA) both += Math.min(count, wordsB.get(word) ?? 0);
  const most = Math.max(total(wordsA), total(wordsB));
  return most === 0 ? 1 : both / most;
}
