import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const judge = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const asked = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds on a page, by the WCAG 2.2 AA and its own best practice: the rule, and the element as it is written. */
export async function faultsByAxe(page: Page): Promise<string[]> {
  await page.evaluate(judge);
  const found = page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) => violations)`,
  );
  return (await found).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`));
}
