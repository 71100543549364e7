import { asOwner } from './database.ts';

/** One page of the system as one of the made-up people sees it. */
export interface Place {
  /** Short, plain, fit for a file's name. */
  readonly name: string;
  /** The line of the route table that answers. */
  readonly route: string;
  readonly path: string;
  /** Username; null for a visitor. */
  readonly as: string | null;
}

/** Routes whose answer is no page: files to keep. */
export const filesToKeep: readonly string[] = [
  '/quan-tri/tai-khoan/csv',
  '/nhiem-vu/:id/tep/:evidenceId',
  '/van-ban.csv',
  '/van-ban.xlsx',
  '/van-ban/:id/tep/:ordinal',
];

interface FoundTask {
  readonly id: string;
  readonly state: string;
  /** Who answers for the body that leads it. */
  readonly lead: string;
}

interface Found {
  readonly task: (state: string) => FoundTask;
  readonly published: string;
  readonly newest: string;
  readonly body: string;
  readonly account: string;
}

/** Every page of the route table, as someone who may open it, with the ids of the made-up city. */
export async function listPlaces(): Promise<Place[]> {
  const found = await findIds();
  return [
    ...doorPlaces(),
    ...taskPlaces(found),
    ...directivePlaces(found),
    ...referencePlaces(found),
    ...administrationPlaces(found),
  ];
}

function doorPlaces(): Place[] {
  return [
    { name: 'trang-dau', route: '/', path: '/', as: null },
    { name: 'dang-nhap', route: '/dang-nhap', path: '/dang-nhap', as: null },
    { name: 'tai-khoan', route: '/tai-khoan', path: '/tai-khoan', as: 'chuyenvien' },
    { name: 'hai-buoc', route: '/tai-khoan/hai-buoc', path: '/tai-khoan/hai-buoc', as: 'chuyenvien' },
  ];
}

function taskPlaces({ task }: Found): Place[] {
  const one = (state: string, seenBy: string) => {
    const { id, lead } = task(state);
    const name = `nhiem-vu-${state}-${seenBy}`;
    const as = seenBy === 'lead' ? lead : seenBy;
    return { name, route: '/nhiem-vu/:id', path: `/nhiem-vu/${id}`, as };
  };
  const mine = (as: string) => ({ name: `viec-${as}`, route: '/nhiem-vu', path: '/nhiem-vu', as });
  return [
    ...['chuyenvien', 'truongban', 'sonoivu', 'kiemtra'].map(mine),
    one('assigned', 'lead'),
    one('assigned', 'chuyenvien'),
    one('in_progress', 'lead'),
    one('extension', 'truongban'),
    one('submitted', 'truongban'),
    one('returned', 'lead'),
    one('completed', 'kiemtra'),
    one('cancelled', 'chuyenvien'),
    {
      name: 'nhiem-vu-sua',
      route: '/nhiem-vu/:id/sua',
      path: `/nhiem-vu/${task('assigned').id}/sua`,
      as: 'chuyenvien',
    },
  ];
}

function directivePlaces({ published, newest }: Found): Place[] {
  const at = (name: string, route: string, id: string, as: string | null) => ({
    name,
    route,
    path: route.replace(':id', id),
    as,
  });
  return [
    at('van-ban', '/van-ban', '', 'vanthu'),
    at('van-ban-moi', '/van-ban/moi', '', 'vanthu'),
    at('van-ban-mot', '/van-ban/:id', published, 'vanthu'),
    at('van-ban-mot-lanh-dao', '/van-ban/:id', published, 'bithu'),
    at('van-ban-mot-don-vi', '/van-ban/:id', published, 'sonoivu'),
    at('van-ban-sua', '/van-ban/:id/sua', newest, 'vanthu'),
    at('van-ban-noi-dung', '/van-ban/:id/noi-dung', newest, 'vanthu'),
    at('van-ban-quan-he', '/van-ban/:id/quan-he/moi', newest, 'vanthu'),
    at('cong-khai', '/cong-khai', '', null),
    at('cong-khai-mot', '/cong-khai/:id', published, null),
    at('cong-khai-nhiem-vu', '/cong-khai/:id/nhiem-vu', published, null),
    { name: 'van-ban-tim', route: '/van-ban', path: '/van-ban?q=khong+co+gi', as: 'chuyenvien' },
  ];
}

