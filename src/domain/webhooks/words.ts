import { failures } from '../../kernel/failure/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { eventWords } from './words/events.ts';
import { formWords } from './words/form.ts';
import { logWords } from './words/log.ts';

const vi = { events: eventWords.vi, form: formWords.vi, log: logWords.vi };
const en: typeof vi = { events: eventWords.en, form: formWords.en, log: logWords.en };

/** Everything a user reads of webhooks. */
export const webhookWords: Words<typeof vi> = { vi, en };

export const webhookFailures = failures('webhooks', {
  noSuchWebhook: {
    kind: 'missing',
    vi: 'Không có webhook này.',
    en: 'There is no such webhook.',
  },
  noSuchDelivery: {
    kind: 'missing',
    vi: 'Không có lần gửi này; nhật ký gửi chỉ được lưu 30 ngày.',
    en: 'There is no such delivery; the log is kept for 30 days.',
  },
  ownOnly: {
    kind: 'forbidden',
    vi: 'Webhook gửi đi những gì chính người lập được xem, nên không lập hay sửa khi đang làm việc thay người khác.',
    en: 'A webhook sends what its own maker may read; while acting for someone else you cannot set one up or change it.',
  },
  administratorsOnly: {
    kind: 'forbidden',
    vi: 'Chỉ quản trị hệ thống được tắt webhook của người khác.',
    en: 'Only administrators switch off webhooks of others.',
  },
  badAddress: {
    kind: 'invalid',
    vi: 'Địa chỉ phải là một địa chỉ https:// đầy đủ, không kèm tên người dùng và mật khẩu.',
    en: 'The address must be a whole https:// address without a user name and password.',
  },
  forbiddenAddress: {
    kind: 'invalid',
    vi: 'Không được gửi tới địa chỉ này: đó là địa chỉ nội bộ hoặc chưa mã hóa. Quản trị hệ thống có thể cho phép mạng nội bộ bằng thiết lập BANLE_WEBHOOK_NETWORKS.',
    en: 'Nothing may be sent there: the address is internal or without encryption. Whoever runs the server may open networks of their own by BANLE_WEBHOOK_NETWORKS.',
  },
  noSuchBody: {
    kind: 'invalid',
    vi: 'Không có đơn vị này trong cây tổ chức hiện nay.',
    en: 'There is no such body in the tree of today.',
  },
  tooMany: {
    kind: 'invalid',
    vi: ({ most }) => `Mỗi người lập nhiều nhất ${most} webhook.`,
    en: ({ most }) => `One person has at most ${most} webhooks.`,
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Webhook đã được sửa ở nơi khác trong lúc anh/chị đang sửa. Bản hiện tại ghi bên dưới; lưu lại sẽ thay bản đó bằng nội dung anh/chị vừa nhập.',
    en: 'The webhook was changed elsewhere meanwhile. How it stands is written below; saving again puts what you typed in its place.',
  },
  stillWaits: {
    kind: 'conflict',
    vi: 'Sự kiện này đang chờ gửi hoặc không được gửi nữa, nên không gửi lại được.',
    en: 'This event still waits for its turn or may no longer be sent.',
  },
  notOn: {
    kind: 'conflict',
    vi: 'Webhook đang tắt. Bật lại rồi hãy gửi.',
    en: 'The webhook is off. Switch it on first.',
  },
});
