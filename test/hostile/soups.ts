/** Texts and bytes at random that look enough like the real thing to get past the first check. */
import fc from 'fast-check';

const words =
  `we our us you your patient practice may will can must not never only share sell use disclose train improve
AI models artificial intelligence machine learning images records health information data partners affiliates third parties
vendors research marketing insurers employer with to for without unless except if when permission authorization consent
written de-identified anonymous retain indefinitely worldwide royalty-free licence record sessions opt out , . ; : ( ) " ' – ’ “ ”
and or such as including who that which because by signing I authorize agree understand Dr. U.S. e.g. Inc. 45 CFR 164.508`.split(
    /\s+/,
  );

/** What no keyboard types: half pairs, marks without letters, directions, joiners, separators, the end of the planes. */
const odd = [
  '\ud800',
  '\udc00',
  '\u0301',
  '\u202e',
  '\u2066',
  '\u200d',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\0',
  '\u00ad',
  '\u00a0',
  '👩‍⚕️',
  'ﬁ',
  'Ｗｅ',
  'İ',
  'ß',
  '\u{10ffff}',
  '\u3000',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\f',
  '\u001b[31m',
  'שלום',
  '𝐬𝐡𝐚𝐫𝐞',
];

const pieces = (own: readonly string[], joint: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...words) },
          { weight: own.length > 0 ? 5 : 0, arbitrary: fc.constantFrom(...own, '') },
          { weight: 1, arbitrary: fc.constantFrom(...odd) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
        ),
        joint,
      ),
      { maxLength: 250, size: 'max' },
    )
    .map((all) => all.flat().join(''));

const joints = fc.constantFrom(' ', ' ', ' ', '', '\n', '\n\n', '\r\n');

const layout = [
  '• ',
  '- ',
  '1. ',
  '(a) ',
  'IV. ',
  'NOTICE OF PRIVACY PRACTICES',
  '____',
  '[ ] ',
  '\t',
  '    ',
  '- 3 -',
  'Page 2 of 9',
  '\f',
];
const markdown = [
  '# ',
  '### ',
  '> ',
  '>> ',
  '* ',
  '  - ',
  '    1) ',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '[',
  '](',
  ')',
  '![',
  '<b>',
  '</div>',
  '<!--',
  '-->',
  '|',
  '|-|-|',
  '&amp;',
  '&#x0;',
  '&#xd800;',
  '\\',
  '---',
  '===',
  '[a]: b',
  '[a]',
  '<br>',
  '\\\n',
  '  \n',
  '<script>',
  '<!-- privacy-notice-ignore ai-training: x -->',
];
const html = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<ul><li>',
  '</ul>',
  '<ol start=5 type=i>',
  '<li value=x>',
  '<table><tr><td>',
  '</td><td>',
  '</table>',
  '<b>',
  '</b>',
  '<br>',
  '<br/>',
  '<h1>',
  '</h3>',
  '<h2 role=heading aria-level=99999999999>',
  '<script>',
  '</script>',
  '<style>',
  '<template>',
  '<svg>',
  '<math>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?x',
  '<!doctype html>',
  '&amp;',
  '&nbsp',
  '&#0;',
  '&#xD800;',
  '&#99999999999;',
  '&nosuch;',
  '<a href=x>',
  '<span hidden>',
  '<p style="display:none">',
  '<pre>',
  '<textarea>',
  '<select><option>',
  '<frameset>',
  '<plaintext>',
  '<',
  '>',
  '"',
  '=',
  '<footer class=nav>',
  '<header>',
  '<form>',
  '<caption>',
  '<tbody>',
  '<body>',
  '</html>',
  '<noscript>',
];

export const plainSoup = pieces(layout, joints);
export const markdownSoup = pieces([...markdown, ...layout], joints);
export const htmlSoup = pieces(html, joints);
export const sentenceSoup = pieces([], fc.constantFrom(' ', ' ', ' ', ' ', ''));

