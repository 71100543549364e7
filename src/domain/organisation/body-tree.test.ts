import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import type { Body } from './body.ts';
import { BodyTree } from './body-tree.ts';
import { perPerson } from './per-person.ts';

const body = (id: string, parentId: string | null, more: Partial<Body> = {}) => ({
  id,
  versionId: `v-${id}`,
  name: id,
  shortName: '',
  symbol: '',
  kind: 'department',
  parentId,
  actsForParent: false,
  valid: { from: Temporal.PlainDate.from('2020-01-01'), until: null },
  decidedBy: '',
  ...more,
});

const tree = new BodyTree([
  body('phòng', 'sở'),
  body('thành ủy', null, { symbol: 'TU' }),
  body('ban', 'thành ủy', { actsForParent: true, name: 'Ban Tổ chức Thành ủy', symbol: 'BTCTU' }),
  body('sở', 'thành ủy', { name: 'Sở Nội vụ' }),
  body('lạc', 'không còn', { name: 'Đội Đo đạc' }),
]);

describe('the tree of bodies on a day', () => {
  it('lists a body before those below it, with its depth', () => {
    expect(tree.list.map(({ id, depth }) => [id, depth])).toEqual([
      ['thành ủy', 0],
      ['ban', 1],
      ['sở', 1],
      ['phòng', 2],
      ['lạc', 0],
    ]);
  });

  it('knows who stands under whom, selves included', () => {
    expect([...tree.under(['sở'])].sort()).toEqual(['phòng', 'sở']);
    expect(tree.under(['thành ủy']).size).toBe(4);
  });

  it.each([
    ['ban', 'thành ủy', true],
    ['thành ủy', 'thành ủy', true],
    ['sở', 'thành ủy', false],
    ['ban', 'sở', false],
    ['phòng', 'sở', false],
  ])('%s acts for %s: %s', (who, forWhom, expected) => {
    expect(tree.actsFor(who, forWhom)).toBe(expected);
  });

  it.each([
    ['ban to chuc', ['ban']],
    ['Tổ chức', ['ban']],
    ['btctu', ['ban']],
    ['đo đạc', ['lạc']],
    ['do dac', ['lạc']],
    ['không có ai', []],
  ])('finds by %s, with or without marks', (typed, found) => {
    expect(tree.search(typed).map(({ id }) => id)).toEqual(found);
  });

  it('walks from the root down to a body', () => {
    expect(tree.pathTo('phòng').map(({ id }) => id)).toEqual(['thành ủy', 'sở', 'phòng']);
  });
});

describe('what is worked out for a person in a tree', () => {
  it('is worked out once, and anew for another person or another tree', () => {
    const asked: string[] = [];
    const countUnder = perPerson((person: { readonly name: string }, { list }) => {
      asked.push(person.name);
      return list.length;
    });
    const [an, binh] = [{ name: 'An' }, { name: 'Bình' }];
    const smaller = new BodyTree([body('thành ủy', null)]);
    expect([countUnder(an, tree), countUnder(an, tree), countUnder(binh, tree)]).toEqual([5, 5, 5]);
    expect([countUnder(an, smaller), countUnder({ name: 'An' }, tree)]).toEqual([1, 5]);
    expect(asked).toEqual(['An', 'Bình', 'An', 'An']);
  });
});
