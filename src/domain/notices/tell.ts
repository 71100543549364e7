import { Temporal } from '../../kernel/time/index.ts';
import { alwaysTold, type Channel, type NewNotice, usualChannel } from './notice.ts';
import { insertNotices, listWishes, type PostedNotice, type Wishes } from './notices.store.ts';

/** What happened longer ago than this is told in the system alone: nobody gets a heap of mail about the past. */
const mailedWithin = Temporal.Duration.from({ hours: 72 });

/** Tells people, each as they wish. Of several notices with one cause the first that is given counts. */
export async function tell(notices: readonly NewNotice[], now: Temporal.Instant): Promise<number> {
  const first = new Map<string, NewNotice>();
  for (const notice of notices) {
    const key = `${notice.accountId} ${notice.cause}`;
    if (!first.has(key)) first.set(key, notice);
  }
  const wishes = await listWishes([...first.values()].map(({ accountId }) => accountId));
  const posted = [...first.values()].flatMap((notice) => postedAs(notice, wishes, now));
  return insertNotices(posted);
}

function postedAs(notice: NewNotice, wishes: Wishes, now: Temporal.Instant): PostedNotice[] {
  const channel = channelOf(notice, wishes);
  if (channel === 'off') return [];
  const isPast = Temporal.Instant.compare(notice.at, now.subtract(mailedWithin)) < 0;
  const mailed = !isPast && wishes.reached.has(notice.accountId);
  const post = !mailed || channel === 'app' ? 'none' : channel === 'mail' ? 'at_once' : 'digest';
  return [{ ...notice, post }];
}

function channelOf({ accountId, kind }: NewNotice, { channels }: Wishes): Channel {
  const wished = channels.get(`${accountId} ${kind}`) ?? usualChannel[kind];
  return wished === 'off' && alwaysTold.has(kind) ? 'app' : wished;
}
