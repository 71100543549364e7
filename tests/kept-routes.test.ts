import { describe, expect, it } from 'vitest';
import { routes } from '../src/app/routes.ts';
import { atTheDoor, everyone } from '../src/kernel/http/index.ts';

/** Why these pages, open to anyone, are made anew for each who asks. */
const notKept: Readonly<Record<string, string>> = {
  '/api': 'read by few',
  '/dang-nhap': 'for one: a door',
  '/dang-nhap/ma': 'for one: a door',
  '/dang-nhap/ben-ngoai': 'for one: a door',
  '/dang-nhap/ben-ngoai/ve': 'for one: a door',
  '/moi/:token': 'for one: by a secret',
  '/moi/:token/ben-ngoai': 'for one: by a secret',
  '/man-hinh/:screenToken': 'for one: by a secret',
  '/lich-han/:feedToken': 'for one: by a secret',
  '/cong-khai': 'searched by what is typed',
  '/cong-khai/:id': 'speaks in two forms, by what is accepted',
  '/cong-khai/:id/du-lieu': 'read by few',
  '/cong-khai/:id/nhiem-vu': 'changes with each task',
  '/tin/tim': 'searched by what is typed',
  '/thong-bao-chung': 'begins and ends at its hour',
  '/thong-bao-chung/:announced': 'begins and ends at its hour',
  '/thong-bao-chung/:announced/tep/:attachment': 'a file, fetched from the store',
  '/tin/:slug/cai-chinh': 'for one: a form with its key',
  '/cai-chinh/:rectificationToken': 'for one: by a secret',
  '/sitemap.xml': 'asked for a few times a day',
  '/sitemap/:list': 'asked for a few times a day',
  '/sitemap-tin.xml': 'tells the last two days by the hour',
  '/robots.txt': 'asked for a few times a day',
  '/tin/:slug/hinh/:picture': 'a picture, kept by those who show it',
  '/anh/:hash/:file': 'never changes: kept by browsers for ever, fetched from the store of files',
  '/tin/binh-luan/thong-ke': 'counted anew',
  '/tin/binh-luan/quy-tac': 'read by few',
  '/tin/binh-luan/thu-thach': 'for one: a challenge',
  '/tin/binh-luan/rieng/:ownToken': 'for one: by a secret',
  '/tin/binh-luan/rieng/:ownToken/du-lieu': 'for one: by a secret',
  '/tin/:slug/binh-luan': 'for one: a form with its key',
  '/tin/:slug/binh-luan/:comment/bao-cao': 'for one: a form with its key',
};

describe('a page that anyone may open', () => {
  it('is kept, or it is said why not', () => {
    const open = routes.filter(
      ({ method, gate }) => method === 'GET' && (gate === everyone || gate === atTheDoor),
    );
    expect(
      open
        .filter(({ keeping }) => !keeping)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(Object.keys(notKept).sort());
  });
});
