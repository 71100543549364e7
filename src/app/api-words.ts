import type { Words } from '../kernel/words/index.ts';

const vi = {
  title: 'API',
  lead: 'Phần mềm làm được qua đây những gì một người làm được trên trang, bằng cùng các lệnh và cùng quyền.',
  document: 'Tải tài liệu OpenAPI 3.1',
  tokens: 'Mã truy cập của tôi',
  begin: 'Bắt đầu',
  steps: [
    'Tạo một mã truy cập ở trang tài khoản, chỉ chọn phạm vi mà phần mềm cần. Mã hiện ra đúng một lần.',
    'Gửi mã trong đầu mục Authorization của mỗi lần gọi. Không dùng cookie.',
    'Ngày viết như 2026-12-31; thời điểm theo giờ UTC. Câu chữ theo Accept-Language (vi hoặc en).',
  ],
  example: (origin: string) =>
    `curl -H "Authorization: Bearer banle_…" "${origin}/api/tasks?standing=open_overdue&limit=20"`,
  rules: 'Quy ước chung',
  paging: 'Danh sách dài',
  pagingText:
    'Trả từng trang: gửi lại «next» của trang trước làm «cursor», giữ nguyên các điều kiện khác. «next» rỗng là hết. Mục mới thêm trong lúc đọc không làm trùng hay sót mục nào.',
  keys: 'Gửi lại',
  keysText:
    'Mỗi việc ghi kèm một Idempotency-Key do phần mềm tự đặt. Mất kết nối thì gửi lại đúng khóa ấy với đúng nội dung ấy: việc chỉ làm một lần và câu trả lời lần đầu được gửi lại.',
  versions: 'Hai người cùng sửa',
  versionsText:
    'Thứ có số bản trả ETag. Gửi lại trong If-Match; nếu người khác đã sửa, trả 412 kèm bản hiện nay.',
  failures: 'Khi không làm được',
  failuresText:
    'Trả application/problem+json (RFC 9457): «detail» để người đọc, «code» để phần mềm dựa vào, «errors» chỉ từng giá trị sai. Điều người gọi không được biết thì trả 404, như không có.',
  limit: 'Giới hạn',
  limitText: 'Gọi quá mức thì trả 429; Retry-After cho biết sau bao nhiêu giây được gọi tiếp.',
  groups: {
    tasks: 'Nhiệm vụ',
    board: 'Bảng theo dõi',
    directives: 'Văn bản chỉ đạo',
    reading: 'Đọc văn bản',
    schemes: 'Chương trình, đề án',
    bodies: 'Tổ chức',
    calendar: 'Lịch làm việc và thời hạn',
    record: 'Nhật ký hệ thống',
  } as Readonly<Record<string, string>>,
  scope: 'Phạm vi',
  sent: 'Gửi đi',
  given: 'Nhận về',
  field: 'Tên',
  where: 'Ở đâu',
  kind: 'Kiểu',
  required: 'Bắt buộc',
  yes: 'có',
  no: '',
  nothingSent: 'Không gửi gì thêm.',
  wheres: { path: 'đường dẫn', query: 'truy vấn', header: 'đầu mục', body: 'nội dung' },
  shapes: 'Các kiểu trong câu trả lời',
  kinds: {
    day: 'ngày',
    moment: 'thời điểm',
    identity: 'định danh (UUID)',
    list: (of: string) => `danh sách ${of}`,
    anything: 'tùy theo việc',
    plain: { string: 'chữ', integer: 'số nguyên', number: 'số', boolean: 'đúng/sai', null: 'rỗng' },
  },
};

const en: typeof vi = {
  title: 'API',
  lead: 'A program can do here what a person can do on the pages, by the same commands and with the same rights.',
  document: 'Download the OpenAPI 3.1 document',
  tokens: 'My tokens',
  begin: 'To begin',
  steps: [
    'Make a token on your account page and choose only the scopes that the program needs. It is shown once.',
    'Send the token in the Authorization header of every call. No cookie is used.',
    'Days are written like 2026-12-31; moments are in UTC. Words come in the language of Accept-Language (vi or en).',
  ],
  example: vi.example,
  rules: 'What holds everywhere',
  paging: 'Long lists',
  pagingText:
    'They come in pages: send the “next” of one page as the “cursor” of the following, with the same filters. No “next”, no more. What is added while you read makes nothing come twice or be missed.',
  keys: 'Sending again',
  keysText:
    'Every write brings an Idempotency-Key of the program’s own. When the connection is lost, send the same key with the same content: it is done once, and the first answer is given again.',
  versions: 'Two at once',
  versionsText:
    'What has a version gives an ETag. Send it back in If-Match; where somebody else was quicker, the answer is 412 with the present version.',
  failures: 'When it cannot be done',
  failuresText:
    'The answer is application/problem+json (RFC 9457): “detail” is for people, “code” for programs, “errors” names each wrong value. What the caller may not know of is 404, as if it were not there.',
  limit: 'Limits',
  limitText:
    'Whoever calls too often is answered with 429; Retry-After tells after how many seconds to go on.',
  groups: {
    tasks: 'Tasks',
    board: 'Board',
    directives: 'Directives',
    reading: 'Reading',
    schemes: 'Programmes and schemes',
    bodies: 'Bodies',
    calendar: 'Calendar and deadlines',
    record: 'Record of the system',
  },
  scope: 'Scope',
  sent: 'Sent',
  given: 'Given',
  field: 'Name',
  where: 'Where',
  kind: 'Kind',
  required: 'Required',
  yes: 'yes',
  no: '',
  nothingSent: 'Nothing more is sent.',
  wheres: { path: 'path', query: 'query', header: 'header', body: 'content' },
  shapes: 'Shapes in the answers',
  kinds: {
    day: 'day',
    moment: 'moment',
    identity: 'identity (UUID)',
    list: (of) => `list of ${of}`,
    anything: 'as the deed has it',
    plain: { string: 'text', integer: 'whole number', number: 'number', boolean: 'true/false', null: 'null' },
  },
};

/** What the page of the API says in words. */
export const apiPageWords: Words<typeof vi> = { vi, en };
