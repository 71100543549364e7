import { createHash } from 'node:crypto';
import { findAccountByUsername, identify, openSession } from '../../src/domain/accounts/index.ts';
import { makeScreen } from '../../src/domain/board/make-screen.ts';
import { writeMessage } from '../../src/domain/discussion/index.ts';
import { readDirective } from '../../src/domain/reading/index.ts';
import { askExtension } from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { dayOf, readClock } from '../../src/kernel/time/index.ts';
import { announcementPlaces } from './announcement-places.ts';
import { commentPlaces } from './comment-places.ts';
import { asOwner } from './database.ts';
import { importPlaces } from './import-places.ts';
import { newsPlaces } from './news-places.ts';
import type { Place } from './place.ts';
import { portalPlaces } from './portal-places.ts';
import { turnPlaces } from './turn-places.ts';

/** Routes whose answer is no page: files to keep, and a way through to another page. */
export const noPages: readonly string[] = [
  '/tin/binh-luan/thu-thach',
  '/tin/binh-luan/rieng/:ownToken/du-lieu',
  '/lich/ngay',
  '/dang-nhap/ben-ngoai',
  '/dang-nhap/ben-ngoai/ve',
  '/moi/:token/ben-ngoai',
  '/tai-khoan/khoa-truy-cap/tao',
  '/tai-khoan/du-lieu.json',
  '/tai-khoan/du-lieu.html',
  '/quan-tri/tai-khoan/csv',
  '/quan-tri/tai-khoan/xlsx',
  '/nhiem-vu/:id/tep/:evidenceId',
  '/nhiem-vu/:id/chi-tieu/:measureId/tep/:actualId',
  '/nhap-nhiem-vu/mau.xlsx',
  '/nhap-nhiem-vu/mau.csv',
  '/bang/danh-sach.csv',
  '/bang/danh-sach.xlsx',
  '/bang/bieu-do/:hinh',
  '/bang/truc-tiep',
  '/chuong-trinh.csv',
  '/chuong-trinh.xlsx',
  '/thong-bao/:notice/mo',
  '/lich-han/:feedToken',
  '/van-ban.csv',
  '/van-ban.xlsx',
  '/van-ban/nhap/mau',
  '/lich.csv',
  '/lich.xlsx',
  '/lich/nhap/mau',
  '/chuong-trinh/nhap/mau',
  '/to-chuc.csv',
  '/to-chuc.xlsx',
  '/to-chuc/nhap/mau',
  '/quan-tri/tai-khoan/nhap/mau',
  '/van-ban/:id/tep/:ordinal',
  '/van-ban/:id/goi-tin/tai',
  '/cong-khai/:id/du-lieu',
  '/goi-tin/:packet/goc',
  '/toa-soan/anh/:photo/hinh/:file',
  '/anh/:hash/:file',
  '/tin/:slug/hinh/:picture',
  '/tin/rss.xml',
  '/tin/atom.xml',
  '/tin/feed.json',
  '/tin/chuyen-muc/:section/rss.xml',
  '/tin/chuyen-muc/:section/atom.xml',
  '/tin/chuyen-muc/:section/feed.json',
  '/sitemap.xml',
  '/sitemap/:list',
  '/sitemap-tin.xml',
  '/robots.txt',
  '/thong-bao-chung/nhan/:announcement/tep/:attachment',
  '/thong-bao-chung/:announced/tep/:attachment',
  '/soan-thong-bao/:announcement/nguoi-doc.csv',
  '/toa-soan/cai-chinh/:rectification/minh-chung',
  '/lich/nhiem-ky.csv',
  '/lich/nhiem-ky.xlsx',
  '/lich/nhiem-ky/nhap/mau',
  '/dinh-ky.csv',
  '/dinh-ky.xlsx',
  '/dinh-ky/nhap/mau',
  '/bang/bo-loc.csv',
  '/bang/bo-loc.xlsx',
  '/bang/bo-loc/nhap/mau',
  '/quan-tri/nhac-han.csv',
  '/quan-tri/nhac-han.xlsx',
  '/quan-tri/nhac-han/nhap/mau',
  '/toa-soan/cach-viet.csv',
  '/toa-soan/cach-viet.xlsx',
  '/toa-soan/cach-viet/nhap/mau',
];

