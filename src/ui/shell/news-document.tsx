import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import type { AssetLinks } from '../assets.ts';

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

/** A whole HTML document for readers of news: its own small stylesheet, two small faces, and no script. */
export function NewsDocument({
  locale,
  title,
  assets,
  description,
  head,
  bodyClass,
  children,
}: NewsDocumentProps) {
  const { favicon, newsFonts, sheets } = assets;
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title}</title>${description ? html`<meta name="description" content="${description}"/>` : ''}<meta name="color-scheme" content="light dark"/><link rel="icon" href="${favicon}" type="image/svg+xml"/>${newsFonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin="anonymous"/>`)}<link rel="stylesheet" href="${sheets.portal}"/>${head ?? ''}</head><body class="${bodyClass}">${children}</body></html>`;
}
