/**
 * One HTML file without scripts that loads nothing. All of it is written from trees, which
 * escape what they are given; the policy in its head is a second lock on the same door.
 */
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { reportStyle } from './reportStyle';

export interface PageWords {
  readonly title: string;
  /** The line below the title. */
  readonly byline: string;
  readonly disclaimer: string;
  /** As HTML names it; English when not said. */
  readonly language?: string;
}

/** How a page looks, and what its policy lets it load. */
export interface PageLook {
  readonly style: string;
  readonly policy: string;
  /** Marks our style as ours, where the policy asks for that. */
  readonly nonce?: string;
}

const ownLook: PageLook = { style: reportStyle, policy: "default-src 'none'; style-src 'unsafe-inline'" };

/** The page before and after its articles, so that it can be written piece by piece. */
export function pageAround(
  { title, byline, disclaimer, language = 'en' }: PageWords,
  { style, policy, nonce }: PageLook = ownLook,
): readonly [before: string, after: string] {
  const page: Nodes = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', title),
          h('meta', { name: 'generator', content: byline }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('style', nonce === undefined ? {} : { nonce }, style),
        ]),
        h('body', [
          h('header', [h('h1', title), h('p', byline), h('p', h('strong', disclaimer))]),
          h('main', [{ type: 'comment', value: 'articles' }]),
          h('footer', h('p', disclaimer)),
        ]),
      ]),
    ],
  };
  const [before = '', after = ''] = toHtml(page).split('<!--articles-->');
  return [before, `${after}\n`];
}

/** One document as an article of the page. */
export function articleOf(tree: Root): string {
  const { children } = toHast(tree) as Element;
  return `${toHtml(h('article', children))}\n`;
}