function referencePlaces({ body }: Found): Place[] {
  return [
    { name: 'lich', route: '/lich', path: '/lich', as: 'chuyenvien' },
    { name: 'lich-quan-tri', route: '/lich', path: '/lich', as: 'quantri' },
    { name: 'lich-ngay', route: '/lich/ngay/:ngay', path: '/lich/ngay/2026-09-02', as: 'quantri' },
    {
      name: 'lich-quy-tac',
      route: '/lich/quy-tac/:quyTac',
      path: '/lich/quy-tac/first_day_counts',
      as: 'quantri',
    },
    { name: 'to-chuc', route: '/to-chuc', path: '/to-chuc', as: 'chuyenvien' },
    { name: 'to-chuc-mot', route: '/to-chuc/:id', path: `/to-chuc/${body}`, as: 'quantri' },
    { name: 'to-chuc-moi', route: '/to-chuc/moi', path: '/to-chuc/moi', as: 'quantri' },
    {
      name: 'to-chuc-thay-doi',
      route: '/to-chuc/:id/thay-doi',
      path: `/to-chuc/${body}/thay-doi`,
      as: 'quantri',
    },
    { name: 'to-chuc-chua', route: '/to-chuc/:id/chua', path: `/to-chuc/${body}/chua`, as: 'quantri' },
  ];
}

function administrationPlaces({ account }: Found): Place[] {
  return [
    { name: 'nhat-ky', route: '/nhat-ky', path: '/nhat-ky', as: 'kiemtra' },
    { name: 'nhat-ky-kiem-tra', route: '/nhat-ky', path: '/nhat-ky?kiem-tra=1', as: 'quantri' },
    {
      name: 'quan-tri-tai-khoan',
      route: '/quan-tri/tai-khoan',
      path: '/quan-tri/tai-khoan',
      as: 'quantri',
    },
    {
      name: 'quan-tri-tai-khoan-moi',
      route: '/quan-tri/tai-khoan/moi',
      path: '/quan-tri/tai-khoan/moi',
      as: 'quantri',
    },
    {
      name: 'quan-tri-tai-khoan-mot',
      route: '/quan-tri/tai-khoan/:id',
      path: `/quan-tri/tai-khoan/${account}`,
      as: 'quantri',
    },
  ];
}

async function findIds(): Promise<Found> {
  const tasks = await asOwner<{ id: string; state: string; lead: string }>(
    `select t.id, a.username as lead, case when t.extension_pending then 'extension' else t.state end as state
     from tasks.task t
     join accounts.held_role h on h.body_id = t.lead_id and h.role = 'assignee'
     join accounts.account a on a.id = h.account_id
     order by t.number desc`,
  );
  const directives = await asOwner<{ id: string; published_at: string | null }>(
    'select id, published_at from documents.directive order by registered_at desc',
  );
  const [body] = await asOwner<{ id: string }>(
    `select body_id as id from organisation.body_version where name = 'Sở Nội vụ'`,
  );
  const [account] = await asOwner<{ id: string }>(
    `select id from accounts.account where username = 'giamdocnv'`,
  );
  const published = directives.find((one) => one.published_at !== null);
  return {
    task: (state) =>
      known(
        tasks.find((task) => task.state === state),
        `task that is ${state}`,
      ),
    published: known(published, 'published directive').id,
    newest: known(directives[0], 'directive').id,
    body: known(body, 'Sở Nội vụ').id,
    account: known(account, 'giamdocnv').id,
  };
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the made-up city has no ${what}`);
  return found;
}
