import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Locale } from '../../src/kernel/words/index.ts';
import { useServedCity } from '../support/browser.ts';
import { asOwner } from '../support/database.ts';
import { listPlaces } from '../support/places.ts';

// This file is run only when PICTURES names a folder; PICTURES_OF, a pattern, takes some of the pages.
const folder = process.env.PICTURES ?? '';
const only = process.env.PICTURES_OF;

describe('pictures of every page, to be looked at by people', () => {
  const city = useServedCity();

  it.each<Locale>(['vi', 'en'])('in %s', { timeout: 600_000 }, async (locale) => {
    await asOwner(`update accounts.account set locale = $1`, [locale]);
    for (const width of [1440, 390]) {
      const into = join(folder, `${locale}-${width}`);
      await mkdir(into, { recursive: true });
      for (const { name, path, ...place } of await listPlaces()) {
        if (only && !name.match(only)) continue;
        const page = await city.open({ locale, width, ...place });
        await page.goto(path);
        await page.screenshot({ path: join(into, `${name}.png`), fullPage: true });
        await page.context().close();
      }
    }
  });
});
