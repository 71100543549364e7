import type { EventFound } from '../../reading.ts';

export type EventCase = { text: string; found: readonly Partial<EventFound>[] };

export const eventCases: readonly EventCase[] = [
  {
    text: 'Ngày 23/12/2031, Thành ủy Minh Châu tổ chức hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2031.',
    found: [
      {
        name: 'hội nghị tổng kết công tác tổ chức xây dựng Đảng năm 2031',
        host: 'Thành ủy Minh Châu',
        date: '2031-12-23',
        subjectYear: 2031,
      },
    ],
  },
  {
    text: 'Sáng 05/3/2032, đồng chí dự lễ công bố quyết định về công tác cán bộ do Sở Nội vụ tổ chức.',
    found: [{ name: 'lễ công bố quyết định về công tác cán bộ', host: 'Sở Nội vụ', date: '2032-03-05' }],
  },
  { text: 'Hội nghị cũng thống nhất một số nội dung.', found: [] },
  { text: 'Các cấp ủy chuẩn bị đại hội phải bám sát kế hoạch.', found: [] },
];
