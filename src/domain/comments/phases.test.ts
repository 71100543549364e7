import { describe, expect, it, test } from 'vitest';
import { cleanText, hidSomething } from './clean-text.ts';
import { fingerprintOf } from './fingerprint.ts';
import { advertsIn } from './phases/adverts.ts';
import { linksIn } from './phases/links.ts';
import { isBorrowed, isShouted } from './phases/manner.ts';
import { privateDataIn } from './phases/private-data.ts';
import { listedWordsIn } from './phases/words.ts';
import { judge } from './phases.ts';

interface Table {
  readonly finds: (text: string) => boolean;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}

const tables: Readonly<Record<string, Table>> = {
  'a foul or insulting word': {
    finds: (text) => listedWordsIn(text).length > 0,
    hits: [
      'Địt mẹ chúng mày',
      'dit me no',
      'ĐỊT',
      'địiiit',
      'đ . ị . t',
      'đ-ị-t thật',
      'l ồ n',
      'c_ặ_c',
      'l0n',
      'c4c',
      'đ1t',
      'đ!t',
      'đ*t',
      'l**n',
      'đm',
      'dmm',
      'vcl thật',
      'ditj',
      'đồ ngu',
      'Bọn óc chó',
      'thang cho nay',
      'lũ ăn hại',
      'nói như cứt',
      'cаc'.replace('а', '4'),
    ],
    misses: [
      'Các đồng chí đã làm rất tốt',
      'cac dong chi da lam rat tot',
      'CÁC CƠ QUAN',
      'buổi sáng nay',
      'buoi sang nay hop o dau',
      'lớn nhất, lon nhat thanh pho',
      'Thành phố Đà Lạt, Cà Mau, Cần Thơ, Bạc Liêu',
      'xã Đít Bua', // a mark of its own: «đít» is the seat of one's trousers
      'cái ca, cái cốc',
      'lớp 10, khóa 4, điểm 4.0, mục 1t',
      'H.Đ.N.D và U.B.N.D',
      'a, b, c, d',
      'điều 5 khoản 1 điểm a',
      'con chó nhà tôi rất khôn',
      'học vô cùng chăm, không ngủ',
      'Ngũ Hành Sơn, ngu dân là chính sách của thực dân',
      'cụt ngủn',
      'đĩa nhạc, dĩ nhiên, đi bộ',
      '2 * 3 = 6',
      'MC* và TK* theo mẫu',
    ],
  },
  'a link': {
    finds: (text) => linksIn(text).length > 0,
    hits: [
      'https://a.example/x',
      'www.muare.vn',
      'vao abc88.com nhe',
      'abc88 . com',
      'abc88(dot)com',
      'abc chấm com',
      'bit.ly/3x',
    ],
    misses: [
      'Xong rồi.Com nấu chưa',
      'Q.1, TP.HCM',
      'lúc 8.30 ngày 5.7',
      'v.v. và v.v',
      'Công ty A. Nay đã đổi tên',
      'tổ chức.me',
    ],
  },
  'private data': {
    finds: (text) => privateDataIn(text).length > 0,
    hits: [
      'gọi 0912 345 678',
      '+84 912.345.678',
      '028 3829 1234',
      'CCCD 079123456789',
      'stk 0123456789',
      'an@minhchau.example',
    ],
    misses: [
      'năm 2025-2030',
      '1.200.000.000 đồng',
      'Quyết định 1234/QĐ-UBND',
      '12/07/2026',
      'khoảng 0912',
      '36.000 người',
    ],
  },
  'an advert': {
    finds: (text) => advertsIn(text).length > 0,
    hits: [
      'Vay tiền nhanh',
      'vay tien nhanh lai thap',
      'việc nhẹ, lương cao',
      'SOI CẦU mỗi ngày',
      'liên hệ Zalo',
    ],
    misses: ['Nhà nước cho dân vay vốn', 'vay mượn tiền', 'soi đường', 'cầu mới', 'nhà máy, cái chợ'],
  },
  shouting: {
    finds: isShouted,
    hits: [
      'SAO MÃI KHÔNG THẤY AI TRẢ LỜI NGƯỜI DÂN CHÚNG TÔI',
      'hay!!!!!!!!',
      'haaaaaaaaaaaaa',
      '😀'.repeat(20),
    ],
    misses: ['UBND TP và HĐND TP', 'Hay quá! Cảm ơn.', 'Đồng ý 👍👍'],
  },
  'a borrowed name': {
    finds: isBorrowed,
    hits: [
      'Quản trị viên',
      'BAN TỔ CHỨC',
      'Admin',
      'Thành ủy Minh Châu',
      'zalo 0912345678',
      'muare.vn',
      'toa soan',
    ],
    misses: ['Nguyễn Văn An', 'Bạn đọc ở An Lạc', 'Ủy', 'Văn Phong', 'Chí Công', 'Người dân phường Tân Hòa'],
  },
};

describe.each(Object.entries(tables))('%s', (_, { finds, hits, misses }) => {
  it.each(hits)('is found in «%s»', (text) => expect(finds(text)).toBe(true));
  it.each(misses)('is not found in «%s»', (text) => expect(finds(text)).toBe(false));
});

const sent = (body: string) => ({
  articleId: '',
  name: 'An',
  body: cleanText(body),
  typed: { name: 'An', body },
});
const nothingKnown = { sentFromThere: false, sentOften: false, isKnown: true };

test.each([
  ['', 'empty'],
  ['  \u200b \n', 'empty'],
  ['...!!!', 'only_signs'],
  ['a'.repeat(3001), 'too_long'],
  ['http://a.example http://b.example http://c.example', 'too_many_links'],
])('%# what its author can mend is refused in words', (body, refusal) => {
  expect(judge(sent(body), nothingKnown)).toEqual({ refusal });
});

test('what has to do with meaning is marked where it stands, never refused', () => {
  const body = 'Thưa tòa soạn, đ . ị . t là từ tục.';
  expect(judge(sent(body), nothingKnown)).toEqual({
    findings: [{ kind: 'masked_word', from: 15, to: 24 }],
  });
  expect(body.slice(15, 24)).toBe('đ . ị . t');
});

test('a calm comment passes without a finding', () => {
  expect(judge(sent('Tôi ủng hộ việc giao biên chế theo vị trí việc làm. 👍'), nothingKnown)).toEqual({
    findings: [],
  });
});

describe('signs that deceive', () => {
  it('are taken out, and that they were there is known', () => {
    expect(cleanText('an\u202egnort\u202c')).toBe('angnort');
    expect(hidSomething('đ\u200bị\u200bt')).toBe(true);
    expect(listedWordsIn(cleanText('đ\u200bị\u200bt'))).toHaveLength(1);
  });

  it('leave emoji, marks and lines as they are', () => {
    const text = 'Gia đình 👨‍👩‍👧 ❤️\n\nHoà bình';
    expect(cleanText(text)).toBe(text.normalize('NFC'));
    expect(hidSomething(text)).toBe(false);
    expect(cleanText(`a${'\u0301'.repeat(40)}`).length).toBeLessThan(8);
  });
});

test('the same said with other marks, signs or blanks has the same fingerprint', () => {
  const [one, ...others] = ['Ủng hộ!', 'ung ho', 'ỦNG  HỘ...', 'ủng\u00a0hộ'].map((text) =>
    fingerprintOf(text).toString('hex'),
  );
  for (const other of others) expect(other).toBe(one);
  expect(fingerprintOf('phản đối').toString('hex')).not.toBe(one);
});
