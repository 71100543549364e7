import { plain } from '../organisation/index.ts';

const longest = 90;

/** The words of a headline as an address: no marks, hyphens between, cut between words. */
export function slugOf(headline: string): string {
  const words = plain(headline)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words === '') return 'bai-viet';
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1).lastIndexOf('-');
  return words.slice(0, cut > 0 ? cut : longest);
}

/** Where pages of the portal lie that are no article: where news is searched, and where it lies by day. */
export const ways: ReadonlySet<string> = new Set(['tim', 'luu-tru']);

/** The address nobody else has: the wanted one, or with the next free number behind it. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted) && !ways.has(wanted)) return wanted;
  let nth = 2;
  while (taken.has(`${wanted}-${nth}`)) nth += 1;
  return `${wanted}-${nth}`;
}
