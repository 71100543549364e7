import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Locale } from '../../kernel/words/index.ts';
import type { AssetLinks } from '../assets.ts';
import { kept } from '../jsx/drawn.ts';
import { markup } from '../jsx/jsx-runtime.ts';

interface NewsDocumentProps {
  readonly locale: Locale;
  /** The whole title, as a tab and a list of findings show it. */
  readonly title: string;
  readonly assets: AssetLinks;
  readonly description?: string | undefined;
  /** What else the head says: addresses of feeds, what other sites and machines may show of the page. */
  readonly head?: Child;
  readonly bodyClass: string;
  readonly children?: Child;
}

const drawn = new WeakMap<AssetLinks, HtmlEscapedString>();

/** What the head of every page names: drawn once for the files of this start. */
function linksTo(assets: AssetLinks): HtmlEscapedString {
  const known = drawn.get(assets);
  if (known !== undefined) return known;
  const { favicon, newsFonts, sheets } = assets;
  const made = kept(
    <>
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={favicon} type="image/svg+xml" />
      {newsFonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={sheets.portal} />
    </>,
  );
  drawn.set(assets, made);
  return made;
}

/** A whole HTML document for readers of news: its own small stylesheet, two small faces, and no script. */
export function NewsDocument(props: NewsDocumentProps) {
  const { locale, title, assets, description, head, bodyClass, children } = props;
  return markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title}</title>${description ? markup`<meta name="description" content="${description}"/>` : ''}${linksTo(assets)}${head}</head><body class="${bodyClass}">${children}</body></html>`;
}
