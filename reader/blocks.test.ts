import { describe, expect, it } from 'vitest';
import { readInBlocks } from './read.ts';

const paragraph = 'Các xã, phường tổ chức sinh hoạt theo kế hoạch đã duyệt và ghi biên bản đầy đủ.\n\n';
const filler = paragraph.repeat(8);
const text = [
  'THÀNH ỦY MINH CHÂU\n*\nSố 12-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nMinh Châu, ngày 05 tháng 3 năm 2031\n\nCHỈ THỊ\nvề sinh hoạt chi bộ\n\n',
  'Thực hiện Kết luận số 27-KL/TU ngày 10/01/2031, đồng chí Lê Thị Ngọc Hân đã làm việc với các xã.\n\n',
  filler,
  'Theo Kết luận số 27, các chi bộ báo cáo trước ngày 15/4. Đồng chí Hân dự sinh hoạt.\n\n',
  filler,
  'Nơi nhận:\n- Các xã, phường,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nPhạm Thu Trang\n',
].join('');

const said = (given: string, { start, end }: { start: number; end: number }) => given.slice(start, end);

describe('a long text read block by block', () => {
  it.each([
    ['composed', text],
    ['decomposed', text.normalize('NFD')],
    ['with the line ends of Windows', text.replaceAll('\n', '\r\n')],
  ])('is one text: its frame, its papers, its persons, its year (%s)', (_, given) => {
    const reading = readInBlocks(given, { size: 600, trace: null });
    const { frame, citations, people, dates } = reading;
    expect([frame.symbol, frame.signed, frame.signer?.name, frame.recipients.length]).toEqual([
      '12-CT/TU',
      '2031-03-05',
      'Phạm Thu Trang',
      2,
    ]);
    const short = citations.find(({ resolvedTo }) => resolvedTo !== null)!;
    expect([short.symbol, citations[short.resolvedTo!]!.symbol]).toEqual(['27-KL/TU', '27-KL/TU']);
    expect(said(given, short).normalize('NFC')).toBe('Kết luận số 27');
    const mentions = people.find(({ name }) => name === 'Lê Thị Ngọc Hân')!.mentions;
    expect(mentions.map((one) => said(given, one).normalize('NFC'))).toEqual(['Lê Thị Ngọc Hân', 'Hân']);
    expect(dates.find(({ inferred }) => inferred)).toMatchObject({
      iso: '2031-04-15',
      because: 'year-of-signing',
    });
  });
});
