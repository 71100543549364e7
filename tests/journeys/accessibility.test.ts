import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/app/routes.ts';
import type { Locale } from '../../src/kernel/words/index.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';
import { listPlaces, noPages, type Place } from '../support/places.ts';

const city = useServedCity();
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('every page can be used by everyone', () => {
  it('is among the places that are looked at', async () => {
    const looked = new Set((await listPlaces()).map(({ route }) => route));
    const pages = routes.filter(({ method, path }) => method === 'GET' && !noPages.includes(path));
    expect(pages.map(({ path }) => path).filter((path) => !looked.has(path))).toEqual([]);
  });

  it.each<{ locale: Locale; width: number; scheme: 'light' | 'dark' }>([
    { locale: 'vi', width: 1440, scheme: 'light' },
    { locale: 'vi', width: 390, scheme: 'light' },
    { locale: 'en', width: 1440, scheme: 'dark' },
    { locale: 'en', width: 390, scheme: 'light' },
  ])('in $locale at $width px, $scheme', { timeout: 180_000 }, async (looking) => {
    await asOwner('update accounts.account set locale = $1', [looking.locale]);
    const found: string[] = [];
    for (const [as, places] of byPerson(await listPlaces())) {
      const page = await city.open(as === null ? looking : { ...looking, as });
      for (const place of places) {
        await page.goto(place.path);
        found.push(...(await faultsOf(page)).map((fault) => `${place.name} as ${place.as}: ${fault}`));
      }
      await page.context().close();
    }
    expect(found).toEqual([]);
  });
});

function byPerson(places: readonly Place[]): Map<string | null, Place[]> {
  return Map.groupBy(places, ({ as }) => as);
}

/** What axe finds, and whether the page is wider than its window. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
  const over = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  return over > 0 ? [...faults, `scrolls sideways by ${over} px`] : faults;
}
