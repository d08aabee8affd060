/** How a report looks on a screen and on paper. Nothing is loaded, and colour only repeats what the words say. */
export const reportStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem; background: #fff; color: #1a1a1a; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; border-bottom: 2px solid #1a1a1a; margin: 2.5rem 0 .75rem; overflow-wrap: anywhere; }
h3 { font-size: 1.15rem; margin: 2rem 0 .25rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p, ul, ol { margin: .35rem 0; }
ul, ol { padding-left: 1.4rem; }
li { margin: .35rem 0; }
a { color: #0b4f8a; }
blockquote { margin: .4rem 0; padding: .4rem .9rem; border-left: 4px solid #767676; background: #f5f5f5; overflow-wrap: anywhere; }
figure { margin: 1.25rem 0; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
svg { display: block; max-width: 100%; height: auto; }
.problem { border: 2px solid #8a1c1c; padding: .4rem .8rem; }
.severity.error { color: #a11212; }
.severity.warning { color: #7a4b00; }
.severity.info { color: #0b4f8a; }
.added, .loosened { color: #a11212; }
.removed, .tightened { color: #0f5c2e; }
footer { margin-top: 3rem; border-top: 1px solid #767676; font-size: .9rem; }
@media print {
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, h4, figcaption { break-after: avoid; }
  blockquote, figure, p { break-inside: avoid; }
  article + article { break-before: page; }
  a { color: inherit; text-decoration: none; }
  blockquote { background: none; }
}
`;
