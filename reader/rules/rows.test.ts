import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Opened, type Table, tableOf, walk } from '../engine/opened.ts';
import { layOut, type Page } from '../engine/page.ts';
import { type Row, runRows } from '../engine/rows.ts';
import { takeIn } from '../engine/text.ts';
import { dottedAbbreviations, numberedParts, respellings } from '../lexicon/spelling.ts';
import { citationRows } from './citations/citations.ts';
import { anaphorRows } from './citations/pointers.ts';
import { awardRows } from './commendations/commendations.ts';
import { dateRows } from './dates/dates.ts';
import { countRow, shareRow } from './doubts/numbers.ts';
import { typographyRows } from './doubts/typography.ts';
import { resultRows } from './results/results.ts';

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
  ['anaphors', anaphorRows as Table<Row<unknown>>],
  ['results', resultRows as Table<Row<unknown>>],
];
const patterns: readonly [string, Table<Opened>][] = [
  ...tables,
  ['awards', awardRows],
  ['figures', tableOf([shareRow, countRow])],
];

/** The places where a pattern matches when it is tried everywhere. */
function everywhere({ pattern }: Opened, { plain }: Page): number[] {
  const flags = `${pattern.flags.replace(/[gy]/g, '')}g`;
  return [...plain.matchAll(new RegExp(pattern.source, flags))].map(({ index }) => index);
}

describe.each(patterns)('the patterns of %s', (_, table) => {
  it('lose nothing by being tried only where what opens them stands', () => {
    for (const page of pages) {
      const tried = new Map(table.rows.map((row) => [row, [] as number[]]));
      walk(table, page, (row, match) => tried.get(row)!.push(match.index));
      for (const [row, places] of tried)
        expect([row.pattern.source, places]).toEqual([row.pattern.source, everywhere(row, page)]);
    }
  });
});

describe.each(tables)('the rows of %s', (_, table) => {
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