/** Elements of a Word document in any order, some of them never closed. */
export const wordSoup = pieces(
  [
    '<w:p>',
    '</w:p>',
    '<w:r>',
    '</w:r>',
    '<w:r><w:t>',
    '</w:t></w:r>',
    '<w:t xml:space="preserve">',
    '</w:t>',
    '<w:br/>',
    '<w:tab/>',
    '<w:ins w:id="1">',
    '</w:ins>',
    '<w:del>',
    '</w:del>',
    '<w:delText>',
    '<w:tbl><w:tr><w:tc>',
    '</w:tc></w:tr></w:tbl>',
    '<w:sym w:char="F0B7"/>',
    '<w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="-1"/></w:numPr></w:pPr>',
    '<w:hyperlink>',
    '</w:hyperlink>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:instrText>',
    '<w:sdt><w:sdtContent>',
    '</w:sdtContent></w:sdt>',
    '&amp;',
    '&#xD800;',
    '&x;',
    '<!--',
    '-->',
    '<w:footnoteReference w:id="2"/>',
    '<w:p><w:r><w:t>We may share your images.</w:t></w:r></w:p>',
    '<mc:AlternateContent>',
    '<w:txbxContent>',
  ],
  fc.constantFrom('', '', ' '),
);

/** Operators of a page of a PDF in any order. */
export const pageSoup = pieces(
  [
    'BT',
    'ET',
    '/F1 12 Tf',
    '(We share it) Tj',
    '[(a) -500 (b)] TJ',
    '1 0 0 1 72 700 Tm',
    '1e308 0 0 1 0 0 Tm',
    '0 0 0 0 0 0 cm',
    'T*',
    '14 TL',
    'q',
    'Q',
    '/X0 Do',
    'BI /W 1 /H 1 ID x EI',
    '<',
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '-1 0 Td',
    'NaN',
    '90000000000 w',
    '/MC BDC',
    'EMC',
    '3 Tr',
    '200 Tz',
    '0 Tf',
  ],
  fc.constantFrom(' ', '\n'),
);

/** Any JSON value, with the names that the shape knows and some that no object should carry. */
export function jsonSoup(names: readonly string[], texts: readonly string[] = []): fc.Arbitrary<unknown> {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.oneof(
        fc.string(),
        fc.constantFrom(...words, ...odd, ...texts, ''),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie('value'), { maxLength: 6 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom(...names), fc.constantFrom('__proto__', 'constructor', 'toString', '')),
        tie('value'),
        {
          maxKeys: 10,
        },
      ),
    ),
  }));
  return value;
}

/** Text of JSON that somebody wrote by hand, or a disk cut off. */
export function damaged(json: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const text = json.map((value) => JSON.stringify(value) ?? 'null');
  return fc.oneof(
    text,
    fc
      .tuple(text, fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '//', '/*', '<<<<<<< ours\n', ...odd))
      .map(([all, at, piece]) => {
        const cut = at % (all.length + 1);
        return all.slice(0, cut) + piece + all.slice(cut + (at % 3));
      }),
    fc.tuple(text, fc.nat()).map(([all, at]) => all.slice(0, at % (all.length + 1))),
  );
}

export interface Change {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'repeat' | 'insert' | 'number';
  readonly value: number;
}

/** Faults to put into a file that is whole. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('flip', 'flip', 'flip', 'number', 'number', 'cut', 'repeat', 'insert'),
    value: fc.nat({ max: 4095 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** The file with the faults in it. */
export function withChanges(bytes: Uint8Array, faults: readonly Change[]): Uint8Array {
  let all: Uint8Array = bytes.slice();
  for (const { at, kind, value } of faults) {
    const i = Math.floor(at * all.length);
    if (kind === 'flip') all[i] = (all[i] ?? 0) ^ (1 << (value & 7));
    else if (kind === 'number') all.set(numbers[value % numbers.length]?.slice(0, all.length - i) ?? [], i);
    else if (kind === 'cut') all = joined(all.subarray(0, i), all.subarray(i + value));
    else if (kind === 'repeat') all = joined(all.subarray(0, i), all.subarray(Math.max(0, i - value)));
    else all = joined(all.subarray(0, i), new Uint8Array(value & 63).fill(value >> 6), all.subarray(i));
  }
  return all;
}

/** Sizes and places that lead out of a file, as binary and as decimal numbers. */
const numbers = ['\xff\xff\xff\xff', '\0\0\0\0', '\xff\xff\xff\x7f', ' 99999999999 ', ' -1 ', ' 0 '].map((text) =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
