import { linesOf } from './body.ts';
import type { Content } from './content.ts';
import { listDeadPaths } from './links.store.ts';

/** A link in an article, with the words that bear it. */
export interface LinkInText {
  readonly href: string;
  readonly words: string;
}

/** The links of an article in their order. */
function linksIn({ body }: Pick<Content, 'body'>): LinkInText[] {
  return linesOf(body).flatMap(({ content = [] }) =>
    content.flatMap(({ text, marks = [] }) =>
      marks.flatMap((mark) => (mark.type === 'link' ? [{ href: mark.attrs.href, words: text }] : [])),
    ),
  );
}

/** The links that surely lead nowhere: into this house where nothing public stands, or of a form that is none. Links elsewhere are not called. */
export async function findDeadLinks(content: Pick<Content, 'body'>): Promise<LinkInText[]> {
  const links = linksIn(content);
  const dead = await listDeadPaths(links.map(({ href }) => href));
  return links.filter(({ href }) => dead.has(href) || !URL.canParse(href, 'https://house.invalid'));
}
