import { expect, test } from 'vitest';
import { breaches } from '../planted.ts';
import { tidyTree } from '../tidy-tree.ts';
import { landedMigrations } from './landed-migrations.ts';

const landed = 'database/migrations/0001__calendar__day__create.sql';

test.each([
  ['edited', { [landed]: `${tidyTree[landed]}-- one more word\n` }, `${landed}:1 `],
  ['gone', { [landed]: undefined }, 'database/landed.txt:1 '],
  ['not listed any more', { 'database/landed.txt': '\n' }, 'database/landed.txt:1 '],
])('a landed migration that is %s is reported', async (_, changes, where) => {
  expect(await breaches(landedMigrations, changes)).toEqual([expect.stringContaining(where)]);
});

test('one that has not landed may change', async () => {
  const file = 'database/migrations/0002__tasks__task__create.sql';
  expect(await breaches(landedMigrations, { [file]: `${tidyTree[file]}-- not yet\n` })).toEqual([]);
});
