import type { Frame } from '../../reading.ts';

/** What is read from the head and foot of a document; fields that are not named are not looked at. */
export type FrameCase = { says: string; text: string; found: Partial<Frame> };

const body =
  'Căn cứ chức năng, nhiệm vụ được giao, Sở Nội vụ thông báo để các cơ quan, đơn vị biết và thực hiện.';

export const frameCases: readonly FrameCase[] = [
  {
    says: 'a State letter with urgency, addressees and a deputy who signs',
    text: `UBND THÀNH PHỐ MINH CHÂU\nSỞ NỘI VỤ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHỎA TỐC\nSố: 77/SNV-TCBC\nV/v rà soát biên chế\nMinh Châu, ngày 02 tháng 4 năm 2031\nKính gửi: Các sở, ban, ngành.\n${body}\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVũ Minh Tâm`,
    found: {
      kind: 'document',
      number: '77',
      symbol: '77/SNV-TCBC',
      type: 'CV',
      typeName: 'Công văn',
      place: 'Minh Châu',
      signed: '2031-04-02',
      title: 'Rà soát biên chế',
      urgency: 'hỏa tốc',
      addressees: ['Các sở, ban, ngành'],
      recipients: ['Như trên', 'Lưu: VT'],
      signer: { name: 'Vũ Minh Tâm', office: 'Phó Giám đốc', capacity: 'KT. GIÁM ĐỐC' },
    },
  },
  {
    says: 'a Party conclusion issued by the standing board it is signed for',
    text: `THÀNH ỦY MINH CHÂU\n*\nSố 64-KL/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nMinh Châu, ngày 14 tháng 8 năm 2031\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ THÀNH ỦY VỀ VỊ TRÍ VIỆC LÀM\n-----\n${body}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Thị Ngọc Hân`,
    found: {
      kind: 'document',
      symbol: '64-KL/TU',
      type: 'KL',
      typeName: 'Kết luận',
      issuer: 'Ban Thường vụ Thành ủy Minh Châu',
      signed: '2031-08-14',
    },
  },
  {
    says: 'an article, which has no number of its own',
    text: `Hội nghị tổng kết\n\n${body} ${body}\n\nH. Vy`,
    found: {
      kind: 'article',
      number: null,
      symbol: null,
      issuer: null,
      signed: null,
      title: null,
      signer: null,
      urgency: null,
    },
  },
  {
    says: 'a word in capitals without a number is no document',
    text: 'THÔNG BÁO\nNghỉ lễ.',
    found: { kind: 'other', number: null },
  },
];
