import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { BodyTree } from '../organisation/index.ts';
import { findSentence } from './find-sentence.ts';
import { cellsOf, placeColumns } from './place-columns.ts';
import { understandBody } from './understand-body.ts';
import { saysHour, understandDeadline } from './understand-deadline.ts';

const days = { signedOn: Temporal.PlainDate.from('2026-11-02'), receivedOn: null };

describe('a deadline in a cell', () => {
  it.each<[string, unknown]>([
    ['15/12/2026', { kind: 'day', date: '2026-12-15', inclusive: true }],
    ['2026-12-15', { kind: 'day', date: '2026-12-15', inclusive: true }],
    ['46371', { kind: 'day', date: '2026-12-15', inclusive: true }],
    ['trước 15/12/2026', { kind: 'day', date: '2026-12-15' }],
    ['trong quý I/2027', { kind: 'quarter', year: 2027, quarter: 1 }],
    ['Quý II năm 2027', { kind: 'quarter', year: 2027, quarter: 2 }],
    ['tháng 3/2027', { kind: 'month', year: 2027, month: 3 }],
    ['trong năm 2027', { kind: 'year', year: 2027 }],
    ['trong thời hạn 30 ngày kể từ ngày ký', { kind: 'calendarDays', n: 30, from: '2026-11-02' }],
    ['trước 15:00 ngày 15/12/2026', { kind: 'day', date: '2026-12-15' }],
    ['9 giờ 30, 15/12/2026', { kind: 'day', date: '2026-12-15', inclusive: true }],
    ['17h30 ngày 15/12/2026', { kind: 'day', date: '2026-12-15' }],
    ['đến năm 2030', { kind: 'horizon', year: 2030 }],
  ])('«%s» is understood', (said, rule) => {
    expect(understandDeadline(said, days)).toMatchObject(rule as object);
  });

  it.each(['hằng tháng', 'sớm', '31/02/2027', 'khi có hướng dẫn', '2027-02-30', 'abc'])(
    '«%s» is not',
    (said) => {
      expect(understandDeadline(said, days)).toBeUndefined();
    },
  );
});

describe('an hour in a deadline', () => {
  it.each([
    'trước 15:00 ngày 15/12/2026',
    'trước 9 giờ 30 ngày 15/12/2026',
    '17h ngày 15/12/2026',
    '8 giờ, 15/12',
  ])('is noticed in «%s»', (said) => expect(saysHour(said)).toBe(true));
  it.each(['15/12/2026', 'trong quý I/2027', 'trong 24 tháng', 'trước 15 hôm sau', 'tỷ lệ 3:1', '46371'])(
    'is not read into «%s»',
    (said) => expect(saysHour(said)).toBe(false),
  );
});

const aBody = (
  id: string,
  name: string,
  more: { shortName?: string; symbol?: string; parentId?: string } = {},
) => ({
  ...{ id, name, shortName: '', symbol: '', parentId: null, actsForParent: false, kind: 'department' },
  ...more,
});
const tree = new BodyTree([
  aBody('city', 'Thành ủy Minh Châu'),
  aBody('home', 'Sở Nội vụ', { symbol: 'SNV', parentId: 'city' }),
  aBody('health', 'Sở Y tế', { shortName: 'Y tế', parentId: 'city' }),
  aBody('finance', 'Sở Tài chính', { parentId: 'city' }),
] as unknown as ConstructorParameters<typeof BodyTree>[0]);

describe('a body in a cell', () => {
  it.each([
    ['Sở Nội vụ', 'home'],
    ['SNV', 'home'],
    ['so noi vu', 'home'],
    ['Sở Nội vụ thành phố Minh Châu', 'home'],
    ['Y tế', 'health'],
  ])('«%s» is known', (said, id) => {
    expect(understandBody(said, tree)).toEqual({ id });
  });

  it('that is not known is answered with the nearest names, and with none where nothing is near', () => {
    expect(understandBody('Sở Tài chính Kế toán', tree)).toEqual({ suggestions: ['Sở Tài chính'] });
    expect(understandBody('Công ty Cấp nước', tree)).toEqual({ suggestions: [] });
  });
});

describe('the columns of a file', () => {
  it.each([
    [
      ['STT', 'Tên nhiệm vụ', 'Số ký hiệu', 'Cơ quan chủ trì', 'Hạn hoàn thành'],
      ['title', 'symbol', 'lead', 'deadline'],
    ],
    [
      ['Nhiệm vụ (*)', 'VĂN BẢN', 'CHỦ TRÌ', 'Phối hợp'],
      ['title', 'symbol', 'lead', 'coordinating'],
    ],
    [
      ['Task', 'Directive number', 'Lead body', 'Deadline now'],
      ['title', 'symbol', 'lead', 'deadline'],
    ],
  ])('%s are found by their headings', (headings, found) => {
    expect([...placeColumns(headings).keys()]).toEqual(found);
  });

  it('give the cells of a row, empty where the file has no column', () => {
    const placed = placeColumns(['Chủ trì', 'Nhiệm vụ']);
    expect(cellsOf(['Sở Y tế', 'Rà soát'], placed)).toMatchObject({
      title: 'Rà soát',
      lead: 'Sở Y tế',
      symbol: '',
    });
  });
});

describe('the sentence that orders', () => {
  const text =
    'Kết luận.\nGiao Sở Nội vụ rà soát biên chế các phòng. Giao Sở Y tế báo cáo số giường bệnh.\nNơi nhận: Sở Y tế.';
  it.each([
    [
      { passage: 'Giao Sở Y tế báo cáo số giường bệnh.', title: '' },
      'Giao Sở Y tế báo cáo số giường bệnh.',
      false,
    ],
    [
      { passage: '', title: 'Rà soát biên chế các phòng' },
      'Giao Sở Nội vụ rà soát biên chế các phòng.',
      true,
    ],
  ])('is found for %o', (asked, said, guessed) => {
    const place = findSentence(text, asked);
    expect([text.slice(place?.start, place?.end), place?.guessed]).toEqual([said, guessed]);
  });

  it('is not invented', () => {
    expect(findSentence(text, { passage: 'Giao Sở Y tế báo cáo.', title: '' })).toBeUndefined();
    expect(findSentence(text, { passage: '', title: 'Xây dựng cầu vượt sông' })).toBeUndefined();
  });
});
