import type { Words } from '../../words/index.ts';

const vi = {
  about: [
    'Phần mềm làm được qua đây những gì một người làm được trên trang, bằng cùng các lệnh và cùng quyền.',
    '',
    '- Mỗi lần gọi gửi kèm mã truy cập: `Authorization: Bearer banle_…`. Không dùng cookie.',
    '- Ngày viết như `2026-12-31`; thời điểm theo giờ UTC.',
    '- Danh sách dài trả theo trang: gửi lại `next` của trang trước làm `cursor`; `next` rỗng là hết.',
    '- Việc ghi cần `Idempotency-Key`: gửi lại cùng khóa với cùng nội dung thì nhận lại đúng câu trả lời lần đầu.',
    '- Thứ có số bản trả `ETag`; gửi lại trong `If-Match` để không ghi đè lên thay đổi của người khác.',
    '- Lỗi trả theo RFC 9457 (`application/problem+json`), câu chữ theo `Accept-Language`; phần mềm dựa vào `code`.',
    '- Điều người gọi không được biết thì trả 404, như không có.',
  ].join('\n'),
  problem: 'Không làm được, kèm lý do',
  token: 'Mã truy cập, tạo ở trang tài khoản của mỗi người',
  done: 'Đã làm',
  key: 'Khóa do phần mềm tự đặt cho mỗi việc, để gửi lại không làm hai lần',
  match: 'ETag của bản đã đọc',
};

const en: typeof vi = {
  about: [
    'A program can do here what a person can do on the pages, by the same commands and with the same rights.',
    '',
    '- Every call shows a token: `Authorization: Bearer banle_…`. No cookie is used.',
    '- Days are written like `2026-12-31`; moments are in UTC.',
    '- Long lists come in pages: send the `next` of one page as the `cursor` of the following; no `next`, no more.',
    '- Writing needs an `Idempotency-Key`: the same key with the same content gets the first answer again.',
    '- What has a version gives an `ETag`; send it back in `If-Match` so that nobody’s change is overwritten.',
    '- Failures come as RFC 9457 says (`application/problem+json`), in the language of `Accept-Language`; programs go by `code`.',
    '- What the caller may not know of is answered with 404, as if it were not there.',
  ].join('\n'),
  problem: 'Not done, with the reason',
  token: 'A token, made on each person’s own account page',
  done: 'Done',
  key: 'A key that the program gives to each deed, so that sending again does nothing twice',
  match: 'The ETag of what was read',
};

/** What the description of the addresses says in words. */
export const apiPaperWords: Words<typeof vi> = { vi, en };
