import { asOwner } from './database.ts';
import type { Place } from './place.ts';

interface Turned {
  readonly whole: string;
  readonly part: string;
  readonly paused: string;
  readonly through: string;
  readonly handed: string;
  readonly horizon: string;
  readonly term: string;
}

/** The tasks of the made-up city that were split, paused, handed over or that look to a horizon; and a term of office. */
export async function turnPlaces(): Promise<Place[]> {
  const [found] = await asOwner<Turned>(
    `select (select parent_id from tasks.task where parent_id is not null order by number limit 1) as whole,
       (select id from tasks.task where parent_id is not null order by number limit 1) as part,
       (select id from tasks.task where state = 'paused' order by number desc limit 1) as paused,
       (select task_id from tasks.deadline where cause = 'resumed' and task_id in
         (select id from tasks.task where state = 'completed') limit 1) as through,
       (select task_id from tasks.handover limit 1) as handed,
       (select id from tasks.task where horizon is not null order by number limit 1) as horizon,
       (select id from calendar.term where replaced_at is null order by valid desc limit 1) as term`,
  );
  if (!found) throw new Error('the made-up city takes no turns');
  const task = (name: string, id: string, as: string): Place => ({
    name: `nhiem-vu-${name}`,
    route: '/nhiem-vu/:id',
    path: `/nhiem-vu/${id}`,
    as,
  });
  return [
    task('chia-phan', found.whole, 'giamdocnv'),
    task('phan-viec', found.part, 'bienche'),
    task('tam-dung', found.paused, 'chuyenvien'),
    task('dong-thoi-gian', found.through, 'truongban'),
    task('ban-giao-roi', found.handed, 'chuyenvien'),
    task('tung-chu-tri', found.handed, 'sonoivu'),
    task('dinh-huong', found.horizon, 'truongban'),
    {
      name: 'nhiem-vu-chia',
      route: '/nhiem-vu/:id/chia',
      path: `/nhiem-vu/${found.whole}/chia`,
      as: 'giamdocnv',
    },
    {
      name: 'lich-nhiem-ky',
      route: '/lich/nhiem-ky/:nhiemKy',
      path: `/lich/nhiem-ky/${found.term}`,
      as: 'quantri',
    },
    {
      name: 'lich-nhiem-ky-moi',
      route: '/lich/nhiem-ky/moi',
      path: '/lich/nhiem-ky/moi',
      as: 'quantri',
    },
  ];
}