interface FoundTask {
  readonly id: string;
  readonly state: string;
  /** Who answers for the body that leads it. */
  readonly lead: string;
  /** True when it has a deadline. */
  readonly dated: boolean;
}

interface Found {
  readonly task: (state: string) => FoundTask;
  /** A measure that is followed, of a task under way. */
  readonly measured: { readonly taskId: string; readonly id: string; readonly lead: string };
  /** What recurs, and who answers for the body that leads it. */
  readonly series: { readonly id: string; readonly lead: string };
  /** On the desk of the newest directive: an assignment. */
  readonly recurring: string;
  /** What the officer did, or is about to do, with many tasks. */
  /** A list of tasks that the officer brought, and a row of it. */
  readonly imported: { readonly id: string; readonly line: number };
  readonly batches: readonly { readonly id: string; readonly state: string }[];
  /** A scheme of the city that is open. */
  readonly scheme: string;
  /** What an officer has just said about the task in progress. */
  readonly message: string;
  readonly published: string;
  /** At the desk, read. */
  readonly newest: string;
  readonly unread: string;
  readonly proposal: string;
  /** A citation of the newest that answers to no directive. */
  readonly citation: string;
  readonly intake: string;
  /** What came as a packet and waits to be checked. */
  readonly packet: string;
  readonly body: string;
  readonly account: string;
  /** A view of the leader's own, and the link of a screen that was just made. */
  readonly view: string;
  readonly screenToken: string;
  /** The webhook that is told of results, and something that was sent there at the third try. */
  readonly webhook: string;
  readonly delivery: string;
}

/** Every page of the route table, as someone who may open it, with the ids of the made-up city. */
export async function listPlaces(): Promise<Place[]> {
  const found = await findIds();
  return [
    ...(await doorPlaces()),
    ...taskPlaces(found),
    ...(await turnPlaces()),
    ...boardPlaces(found),
    ...schemePlaces(found),
    ...batchPlaces(found),
    ...worklistPlaces(found),
    ...seriesPlaces(found),
    ...directivePlaces(found),
    ...deskPlaces(found),
    ...referencePlaces(found),
    ...administrationPlaces(found),
    ...noticePlaces(),
    ...(await newsPlaces()),
    ...(await portalPlaces()),
    ...(await commentPlaces()),
    ...(await announcementPlaces()),
    ...(await importPlaces()),
    ...webhookPlaces(found),
  ];
}

async function doorPlaces(): Promise<Place[]> {
  const [owed, chosen, first] = ['code', 'password', 'first'].map((what) => `token of the ${what}`);
  await asOwner(
    `insert into accounts.session (token_hash, account_id, created_at, last_seen_at, expires_at, awaits_totp)
     select $1, id, now(), now(), now() + interval '9 minutes', true from accounts.account where username = 'bientap'
     on conflict do nothing`,
    [hashOf(owed)],
  );
  await asOwner(
    `insert into accounts.invitation (token_hash, account_id, created_at, expires_at)
     select $1::bytea, id, now(), now() + interval '1 day' from accounts.account where username = 'bientap'
     union all select $2::bytea, null, now(), now() + interval '1 day'
     on conflict do nothing`,
    [hashOf(chosen), hashOf(first)],
  );
  const invited = (name: string, token = '') => {
    const path = `/moi/${encodeURIComponent(token)}`;
    return { name, route: '/moi/:token', path, as: null };
  };
  return [
    { name: 'trang-dau', route: '/', path: '/', as: null },
    { name: 'dang-nhap', route: '/dang-nhap', path: '/dang-nhap', as: null },
    { name: 'dang-nhap-ma', route: '/dang-nhap/ma', path: '/dang-nhap/ma', as: null, token: owed ?? '' },
    invited('moi', chosen),
    invited('moi-dau-tien', first),
    { name: 'tai-khoan', route: '/tai-khoan', path: '/tai-khoan', as: 'chuyenvien' },
    { name: 'hai-buoc', route: '/tai-khoan/hai-buoc', path: '/tai-khoan/hai-buoc', as: 'chuyenvien' },
    {
      name: 'khoa-truy-cap',
      route: '/tai-khoan/khoa-truy-cap',
      path: '/tai-khoan/khoa-truy-cap',
      as: 'chuyenvien',
    },
    {
      name: 'ma-truy-cap',
      route: '/tai-khoan/ma-truy-cap',
      path: '/tai-khoan/ma-truy-cap',
      as: 'chuyenvien',
    },
    { name: 'du-lieu', route: '/tai-khoan/du-lieu', path: '/tai-khoan/du-lieu', as: 'chuyenvien' },
    { name: 'uy-quyen', route: '/tai-khoan/uy-quyen', path: '/tai-khoan/uy-quyen', as: 'chuyenvien' },
    {
      name: 'uy-quyen-moi',
      route: '/tai-khoan/uy-quyen/moi',
      path: '/tai-khoan/uy-quyen/moi',
      as: 'truongban',
    },
  ];
}

