import type { Child } from 'hono/jsx';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Locale } from '../../kernel/words/index.ts';
import type { AssetLinks, SheetName } from '../assets.ts';
import { kept } from '../jsx/drawn.ts';
import { markup } from '../jsx/jsx-runtime.ts';
import { uiWords } from '../words.ts';

export interface DocumentProps {
  locale: Locale;
  title: string;
  assets: AssetLinks;
  description?: string | undefined;
  /** Without scripts the page is lighter; everything on it still works. */
  scripts?: boolean | undefined;
  bodyClass: string;
  /** A stylesheet that this page needs beside the one of all. */
  sheet?: SheetName | undefined;
  /** False on a page that answers a failure: what was typed stays kept as a draft. */
  settles?: boolean | undefined;
  signedIn: boolean;
  /** Where the page goes on by itself, for a browser without scripts. */
  goesOn?: { seconds: number; href: string } | undefined;
  children?: Child;
}

const drawn = new WeakMap<AssetLinks, HtmlEscapedString>();

/** What every page's head names: drawn once for the files of this start. */
function linksTo(assets: AssetLinks): HtmlEscapedString {
  const known = drawn.get(assets);
  if (known !== undefined) return known;
  const made = kept(
    <>
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={assets.favicon} type="image/svg+xml" />
      {assets.fonts.map((font) => (
        <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assets.css} />
    </>,
  );
  drawn.set(assets, made);
  return made;
}

function goingOn({ seconds, href }: { seconds: number; href: string }) {
  return markup`<noscript><meta http-equiv="refresh" content="${seconds};url=${href}"/></noscript>`;
}

/** A whole HTML document: language, title, stylesheet, script and nothing from elsewhere. */
export function Document(props: DocumentProps) {
  const { locale, title, assets, scripts = true, description } = props;
  const settles = props.settles !== false && props.signedIn ? 'yes' : 'no';
  // Written as text: drawn as elements, the head alone costs as much as a short page.
  return markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title} · ${uiWords[locale].product}</title>${description ? markup`<meta name="description" content="${description}"/>` : ''}${linksTo(assets)}${props.sheet ? markup`<link rel="stylesheet" href="${assets.sheets[props.sheet]}"/>` : ''}${props.goesOn ? goingOn(props.goesOn) : ''}${scripts ? markup`<script type="module" src="${assets.js}"></script>` : ''}</head><body class="${props.bodyClass}" data-settles="${settles}">${props.children}</body></html>`;
}
