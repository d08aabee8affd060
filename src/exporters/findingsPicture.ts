/**
 * A small picture of a document: a row for each kind of finding, from the beginning of the
 * document at the left to its end at the right. Shape and row say everything that colour
 * says, and a description says it in words.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Severity } from '../linter/finding';
import { type Category, categories } from '../linter/rule';
import { countOf } from './plainWords';
import type { PictureMark, ReportContent } from './reportContent';
import type { ReportWords } from './reportWords';

/** In units of the picture, which scales to the width of the page. */
const size = { width: 720, left: 210, right: 700, row: 26, axis: 24, legend: 26, mark: 5.5 } as const;

/** As in the light theme of the editor; each has a contrast of at least 4.5 to 1 on white. */
const colours: Readonly<Record<Category, string>> = {
  ai: '#7A3DB8',
  sharing: '#0B63B0',
  money: '#8A5A00',
  identity: '#00776A',
  time: '#4E6B14',
  consent: '#A3286A',
  document: '#5A5A5A',
};

/** The colour of the text around, so that a dark page keeps its contrast. */
const ink = 'currentColor';

/** @param id makes the ids of this picture unique on its page. */
export function findingsPicture(content: ReportContent, words: ReportWords, id: string): Element {
  const rows = categories.flatMap((category) => {
    const marks = content.marks.filter((mark) => mark.category === category);
    return marks.length > 0 ? [{ category, marks }] : [];
  });
  const height = rows.length * size.row + size.axis + size.legend;
  const described = rows.map(({ category, marks }) => `${words.categories[category]}: ${marks.length}`).join(', ');
  return s(
    'svg',
    {
      viewBox: `0 0 ${size.width} ${height}`,
      width: size.width,
      height,
      role: 'img',
      'aria-labelledby': `${id}title ${id}desc`,
    },
    s('title', { id: `${id}title` }, words.picture.caption),
    s('desc', { id: `${id}desc` }, `${countOf(content.marks.length, 'mark')}. ${described}.`),
    rows.map(({ category, marks }, i) => row(words.categories[category], colours[category], marks, i)),
    axis(content, words, rows.length * size.row),
    legend(content.marks, words, rows.length * size.row + size.axis),
  );
}

function row(name: string, colour: string, marks: readonly PictureMark[], index: number): Element {
  const y = index * size.row + size.row / 2;
  return s(
    'g',
    s('text', { x: 0, y: y + 4, fontSize: 13, fill: ink }, `${name} (${marks.length})`),
    s('line', { x1: size.left, x2: size.right, y1: y, y2: y, stroke: '#BBBBBB' }),
    marks.map((mark) =>
      s(
        'g',
        s('title', mark.label),
        shape(mark.severity, size.left + mark.at * (size.right - size.left), y, colour, mark.category),
      ),
    ),
  );
}

/** A diamond for an error, a triangle for a warning, a circle for a note. */
/** @param category names the colour, so that a page with a theme can choose its own. */
function shape(severity: Severity, x: number, y: number, fill: string, category?: Category): Element {
  const r = size.mark;
  const at = (dx: number, dy: number) => `${round(x + dx)},${round(y + dy)}`;
  const style = { fill, stroke: '#FFFFFF', strokeWidth: 1, ...(category && { className: ['mark', category] }) };
  if (severity === 'error') {
    const points = [at(0, -r - 2), at(r + 2, 0), at(0, r + 2), at(-r - 2, 0)];
    return s('polygon', { points: points.join(' '), ...style });
  }
  if (severity === 'warning') {
    const points = [at(0, -r - 1), at(r + 1, r), at(-r - 1, r)];
    return s('polygon', { points: points.join(' '), ...style });
  }
  return s('circle', { cx: round(x), cy: round(y), r: r - 0.5, ...style });
}

function axis({ pages }: ReportContent, words: ReportWords, y: number): Element {
  const { picture } = words;
  const paged = pages !== undefined && pages > 1;
  const [start, end] = paged
    ? [words.picture.page.replace('{0}', '1'), words.picture.page.replace('{0}', String(pages))]
    : [picture.start, picture.end];
  return s(
    'g',
    { fontSize: 12, fill: ink },
    s('text', { x: size.left, y: y + 14 }, start),
    s('text', { x: size.right, y: y + 14, textAnchor: 'end' }, end),
  );
}

function legend(marks: readonly PictureMark[], words: ReportWords, y: number): Element {
  const shown = (['error', 'warning', 'info'] as const).filter((severity) =>
    marks.some((mark) => mark.severity === severity),
  );
  return s(
    'g',
    { fontSize: 12, fill: ink },
    shown.map((severity, i) => {
      const x = size.left + 8 + i * 150;
      return s('g', shape(severity, x, y + 10, ink), s('text', { x: x + 12, y: y + 14 }, words.severity[severity]));
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
