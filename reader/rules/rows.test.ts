import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Table, tableOf, walk } from '../engine/opened.ts';
import { layOut, type Page } from '../engine/page.ts';
import { type Row, runRows } from '../engine/rows.ts';
import { takeIn } from '../engine/text.ts';
import { dottedAbbreviations, numberedParts, respellings } from '../lexicon/spelling.ts';
import { citationRows } from './citations/citations.ts';
import { dateRows } from './dates/dates.ts';
import { typographyRows } from './doubts/typography.ts';

const corpus = new URL('../corpus/', import.meta.url);
const pages = readdirSync(corpus)
  .filter((file) => /[.](?:txt|marked)$/.test(file))
  .map((file) => readFileSync(new URL(file, corpus), 'utf8'))
  .map((text) =>
    layOut(takeIn(text, respellings), { abbreviations: dottedAbbreviations, numberedParts, trace: null }),
  );
const tables: readonly [string, Table<Row<unknown>>][] = [
  ['citations', citationRows as Table<Row<unknown>>],
  ['dates', dateRows as Table<Row<unknown>>],
  ['typography', typographyRows as Table<Row<unknown>>],
];

/** The places where a pattern matches when it is tried everywhere. */
function everywhere({ pattern }: Row<unknown>, { plain }: Page): number[] {
  const flags = `${pattern.flags.replace(/[gy]/g, '')}g`;
  return [...plain.matchAll(new RegExp(pattern.source, flags))].map(({ index }) => index);
}

describe.each(tables)('the rows of %s', (_, table) => {
  it('lose nothing by being tried only where what opens them stands', () => {
    for (const page of pages) {
      const tried = new Map(table.rows.map((row) => [row, [] as number[]]));
      walk(table, page, (row, match) => tried.get(row)!.push(match.index));
      for (const [row, places] of tried)
        expect([row.rule, places]).toEqual([row.rule, everywhere(row, page)]);
    }
  });

  it('find the same in whatever order they stand', () => {
    const shuffled = fc.shuffledSubarray([...table.rows], { minLength: table.rows.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...pages), (rows, page) => {
        expect(runRows(tableOf(rows), page)).toEqual(runRows(table, page));
      }),
      { numRuns: 40 },
    );
  });
});
