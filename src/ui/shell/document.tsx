import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import type { AssetLinks } from '../assets.ts';
import { uiWords } from '../words.ts';

export interface DocumentProps {
  locale: Locale;
  title: string;
  assets: AssetLinks;
  description?: string | undefined;
  /** Without scripts the page is lighter; everything on it still works. */
  scripts?: boolean | undefined;
  bodyClass: string;
  /** False on a page that answers a failure: what was typed stays kept as a draft. */
  settles?: boolean | undefined;
  signedIn: boolean;
  children?: Child;
}

/** A whole HTML document: language, title, stylesheet, script and nothing from elsewhere. */
export function Document(props: DocumentProps) {
  const { locale, title, assets, scripts = true } = props;
  const settles = props.settles !== false && props.signedIn;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · ${uiWords[locale].product}`}</title>
          {props.description ? <meta name="description" content={props.description} /> : null}
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" href={assets.favicon} type="image/svg+xml" />
          {assets.fonts.map((font) => (
            <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          <link rel="stylesheet" href={assets.css} />
          {scripts ? <script type="module" src={assets.js} /> : null}
        </head>
        <body class={props.bodyClass} data-settles={settles ? 'yes' : 'no'}>
          {props.children}
        </body>
      </html>
    </>
  );
}
