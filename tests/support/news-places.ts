import { asOwner } from './database.ts';
import type { Place } from './place.ts';

/** The newsroom of the made-up city: its list, and an article at each step with what belongs to it. */
export async function newsPlaces(): Promise<Place[]> {
  const found = await asOwner<{ id: string; state: string; imported: boolean }>(
    `select distinct on (a.state, s.article_id is null) a.id, a.state, s.article_id is not null as imported
     from articles.article a left join articles.source s on s.article_id = a.id`,
  );
  const [photo] = await asOwner<{ id: string }>('select id from photos.photo order by added_at desc limit 1');
  const by = 'bientap';
  const route = '/toa-soan/bai/:id';
  const one = (name: string, id: string, deed = ''): Place => ({
    name,
    route: deed ? `${route}/${deed}` : route,
    path: `/toa-soan/bai/${id}${deed ? `/${deed}` : ''}`,
    as: by,
  });
  const idOf = (state: string, imported = false) =>
    found.find((row) => row.state === state && row.imported === imported)?.id ?? '';
  const plain = (name: string, path: string): Place => ({ name, route: path, path, as: by });
  return [
    plain('toa-soan', '/toa-soan'),
    plain('trang-dau-sap-xep', '/toa-soan/trang-dau'),
    plain('kho-anh', '/toa-soan/anh'),
    plain('them-anh', '/toa-soan/anh/moi'),
    { name: 'anh', route: '/toa-soan/anh/:photo', path: `/toa-soan/anh/${photo?.id}`, as: by },
    plain('bai-moi', '/toa-soan/moi'),
    plain('nhap-trang', '/toa-soan/nhap'),
    plain('cach-viet', '/toa-soan/cach-viet'),
    one('bai-nhap', idOf('draft', true)),
    one('bai-cho-duyet', idOf('in_review')),
    one('bai-hen-gio', idOf('scheduled')),
    one('bai-dinh-chinh', idOf('corrected')),
    one('bai-sua', idOf('draft', true), 'sua'),
    one('bai-anh', idOf('draft', true), 'anh'),
    one('bai-doc-soat', idOf('proofread'), 'doc-soat'),
    one('bai-cac-ban', idOf('corrected'), 'ban'),
  ];
}