const hashOf = (token = '') => createHash('sha256').update(token).digest();

function taskPlaces({ task, message, measured }: Found): Place[] {
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
    ...reminderPlaces(task('in_progress').id),
    ...discussionPlaces(task('in_progress').id, message),
    ...measurePlaces(measured),
    {
      name: 'nhiem-vu-ban-giao',
      route: '/nhiem-vu/:id/ban-giao',
      path: `/nhiem-vu/${task('in_progress').id}/ban-giao`,
      as: 'chuyenvien',
    },
    { name: 'da-ban-giao', route: '/nhiem-vu/da-ban-giao', path: '/nhiem-vu/da-ban-giao', as: 'sonoivu' },
    {
      name: 'nhiem-vu-sua',
      route: '/nhiem-vu/:id/sua',
      path: `/nhiem-vu/${task('assigned').id}/sua`,
      as: 'chuyenvien',
    },
  ];
}

function measurePlaces({ taskId, id, lead }: Found['measured']): Place[] {
  const route = '/nhiem-vu/:id/chi-tieu';
  const path = `/nhiem-vu/${taskId}/chi-tieu`;
  return [
    { name: 'nhiem-vu-chi-tieu', route: '/nhiem-vu/:id', path: `/nhiem-vu/${taskId}`, as: lead },
    { name: 'chi-tieu-moi', route: `${route}/moi`, path: `${path}/moi`, as: 'chuyenvien' },
    { name: 'chi-tieu', route: `${route}/:measureId`, path: `${path}/${id}`, as: lead },
    { name: 'chi-tieu-chi-xem', route: `${route}/:measureId`, path: `${path}/${id}`, as: 'kiemtra' },
    { name: 'chi-tieu-sua', route: `${route}/:measureId/sua`, path: `${path}/${id}/sua`, as: 'chuyenvien' },
  ];
}

function reminderPlaces(id: string): Place[] {
  const route = '/nhiem-vu/:id/don-doc';
  const path = `/nhiem-vu/${id}/don-doc`;
  return [
    { name: 'don-doc', route, path, as: 'chuyenvien' },
    { name: 'don-doc-chi-xem', route, path, as: 'kiemtra' },
  ];
}

function discussionPlaces(id: string, message: string): Place[] {
  const route = '/nhiem-vu/:id/trao-doi';
  const path = `/nhiem-vu/${id}/trao-doi`;
  return [
    { name: 'trao-doi', route, path, as: 'chuyenvien' },
    { name: 'trao-doi-chi-xem', route, path, as: 'kiemtra' },
    {
      name: 'trao-doi-sua',
      route: `${route}/:messageId/sua`,
      path: `${path}/${message}/sua`,
      as: 'chuyenvien',
    },
  ];
}

