import { failures } from '../../kernel/failure/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { feedWords } from './words/feed.ts';
import { noticeListWords } from './words/list.ts';
import { mailWords } from './words/mail.ts';
import { ruleWords } from './words/rules.ts';
import { wishWords } from './words/wishes.ts';

const vi = {
  feed: feedWords.vi,
  list: noticeListWords.vi,
  mail: mailWords.vi,
  rules: ruleWords.vi,
  wishes: wishWords.vi,
};

const en: typeof vi = {
  feed: feedWords.en,
  list: noticeListWords.en,
  mail: mailWords.en,
  rules: ruleWords.en,
  wishes: wishWords.en,
};

/** Everything a user reads of notices. */
export const noticeWords: Words<typeof vi> = { vi, en };

export const noticeFailures = failures('notices', {
  noSuchNotice: {
    kind: 'missing',
    vi: 'Không có thông báo này.',
    en: 'There is no such notice.',
  },
  ownOnly: {
    kind: 'forbidden',
    vi: 'Đang làm việc thay người khác nên không đổi được cách nhận thông báo của người đó.',
    en: 'While acting for someone else you cannot change what they receive.',
  },
  administratorsOnly: {
    kind: 'forbidden',
    vi: 'Chỉ quản trị hệ thống được đặt quy tắc nhắc hạn.',
    en: 'Only administrators set the rules about deadlines.',
  },
  noSuchRule: {
    kind: 'missing',
    vi: 'Không có quy tắc nhắc hạn này.',
    en: 'There is no such rule.',
  },
  ruleNotAfter: {
    kind: 'invalid',
    vi: ({ begin }) => `Quy tắc đang có hiệu lực từ ${begin}; ngày bắt đầu mới phải sau ngày đó.`,
    en: ({ begin }) => `The rule has held since ${begin}; the new one must begin after that day.`,
  },
  strangeReceiver: {
    kind: 'invalid',
    vi: 'Người nhận này không hợp với loại nhắc hạn đã chọn.',
    en: 'This receiver does not fit what the rule speaks of.',
  },
  addressElsewhere: {
    kind: 'invalid',
    vi: ({ domains }) => `Chỉ nhận địa chỉ thư thuộc ${domains}.`,
    en: ({ domains }) => `Only addresses of ${domains} are written to.`,
  },
  noMail: {
    kind: 'invalid',
    vi: 'Hệ thống này chưa được nối với máy chủ thư.',
    en: 'This system is not connected to a mail server yet.',
  },
  noMailbox: {
    kind: 'missing',
    vi: 'Anh/chị chưa khai địa chỉ thư.',
    en: 'You have not named an address yet.',
  },
  wrongCode: {
    kind: 'invalid',
    vi: 'Mã xác nhận không đúng hoặc đã hết hạn. Đề nghị xem lại thư mới nhất, hoặc gửi lại mã.',
    en: 'The code is wrong or no longer good. Please look at the latest mail, or have a code sent again.',
  },
  tooManyTries: {
    kind: 'invalid',
    vi: 'Đã nhập sai quá nhiều lần; mã này không dùng được nữa. Đề nghị gửi lại mã.',
    en: 'There were too many wrong tries; this code is no longer good. Please have a code sent again.',
  },
  noSuchFeed: {
    kind: 'missing',
    vi: 'Liên kết lịch này không còn hiệu lực.',
    en: 'This calendar address is no longer good.',
  },
});
