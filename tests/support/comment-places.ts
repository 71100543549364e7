import { asOwner } from './database.ts';
import type { Place } from './place.ts';

/** What readers say in the made-up city: under an article, on its author's page, at the moderation desk. */
export async function commentPlaces(): Promise<Place[]> {
  const [shown] = await asOwner<{ slug: string; id: string }>(
    `select a.slug, p.comment_id as id from comments.published_comment p
     join articles.published_article a using (article_id)
     where exists (select from comments.published_comment o where o.answers_id = p.comment_id) limit 1`,
  );
  const [appealed] = await asOwner<{ id: string }>(
    'select comment_id as id from comments.appeal where outcome is null limit 1',
  );
  const secret = 'A'.repeat(43);
  await asOwner('update comments.comment set token_hash = sha256($2) where id = $1', [
    appealed?.id,
    Buffer.from(secret),
  ]);
  const all = '/tin/:slug/binh-luan';
  const path = `/tin/${shown?.slug}/binh-luan`;
  const own = '/tin/binh-luan/rieng';
  const plain = (name: string, route: string, as: string | null = null): Place => ({
    name,
    route,
    path: route,
    as,
  });
  return [
    { name: 'binh-luan', route: all, path: path, as: null },
    { name: 'binh-luan-tra-loi', route: all, path: `${path}?tra-loi=${shown?.id}`, as: null },
    {
      name: 'binh-luan-bao',
      route: `${all}/:comment/bao-cao`,
      path: `${path}/${shown?.id}/bao-cao`,
      as: null,
    },
    {
      name: 'binh-luan-rieng',
      route: `${own}/:ownToken`,
      path: `${own}/${appealed?.id}.${secret}`,
      as: null,
    },
    plain('binh-luan-thong-ke', '/tin/binh-luan/thong-ke'),
    plain('binh-luan-quy-tac', '/tin/binh-luan/quy-tac'),
    plain('kiem-duyet', '/kiem-duyet', 'kiemduyet'),
    {
      name: 'kiem-duyet-khieu-nai',
      route: '/kiem-duyet/:id',
      path: `/kiem-duyet/${appealed?.id}`,
      as: 'xetlai',
    },
    {
      name: 'kiem-duyet-tu-choi',
      route: '/kiem-duyet/:id/tu-choi',
      path: `/kiem-duyet/${shown?.id}/tu-choi`,
      as: 'kiemduyet',
    },
    {
      name: 'kiem-duyet-hang-loat',
      route: '/kiem-duyet/hang-loat',
      path: '/kiem-duyet/hang-loat?ca-danh-sach=co&viec=refuse',
      as: 'kiemduyet',
    },
    plain('kiem-duyet-thiet-lap', '/kiem-duyet/thiet-lap', 'quantri'),
  ];
}
