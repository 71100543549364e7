import { failures } from '../failure/index.ts';
import type { Words } from '../words/index.ts';

const vi = {
  missing: 'Cần điền mục này.',
  tooLong: (max: number) => `Dài quá, nhiều nhất ${max} ký tự.`,
  atLeast: (min: number) => `Ít nhất là ${min}.`,
  atMost: (max: number) => `Nhiều nhất là ${max}.`,
  noDay: 'Không phải là ngày có thật. Viết như 31/12/2026.',
  badFormat: 'Giá trị này không dùng được ở đây.',
};

const en: typeof vi = {
  missing: 'This has to be filled in.',
  tooLong: (max) => `Too long: ${max} characters at most.`,
  atLeast: (min) => `At least ${min}.`,
  atMost: (max) => `At most ${max}.`,
  noDay: 'This is not a day that exists. Write it like 31/12/2026.',
  badFormat: 'This value cannot be used here.',
};

export const formWords: Words<typeof vi> = { vi, en };

/** What can go wrong with any request. */
export const httpFailures = failures('http', {
  noSuchPage: {
    kind: 'missing',
    vi: 'Không có trang này, hoặc nội dung đã được chuyển đi.',
    en: 'There is no such page, or it has moved.',
  },
  notForYou: {
    kind: 'forbidden',
    vi: 'Vai trò của anh/chị không được mở trang này. Nếu công việc cần đến, hãy đề nghị quản trị viên giao vai trò phù hợp.',
    en: 'Your role may not open this page. If your work needs it, ask the administrator for the role.',
  },
  fromElsewhere: {
    kind: 'forbidden',
    vi: 'Biểu mẫu này được gửi từ một trang khác, nên không được nhận.',
    en: 'This form was sent from another site and was not accepted.',
  },
  noFormKey: {
    kind: 'invalid',
    vi: 'Biểu mẫu thiếu mã chống gửi trùng. Hãy mở lại trang rồi gửi lần nữa.',
    en: 'The form lacks its key against double sending. Open the page again and send it once more.',
  },
  otherName: {
    kind: 'conflict',
    vi: 'Từ khi mở trang này, anh/chị đã chuyển giữa làm việc bằng tên mình và thay mặt người khác, nên việc vừa gửi chưa được nhận. Hãy mở lại trang, xem đang làm việc bằng tên ai rồi gửi lần nữa.',
    en: 'Since this page was opened you have changed between your own name and acting for someone, so what you sent was not accepted. Open the page again, see in whose name you work, and send it once more.',
  },
  ourFault: {
    kind: 'unavailable',
    vi: 'Hệ thống gặp lỗi và đã ghi lại. Việc vừa làm chưa được lưu; hãy thử lại, nếu vẫn lỗi thì báo quản trị viên kèm mã dưới đây.',
    en: 'Something went wrong on our side and was noted. What you did was not stored; try again, and if it fails again tell the administrator the code below.',
  },
  notNow: {
    kind: 'unavailable',
    vi: 'Cơ sở dữ liệu tạm thời không trả lời. Hãy mở lại trang sau ít phút.',
    en: 'The database does not answer at the moment. Open the page again in a few minutes.',
  },
  notSure: {
    kind: 'unavailable',
    vi: 'Cơ sở dữ liệu tạm thời không trả lời, nên chưa chắc việc vừa gửi đã được lưu. Hãy gửi lại sau ít phút; hệ thống không ghi hai lần.',
    en: 'The database does not answer at the moment, so what you sent may or may not have been stored. Send it again in a few minutes; it is never done twice.',
  },
  tooBusy: {
    kind: 'unavailable',
    vi: 'Hệ thống đang bận nên chưa làm xong trong thời gian cho phép. Việc vừa làm chưa được lưu; hãy thử lại sau ít phút.',
    en: 'The system is busy and did not finish in the time allowed. What you did was not stored; try again in a few minutes.',
  },
  diskFull: {
    kind: 'unavailable',
    vi: 'Chưa lưu được vì ổ đĩa của máy chủ đã đầy. Việc vừa làm chưa được ghi; hãy báo quản trị viên rồi gửi lại sau.',
    en: 'The disk of the server is full, so nothing could be stored. What you did was not kept; tell the administrator, then send it again.',
  },
});
