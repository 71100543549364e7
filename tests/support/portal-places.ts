import { asOwner } from './database.ts';
import type { Place } from './place.ts';

/** What a reader of the made-up city's news opens, from the front page to the day on which an article was published. */
export async function portalPlaces(): Promise<Place[]> {
  const [corrected] = await asOwner<{ slug: string; section: string; topic: string; day: string }>(
    `select slug, section_slug as section, articles.topic_slug(topics[1]) as topic,
       to_char(published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
     from articles.published_article where corrections <> '[]' and topics <> '{}' order by published_at desc limit 1`,
  );
  const [reporting] = await asOwner<{ slug: string }>(
    `select a.slug from articles.published_article a
     join articles.published_subject s on s.article_id = a.article_id and s.kind = 'directive'
     join documents.published_directive d on d.id::text = s.subject
     join tasks.published_task t on t.directive_id = d.id
     order by a.published_at desc limit 1`,
  );
  const place = (name: string, route: string, path: string): Place => ({ name, route, path, as: null });
  const { slug = '', section = '', topic = '', day = '' } = corrected ?? {};
  return [
    place('tin', '/tin', '/tin'),
    place('tin-bai', '/tin/:slug', `/tin/${slug}`),
    place('tin-bai-van-ban', '/tin/:slug', `/tin/${reporting?.slug}`),
    place('tin-in', '/tin/:slug/in', `/tin/${slug}/in`),
    place('tin-chuyen-muc', '/tin/chuyen-muc/:section', `/tin/chuyen-muc/${section}`),
    place('tin-chu-de', '/tin/chu-de/:topic', `/tin/chu-de/${topic}`),
    place('tin-luu-tru-thang', '/tin/luu-tru', '/tin/luu-tru'),
    place('tin-luu-tru', '/tin/luu-tru/:ngay', `/tin/luu-tru/${day}`),
    place('tin-tim', '/tin/tim', '/tin/tim?q=to%20chuc'),
    place('tin-tim-khong-co', '/tin/tim', '/tin/tim?q=xyzzy&muc=thoi-su'),
  ];
}
