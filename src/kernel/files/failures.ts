import { type Facts, type Failure, failures } from '../failure/index.ts';

const named = (facts: Facts) => (facts.name ? ` “${facts.name}”` : '');
const tep = (facts: Facts) => `Tệp${named(facts)}`;
const theFile = (facts: Facts) => (facts.name ? `The file “${facts.name}”` : 'The file');
const number = (value: string | number | undefined, language: 'vi' | 'en') =>
  Number(value ?? 0).toLocaleString(language);

/** Everything that can go wrong with a file or a form that carries files. */
export const fileFailures = failures('files', {
  missing: {
    kind: 'missing',
    vi: 'Không tìm thấy nội dung của tệp này trong kho lưu trữ.',
    en: 'The content of this file is not in the store.',
  },
  storeAway: {
    kind: 'unavailable',
    vi: 'Kho lưu tệp tạm thời không trả lời nên tệp chưa đọc hoặc chưa lưu được. Những gì đã lưu vẫn còn; đề nghị thử lại sau ít phút.',
    en: 'The store of files does not answer now, so the file was not read or not kept. What was kept is safe; please try again in a few minutes.',
  },
  brokenUpload: {
    kind: 'invalid',
    vi: 'Dữ liệu gửi lên bị đứt quãng hoặc không đúng khuôn dạng nên chưa nhận được. Đề nghị gửi lại.',
    en: 'What was sent was cut off or malformed, so nothing was taken in. Please send it again.',
  },
  tooMuchSent: {
    kind: 'too-large',
    vi: (facts) =>
      `Tổng dung lượng gửi trong một lần vượt quá ${facts.megabytes} MB. Đề nghị chia thành nhiều lần gửi.`,
    en: (facts) => `More than ${facts.megabytes} MB was sent at once. Please send it in several parts.`,
  },
  tooMuchTyped: {
    kind: 'too-large',
    vi: 'Biểu mẫu có ô nhập quá dài hoặc có quá nhiều ô. Đề nghị rút ngắn hoặc gửi nội dung bằng tệp.',
    en: 'The form has a field that is too long, or too many fields. Please shorten it or send it as a file.',
  },
  tooLarge: {
    kind: 'too-large',
    vi: (facts) =>
      `${tep(facts)} vượt quá dung lượng cho phép là ${facts.megabytes} MB. Đề nghị chọn tệp nhỏ hơn.`,
    en: (facts) =>
      `${theFile(facts)} is larger than the ${facts.megabytes} MB allowed. Please choose a smaller one.`,
  },
  diskFull: {
    kind: 'unavailable',
    vi: (facts) =>
      `${tep(facts)} chưa được nhận vì ổ đĩa của máy chủ đã đầy. Đề nghị báo quản trị viên rồi gửi lại sau.`,
    en: (facts) =>
      `${theFile(facts)} was not taken because the disk of the server is full. Please tell the administrator and send it again later.`,
  },
  tooManyFiles: {
    kind: 'too-large',
    vi: (facts) =>
      facts.most
        ? `${tep(facts)} không được nhận vì mỗi lần chỉ gửi được ${facts.most} tệp. Đề nghị gửi tiếp ở lần sau.`
        : `${tep(facts)} không được nhận vì biểu mẫu này không nhận tệp.`,
    en: (facts) =>
      facts.most
        ? `${theFile(facts)} was not taken: only ${facts.most} files can be sent at once. Please send it next time.`
        : `${theFile(facts)} was not taken: this form takes no files.`,
  },
  emptyFile: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} không có nội dung (0 byte). Đề nghị chọn lại tệp.`,
    en: (facts) => `${theFile(facts)} has no content (0 bytes). Please choose it again.`,
  },
  wrongKind: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} không thuộc loại được nhận. Chỉ nhận tệp: ${facts.allowed}.`,
    en: (facts) => `${theFile(facts)} is not of an accepted type. Accepted types: ${facts.allowed}.`,
  },
  notWhatItSays: {
    kind: 'invalid',
    vi: (facts) =>
      facts.found
        ? `${tep(facts)} có đuôi .${facts.declared} nhưng nội dung là ${facts.found}. Đề nghị kiểm tra lại tệp.`
        : `${tep(facts)} có đuôi .${facts.declared} nhưng nội dung không phải loại đó. Đề nghị kiểm tra lại tệp.`,
    en: (facts) =>
      facts.found
        ? `${theFile(facts)} is named .${facts.declared} but its content is ${facts.found}. Please check it.`
        : `${theFile(facts)} is named .${facts.declared} but its content is something else. Please check it.`,
  },
  corrupt: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} bị hỏng, không mở được. Đề nghị lưu hoặc xuất lại tệp rồi gửi lại.`,
    en: (facts) =>
      `${theFile(facts)} is damaged and cannot be opened. Please save or export it anew and send it again.`,
  },
  bomb: {
    kind: 'invalid',
    vi: (facts) =>
      `${tep(facts)} phình to bất thường khi mở nên không được đọc. Đề nghị kiểm tra nguồn gốc của tệp.`,
    en: (facts) =>
      `${theFile(facts)} swells abnormally when opened and was not read. Please check where it comes from.`,
  },
  encrypted: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} được đặt mật khẩu nên không đọc được. Đề nghị gỡ mật khẩu rồi gửi lại.`,
    en: (facts) =>
      `${theFile(facts)} is protected by a password and cannot be read. Please remove it and send it again.`,
  },
  noTextLayer: {
    kind: 'invalid',
    vi: (facts) =>
      `${tep(facts)} chỉ có hình ảnh, không có lớp chữ (thường là bản quét). Đề nghị gửi bản có chữ hoặc dán nội dung vào ô văn bản.`,
    en: (facts) =>
      `${theFile(facts)} has only pictures and no text (usually a scan). Please send one with text, or paste the text.`,
  },
  emptyText: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} không có chữ nào để đọc.`,
    en: (facts) => `${theFile(facts)} has no words to read.`,
  },
  unreadableEncoding: {
    kind: 'invalid',
    vi: (facts) =>
      `Không đọc được bảng mã của tệp${named(facts)}. Đề nghị lưu lại tệp theo Unicode (UTF-8) rồi gửi lại.`,
    en: (facts) =>
      `${theFile(facts)} is in an encoding that cannot be read. Please save it as Unicode (UTF-8) and send it again.`,
  },
  tooMuchText: {
    kind: 'too-large',
    vi: (facts) =>
      `${tep(facts)} có quá nhiều chữ (hơn ${number(facts.most, 'vi')} ký tự). Đề nghị chia thành nhiều tệp.`,
    en: (facts) =>
      `${theFile(facts)} has too much text (more than ${number(facts.most, 'en')} characters). Please split it.`,
  },
  tookTooLong: {
    kind: 'unavailable',
    vi: (facts) =>
      `Việc đọc tệp${named(facts)} mất quá nhiều thời gian nên đã dừng lại. Đề nghị thử lại hoặc xuất lại tệp.`,
    en: (facts) =>
      `Reading ${facts.name ? `“${facts.name}”` : 'the file'} took too long and was stopped. Please try again or export it anew.`,
  },
});

export type FileFailureCode = keyof typeof fileFailures;

/** The code of a failure of ours without the name of the slice; undefined for the failure of another. */
export function fileFailureCode(failure: Failure): FileFailureCode | undefined {
  const code = failure.code.replace(/^files\./, '');
  return isFileFailureCode(code) ? code : undefined;
}

function isFileFailureCode(code: string): code is FileFailureCode {
  return Object.hasOwn(fileFailures, code);
}
