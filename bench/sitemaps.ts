import { growthDuring } from './memory.ts';
import type { Figure } from './results.ts';

/** Megabytes by which the server may grow while all its lists are gathered. */
const mostGrowth = 150;

/** Gathers every list of addresses that the sitemap names, as a search engine does, and watches how much the server grows. */
export async function measureSitemaps({
  url,
  pid,
}: {
  readonly url: string;
  readonly pid: number;
}): Promise<Figure[]> {
  const lists = locationsIn(await read(`${url}/sitemap.xml`)).map(
    (list) => `${url}${new URL(list).pathname}`,
  );
  let addresses = 0;
  let ms = 0;
  const growth = await growthDuring(pid, async () => {
    for (const list of lists) {
      const began = performance.now();
      const text = await read(list);
      ms += performance.now() - began;
      addresses += locationsIn(text).length;
    }
  });
  return [
    {
      what: `sitemaps of ${addresses.toLocaleString('en')} addresses: growth of the server’s memory`,
      ours: `${growth.toFixed(0)} MB, ${lists.length} lists, ${Math.round(ms / lists.length)} ms each`,
      beside: `${mostGrowth} MB`,
      ratio: growth / mostGrowth,
      bar: { kind: 'at most', value: 1 },
    },
  ];
}

const locationsIn = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => at);

async function read(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
