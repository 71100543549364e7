import { failures } from '../../failure/index.ts';
import type { Words } from '../../words/index.ts';

const vi = {
  missing: 'Thiếu giá trị này.',
  wrongType: 'Giá trị này không đúng kiểu.',
  tooLong: (max: number) => `Dài quá, nhiều nhất ${max} ký tự.`,
  tooMany: (max: number) => `Nhiều quá, nhiều nhất ${max} mục.`,
  tooFew: (min: number) => `Cần ít nhất ${min} mục.`,
  atLeast: (min: number) => `Ít nhất là ${min}.`,
  atMost: (max: number) => `Nhiều nhất là ${max}.`,
  noDay: 'Không phải là ngày có thật. Viết như 2026-12-31.',
  unknownFields: (names: string) => `Không có trường này: ${names}.`,
  oneOf: (values: string) => `Chỉ nhận một trong các giá trị: ${values}.`,
  badFormat: 'Giá trị này không dùng được ở đây.',
  titles: {
    missing: 'Không tìm thấy',
    forbidden: 'Không được phép',
    invalid: 'Yêu cầu chưa hợp lệ',
    conflict: 'Không làm được ở tình trạng hiện nay',
    'too-large': 'Lớn quá mức nhận',
    'too-many': 'Gọi nhiều quá mức',
    unavailable: 'Tạm thời không phục vụ được',
  },
};

const en: typeof vi = {
  missing: 'This value is missing.',
  wrongType: 'This value is of the wrong type.',
  tooLong: (max) => `Too long: ${max} characters at most.`,
  tooMany: (max) => `Too many: ${max} at most.`,
  tooFew: (min) => `At least ${min} are needed.`,
  atLeast: (min) => `At least ${min}.`,
  atMost: (max) => `At most ${max}.`,
  noDay: 'This is not a day that exists. Write it like 2026-12-31.',
  unknownFields: (names) => `There is no such field: ${names}.`,
  oneOf: (values) => `One of these values is taken: ${values}.`,
  badFormat: 'This value cannot be used here.',
  titles: {
    missing: 'Not found',
    forbidden: 'Not allowed',
    invalid: 'The call cannot be used as it is',
    conflict: 'Not possible as things stand',
    'too-large': 'Larger than is taken',
    'too-many': 'Called too often',
    unavailable: 'Not available at the moment',
  },
};

export const apiWords: Words<typeof vi> = { vi, en };

/** What can go wrong with any call of a program. */
export const apiFailures = failures('api', {
  noToken: {
    kind: 'forbidden',
    vi: 'Cần mã truy cập: gửi kèm đầu mục «Authorization: Bearer …».',
    en: 'A token is needed: send it in the header “Authorization: Bearer …”.',
  },
  strangeToken: {
    kind: 'forbidden',
    vi: 'Mã truy cập này không có, đã hết hạn hoặc đã bị thu hồi.',
    en: 'This token does not exist, has expired or was revoked.',
  },
  noScope: {
    kind: 'forbidden',
    vi: ({ scope }) => `Mã truy cập này không có phạm vi «${scope}».`,
    en: ({ scope }) => `This token lacks the scope “${scope}”.`,
  },
  notForYou: {
    kind: 'forbidden',
    vi: 'Vai trò của người giữ mã truy cập này không được gọi địa chỉ này.',
    en: 'The roles of the person who holds this token may not call this address.',
  },
  noSuchAddress: {
    kind: 'missing',
    vi: 'Không có địa chỉ này. Danh mục ở /api/openapi.json.',
    en: 'There is no such address. All are listed at /api/openapi.json.',
  },
  tooOften: {
    kind: 'too-many',
    vi: ({ seconds }) => `Gọi nhiều quá mức cho phép. Hãy thử lại sau ${seconds} giây.`,
    en: ({ seconds }) => `Called more often than is allowed. Try again in ${seconds} seconds.`,
  },
  unusable: {
    kind: 'invalid',
    vi: 'Yêu cầu có giá trị không dùng được; xem từng mục trong «errors».',
    en: 'The call holds values that cannot be used; each is named in “errors”.',
  },
  notJson: {
    kind: 'invalid',
    vi: 'Nội dung phải là JSON, gửi với «Content-Type: application/json».',
    en: 'The content must be JSON, sent with “Content-Type: application/json”.',
  },
  brokenJson: {
    kind: 'invalid',
    vi: 'Nội dung không đọc được như JSON.',
    en: 'The content cannot be read as JSON.',
  },
  tooLarge: {
    kind: 'too-large',
    vi: 'Nội dung lớn quá, nhiều nhất 20 MB.',
    en: 'The content is too large: 20 MB at most.',
  },
  strangeCursor: {
    kind: 'invalid',
    vi: 'Con trỏ này không thuộc danh sách đang hỏi. Hãy đọc lại từ trang đầu.',
    en: 'This cursor belongs to another list. Begin again at the first page.',
  },
  noFile: {
    kind: 'invalid',
    vi: 'Lời gọi này cần kèm một tệp, gửi dạng multipart/form-data ở phần «file».',
    en: 'This call needs a file, sent as multipart/form-data in the part “file”.',
  },
  noKey: {
    kind: 'invalid',
    vi: 'Việc ghi cần đầu mục «Idempotency-Key», dài nhất 200 ký tự, để gửi lại không làm hai lần.',
    en: 'Writing needs the header “Idempotency-Key”, at most 200 characters, so that sending again does nothing twice.',
  },
  otherCall: {
    kind: 'invalid',
    vi: '«Idempotency-Key» này đã dùng cho một yêu cầu khác.',
    en: 'This “Idempotency-Key” has served for another call.',
  },
  noVersion: {
    kind: 'invalid',
    vi: 'Cần đầu mục «If-Match» với ETag của bản đã đọc, để không ghi đè lên thay đổi của người khác.',
    en: 'The header “If-Match” is needed, with the ETag of what was read, so that nobody’s change is overwritten.',
  },
  otherVersion: {
    kind: 'conflict',
    vi: ({ yours, current }) =>
      `Bản đã đọc (${yours}) không còn là bản hiện nay (${current}). Bản hiện nay kèm trong «current».`,
    en: ({ yours, current }) =>
      `What was read (${yours}) is no longer the present version (${current}), which is given in “current”.`,
  },
});