const lastWeek = () => dayOf(readClock()).subtract({ days: 7 }).toString();

function boardPlaces({ view, screenToken }: Found): Place[] {
  const list = '/bang/danh-sach';
  return [
    { name: 'bang', route: '/bang', path: '/bang', as: 'bithu' },
    { name: 'bang-don-vi', route: '/bang', path: '/bang', as: 'sonoivu' },
    { name: 'bang-danh-sach', route: list, path: list, as: 'truongban' },
    { name: 'bang-danh-sach-khong-co', route: list, path: `${list}?tim=khong+co+viec+nay`, as: 'kiemtra' },
    { name: 'bang-thiet-lap', route: '/bang/thiet-lap', path: '/bang/thiet-lap', as: 'truongban' },
    { name: 'bang-ngay-cu', route: '/bang', path: `/bang?ngay=${lastWeek()}&theo=van-ban`, as: 'bithu' },
    { name: 'bang-thay-doi', route: '/bang/thay-doi', path: '/bang/thay-doi?tu=2026-01-05', as: 'bithu' },
    { name: 'bang-bieu-do', route: '/bang/bieu-do', path: '/bang/bieu-do', as: 'bithu' },
    { name: 'bang-bo-loc', route: '/bang/bo-loc', path: '/bang/bo-loc', as: 'truongban' },
    {
      name: 'bang-bo-loc-moi',
      route: '/bang/bo-loc/moi',
      path: '/bang/bo-loc/moi?noi=danh-sach&dieuKien=tinhHinh%3Dqua-han',
      as: 'truongban',
    },
    { name: 'bang-bo-loc-mot', route: '/bang/bo-loc/:view', path: `/bang/bo-loc/${view}`, as: 'truongban' },
    { name: 'bang-man-hinh', route: '/bang/man-hinh', path: '/bang/man-hinh', as: 'bithu' },
    { name: 'man-hinh', route: '/man-hinh/:screenToken', path: `/man-hinh/${screenToken}`, as: null },
    { name: 'dieu-hanh', route: '/dieu-hanh', path: '/dieu-hanh', as: 'bithu' },
  ];
}

function schemePlaces({ scheme }: Found): Place[] {
  const route = '/chuong-trinh';
  return [
    { name: 'chuong-trinh', route, path: route, as: 'truongban' },
    { name: 'chuong-trinh-khong-co', route, path: `${route}?tim=khong+co+de+an+nay`, as: 'kiemtra' },
    { name: 'chuong-trinh-moi', route: `${route}/moi`, path: `${route}/moi`, as: 'chuyenvien' },
    { name: 'chuong-trinh-mot', route: `${route}/:id`, path: `${route}/${scheme}`, as: 'chuyenvien' },
    { name: 'chuong-trinh-chi-xem', route: `${route}/:id`, path: `${route}/${scheme}`, as: 'kiemtra' },
    { name: 'chuong-trinh-sua', route: `${route}/:id/sua`, path: `${route}/${scheme}/sua`, as: 'chuyenvien' },
  ];
}

function batchPlaces({ batches }: Found): Place[] {
  const route = '/hang-loat';
  const chosen = 'tinhHinh=qua-han&tatCa=1';
  const act = (name: string): Place => ({
    name: `hang-loat-${name}`,
    route: `${route}/moi`,
    path: `${route}/moi?${chosen}&viec=${name}`,
    as: 'chuyenvien',
  });
  return [
    { name: 'chon-nhiem-vu', route: '/bang/chon', path: '/bang/chon?tinhHinh=qua-han', as: 'chuyenvien' },
    { name: 'hang-loat', route, path: route, as: 'chuyenvien' },
    { name: 'hang-loat-chua-co', route, path: route, as: 'truongban' },
    { name: 'hang-loat-chua-chon', route: `${route}/moi`, path: `${route}/moi`, as: 'chuyenvien' },
    ...['gia-han', 'don-doc', 'ban-giao', 'huy', 'chuong-trinh'].map(act),
    ...batches.map(({ id, state }) => ({
      name: `hang-loat-${state}`,
      route: `${route}/:id`,
      path: `${route}/${id}`,
      as: 'chuyenvien',
    })),
  ];
}

