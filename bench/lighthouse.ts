import { sql } from 'kysely';
import lighthouse from 'lighthouse';
import { db } from '../src/kernel/db/index.ts';
import { startChromium } from '../tests/support/chromium.ts';
import type { Bench } from './bench.ts';
import { freePort } from './product.ts';
import type { Figure } from './results.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The scores of Lighthouse, out of a hundred, for the portal's first page and an article with a photo: a slow phone on a slow line. */
export async function measureLighthouse({ product }: Bench): Promise<Figure[]> {
  const port = await freePort();
  const browser = await startChromium([`--remote-debugging-port=${port}`]);
  try {
    const figures: Figure[] = [];
    for (const [what, path] of [
      ['home', '/tin'],
      ['article', `/tin/${await picturedArticle()}`],
    ]) {
      const scores = await scoresOf(`${product.url}${path}`, port);
      for (const category of categories) {
        const score = scores[category];
        figures.push({
          what: `Lighthouse, ${what}: ${category}`,
          ours: `${score}`,
          beside: 'of 100',
          ratio: score / 100,
          bar: { kind: 'at least', value: 0.95 },
        });
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function picturedArticle(): Promise<string> {
  const found = await sql<{ slug: string }>`
    select slug from articles.published_article where lead_photo_id is not null order by published_at desc, article_id desc limit 1
  `.execute(db());
  const slug = found.rows[0]?.slug;
  if (!slug) throw new Error('no article has a photo');
  return slug;
}

async function scoresOf(url: string, port: number): Promise<Record<(typeof categories)[number], number>> {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!run || run.lhr.runtimeError)
    throw new Error(run?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing');
  const found = run.lhr.categories;
  return Object.fromEntries(
    categories.map((name) => [name, Math.round((found[name]?.score ?? 0) * 100)]),
  ) as Record<(typeof categories)[number], number>;
}
