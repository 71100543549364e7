import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { readClock, type Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import type { Tie } from './article.ts';
import { insertArticle, lockArticle } from './articles.store.ts';
import { type ArticleBody, paragraphs } from './body.ts';
import type { Content } from './content.ts';
import { putOut } from './put-out.ts';
import { decideTie } from './ties.store.ts';

interface Given extends Partial<Content> {
  /** The body in whose name the piece is made. */
  readonly newsroomId: string;
  /** An editor; somebody new unless told otherwise. */
  readonly by?: Actor;
  readonly at?: Temporal.Instant;
  readonly ties?: readonly Tie[];
}

const aBodyOfText: ArticleBody = paragraphs(
  'Sáng nay, Ban Tổ chức Thành ủy Minh Châu họp bàn việc giao biên chế theo vị trí việc làm.',
  'Các cơ quan gửi danh mục vị trí việc làm trước ngày 15 của tháng sau.',
);

/** The content of a short report, unless told otherwise. */
export function aContent(given: Partial<Content> = {}): Content {
  return {
    section: 'thoi-su',
    headline: 'Ban Tổ chức Thành ủy bàn việc giao biên chế theo vị trí việc làm',
    lead: 'Mỗi vị trí có bản mô tả công việc trước khi giao biên chế.',
    sourceTag: '(MCO)',
    byline: 'Thanh Hà',
    body: aBodyOfText,
    eventOn: null,
    topics: [],
    photos: [],
    leadPhotoId: null,
    commentsOpen: true,
    ...given,
  };
}

/** An article that is public, as publishing leaves it; gives its identity and its address. */
export async function aPublishedArticle({
  newsroomId,
  by,
  at = readClock(),
  ties = [],
  ...content
}: Given): Promise<{ readonly id: string; readonly slug: string }> {
  const editor = by ?? (await anActor({ roles: [{ role: 'editor', bodyId: newsroomId }] }));
  return transaction(async () => {
    const written = { newsroomId, content: aContent(content), how: 'written' as const };
    const id = await insertArticle(written, { by: editor.accountId, now: at });
    for (const tie of ties) {
      await decideTie(id, tie, { standing: 'confirmed', by: editor.accountId, now: at });
    }
    const shown = await putOut(await lockArticle(id), 'published', at);
    return { id, slug: shown.slug };
  });
}
