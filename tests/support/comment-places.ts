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
  const at = (name: string, route: string, as: string | null = null, address = route): Place => ({
    name,
    route,
    path: address,
    as,
  });
  return [
    at('binh-luan', all, null, path),
    at('binh-luan-tra-loi', all, null, `${path}?tra-loi=${shown?.id}`),
    at('binh-luan-bao', `${all}/:comment/bao-cao`, null, `${path}/${shown?.id}/bao-cao`),
    at('binh-luan-rieng', `${own}/:ownToken`, null, `${own}/${appealed?.id}.${secret}`),
    at('binh-luan-thong-ke', '/tin/binh-luan/thong-ke'),
    at('binh-luan-quy-tac', '/tin/binh-luan/quy-tac'),
    at('kiem-duyet', '/kiem-duyet', 'kiemduyet'),
    at('kiem-duyet-khieu-nai', '/kiem-duyet/:id', 'xetlai', `/kiem-duyet/${appealed?.id}`),
    at('kiem-duyet-tu-choi', '/kiem-duyet/:id/tu-choi', 'kiemduyet', `/kiem-duyet/${shown?.id}/tu-choi`),
    at(
      'kiem-duyet-hang-loat',
      '/kiem-duyet/hang-loat',
      'kiemduyet',
      '/kiem-duyet/hang-loat?ca-danh-sach=co&viec=refuse',
    ),
    at('kiem-duyet-thiet-lap', '/kiem-duyet/thiet-lap', 'quantri'),
  ];
}
