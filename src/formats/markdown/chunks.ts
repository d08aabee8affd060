// Cuts a Markdown text into parts that can be parsed one by one. The parser needs
// quadratic time for many blocks, so a book is read chapter by chapter; and a part that was
// made to exhaust it harms nothing but itself.

export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Whether the part is too long or too strange for the parser. */
  readonly tooMuch: boolean;
}

/** A part is ended at the next place where that is safe once it has so many characters or lines. */
const wantedLength = 12_000;
const wantedLines = 120;
/** What cannot be cut below this is not parsed. */
const longest = 100_000;
const mostLines = 2500;
/** Deepest nesting of lists and quotes in one line; documents of people stay below 10. */
const deepestContainers = 40;
/** Columns of indentation, which is what deep lists are made of when a line has one marker. */
const deepestIndent = 240;
/** Opening brackets without their closing, and signs that the parser pairs, in one paragraph. */
const mostOpenBrackets = 64;
const mostSigns = 4000;

/** The parts of `body` in order; together they are all of it. One pass. */
export function chunksOf(body: string): Chunk[] {
  return new Cutter(body).cut();
}

class Cutter {
  private readonly chunks: Chunk[] = [];
  private start = 0;
  private lines = 0;
  private tooMuch = false;
  private open = 0;
  private signs = 0;
  /** The end of a code fence or HTML block that we are in: what closes it. */
  private until: RegExp | undefined;
  private inOrderedList = false;
  private afterBlank = true;

  constructor(private readonly body: string) {}

  cut(): Chunk[] {
    const { body } = this;
    const lineOf = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
    for (let at = 0; at < body.length; ) {
      lineOf.lastIndex = at;
      const line = (lineOf.exec(body) as RegExpExecArray)[0];
      this.line(line, at);
      at += line.length;
    }
    this.finish(body.length);
    return this.chunks;
  }

  private line(line: string, at: number): void {
    const full = at - this.start >= wantedLength || this.lines >= wantedLines;
    if (full && this.until === undefined && this.mayCutBefore(line)) this.finish(at);
    this.lines++;
    if (line.trim() === '') {
      this.afterBlank = true;
      this.inOrderedList = false;
      this.open = 0;
      this.signs = 0;
      if (this.until?.test('')) this.until = undefined;
      return;
    }
    this.weigh(line);
    this.follow(line);
    if (/^\d{1,9}[.)][ \t]/.test(line)) this.inOrderedList ||= this.afterBlank;
    this.afterBlank = false;
  }

  /** Lines that begin a block whatever stands before them, without belonging to it. */
  private mayCutBefore(line: string): boolean {
    if (/^[ \t\r\n]/.test(line)) return false;
    if (this.afterBlank || /^(?:#{1,6}[ \t]|[-*+][ \t]+[^\s\-*+_])/.test(line)) return true;
    return this.inOrderedList && /^\d{1,9}[.)][ \t]+\S/.test(line);
  }

  /** Keeps track of fences and HTML, which may hold blank lines and look like other blocks. */
  private follow(line: string): void {
    if (this.until !== undefined) {
      if (this.until.test(line)) this.until = undefined;
      return;
    }
    const fence = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      this.until = new RegExp(`^[ \\t>]*\\${fence.charAt(0)}{${Math.min(fence.length, 200)},}[ \\t]*[\\r\\n]*$`);
      return;
    }
    const html = /^ {0,3}<(!--|\?|![A-Z]|!\[CDATA\[|(?:script|pre|style|textarea)\b|\/?[A-Za-z])/i.exec(line)?.[1];
    if (html === undefined) return;
    const close =
      html === '!--'
        ? /-->/
        : html === '?'
          ? /\?>/
          : /^!\[/.test(html)
            ? /\]\]>/
            : html.startsWith('!')
              ? />/
              : /^[a-z]{3,}$/i.test(html)
                ? /<\/(?:script|pre|style|textarea)>/i
                : /^$/;
    if (close.source === '^$' || !close.test(line.slice(line.indexOf('<') + 2))) this.until = close;
  }

  /** Looks for what the parser would need more than linear time for. */
  private weigh(line: string): void {
    const lead = /^(?:[ \t>]|[-+*][ \t]+|\d{1,9}[.)][ \t]+)*/.exec(line)?.[0] ?? '';
    if (lead.length > 1) {
      const containers = lead.match(/>|[-+*](?=[ \t])|\d[.)]/g)?.length ?? 0;
      const indent = lead.replace(/\t/g, '    ').length;
      if (containers > deepestContainers || indent > deepestIndent) this.tooMuch = true;
    }
    for (let i = lead.length; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === 91) this.open++;
      else if (code === 93 && this.open > 0) this.open--;
      if (code === 91 || code === 60 || code === 96 || code === 42 || code === 95 || code === 124) this.signs++;
    }
    if (this.open > mostOpenBrackets || this.signs > mostSigns) this.tooMuch = true;
    // The cells of a table are parsed one by one; only very wide rows are a burden.
    if (/^\s*\|/.test(line) && this.signs < 500) this.signs = 0;
  }

  private finish(end: number): void {
    if (end > this.start) {
      const tooMuch = this.tooMuch || end - this.start > longest || this.lines > mostLines;
      this.chunks.push({ start: this.start, end, tooMuch });
    }
    this.start = end;
    this.lines = 0;
    this.tooMuch = false;
    this.open = 0;
    this.signs = 0;
  }
}

/** The link definitions of a text, by their label as links name it. */
export function definitionsOf(body: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of body.matchAll(/^ {0,3}\[([^\][\\\r\n]{1,200})\]:[ \t]*\S[^\r\n]{0,2000}/gm)) {
    const label = labelOf(match[1] as string);
    if (!found.has(label)) found.set(label, match[0].trim());
  }
  return found;
}

/** The definitions that links in `part` need, as lines to put after it; '' when there are none. */
export function definitionsFor(part: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const needed = new Set<string>();
  for (const match of part.matchAll(/\[([^\][\\]{1,200})\]/g)) {
    const line = definitions.get(labelOf(match[1] as string));
    if (line !== undefined) needed.add(line);
  }
  return needed.size === 0 ? '' : `\n\n${[...needed].join('\n')}\n`;
}

function labelOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
