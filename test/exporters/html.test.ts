import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlWriter } from '../../src/exporters/html';
import type { CheckedDocument, WriterOptions } from '../../src/exporters/reportWriter';
import { LineIndex } from '../../src/text/lineIndex';
import { cli } from '../cli/session';
import { toyFinding, toyRule } from '../support/toyRule';
import { bear, documentOf, plain, unread, zoo } from './documents';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const page = (documents: readonly CheckedDocument[], options: Partial<WriterOptions> = {}): string => {
  const writer = htmlWriter({ ...plain, ...options });
  return writer.open() + documents.map((document) => writer.document(document)).join('') + writer.close();
};

function elementsIn(html: string): Element[] {
  const all: Element[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      all.push(node);
      walk(node.childNodes);
    }
  };
  walk(parse(html).childNodes as Node[]);
  return all;
}

function textOf(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node ? node.value : 'tagName' in node ? textOf(node) : ''))
    .join('');
}

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)> "\'&amp; ]]> --> </style> javascript:alert(1)';
const hostileDocument: CheckedDocument = {
  path: `${hostile}.txt`,
  source: {
    text: hostile,
    lines: new LineIndex(hostile),
    blocks: [{ kind: 'heading', level: 1, span: { start: 0, end: 5 } }],
  },
  report: {
    ...documentOf().report,
    findings: [toyFinding({ start: 5, end: hostile.length }, { message: hostile, because: [hostile] })],
    problems: [{ severity: 'warning', message: hostile }],
    elements: [
      { id: 'A', status: 'missing', applies: 'yes', requirement: hostile, citation: hostile, confirmed: false },
    ],
  },
};

