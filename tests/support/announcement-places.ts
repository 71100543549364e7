import { asOwner } from './database.ts';
import type { Place } from './place.ts';

/** What the made-up city announces: the public pages, what staff receive, and what those who write see. */
export async function announcementPlaces(): Promise<Place[]> {
  const found = await asOwner<{
    id: string;
    slug: string | null;
    state: string;
    audience: string;
    over: boolean;
  }>(
    `select id, slug, state, audience, until_on < current_date as over from announcements.announcement
     where out_at is null or out_at < now() order by touched_at desc`,
  );
  const of = (state: string, audience: string) =>
    found.find((one) => one.state === state && one.audience === audience && !one.over);
  const slugOf = (state: string) => of(state, 'public')?.slug ?? '';
  const id = of('published', 'staff')?.id ?? '';
  const draft = found.find(({ state }) => state === 'draft')?.id ?? '';
  const own = '/soan-thong-bao/:announcement';
  const publicOne = '/thong-bao-chung/:announced';
  const as = 'chuyenvien';
  return [
    { name: 'thong-bao-chung', route: '/thong-bao-chung', path: '/thong-bao-chung', as: null },
    {
      name: 'thong-bao-chung-mot',
      route: publicOne,
      path: `/thong-bao-chung/${slugOf('published')}`,
      as: null,
    },
    { name: 'thong-bao-nhan', route: '/thong-bao-chung/nhan', path: '/thong-bao-chung/nhan', as: 'anlac' },
    {
      name: 'thong-bao-nhan-mot',
      route: '/thong-bao-chung/nhan/:announcement',
      path: `/thong-bao-chung/nhan/${id}`,
      as: 'anlac',
    },
    { name: 'soan-thong-bao', route: '/soan-thong-bao', path: '/soan-thong-bao', as },
    { name: 'soan-thong-bao-moi', route: '/soan-thong-bao/moi', path: '/soan-thong-bao/moi', as },
    { name: 'soan-thong-bao-mot', route: own, path: `/soan-thong-bao/${id}`, as },
    { name: 'soan-thong-bao-thao', route: own, path: `/soan-thong-bao/${draft}`, as: 'truongban' },
    { name: 'soan-thong-bao-sua', route: `${own}/sua`, path: `/soan-thong-bao/${draft}/sua`, as },
  ];
}
