import { z } from 'zod';
import { type Ask, choice, html, id, seeOther } from '../../../kernel/http/index.ts';
import { Temporal } from '../../../kernel/time/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { listNotices } from '../list.store.ts';
import { kinds } from '../notice.ts';
import { openNotice, readAllNotices } from '../read-notices.ts';
import { noticeFailures, noticeWords } from '../words.ts';
import { NoticeListView } from './notice-list.view.tsx';
import { listPath, targetOf } from './notice-paths.ts';

const perPage = 30;
const query = z.object({ xem: choice(['chua']), loai: choice(kinds), truoc: id() }).partial();

/** One's notices, latest first. */
export async function noticeListPage(ask: Ask): Promise<Response> {
  const { xem, loai, truoc } = ask.query(query);
  const filter = { unreadOnly: xem === 'chua', kind: loai, before: truoc };
  const tree = await bodyTreeOn(ask.today);
  const page = await listNotices(ask.actor, tree, { filter, size: perPage });
  return html(<NoticeListView ask={ask} filter={filter} page={page} />);
}

/** Opens a notice: it counts as read, and the thing it is about is shown. */
export async function openNoticePage(ask: Ask): Promise<Response> {
  return seeOther(targetOf(await openNotice(ask.actor, ask.id('notice'), ask.now)));
}

const seen = z.object({
  until: z.string().transform((text, context): Temporal.Instant => {
    try {
      return Temporal.Instant.from(text);
    } catch {
      context.addIssue({ code: 'invalid_format', format: 'datetime', input: text });
      return z.NEVER;
    }
  }),
});

/** Marks all that was in sight, and all before it, as read. */
export async function readAllPage(ask: Ask): Promise<Response> {
  const read = ask.form(seen);
  if (!read.ok) throw noticeFailures.noSuchNotice();
  const marked = await readAllNotices(ask.actor, read.value.until, ask.now);
  return seeOther(listPath, noticeWords[ask.locale].list.readAllDone(marked));
}
