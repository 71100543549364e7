import { writeDay } from '../../../kernel/time/index.ts';
import type { CitedDirective } from '../../documents/index.ts';
import type { Remark } from '../row.ts';

const said = (vi: string, en: string): Remark => ({ column: null, vi, en });
const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
const shorten = (text: string) => (text.length > 160 ? `${text.slice(0, 159)}…` : text);
const named = ({ symbol, title, signedOn }: CitedDirective) =>
  `${symbol}${signedOn ? ` (${writeDay(signedOn)})` : ''} ${shorten(title)}`;

/** What is said about the cells of a list, in both languages: it is kept with the row. */
export const remarks = {
  missing: () => said('Chưa điền.', 'Not filled in.'),
  tooLong: (most: number) => said(`Dài hơn ${most} ký tự.`, `Longer than ${most} characters.`),
  noSuchBody: (name: string, suggestions: readonly string[]) =>
    suggestions.length > 0
      ? said(
          `Không rõ «${name}» là tổ chức nào. Có phải: ${quoted(suggestions)}?`,
          `“${name}” is no body that is known. Did you mean: ${quoted(suggestions)}?`,
        )
      : said(
          `Không có tổ chức nào tên «${name}» trong danh mục hiện nay.`,
          `No body of today is called “${name}”.`,
        ),
  noSuchForce: () =>
    said(
      'Không phải là một tính chất trong danh mục của tệp mẫu.',
      'Not one of the values listed in the template.',
    ),
  noSuchDirective: (symbol: string) =>
    said(
      `Trong các sổ anh/chị xem được không có văn bản «${symbol}». Đề nghị đăng ký văn bản trước.`,
      `No register that you may read holds “${symbol}”. Please register the directive first.`,
    ),
  severalDirectives: (found: readonly CitedDirective[]) =>
    said(
      `Có ${found.length} văn bản cùng mang số này: ${quoted(found.slice(0, 3).map(named))}. Ghi đủ số và ký hiệu.`,
      `${found.length} directives bear this number: ${quoted(found.slice(0, 3).map(named))}. Give number and notation in full.`,
    ),
  mayNotGive: () =>
    said(
      'Anh/chị không được giao nhiệm vụ thay mặt tổ chức này.',
      'You may not give tasks in the name of this body.',
    ),
  noSuchDeadline: () =>
    said(
      'Chưa hiểu thời hạn. Viết như «15/12/2026», «trước 15/12/2026», «trong quý I/2027»; việc định kỳ lập ở mục Nhiệm vụ định kỳ.',
      'The deadline was not understood. Write it as “15/12/2026”, «trước 15/12/2026» or «trong quý I/2027».',
    ),
  hourDropped: () =>
    said(
      'Giờ không được tính vào thời hạn, chỉ tính đến hết ngày; lời văn của thời hạn được giữ nguyên.',
      'The hour is no part of the deadline, which lasts to the end of the day; its wording is kept.',
    ),
  sentenceUnsaid: () =>
    said(
      'Không tìm được câu giao việc trong văn bản. Đề nghị chép câu đó vào ô này.',
      'No sentence of the directive was found that orders this. Please copy it here.',
    ),
  noSuchSentence: () =>
    said(
      'Văn bản không có câu này. Đề nghị chép đúng từng chữ như trong văn bản.',
      'The directive holds no such words. Please copy them exactly.',
    ),
  sentenceGuessed: (text: string) =>
    said(
      `Lấy câu gần nhất trong văn bản, đề nghị kiểm tra: «${shorten(text)}»`,
      `The nearest sentence was taken, please check: «${shorten(text)}»`,
    ),
  leadCoordinates: () =>
    said('Đơn vị chủ trì không đồng thời là đơn vị phối hợp.', 'The lead cannot coordinate as well.'),
  leadGives: () => said('Đơn vị chủ trì không thể là nơi giao.', 'The lead cannot be the giver.'),
  likelyTwice: (number: number) =>
    said(
      `Có thể trùng với NV-${number}: cùng văn bản, cùng đơn vị chủ trì.`,
      `Perhaps the same as NV-${number}: same directive, same lead.`,
    ),
  twiceInFile: (line: number) =>
    said(`Có thể trùng với dòng ${line} của tệp.`, `Perhaps the same as row ${line} of the file.`),
} as const;
