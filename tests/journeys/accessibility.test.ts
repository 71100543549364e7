import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/app/routes.ts';
import type { Locale } from '../../src/kernel/words/index.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';
import type { Place } from '../support/place.ts';
import { listPlaces, noPages } from '../support/places.ts';

const city = useServedCity();
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('every page can be used by everyone', () => {
  it('is among the places that are looked at', async () => {
    const looked = new Set((await listPlaces()).map(({ route }) => route));
    const pages = routes.filter(({ method, path }) => method === 'GET' && !noPages.includes(path));
    expect(pages.map(({ path }) => path).filter((path) => !looked.has(path))).toEqual([]);
  });

  it.each<Seen>([
    { locale: 'vi', width: 1440, scheme: 'light' },
    { locale: 'en', width: 390, scheme: 'dark' },
  ])('as axe judges it, in $locale at $width px, $scheme', { timeout: 240_000 }, async (seen) => {
    expect(await visitAll(seen, faultsOf)).toEqual([]);
  });

  it.each<Seen>([
    { locale: 'vi', width: 390, scheme: 'light' },
    { locale: 'en', width: 390, scheme: 'light' },
    { locale: 'en', width: 1440, scheme: 'light' },
  ])('without scrolling sideways, in $locale at $width px', { timeout: 120_000 }, async (seen) => {
    expect(await visitAll(seen, widthFaultsOf)).toEqual([]);
  });
});

interface Seen {
  readonly locale: Locale;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** Opens every place as the person who may, and tells what was wrong where. */
async function visitAll(seen: Seen, faultsIn: (page: Page) => Promise<string[]>): Promise<string[]> {
  await asOwner('update accounts.account set locale = $1', [seen.locale]);
  const found: string[] = [];
  for (const places of byPerson(await listPlaces()).values()) {
    const [{ as, token }] = places as [Place];
    const page = await city.open({ ...seen, as, ...(token ? { token } : {}) });
    for (const { name, path } of places) {
      await page.goto(path);
      found.push(...(await faultsIn(page)).map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
  }
  return found;
}

function byPerson(places: readonly Place[]): Map<string, Place[]> {
  return Map.groupBy(places, ({ as, token = '' }) => `${as} ${token}`);
}

/** What axe finds, and whether the page is wider than its window. */
async function faultsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(standards);
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
  return [...faults, ...(await widthFaultsOf(page))];
}

async function widthFaultsOf(page: Page): Promise<string[]> {
  const over = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  return over > 0 ? [`scrolls sideways by ${over} px`] : [];
}
