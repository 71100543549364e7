import { createHash } from 'node:crypto';
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
    ...(await requestPlaces()),
    { name: 'soan-thong-bao', route: '/soan-thong-bao', path: '/soan-thong-bao', as },
    { name: 'soan-thong-bao-moi', route: '/soan-thong-bao/moi', path: '/soan-thong-bao/moi', as },
    { name: 'soan-thong-bao-mot', route: own, path: `/soan-thong-bao/${id}`, as },
    { name: 'soan-thong-bao-thao', route: own, path: `/soan-thong-bao/${draft}`, as: 'truongban' },
    { name: 'soan-thong-bao-sua', route: `${own}/sua`, path: `/soan-thong-bao/${draft}/sua`, as },
  ];
}

/** Requests to correct: the form, the list of the newsroom, one that waits and one that a body was asked about. */
async function requestPlaces(): Promise<Place[]> {
  const [found] = await asOwner<{ slug: string; open: string; asked: string }>(`
    select a.slug, (select id from rectifications.request where state = 'open' order by due_on limit 1) as open,
      (select request_id from rectifications.asking limit 1) as asked
    from articles.published_article a order by published_at desc limit 1`);
  const { slug = '', open = '', asked = '' } = found ?? {};
  const secret = createHash('sha256').update('the link of a request').digest('base64url');
  await asOwner('update rectifications.request set token_hash = $1 where id = $2', [
    createHash('sha256').update(secret).digest(),
    asked,
  ]);
  const list = '/toa-soan/cai-chinh';
  const reply = '/cai-chinh/hoi/:rectification';
  return [
    { name: 'de-nghi-dinh-chinh', route: '/tin/:slug/cai-chinh', path: `/tin/${slug}/cai-chinh`, as: null },
    {
      name: 'cai-chinh-rieng',
      route: '/cai-chinh/:rectificationToken',
      path: `/cai-chinh/${secret}`,
      as: null,
    },
    { name: 'toa-soan-cai-chinh', route: list, path: list, as: 'thuky' },
    { name: 'cai-chinh-mot', route: `${list}/:rectification`, path: `${list}/${open}`, as: 'thuky' },
    { name: 'cai-chinh-cac-cau-hoi', route: '/cai-chinh/hoi', path: '/cai-chinh/hoi', as: 'sonoivu' },
    { name: 'cai-chinh-hoi', route: reply, path: `/cai-chinh/hoi/${asked}`, as: 'sonoivu' },
  ];
}
