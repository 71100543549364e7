import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { routes } from '../../src/app/routes.ts';
import type { Locale } from '../../src/kernel/words/index.ts';
import { faultsByAxe } from '../support/axe.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';
import type { Place } from '../support/place.ts';
import { listPlaces, noPages } from '../support/places.ts';

const city = useServedCity();

describe('every page can be used by everyone', () => {
  it('is among the places that are looked at', async () => {
    const looked = new Set((await listPlaces()).map(({ route }) => route));
    const pages = routes.filter(({ method, path }) => method === 'GET' && !noPages.includes(path));
    expect(pages.map(({ path }) => path).filter((path) => !looked.has(path))).toEqual([]);
  });

  it.each<Seen>([
    { locale: 'vi', width: 1440, alsoAt: 390, scheme: 'light' },
    { locale: 'en', width: 390, alsoAt: 1440, scheme: 'dark' },
  ])(
    'as axe judges it in $locale at $width px, $scheme, and without scrolling sideways there and at $alsoAt px',
    {
      timeout: 240_000,
    },
    async (seen) => {
      expect(await visitAll(seen)).toEqual([]);
    },
  );
});

interface Seen {
  readonly locale: Locale;
  readonly width: number;
  /** The width to which the window is drawn afterwards. */
  readonly alsoAt: number;
  readonly scheme: 'light' | 'dark';
}

/** Opens every place as the person who may, and tells what was wrong where. */
async function visitAll(seen: Seen): Promise<string[]> {
  await asOwner('update accounts.account set locale = $1', [seen.locale]);
  const found: string[] = [];
  for (const places of byPerson(await listPlaces()).values()) {
    const [{ as, token }] = places as [Place];
    const page = await city.open({ ...seen, as, ...(token ? { token } : {}) });
    for (const { name, path } of places) {
      await page.goto(path);
      found.push(...(await faultsOf(page, seen)).map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
  }
  return found;
}

function byPerson(places: readonly Place[]): Map<string, Place[]> {
  return Map.groupBy(places, ({ as, token = '' }) => `${as} ${token}`);
}

/** What axe finds, and whether the page is wider than its window, be that wide or narrow. */
async function faultsOf(page: Page, { width, alsoAt }: Seen): Promise<string[]> {
  const faults = [...(await faultsByAxe(page)), ...(await widthFaultsOf(page))];
  await page.setViewportSize({ width: alsoAt, height: 900 });
  faults.push(...(await widthFaultsOf(page)));
  await page.setViewportSize({ width, height: 900 });
  return faults;
}

async function widthFaultsOf(page: Page): Promise<string[]> {
  const over = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  return over > 0 ? [`scrolls sideways by ${over} px at ${page.viewportSize()?.width} px`] : [];
}
