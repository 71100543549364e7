import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, choice, html, whole } from '../../../kernel/http/index.ts';
import { listSections } from '../../paper/index.ts';
import { getPublicAnnouncement, listPublicAnnouncements } from '../public.store.ts';
import { giveFile } from './give-file.ts';
import { PublicAnnouncementView, PublicListView } from './public.view.tsx';

const query = z.object({ xem: choice(['luu-tru']), trang: whole(1, 1000) });
const pageSize = 20;

/** Announcements to everybody: those that hold now, or those that are over. */
export async function publicListPage(ask: Ask<Actor | null>): Promise<Response> {
  const { xem, trang: page = 1 } = ask.query(query);
  const over = xem === 'luu-tru';
  const turn = { over, size: pageSize + 1, offset: (page - 1) * pageSize };
  const [found, sections] = await Promise.all([listPublicAnnouncements(ask, turn), listSections(ask.today)]);
  return html(
    <PublicListView
      ask={ask}
      over={over}
      page={page}
      announcements={found.slice(0, pageSize)}
      hasMore={found.length > pageSize}
      sections={sections}
    />,
  );
}

/** One announcement to everybody; of one that was taken back, only that and why. */
export async function publicAnnouncementPage(ask: Ask<Actor | null>): Promise<Response> {
  const announcement = await getPublicAnnouncement(ask.param('announced'), ask.now);
  const sections = await listSections(ask.today);
  const view = <PublicAnnouncementView ask={ask} announcement={announcement} sections={sections} />;
  return html(view, announcement.withdrawnAt === null ? 200 : 410);
}

/** A file of an announcement to everybody. */
export async function publicAttachmentPage(ask: Ask<Actor | null>): Promise<Response> {
  const { attachments } = await getPublicAnnouncement(ask.param('announced'), ask.now);
  return giveFile(attachments, ask.id('attachment'));
}
