import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import {
  answerRectification,
  askRectification,
  claimRectification,
  passRectification,
  replyToRectification,
} from '../../src/domain/rectifications/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { db } from '../../src/kernel/db/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly today: Temporal.PlainDate;
}

interface Piece {
  readonly daysAgo: number;
  /** Words with which the headline begins. */
  readonly article: string;
  readonly asker: string;
  readonly quote: string;
  readonly wrong: string;
}

const pieces: readonly [Piece, Piece, Piece, Piece] = [
  {
    daysAgo: 16,
    article: 'Kiểm tra đột xuất giờ làm việc',
    asker: 'Trần Thị Hồng Nhạn',
    quote: 'Hai nơi ngừng nhận hồ sơ trước giờ quy định 25 phút và 40 phút.',
    wrong: 'Nơi tôi làm việc ngừng nhận trước 15 phút do mất điện, không phải 25 phút.',
  },
  {
    daysAgo: 11,
    article: 'Số hóa xong 1,2 triệu trang',
    asker: 'Ông Phan Bá Lộc',
    quote: 'Tỷ lệ sai là 0,4%, phần lớn ở những trang đánh máy trước năm 1995.',
    wrong:
      'Theo biên bản nghiệm thu tôi được dự, tỷ lệ sai 0,4% chỉ tính trên số trang được đọc lại. Đề nghị ghi rõ.',
  },
  {
    daysAgo: 10,
    article: 'Ngày thứ bảy không hẹn',
    asker: 'Bà Lê Thị Sáng',
    quote: 'Từ đầu quý, mỗi sáng thứ bảy, tổ công tác chở máy tính và máy in xuống một ấp.',
    wrong: 'Ấp tôi chưa có lượt nào trong quý này.',
  },
  {
    daysAgo: 2,
    article: 'Giám sát việc trả lời đơn',
    asker: 'Văn phòng Đảng ủy phường Bình Minh',
    quote: 'một đơn chưa rõ nguyên nhân',
    wrong: 'Đơn này đã xác định được nguyên nhân, báo cáo gửi ngày hôm trước buổi thông báo.',
  },
];

/** Readers of the portal ask for corrections: one was answered in public, one refused, one waits too long, one has just come. */
export async function seedRectifications({ bodies, person, today }: Setting): Promise<void> {
  const [answered, refused, late, fresh] = pieces;
  const editor = person('thuky');
  const at = (piece: Piece, hours: number) =>
    startOfDay(today.subtract({ days: piece.daysAgo })).add({ hours });

  const first = await ask(answered, at(answered, 9));
  await claimRectification(editor, first, at(answered, 11));
  const question = 'Đề nghị xác nhận giờ ngừng nhận hồ sơ theo biên bản.';
  await passRectification(editor, { id: first, bodyId: bodies.homeAffairs, question }, at(answered, 12));
  const reply = 'Biên bản ghi 25 phút. Phần mất điện được ghi ở mục giải trình.';
  const replying = { id: first, bodyId: bodies.homeAffairs, reply };
  await replyToRectification(person('sonoivu'), replying, at(answered, 33));
  const answer =
    'Biên bản kiểm tra ghi 25 phút. Việc mất điện đã được nêu trong bài là giải trình của đơn vị, có biên bản của đơn vị cấp điện kèm theo.';
  await answerRectification(editor, { id: first, state: 'published', answer }, at(answered, 57));

  const second = await ask(refused, at(refused, 8));
  await claimRectification(editor, second, at(refused, 10));
  const because =
    'Bài viết đã ghi rõ tổ nghiệm thu đọc lại một phần mười số trang nên không cần đính chính. Cảm ơn ông đã góp ý.';
  await answerRectification(editor, { id: second, state: 'refused', answer: because }, at(refused, 32));

  await claimRectification(editor, await ask(late, at(late, 15)), at(late, 16));
  await ask(fresh, at(fresh, 10));
}

/** Somebody asks for a correction of the article whose headline begins so; gives the identity of the request. */
async function ask({ article, asker, quote, wrong }: Piece, now: Temporal.Instant): Promise<string> {
  const found = await sql<{ id: string }>`
    select article_id as id from articles.published_article where headline like ${`${article}%`}
  `.execute(db());
  const asked = {
    articleId: found.rows[0]?.id ?? '',
    asker,
    contact: 'ban-doc@thu.example',
    quote,
    wrong,
    evidence: null,
  };
  const { number } = await askRectification(asked, randomBytes(16), now);
  const made = await sql<{
    id: string;
  }>`select id from rectifications.request where number = ${number}`.execute(db());
  return made.rows[0]?.id ?? '';
}
