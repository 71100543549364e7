import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';
import { taskWords } from '../../tasks/index.ts';

const vi = {
  sender: 'Bản Lề',
  one: (sentence: string, number: number) => `[Bản Lề] ${sentence}: nhiệm vụ ${taskWords.vi.number(number)}`,
  oneOfOwn: (sentence: string) => `[Bản Lề] ${sentence}`,
  many: (n: number) => `[Bản Lề] ${writeNumber(n, 'vi')} thông báo mới`,
  hidden: '[Bản Lề] Có thông báo mới',
  digest: (day: string, n: number) => `[Bản Lề] Tổng hợp ngày ${day}: ${writeNumber(n, 'vi')} thông báo`,
  code: '[Bản Lề] Mã xác nhận địa chỉ thư',
  greeting: (name: string) => `Kính gửi ${name},`,
  intro: (n: number) =>
    n === 1 ? 'Anh/chị có thông báo mới:' : `Anh/chị có ${writeNumber(n, 'vi')} thông báo mới:`,
  digestIntro: (day: string) => `Các thông báo anh/chị chọn nhận trong thư tổng hợp, đến sáng ngày ${day}:`,
  secret: 'Có thông báo về nhiệm vụ theo văn bản mật. Nội dung chỉ xem được sau khi đăng nhập.',
  open: 'Mở hệ thống để xem',
  more: (n: number) => `và ${writeNumber(n, 'vi')} thông báo khác, xem trong hệ thống.`,
  codeIntro: 'Mã xác nhận địa chỉ thư của anh/chị:',
  codeUse: (minutes: number) =>
    `Nhập mã này ở trang Tùy chọn nhận thông báo trong vòng ${minutes} phút. Nếu anh/chị không yêu cầu, đề nghị bỏ qua thư này.`,
  foot: 'Thư do hệ thống gửi tự động, không trả lời thư này. Đổi cách nhận hoặc thôi nhận thư tại',
};

const en: typeof vi = {
  sender: 'Bản Lề',
  one: (sentence, number) => `[Bản Lề] ${sentence}: task ${taskWords.en.number(number)}`,
  oneOfOwn: (sentence) => `[Bản Lề] ${sentence}`,
  many: (n) => `[Bản Lề] ${writeNumber(n, 'en')} new notices`,
  hidden: '[Bản Lề] You have a new notice',
  digest: (day, n) =>
    `[Bản Lề] Digest of ${day}: ${n === 1 ? '1 notice' : `${writeNumber(n, 'en')} notices`}`,
  code: '[Bản Lề] Code to confirm your address',
  greeting: (name) => `Dear ${name},`,
  intro: (n) => (n === 1 ? 'You have a new notice:' : `You have ${writeNumber(n, 'en')} new notices:`),
  digestIntro: (day) => `The notices that you receive in the digest, up to the morning of ${day}:`,
  secret: 'There is a notice about a task of a secret document. It can only be read after signing in.',
  open: 'Open the system to read them',
  more: (n) => `and ${writeNumber(n, 'en')} more, to be read in the system.`,
  codeIntro: 'The code that confirms your address:',
  codeUse: (minutes) =>
    `Type it on the page «What you receive» within ${minutes} minutes. If you did not ask for it, please ignore this mail.`,
  foot: 'This mail was sent by the system; please do not answer it. Change what you receive, or stop receiving mail, at',
};

/** What stands in the mails. */
export const mailWords: Words<typeof vi> = { vi, en };
