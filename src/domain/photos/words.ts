import { type Facts, failures } from '../../kernel/failure/index.ts';

const tep = ({ name }: Facts) => (name ? `Tệp “${name}”` : 'Tệp');
const file = ({ name }: Facts) => (name ? `The file “${name}”` : 'The file');

export const photoFailures = failures('photos', {
  noSuchPhoto: { kind: 'missing', vi: 'Không có ảnh này.', en: 'There is no such photo.' },
  notYourNewsroom: {
    kind: 'forbidden',
    vi: 'Anh/chị không đưa ảnh vào kho của cơ quan này.',
    en: 'You do not bring photos to the library of this body.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Ảnh này do biên tập viên của cơ quan khác giữ.',
    en: 'This photo is kept by the editors of another body.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị làm, người khác đã sửa ảnh này. Hãy so hai bản rồi lưu lại nếu cần.',
    en: 'Meanwhile someone else changed this photo. Compare the two versions, then save again if needed.',
  },
  samePicture: {
    kind: 'conflict',
    vi: 'Tệp vừa chọn chính là ảnh đang có.',
    en: 'The file you chose is the picture that is there.',
  },
  withdrawnAlready: {
    kind: 'conflict',
    vi: 'Ảnh này đã được gỡ.',
    en: 'This photo was withdrawn already.',
  },
  notWithdrawn: {
    kind: 'conflict',
    vi: 'Ảnh này đang dùng được, không cần đưa lại.',
    en: 'This photo is in use and need not be brought back.',
  },
  reasonMissing: { kind: 'invalid', vi: 'Cần ghi rõ lý do.', en: 'Please say why.' },
  noPicture: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} không phải ảnh chụp dùng được. Chỉ nhận JPG, PNG, WebP, AVIF, GIF.`,
    en: (facts) => `${file(facts)} is no picture that can be used. JPG, PNG, WebP, AVIF and GIF are taken.`,
  },
  moves: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} là ảnh động. Kho ảnh chỉ nhận ảnh tĩnh.`,
    en: (facts) => `${file(facts)} is a moving picture. Only still ones are taken.`,
  },
  tooManyPixels: {
    kind: 'too-large',
    vi: (facts) =>
      `${tep(facts)} có ${facts.million} triệu điểm ảnh; nhận nhiều nhất ${facts.most} triệu. Đề nghị thu nhỏ rồi gửi lại.`,
    en: (facts) =>
      `${file(facts)} has ${facts.million} million pixels; at most ${facts.most} million are taken. Please scale it down.`,
  },
  tooSmall: {
    kind: 'invalid',
    vi: (facts) => `${tep(facts)} nhỏ quá: cần ít nhất ${facts.width} × ${facts.height} điểm ảnh.`,
    en: (facts) =>
      `${file(facts)} is too small: at least ${facts.width} × ${facts.height} pixels are needed.`,
  },
  damaged: {
    kind: 'invalid',
    vi: (facts) =>
      `${tep(facts)} bị hỏng hoặc thiếu phần cuối nên không mở được. Đề nghị lưu lại ảnh rồi gửi lại.`,
    en: (facts) =>
      `${file(facts)} is damaged or cut short and cannot be opened. Please save it anew and send it again.`,
  },
});
