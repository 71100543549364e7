import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { listPublicAnnouncements } from '../../announcements/index.ts';
import { loadHome } from '../home.store.ts';
import { HomeView } from './home.view.tsx';

const announcementsShown = 4;

/** The first page of the portal, for anyone. */
export async function homePage(ask: Ask<Actor | null>): Promise<Response> {
  ask.dependsOn('announcements', 'front');
  const [home, announcements] = await Promise.all([
    loadHome(ask.today, ask.now),
    listPublicAnnouncements(ask, { over: false, size: announcementsShown, offset: 0 }),
  ]);
  if (home.until) ask.endsAt(home.until);
  return html(<HomeView ask={ask} home={home} announcements={announcements} />);
}