function worklistPlaces({ imported: { id, line } }: Found): Place[] {
  const route = '/nhap-nhiem-vu';
  const as = 'chuyenvien';
  return [
    { name: 'nhap-nhiem-vu', route, path: route, as },
    { name: 'nhap-nhiem-vu-chua-co', route, path: route, as: 'truongban' },
    { name: 'nhap-nhiem-vu-mot', route: `${route}/:id`, path: `${route}/${id}`, as },
    { name: 'nhap-nhiem-vu-dong', route: `${route}/:id/dong/:line`, path: `${route}/${id}/dong/${line}`, as },
  ];
}

function seriesPlaces({ series, recurring, task, newest }: Found): Place[] {
  const route = '/dinh-ky';
  const doc = '/van-ban/:id/doc/:proposal/dinh-ky';
  const repeated = task('in_progress').id;
  return [
    { name: 'dinh-ky', route, path: route, as: 'truongban' },
    { name: 'dinh-ky-khong-co', route, path: `${route}?tim=khong+co+viec+nay`, as: 'kiemtra' },
    {
      name: 'dinh-ky-moi',
      route: `${route}/moi`,
      path: `${route}/moi?nhiemVu=${repeated}`,
      as: 'chuyenvien',
    },
    { name: 'dinh-ky-mot', route: `${route}/:id`, path: `${route}/${series.id}`, as: series.lead },
    { name: 'dinh-ky-giu', route: `${route}/:id`, path: `${route}/${series.id}`, as: 'chuyenvien' },
    { name: 'dinh-ky-sua', route: `${route}/:id/sua`, path: `${route}/${series.id}/sua`, as: 'chuyenvien' },
    {
      name: 'doc-dinh-ky',
      route: doc,
      path: doc.replace(':id', newest).replace(':proposal', recurring),
      as: 'chuyenvien',
    },
  ];
}

function directivePlaces({ published, newest, citation, intake, packet }: Found): Place[] {
  const at = (name: string, route: string, { id = '', as }: { id?: string; as: string | null }) => ({
    name,
    route,
    path: route.replace(':id', id),
    as,
  });
  return [
    at('van-ban', '/van-ban', { as: 'vanthu' }),
    at('van-ban-moi', '/van-ban/moi', { as: 'vanthu' }),
    at('van-ban-mot', '/van-ban/:id', { id: published, as: 'vanthu' }),
    at('van-ban-goi-tin', '/van-ban/:id/goi-tin', { id: published, as: 'vanthu' }),
    at('goi-tin', '/goi-tin', { as: 'vanthu' }),
    { name: 'goi-tin-mot', route: '/goi-tin/:packet', path: `/goi-tin/${packet}`, as: 'vanthu' },
    at('van-ban-mot-lanh-dao', '/van-ban/:id', { id: published, as: 'bithu' }),
    at('van-ban-mot-don-vi', '/van-ban/:id', { id: published, as: 'sonoivu' }),
    at('van-ban-sua', '/van-ban/:id/sua', { id: newest, as: 'vanthu' }),
    at('van-ban-noi-dung', '/van-ban/:id/noi-dung', { id: newest, as: 'vanthu' }),
    at('van-ban-quan-he', '/van-ban/:id/quan-he/moi', { id: newest, as: 'vanthu' }),
    {
      name: 'van-ban-ghi-so',
      route: '/van-ban/moi/:intake',
      path: `/van-ban/moi/${intake}`,
      as: 'vanthu',
    },
    {
      name: 'van-ban-quan-he-cac',
      route: '/van-ban/:id',
      path: `/van-ban/${published}?muc=quan-he`,
      as: 'vanthu',
    },
    {
      name: 'van-ban-nhat-ky',
      route: '/van-ban/:id',
      path: `/van-ban/${published}?muc=nhat-ky`,
      as: 'vanthu',
    },
    {
      name: 'van-ban-chi-ra',
      route: '/van-ban/:id/quan-he/:relation/chi-ra',
      path: `/van-ban/${newest}/quan-he/${citation}/chi-ra`,
      as: 'vanthu',
    },
    { name: 'api', route: '/api', path: '/api', as: null },
    at('cong-khai', '/cong-khai', { as: null }),
    at('cong-khai-mot', '/cong-khai/:id', { id: published, as: null }),
    at('cong-khai-nhiem-vu', '/cong-khai/:id/nhiem-vu', { id: published, as: null }),
    { name: 'van-ban-tim', route: '/van-ban', path: '/van-ban?tim=khong+co+van+ban+nay', as: 'chuyenvien' },
  ];
}

