import { describe, expect, it } from 'vitest';
import { readFileText } from '../../../src/formats/readFileText';
import { outline } from '../outline';

const read = (text: string) => readFileText(text, 'html');
const shown = (text: string) => outline(read(text).source);

describe('HTML', () => {
  it('reads blocks, decodes entities and never cuts a word at a tag', () => {
    expect(
      shown('<h1>Your  rights</h1><p>We\n may s<b>ha</b>re it &amp; sell&nbsp;it &#8212; <i>never</i>.</p>'),
    ).toEqual(['h1 Your rights', 'p We may share it & sell\u00a0it — never.']);
  });

  it('keeps apart what the page keeps apart', () => {
    expect(shown('<div>Run our organization<p>We can use it.</p>After</div>')).toEqual([
      'p Run our organization',
      'p We can use it.',
      'p After',
    ]);
    expect(shown('<p>Treat youWe can use your information.</p>')).toEqual([
      'h6 Treat you',
      'p We can use your information.',
    ]);
    expect(shown('One<br>two<br><br>three')).toEqual(['p One⏎two', 'p three']);
    expect(shown('<p><strong>Marketing</strong><br>We ask first.</p>')).toEqual(['h6 Marketing', 'p We ask first.']);
  });

  it('numbers lists as the page shows them, at their depth', () => {
    expect(
      shown(
        '<p>For:</p><ol type="a" start="2"><li>care<ul><li>here</ul><li value="7">payment</ol><dl><dt>Sale<dd>Never.</dl>',
      ),
    ).toEqual(['p For:', 'l1 b. care', 'l2 • here', 'l1 g. payment', 'h6 Sale', 'p Never.']);
  });

  it('reads rows of data as rows and a table of layout as its content', () => {
    expect(shown('<table><tr><th>Who<th>Why<tr><td>Labs<td><p>Research</p></table>')).toEqual([
      't Who / Why',
      't Labs / Research',
    ]);
    expect(shown('<table><tr><td><h2>Left</h2><p>One</p><td><ul><li>Two</ul></table>')).toEqual([
      'h2 Left',
      'p One',
      'l1 • Two',
    ]);
  });

  it('leaves out what a reader does not see, and menus', () => {
    const page =
      '<head><title>No</title></head><nav>No</nav><header><a href="/">Home</a> <a href="/b">Book</a></header><script>no()</script><style>no</style>' +
      '<p hidden>No</p><p style="display: none">No</p><template>No</template><!-- No --><p>Yes</p><footer><ul><li><a href="/">No</a><li><a href="/x">No</a></ul>Address</footer>';
    expect(shown(page)).toEqual(['p Yes', 'footer p Address']);
  });

  it('leaves the settings of a site generator out', () => {
    expect(shown('---\nlayout: default\ntitle: No\n---\n<p>Yes</p>')).toEqual(['p Yes']);
  });

  it('keeps positions right with CRLF and a byte order mark', () => {
    const file = '\ufeff<p>We may\r\nshare &amp; sell it.</p>';
    const { source } = read(file);
    expect(source?.text).toBe('We may share & sell it.');
    const at = source?.text.indexOf('& sell') ?? 0;
    expect(source?.origins.originsOf({ start: at, end: at + 6 })).toEqual([
      { kind: 'file', span: { start: file.indexOf('&amp;'), end: file.indexOf(' it.') } },
    ]);
  });

  it.each([
    ['elements', '<div>'.repeat(100_000)],
    ['items', '<ul><li>'.repeat(50_000)],
    ['tables', '<table><tr><td>'.repeat(30_000)],
    ['open comments', '<!--'.repeat(100_000)],
    ['attributes', `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}`).join(' ')}>text`],
  ])('is not stopped by many %s', (_name, text) => {
    const started = performance.now();
    expect(read(`<p>Before</p>${text}`).source?.text).toContain('Before');
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
