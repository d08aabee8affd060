/** Words of a document that are HTML themselves: no report may make anything of them but words. */
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cli, folderWith } from '../cli/session';

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '<a href="javascript:alert(1)">x</a>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
  '<!--><script>alert(1)</script>-->',
  '<style>@import "https://example.org/x.css"</style>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '[x](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '<base href="https://example.org/">',
  '<meta http-equiv=refresh content="0;url=https://example.org">',
  '\u202e<script>alert(1)</script>',
];

interface PageNode {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly PageNode[];
}

/** Everything in a page that would run or load something. */
function active(node: PageNode): string[] {
  const own = /^(?:script|iframe|object|embed|base|svg|math|img|link|form)$/.test(node.nodeName) ? [node.nodeName] : [];
  for (const { name, value } of node.attrs ?? []) {
    if (/^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value)) own.push(`${name}=${value}`);
    if (/^(?:src|srcdoc|background)$/i.test(name)) own.push(`${name}=${value}`);
    if (name === 'http-equiv' && /refresh/i.test(value)) own.push('refresh');
  }
  return [...own, ...(node.childNodes ?? []).flatMap(active)];
}

describe('the HTML report', () => {
  it.each(['check', 'patient', 'compare'])('makes nothing but words of hostile words (%s)', async (kind) => {
    const sentences = attacks.map((attack) => `We may sell your medical images to ${attack} companies ${attack}.`);
    const cwd = folderWith({
      'a.txt': sentences.join('\n\n'),
      'b.txt': `${sentences.slice(3).join('\n\n')}\n\nWe never sell ${attacks[0]}.`,
    });
    const args =
      kind === 'compare'
        ? ['compare', 'a.txt', 'b.txt', '--format', 'html']
        : ['check', 'a.txt', '--format', 'html', ...(kind === 'patient' ? ['--audience', 'patient'] : [])];
    const clean = folderWith({
      'a.txt': 'We may sell your medical images to companies.',
      'b.txt': 'We never sell it.',
    });
    const [{ out }, harmless] = await Promise.all([cli(args, { cwd }), cli(args, { cwd: clean })]);
    expect(out).toContain('alert(1)');
    // What the report has by itself, such as its own script, is there without any attack as well.
    const own = new Set(active(parse(harmless.out) as PageNode));
    expect(active(parse(out) as PageNode).filter((each) => !own.has(each))).toEqual([]);
    const scripts = (html: string): number => html.match(/<script/gi)?.length ?? 0;
    expect(scripts(out)).toBe(scripts(harmless.out));
  });
});
