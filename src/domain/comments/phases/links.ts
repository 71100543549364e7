import type { Finding, Phase } from '../phase.ts';

/** Comments with more links than this are adverts, whatever they say. */
const mostLinks = 2;

const endings =
  'com|net|org|info|biz|xyz|top|vip|club|shop|store|site|online|live|link|click|win|bet|vn|edu|gov|me|io|cc|tv|ly';
const patterns = [
  /(?:https?|ftp):\/\/\S+/giu,
  /\bwww\.[^\s]+/giu,
  // A domain with its dot spelled out or set apart, as «abc . com» and «abc(dot)com».
  new RegExp(
    `(?<![\\p{L}\\p{N}@.])[a-z0-9][a-z0-9-]{1,40}(?:\\.|\\s?[([]?(?:dot|chấm)[)\\]]?\\s?|\\s\\.\\s)(?:${endings})(?:\\.vn)?(?![\\p{L}\\p{N}])(?:/\\S*)?`,
    'giu',
  ),
];

/** A page of the state is no advert. */
const official = /(?:^|[/.])[a-z0-9.-]+\.gov\.vn(?:[/?#]|$)|dangcongsan\.vn/iu;

/** Where links stand in a text, each once. */
export function linksIn(body: string): Finding[] {
  const found: Finding[] = [];
  for (const pattern of patterns) {
    for (const hit of body.matchAll(pattern)) {
      const span = { from: hit.index, to: hit.index + hit[0].length };
      if (found.some(({ from = 0, to = 0 }) => span.from < to && from < span.to)) continue;
      found.push({ kind: 'link', ...span });
    }
  }
  return found.sort((one, other) => (one.from ?? 0) - (other.from ?? 0));
}

/** Links lead readers away from here, where nobody answers for them. */
export const links: Phase = {
  name: 'links',
  refuse: ({ body }) => (linksIn(body).length > mostLinks ? 'too_many_links' : undefined),
  find: ({ body }) => linksIn(body).filter(({ from, to }) => !official.test(body.slice(from, to))),
};
