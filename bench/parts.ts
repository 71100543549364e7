import { measureAccepting } from './accept.ts';
import { type Bench, cookieOf, personNamed } from './bench.ts';
import { measureBoard } from './board.ts';
import { measureComments } from './comments.ts';
import { measureDirectives } from './directives.ts';
import { measureExports } from './exports.ts';
import { fillArticles } from './fill-articles.ts';
import { fillDirectives } from './fill-directives.ts';
import { fillPeople } from './fill-people.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measureLive } from './live.ts';
import { measureNewsSearch } from './news-search.ts';
import { measureOffice } from './office.ts';
import { measurePublicPage, measureTaskPage } from './pages.ts';
import { measurePortal } from './portal.ts';
import { measurePortalScale } from './portal-scale.ts';
import type { Product } from './product.ts';
import { measureReader } from './reader.ts';
import type { Figure } from './results.ts';
import { measureSitemaps } from './sitemaps.ts';

interface Part {
  readonly name: string;
  measure(bench: Bench): Promise<Figure[]>;
}

/** All that is measured, the small data first: what a part adds to the data, stays for those after it. */
export const parts: readonly Part[] = [
  { name: 'reader', measure: () => measureReader() },
  { name: 'start', measure: async ({ product }) => [startOf(product)] },
  { name: 'public-page', measure: measurePublicPage },
  { name: 'task-page', measure: measureTaskPage },
  { name: 'accept', measure: measureAccepting },
  { name: 'board', measure: measureBoard },
  {
    name: 'exports',
    // An inspector sees every task, a leader those of the bodies below.
    measure: async ({ product: { url, pid } }) =>
      measureExports({ url, cookie: await cookieOf(await personNamed('kiemtra')), pid }),
  },
  {
    name: 'directives',
    async measure({ product: { url, databaseUrl }, cookie }) {
      await fillDirectives(databaseUrl, directives);
      return measureDirectives({ url, cookie, databaseUrl });
    },
  },
  { name: 'portal-scale', measure: measurePortalScale },
  { name: 'lighthouse', measure: measureLighthouse },
  { name: 'portal', measure: measurePortal },
  { name: 'sitemaps', measure: ({ product }) => measureSitemaps(product) },
  {
    name: 'news-search',
    async measure({ product: { url, databaseUrl } }) {
      await fillArticles(databaseUrl, articles);
      return measureNewsSearch({ url, databaseUrl });
    },
  },
  { name: 'comments', measure: measureComments },
  { name: 'live', measure: ({ product: { url } }) => measureLive({ url }) },
  {
    name: 'office',
    async measure({ product: { url, databaseUrl } }) {
      await fillPeople(databaseUrl, people);
      return measureOffice({ url });
    },
  },
];

const directives = 100_000;
const articles = 100_000;
const people = 5_000;

function startOf(product: Product): Figure {
  return {
    what: 'start of an installed copy to its first page',
    ours: `${(product.startedIn / 1000).toFixed(1)} s`,
    beside: '5 s',
    ratio: product.startedIn / 5000,
    bar: { kind: 'at most', value: 1 },
  };
}