function deskPlaces({ newest, unread, proposal }: Found): Place[] {
  const desk = '/van-ban/:id/doc';
  const at = (name: string, route: string, as = 'chuyenvien') => ({
    name: `doc-${name}`,
    route,
    path: route.replace(':id', newest).replace(':proposal', proposal),
    as,
  });
  return [
    { name: 'ban-doc', route: '/ban-doc', path: '/ban-doc', as: 'chuyenvien' },
    at('ban', desk),
    at('ban-chi-xem', desk, 'kiemtra'),
    { ...at('chua', desk), path: desk.replace(':id', unread) },
    at('tat-ca', `${desk}/xac-nhan-tat-ca`),
    { ...at('them', `${desk}/them`), path: `${desk.replace(':id', newest)}/them?tu=0&den=17` },
    at('sua', `${desk}/:proposal/sua`),
    at('bo-qua', `${desk}/:proposal/bo-qua`),
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

function noticePlaces(): Place[] {
  const list = { route: '/thong-bao', path: '/thong-bao' };
  const wishes = { route: '/thong-bao/tuy-chon', path: '/thong-bao/tuy-chon' };
  return [
    { name: 'thong-bao', ...list, as: 'giamdocnv' },
    { name: 'thong-bao-chua-xem', ...list, path: '/thong-bao?xem=chua', as: 'truongban' },
    { name: 'thong-bao-khong-co', ...list, as: 'bientap' },
    { name: 'thong-bao-tuy-chon', ...wishes, as: 'chuyenvien' },
  ];
}

function webhookPlaces({ webhook, delivery }: Found): Place[] {
  const route = '/webhook';
  const one = `${route}/${webhook}`;
  return [
    { name: 'webhook', route, path: route, as: 'chuyenvien' },
    { name: 'webhook-khong-co', route, path: route, as: 'sonoivu' },
    { name: 'webhook-moi', route: `${route}/moi`, path: `${route}/moi`, as: 'chuyenvien' },
    { name: 'webhook-mot', route: `${route}/:webhook`, path: one, as: 'chuyenvien' },
    { name: 'webhook-sua', route: `${route}/:webhook/sua`, path: `${one}/sua`, as: 'chuyenvien' },
    {
      name: 'webhook-lan-gui',
      route: `${route}/:webhook/lan-gui/:delivery`,
      path: `${one}/lan-gui/${delivery}`,
      as: 'chuyenvien',
    },
    { name: 'webhook-moi-nguoi', route: '/quan-tri/webhook', path: '/quan-tri/webhook', as: 'quantri' },
  ];
}

function administrationPlaces({ account }: Found): Place[] {
  return [
    { name: 'nhat-ky', route: '/nhat-ky', path: '/nhat-ky', as: 'kiemtra' },
    {
      name: 'ma-truy-cap-moi-nguoi',
      route: '/quan-tri/ma-truy-cap',
      path: '/quan-tri/ma-truy-cap',
      as: 'quantri',
    },
    { name: 'viec-nen', route: '/quan-tri/viec-nen', path: '/quan-tri/viec-nen', as: 'quantri' },
    { name: 'nhac-han', route: '/quan-tri/nhac-han', path: '/quan-tri/nhac-han', as: 'quantri' },
    {
      name: 'nhac-han-moi',
      route: '/quan-tri/nhac-han/moi',
      path: '/quan-tri/nhac-han/moi',
      as: 'quantri',
    },
    {
      name: 'nhac-han-mot',
      route: '/quan-tri/nhac-han/:rule',
      path: '/quan-tri/nhac-han/lead_leader',
      as: 'quantri',
    },
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
  const tasks = await listTasks();
  const directives = await asOwner<{ id: string; published_at: string | null; concerns: boolean }>(
    `select d.id, d.published_at, exists (
       select from documents.involvement i join organisation.body_version v on v.body_id = i.body_id
       where i.directive_id = d.id and v.name = 'Sở Nội vụ') as concerns
     from documents.directive d order by d.registered_at desc`,
  );
  const [newest, unread] = directives;
  const atDesk = await prepareDesk(known(newest, 'directive').id);
  const [body] = await asOwner<{ id: string }>(
    `select body_id as id from organisation.body_version where name = 'Sở Nội vụ'`,
  );
  const [account] = await asOwner<{ id: string }>(
    `select id from accounts.account where username = 'giamdocnv'`,
  );
  const [scheme] = await asOwner<{ id: string }>(
    'select id from schemes.scheme where closed_at is null order by created_at limit 1',
  );
  const [view] = await asOwner<{ id: string }>(
    `select v.id from board.view v join accounts.account a on a.id = v.owner_id where a.username = 'truongban' limit 1`,
  );
  const [sent] = await asOwner<{ webhook: string; delivery: string }>(
    `select webhook_id as webhook, id as delivery from webhooks.delivery order by tries desc limit 1`,
  );
  const published = directives.find((one) => one.published_at !== null && one.concerns);
  const task = (state: string) =>
    known(
      tasks.find((one) => one.state === state),
      `task that is ${state}`,
    );
  return {
    task,
    message: await sayAbout(task('in_progress').id),
    measured: await findMeasured(),
    scheme: known(scheme, 'scheme').id,
    imported: known(
      (
        await asOwner<Found['imported']>(
          "select list_id as id, line from worklists.line where state = 'wrong' limit 1",
        )
      )[0],
      'imported list',
    ),
    batches: await asOwner<{ id: string; state: string }>('select id, state from batches.batch'),
    series: await findSeries(),
    recurring: atDesk.proposal,
    published: known(published, 'published directive').id,
    newest: known(newest, 'directive').id,
    unread: known(unread, 'second directive').id,
    ...atDesk,
    body: known(body, 'Sở Nội vụ').id,
    account: known(account, 'giamdocnv').id,
    view: known(view, 'saved view').id,
    screenToken: await aScreen(),
    ...known(sent, 'delivery of a webhook'),
  };
}

/** A screen of the whole city that shows titles too; gives the token of its link. */
async function aScreen(): Promise<string> {
  const leader = await actorCalled('bithu');
  const bodyId = leader.roles[0]?.bodyId ?? '';
  return makeScreen(leader, { name: 'Phòng họp', bodyId, showsTitles: true, seconds: 20 }, readClock());
}

/** The tasks with who answers for each, one of them waiting for more time. */
async function listTasks(): Promise<FoundTask[]> {
  const list = () =>
    asOwner<FoundTask>(
      `select t.id, a.username as lead, t.due_on is not null as dated,
         case when t.extension_pending then 'extension' else t.state end as state
       from tasks.task t
       join documents.directive d on d.id = t.directive_id and d.secrecy = 'normal'
       join accounts.held_role h on h.body_id = t.lead_id and h.role = 'assignee'
       join accounts.account a on a.id = h.account_id
       order by t.due_on is null, t.number desc`,
    );
  const tasks = await list();
  if (tasks.some(({ state }) => state === 'extension')) return tasks;
  const { id, lead } = known(
    tasks.findLast(({ state, dated }) => state === 'in_progress' && dated),
    'task in progress with a deadline',
  );
  const now = readClock();
  const rule = { kind: 'day', date: dayOf(now).add({ days: 90 }).toString() } as const;
  await askExtension(
    await actorCalled(lead),
    { taskId: id, rule, reason: 'Chờ số liệu của ba đơn vị.' },
    now,
  );
  return list();
}

/** The newest directive is read, one citation in it answers to nothing, and a registration is begun. */
async function prepareDesk(
  newest: string,
): Promise<Pick<Found, 'proposal' | 'citation' | 'intake' | 'packet'>> {
  const now = readClock();
  const registrar = await actorCalled('vanthu');
  await readDirective(registrar, newest, now);
  const [proposal] = await asOwner<{ id: string }>(
    `select id from reading.proposal where directive_id = $1 and kind = 'assignment' order by start_at limit 1`,
    [newest],
  );
  const [citation] = await asOwner<{ id: string }>(
    `insert into documents.relation (from_id, kind, cited_type, cited_number, cited_symbol, cited_as)
     values ($1, 'cites', 'CT', '77', '77-CT/TU', 'Chỉ thị số 77-CT/TU') returning id`,
    [newest],
  );
  const [intake] = await asOwner<{ id: string }>(
    `insert into documents.intake (account_id, received_at, pasted_text)
     select $1, now(), body_text from documents.directive where id = $2 returning id`,
    [registrar.accountId, newest],
  );
  const [packet] = await asOwner<{ id: string }>(
    `insert into packets.packet (sha256, file_name, document_id, from_id, from_name, recipients, symbol, type_name, subject, signer,
       promulgated_on, intake_id, received_by, received_at)
     select repeat('0', 64), 'den.edxml', '6a3f6d0e-5a8e-4d1c-9a63-6d5f1f0b7a01', 'TEST.T01', 'Thành ủy Hải Vân', array['Thành ủy Minh Châu'],
       '81-KL/TU', 'Kết luận', 'Về phối hợp quản lý cán bộ biệt phái', 'Ngô Quang Vinh', '2026-02-11', i.id, i.account_id, i.received_at
     from documents.intake i where i.id = $1 returning id`,
    [known(intake, 'intake').id],
  );
  return {
    proposal: known(proposal, 'proposal').id,
    citation: known(citation, 'citation').id,
    intake: known(intake, 'intake').id,
    packet: known(packet, 'packet').id,
  };
}

async function findSeries(): Promise<Found['series']> {
  const [found] = await asOwner<Found['series']>(
    `select s.id, a.username as lead from recurrence.series s join recurrence.version v on v.series_id = s.id
     join accounts.held_role h on h.body_id = v.lead_id and h.role = 'assignee'
     join accounts.account a on a.id = h.account_id where s.ended_on is null order by s.created_at limit 1`,
  );
  return known(found, 'series');
}

async function findMeasured(): Promise<Found['measured']> {
  const [found] = await asOwner<Found['measured']>(
    `select m.id, t.id as "taskId", a.username as lead
     from measures.measure m join tasks.task t on t.id = m.task_id
     join accounts.held_role h on h.body_id = t.lead_id and h.role = 'assignee'
     join accounts.account a on a.id = h.account_id
     where m.ended_at is null and t.state in ('in_progress', 'returned') order by m.defined_at limit 1`,
  );
  return known(found, 'measure that is followed');
}

/** An officer asks something; only what was said just now can still be edited. */
async function sayAbout(taskId: string): Promise<string> {
  const words = 'Đề nghị gửi kèm bảng tổng hợp theo từng phòng.';
  const officer = await actorCalled('chuyenvien');
  return writeMessage(officer, { taskId, words, bodyIds: [], accountIds: [] }, readClock());
}

/** One of the made-up people, signed in. */
export async function actorCalled(username: string): Promise<Actor> {
  const now = readClock();
  const account = known(await findAccountByUsername(username), username);
  const actor = await identify(await openSession(account.id, now), { now, today: dayOf(now) });
  return known(actor ?? undefined, `${username} who is in`);
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the made-up city has no ${what}`);
  return found;
}
