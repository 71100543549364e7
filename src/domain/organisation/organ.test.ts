import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { BodyTree } from './body-tree.ts';
import { bodyNamed } from './organ.ts';

const body = (id: string, kind: string, names: { name: string; shortName?: string; symbol?: string }) => ({
  id,
  versionId: id,
  shortName: '',
  symbol: '',
  kind,
  parentId: null,
  actsForParent: false,
  valid: { from: null, until: null },
  decidedBy: '',
  ...names,
});

const tree = new BodyTree([
  body('city', 'party_committee', { name: 'Thành ủy Minh Châu', shortName: 'Thành ủy', symbol: 'TU' }),
  body('people', 'people_committee', {
    name: 'Ủy ban nhân dân thành phố Minh Châu',
    shortName: 'UBND thành phố',
    symbol: 'UBND',
  }),
  body('commission', 'party_commission', { name: 'Ban Tổ chức Thành ủy', symbol: 'BTCTU' }),
  body('an lac', 'commune_committee', { name: 'Đảng ủy phường An Lạc', symbol: 'ĐU' }),
  body('dong khe', 'commune_committee', { name: 'Đảng ủy xã Đông Khê', symbol: 'ĐU' }),
]);
const day = (iso: string) => Temporal.PlainDate.from(iso);
const always = { from: null, until: null };
const organs = [
  { kind: 'party_committee', name: 'Ban Thường vụ', valid: always },
  { kind: 'party_committee', name: 'Thường trực', valid: { from: day('2025-01-01'), until: null } },
  { kind: 'people_committee', name: 'Thường trực', valid: always },
  { kind: 'commune_committee', name: 'Ban Thường vụ', valid: always },
];

describe('a printed name means the body', () => {
  it.each([
    ['Thành ủy Minh Châu', 'city'],
    ['BAN THƯỜNG VỤ THÀNH ỦY', 'city'],
    ['Ban Thường vụ Thành ủy Minh Châu', 'city'],
    ['Thường trực Thành ủy', 'city'],
    ['Thường trực UBND', 'people'],
    ['Thường trực Ủy ban nhân dân thành phố', 'people'],
    ['Ban Thường vụ Đảng ủy phường An Lạc', 'an lac'],
    ['Ban Tổ chức Thành ủy', 'commission'],
    ['Ban Thường vụ ĐU', undefined],
    ['Thường trực Ban Tổ chức Thành ủy', undefined],
    ['Văn phòng Thường trực', undefined],
    ['Thường trực', undefined],
  ])('%s: %s', (printed, id) => {
    expect(bodyNamed(printed, { tree, organs, day: day('2026-01-01') })?.id).toBe(id);
  });

  it('through an organ only for the time for which it speaks', () => {
    expect(bodyNamed('Thường trực Thành ủy', { tree, organs, day: day('2024-12-31') })).toBeUndefined();
  });
});
