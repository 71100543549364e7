import { isLocale } from '../words/index.ts';

/** What of a request decides which kept answer it may be given. */
export interface Asked {
  readonly method: string | undefined;
  /** As it stands in the first line of the request. */
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly cookie: string | undefined;
}

/** Longer addresses are no page's; characters. */
const longest = 400;

// Whoever is signed in, and whoever is to be told something once, is answered for themselves.
const own = /(?:^|;)\s*banle_(?:session|said)=/;
const language = /(?:^|;)\s*banle_language=([^;]*)/;

/** The language in which a page is asked for, as its cookie says plainly. */
function localeAsked(cookie: string | undefined): string {
  const chosen = cookie === undefined ? undefined : language.exec(cookie)?.[1];
  return isLocale(chosen) ? chosen : 'vi';
}

/** The key of the answer that is the same for all who ask like this; nothing where each is answered for themselves. */
export function keyOf({ method, url, host, cookie }: Asked): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || url === undefined || host === undefined) return undefined;
  if (url.length + host.length > longest || !url.startsWith('/')) return undefined;
  if (cookie !== undefined && own.test(cookie)) return undefined;
  return `${localeAsked(cookie)} ${host} ${url}`;
}

/** The language of a key: an answer in another one is not kept under it. */
export function localeOf(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** True when the address asks for nothing but what the page reads: each once, and in no other writing. */
export function asksOnly(url: string, read: readonly string[]): boolean {
  const [, query] = url.split('?', 2);
  if (query === undefined) return true;
  const names = query.split('&').map((pair) => pair.split('=', 1)[0] ?? '');
  return names.every((name) => read.includes(name)) && new Set(names).size === names.length;
}

type Encoding = 'br' | 'gzip';

const understood = new Map<string, readonly Encoding[]>();

/** The encodings that the one who asks takes, the shortest first. */
export function encodingsFor(accepted: string | undefined): readonly Encoding[] {
  if (accepted === undefined) return [];
  const known = understood.get(accepted);
  if (known) return known;
  const taken = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((one) => one.trim().split(/\s*;\s*q=\s*/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([name]) => name),
  );
  const found = (['br', 'gzip'] as const).filter((one) => taken.has(one));
  // Written by whoever asks: kept for the few ways in which browsers write it.
  if (understood.size < 100 && accepted.length < 200) understood.set(accepted, found);
  return found;
}

interface Held {
  readonly 'if-none-match'?: string | undefined;
  readonly 'if-modified-since'?: string | undefined;
}

/** True when whoever asks has what they would be given: by its name where they say one, else by the moment that it was given out with. */
export function isKnown(
  asked: Held,
  { etag, modified }: { readonly etag: string; readonly modified: string | undefined },
): boolean {
  const names = asked['if-none-match'];
  if (names !== undefined) return holds(names, etag);
  return modified !== undefined && asked['if-modified-since'] === modified;
}

/** True when whoever asks holds the page that this names, in whatever encoding. */
function holds(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
