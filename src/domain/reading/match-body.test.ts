import { describe, expect, it } from 'vitest';
import { BodyTree } from '../organisation/index.ts';
import { matchBody } from './match-body.ts';

const body = (
  id: string,
  name: string,
  more: { shortName?: string; symbol?: string; parentId?: string } = {},
) => ({
  id,
  versionId: id,
  name,
  shortName: '',
  symbol: '',
  kind: 'department',
  parentId: id === 'city' ? null : 'city',
  actsForParent: false,
  valid: { from: null, until: null },
  decidedBy: '',
  ...more,
});

const tree = new BodyTree([
  body('city', 'Thành ủy Minh Châu', { shortName: 'Thành ủy', symbol: 'TU' }),
  body('organisation', 'Ban Tổ chức Thành ủy', { shortName: 'Ban Tổ chức', symbol: 'BTCTU' }),
  body('office', 'Văn phòng Thành ủy', { shortName: 'Văn phòng', symbol: 'VPTU' }),
  body('people', 'Ủy ban nhân dân thành phố Minh Châu', { shortName: 'UBND thành phố', symbol: 'UBND' }),
  body('front', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Minh Châu', { symbol: 'MTTQ-BTT' }),
  body('home', 'Sở Nội vụ', { symbol: 'SNV', parentId: 'people' }),
  body('anlac', 'Đảng ủy phường An Lạc', { symbol: 'ĐU' }),
  body('binhminh', 'Đảng ủy phường Bình Minh', { symbol: 'ĐU' }),
]);
const empty = new BodyTree([]);

const hits: readonly (readonly [printed: string, id: string, by: string])[] = [
  ['Thành ủy Minh Châu', 'city', 'name'],
  ['Thành ủy', 'city', 'name'],
  ['thành phố Minh Châu', 'city', 'short name'],
  ['TPMC', 'city', 'short name'],
  ['TP. Minh Châu', 'city', 'short name'],
  ['Đảng bộ TPMC', 'city', 'name'],
  ['đồng chí Bí thư Thành ủy Minh Châu', 'city', 'post'],
  ['Ban Thường vụ Thành ủy', 'city', 'post'],
  ['Ban tổ chức Thành ủy', 'organisation', 'name'],
  ['Ban Tổ chức Thành ủy TPMC', 'organisation', 'name'],
  ['Ban Tổ chức', 'organisation', 'short name'],
  ['BTCTU', 'organisation', 'symbol'],
  ['Trưởng Ban Tổ chức Thành ủy', 'organisation', 'post'],
  ['Chánh Văn phòng Thành ủy', 'office', 'post'],
  ['UBND TP', 'people', 'name'],
  ['Uỷ ban nhân dân thành phố', 'people', 'name'],
  ['Chủ tịch UBND thành phố Minh Châu', 'people', 'post'],
  ['Ủy ban MTTQ thành phố', 'front', 'name'],
  ['Sở Nội vụ thành phố', 'home', 'name'],
  ['Giám đốc Sở Nội vụ', 'home', 'post'],
  ['SỞ NỘI VỤ', 'home', 'name'],
  ['Sở Nội vụ'.normalize('NFD'), 'home', 'name'],
  ['phường An Lạc', 'anlac', 'short name'],
  ['Đảng bộ phường An Lạc', 'anlac', 'name'],
  ['Bí thư Đảng ủy phường Bình Minh', 'binhminh', 'post'],
];

const misses = [
  'TPHCM',
  'Ban Tổ chức Thành ủy TPHCM',
  'các sở, ngành',
  'UBND phường An Lạc',
  'Ban Tổ chức Trung ương',
  'chúng ta',
  '',
];

describe('a body as a text names it', () => {
  it.each(hits)('«%s» is %s by its %s', (printed, bodyId, by) => {
    expect(matchBody(printed, { onDay: tree, today: tree })).toMatchObject({ bodyId, by, onlyToday: false });
  });

  it.each(misses)('«%s» is none of ours', (printed) => {
    expect(matchBody(printed, { onDay: tree, today: tree })).toMatchObject({ bodyId: null, candidates: [] });
  });

  it('a name that several answer to is left to a person', () => {
    const match = matchBody('ĐU', { onDay: tree, today: tree });
    expect(match).toMatchObject({ bodyId: null, candidates: ['anlac', 'binhminh'] });
  });

  it('a directive older than the tree is held against the bodies of today, and that is said', () => {
    expect(matchBody('Sở Nội vụ', { onDay: empty, today: tree })).toMatchObject({
      bodyId: 'home',
      onlyToday: true,
    });
  });

  it('a body that is gone today is not proposed', () => {
    expect(matchBody('Sở Nội vụ', { onDay: tree, today: empty }).bodyId).toBeNull();
  });
});