describe('a page', () => {
  it.each(['editor', 'patient'] as const)('for the %s shows hostile text as text', (audience) => {
    const html = page([hostileDocument], { audience, only: hostile });
    const elements = elementsIn(html);
    const tags = new Set(elements.map(({ tagName }) => tagName));
    for (const tag of ['script', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'foreignObject']) {
      expect(tags, tag).not.toContain(tag);
    }
    for (const { attrs } of elements) {
      for (const { name, value } of attrs) {
        expect(name).not.toMatch(/^on|^src$|^style$/u);
        if (name === 'href') expect(value).toMatch(/^#d1-clause-\d+$/u);
      }
    }
    const heading = elements.find(({ tagName }) => tagName === 'h2') as Element;
    expect(textOf(heading)).toBe(`${hostile}.txt`);
    const quotes = elements.filter(({ tagName }) => tagName === 'blockquote').map((quote) => textOf(quote).trim());
    expect(quotes).toContain(hostile.slice(5));
  });

  it('loads nothing and forbids what it does not need', () => {
    const html = page([documentOf()]);
    expect(html).not.toMatch(/https?:|url\(|@import/u);
    const policy = elementsIn(html)
      .flatMap(({ attrs }) => attrs)
      .find(({ value }) => value.startsWith('default-src'));
    expect(policy?.value).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('has every part once, in order, for each document', () => {
    const elements = elementsIn(page([documentOf(), documentOf({}, { path: 'b.txt' })]));
    const titles = elements.filter(({ tagName }) => /^h[1-3]$/u.test(tagName)).map(textOf);
    const parts = [
      'What this document lets them do',
      'What protects the patient',
      'What is missing',
      'Questions to ask',
      'The clauses',
    ];
    expect(titles).toEqual(['Privacy review', 'zoo.txt', ...parts, 'b.txt', ...parts]);
  });

  it('gives every id once, and every link leads somewhere', () => {
    const elements = elementsIn(page([documentOf(), documentOf()]));
    const named = (name: string) => elements.flatMap(({ attrs }) => attrs.filter((attr) => attr.name === name));
    const ids = named('id').map(({ value }) => value);
    expect(new Set(ids).size).toBe(ids.length);
    expect(named('href').length).toBeGreaterThan(0);
    for (const { value } of named('href')) expect(ids).toContain(value.slice(1));
    for (const { value } of named('aria-labelledby')) for (const id of value.split(' ')) expect(ids).toContain(id);
  });

  it('draws a mark for each kind in each clause, with words beside it', () => {
    const findings = [toyFinding(zoo), toyFinding(bear, { severity: 'error' })];
    const elements = elementsIn(page([documentOf({ findings })]));
    const marks = elements.filter(
      ({ tagName, parentNode }) => tagName === 'title' && (parentNode as Element).tagName === 'g',
    );
    expect(marks.map(textOf)).toEqual([
      'Line 3: Sharing with the zoo (Warning)',
      'Line 3: Sharing with the zoo (Error)',
    ]);
    const words = elements.filter(({ tagName }) => tagName === 'text').map(textOf);
    expect(words).toEqual(['Sharing with others (2)', 'Start', 'End', 'Error', 'Warning']);
  });

  it('quotes a clause once, however many rules speak of it', () => {
    const findings = [toyFinding(zoo), toyFinding(zoo, { ruleId: 'other', message: 'Other.', severity: 'error' })];
    const elements = elementsIn(page([documentOf({ findings: findings.map((one) => ({ ...one, fixes: [] })) })]));
    expect(elements.filter(({ tagName }) => tagName === 'blockquote').map((one) => textOf(one).trim())).toEqual([
      'We tell the zoo.',
    ]);
  });

  it('says what cannot be read, and what is empty', () => {
    expect(page([unread])).toContain('could not be read');
    expect(page([unread])).toContain('No text.');
    const empty = page([documentOf({ findings: [] })]);
    expect(empty).toContain('No clause was found that calls for attention.');
    expect(empty).not.toContain('<svg');
  });

  it('names unconfirmed sources as such to the editor and shows none to the patient', () => {
    expect(page([documentOf()])).toContain('Zoo Act 12 (not confirmed)');
    expect(page([documentOf()], { audience: 'patient' })).not.toContain('Zoo Act');
  });

  it('asks the question of the rule', () => {
    const asking = { ...toyRule, ask: 'Why the zoo?' };
    expect(page([documentOf()], { ruleById: () => asking })).toContain('<li>Why the zoo?</li>');
  });
});

describe('what is missing', () => {
  const row = { requirement: 'Says so.', citation: 'Law 1', confirmed: false } as const;
  const elements = [
    { ...row, id: 'A', status: 'missing', applies: 'yes', requirement: 'Absent.' },
    { ...row, id: 'B', status: 'missing', applies: 'unknown', requirement: 'Perhaps.' },
    { ...row, id: 'C', status: 'unclear', applies: 'yes', requirement: 'Vague.', note: 'Not found: the phone.' },
    { ...row, id: 'D', status: 'present', applies: 'yes', requirement: 'There.' },
    { ...row, id: 'E', status: 'missing', applies: 'no', requirement: 'Needless.' },
  ] as const;

  it('tells certain from doubtful, with the law for the editor', () => {
    const html = page([documentOf({ elements })]);
    for (const words of ['Absent. (Law 1, not confirmed)', 'Perhaps.', 'Vague. Not found: the phone.']) {
      expect(html).toContain(words);
    }
    for (const words of ['There.', 'Needless.']) expect(html).not.toContain(words);
  });

  it('tells the patient only what the law surely asks for', () => {
    const html = page([documentOf({ elements })], { audience: 'patient' });
    expect(html).toContain('Absent.');
    expect(html).not.toContain('Perhaps.');
  });

  it('does not say that all is there when nothing was asked for', () => {
    expect(page([documentOf({ elements: [elements[4]] })])).toContain('No checklist applies');
    expect(page([documentOf({ elements: [elements[3]] })])).toContain('was found.');
  });
});

describe('check --format html', () => {
  it('writes one page for one document, with its name in the title', async () => {
    const { code, out } = await cli(['check', 'samples/lakeshore-treatment-consent.html', '--format', 'html']);
    expect(code).toBe(1);
    expect(out).toContain('<title>Privacy review: samples/lakeshore-treatment-consent.html</title>');
    expect(out.trimEnd()).toMatch(/<\/html>$/u);
    expect(elementsIn(out).filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
  });

  it('knows the reader, and refuses one where it means nothing', async () => {
    const file = 'samples/lakeshore-treatment-consent.html';
    const { out } = await cli(['check', file, '--format', 'html', '--audience', 'patient']);
    expect(out).toContain('What this form means for you');
    const refused = await cli(['check', file, '--format', 'json', '--audience', 'patient']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('html and markdown')]);
  });
});
