import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'esbuild';

/** Where files of the look stand in the address; their names change with their content. */
const root = '/assets/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One file as it is answered: its bytes, plain and compressed. */
export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** The same bytes for browsers that say they take them; absent where compressing gains nothing. */
  encodings: { br?: Uint8Array<ArrayBuffer>; gzip?: Uint8Array<ArrayBuffer> };
  /** True: the name changes with the content, so it may be kept for ever. */
  immutable: true;
}

/** The addresses that every page's head names. */
export interface AssetLinks {
  css: string;
  js: string;
  favicon: string;
  /** Stylesheets that some pages ask for beside the one of all. */
  sheets: Readonly<Record<SheetName, string>>;
  /** What is fetched once a comment is being written: the form's own script, and what works beside it. */
  scripts: Readonly<Record<'comment' | 'proof', string>>;
  /** The two faces that every page needs first. */
  fonts: readonly string[];
  /** The two faces of the pages of news: small files of the letters that Vietnamese is written with. */
  newsFonts: readonly string[];
}

/** The board's own arrangements, what readers say, what is needed where articles are written, the look of the portal, what its forms and tables need beside it, and the look of a screen on a wall. */
export type SheetName = 'board' | 'comments' | 'newsroom' | 'portal' | 'speaking' | 'wall';

export interface Assets {
  links: AssetLinks;
  /** The address of a file by its plain name: `app.css`, `app.js`, `favicon.svg`. */
  path(name: string): string;
  /** The file at an address, or nothing. */
  find(urlPath: string): Asset | undefined;
}

/** Bundles stylesheet, scripts and fonts in memory, once, when the server starts. */
export async function loadAssets(): Promise<Assets> {
  const here = import.meta.dirname;
  const [outputs, favicon] = await Promise.all([bundle(here), readFile(join(here, 'favicon.svg'))]);
  const files = [...outputs, { name: hashedName('favicon.svg', favicon), body: new Uint8Array(favicon) }];
  const assets = new Map(
    await Promise.all(files.map(async ({ name, body }) => [root + name, await toAsset(name, body)] as const)),
  );
  const path = (name: string) => findPath(assets, name);
  const links = {
    css: path('app.css'),
    js: path('app.js'),
    favicon: path('favicon.svg'),
    sheets: {
      board: path('board.css'),
      comments: path('comments.css'),
      newsroom: path('newsroom.css'),
      portal: path('portal.css'),
      speaking: path('speaking.css'),
      wall: path('wall.css'),
    },
    scripts: { comment: path('comment.js'), proof: path('proof.js') },
    fonts: [
      path('be-vietnam-pro-latin-400-normal.woff2'),
      path('be-vietnam-pro-vietnamese-400-normal.woff2'),
    ],
    newsFonts: [path('ban-le-news-400.woff2'), path('ban-le-news-600.woff2')],
  };
  return { links, path, find: (urlPath) => assets.get(urlPath) };
}

async function bundle(here: string): Promise<{ name: string; body: Uint8Array<ArrayBuffer> }[]> {
  const result = await build({
    entryPoints: {
      app: join(here, 'browser/app.ts'),
      'app-style': join(here, 'css/index.css'),
      board: join(here, 'css/board.css'),
      comment: join(here, 'browser/comment.ts'),
      comments: join(here, 'css/comments.css'),
      newsroom: join(here, 'css/newsroom.css'),
      proof: join(here, 'browser/proof.ts'),
      portal: join(here, 'css/portal/index.css'),
      speaking: join(here, 'css/portal/forms.css'),
      wall: join(here, 'css/wall.css'),
    },
    outdir: join(here, 'out'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: root,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    // What a few pages need is fetched by those.
    splitting: true,
    chunkNames: '[name]-[hash]',
    charset: 'utf8',
    target: ['chrome109', 'safari15.4', 'firefox115'],
    loader: { '.woff2': 'file' },
    tsconfig: join(here, 'tsconfig.browser.json'),
    logLevel: 'silent',
  });
  return result.outputFiles.map((file) => ({
    name: basename(file.path).replace(/^app-style-/, 'app-'),
    body: new Uint8Array(file.contents),
  }));
}

function hashedName(name: string, body: Uint8Array): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8).toUpperCase();
  const ending = extname(name);
  return `${basename(name, ending)}-${hash}${ending}`;
}

function findPath(assets: ReadonlyMap<string, Asset>, name: string): string {
  const ending = extname(name);
  const start = `${root}${basename(name, ending)}-`;
  const found = [...assets.keys()].find(
    (path) =>
      path.startsWith(start) && path.endsWith(ending) && path.length === start.length + 8 + ending.length,
  );
  if (!found) throw new Error(`no asset is called ${name}`);
  return found;
}

async function toAsset(name: string, body: Uint8Array<ArrayBuffer>): Promise<Asset> {
  const ending = extname(name);
  const type = types[ending];
  if (!type) throw new Error(`no type is known for ${name}`);
  if (ending === '.woff2') return { body, type, encodings: {}, immutable: true };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
    promisify(gzip)(body, { level: 9 }),
  ]);
  return { body, type, encodings: { br: new Uint8Array(br), gzip: new Uint8Array(gz) }, immutable: true };
}
