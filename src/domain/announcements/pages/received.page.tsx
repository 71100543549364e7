import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { type Ask, choice, html, seeOther, whole } from '../../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canAnnounceFor, isAddressed } from '../access.ts';
import { type Announcement, isOut } from '../announcement.ts';
import { getAnnouncement, listAttachments, listPriorities } from '../announcements.store.ts';
import { acknowledgeAnnouncement } from '../read-announcement.ts';
import { findReading, listReceived } from '../readers.store.ts';
import { announcementFailures, announcementWords } from '../words.ts';
import { giveFile } from './give-file.ts';
import { receivedAnnouncementPath } from './paths.ts';
import { ReceivedListView, ReceivedView } from './received.view.tsx';

const query = z.object({ xem: choice(['luu-tru']), trang: whole(1, 1000) });
const pageSize = 20;

/** What was announced to the one who asks. */
export async function receivedListPage(ask: Ask): Promise<Response> {
  const { xem, trang: page = 1 } = ask.query(query);
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const pathIds = ask.actor.roles.flatMap(({ bodyId }) => tree.pathTo(bodyId).map(({ id }) => id));
  const over = xem === 'luu-tru';
  const found = await listReceived(
    { accountId: ask.actor.accountId, pathIds, now: ask.now, today: ask.today, over },
    { size: pageSize + 1, offset: (page - 1) * pageSize },
  );
  return html(
    <ReceivedListView
      ask={ask}
      tree={tree}
      over={over}
      page={page}
      rows={found.slice(0, pageSize)}
      hasMore={found.length > pageSize}
    />,
  );
}

async function loadReceived(
  ask: Ask,
): Promise<{ readonly announcement: Announcement; readonly tree: BodyTree }> {
  const announcement = await getAnnouncement(ask.id('announcement'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const isTheirs = announcement.state !== 'draft' && isAddressed(ask.actor, announcement, tree);
  const hasCome = isOut(announcement, ask.now) || announcement.state === 'withdrawn';
  permit(isTheirs && hasCome, announcementFailures.noSuchAnnouncement);
  return { announcement, tree };
}

/** One announcement to the one who asks, with the press that says «I have read this». */
export async function receivedPage(ask: Ask): Promise<Response> {
  const { announcement, tree } = await loadReceived(ask);
  const [attachments, priorities, readAt] = await Promise.all([
    listAttachments(announcement.id),
    listPriorities(ask.today),
    findReading(announcement.id, ask.actor.accountId),
  ]);
  return html(
    <ReceivedView
      ask={ask}
      announcement={announcement}
      issuer={tree.nameOf(announcement.bodyId)}
      attachments={attachments}
      priority={priorities.find(({ key }) => key === announcement.priority)}
      readAt={readAt}
    />,
  );
}

/** Someone has read what was announced to them. */
export async function acknowledgeAnnouncementPage(ask: Ask): Promise<Response> {
  const id = ask.id('announcement');
  await acknowledgeAnnouncement(ask.actor, id, ask.now);
  return seeOther(receivedAnnouncementPath(id), announcementWords[ask.locale].acknowledged);
}

/** A file of an announcement, for those it is for and for those who write it. */
export async function attachmentPage(ask: Ask): Promise<Response> {
  const announcement = await getAnnouncement(ask.id('announcement'));
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const mayRead =
    canAnnounceFor(ask.actor, announcement.bodyId, tree) ||
    (isOut(announcement, ask.now) && isAddressed(ask.actor, announcement, tree));
  permit(mayRead, announcementFailures.noSuchAnnouncement);
  return giveFile(await listAttachments(announcement.id), ask.id('attachment'));
}
