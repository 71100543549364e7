import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';

const vi = {
  changed: (n: number) => (n === 0 ? 'Số liệu vừa thay đổi' : `Có ${writeNumber(n, 'vi')} thay đổi`),
  show: 'Xem',
  shown: 'Số liệu đã được cập nhật.',
  lost: 'Mất kết nối trực tiếp; số liệu trên trang có thể không còn mới. Hệ thống đang thử nối lại.',
  over: 'Phiên làm việc đã kết thúc. Tải lại trang để đăng nhập.',
};

const en: typeof vi = {
  changed: (n) =>
    n === 0 ? 'The numbers have just changed' : `${writeNumber(n, 'en')} ${n === 1 ? 'change' : 'changes'}`,
  show: 'Show',
  shown: 'The numbers are up to date.',
  lost: 'The live connection is lost; the numbers on this page may no longer be new. Trying to connect again.',
  over: 'The session has ended. Load the page again to sign in.',
};

/** What an open page says of changes made elsewhere. */
export const liveWords: Words<typeof vi> = { vi, en };
