import { beforeAll, describe, expect, it } from 'vitest';
import { app, as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { findAccountByUsername, getAccount } from './accounts.store.ts';
import { confirmSecret, savePassword, saveSecret } from './credentials.store.ts';
import { carriedFields, keepForm, keptFormIn, wordsIn } from './kept-form.ts';
import { hashPassword } from './password-hash.ts';
import { sealSecret } from './sealed-secret.ts';
import { newSecret } from './second-factor.ts';

useFreshDatabase();

const password = 'cầu tre lắt lẻo gập ghềnh';
const username = 'quan.tri';
let city: City;
beforeAll(async () => {
  city = await foundCity();
  const { accountId } = city.actors.administrator;
  await savePassword(accountId, await hashPassword(password), readClock());
  const administrator = await as(city.actors.administrator);
  const facts = { name: 'Hoàng Gia Bảo', username, locale: 'vi', version: 1 };
  await administrator.post(`/quan-tri/tai-khoan/${accountId}`, facts);
});

/** The hidden fields of the last form on a page, as a browser would send them. */
async function fieldsOf(page: Response): Promise<URLSearchParams> {
  const html = await page.text();
  const form = html.slice(html.lastIndexOf('<form class="form"'));
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of form.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    fields.append(
      name,
      value
        .replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    );
  }
  return fields;
}

const send = (path: string, body: URLSearchParams, cookie = '') =>
  app.request(path, { method: 'POST', headers: { cookie }, body });

describe('a form whose session had ended', () => {
  const typed = () => ({
    name: 'Chu Thị "Vân" <Anh>',
    username: 'van.anh',
    locale: 'vi',
    role: 'officer',
    bodyId: city.bodies.department,
    from: '31/12/2099',
    password: 'không được mang theo',
  });

  it('is carried through the door and sent on as it was typed', async () => {
    const door = await asNobody().post('/quan-tri/tai-khoan/moi', typed());
    expect(door.status).toBe(401);
    const html = await door.clone().text();
    expect(html).toContain('Phiên đăng nhập đã hết');
    expect(html).not.toContain('không được mang theo');
    const knock = await fieldsOf(door);
    knock.append('username', username);
    knock.append('password', 'sai lần đầu đã');
    const refused = await send('/dang-nhap', knock);
    expect(refused.status).toBe(422);
    const again = await fieldsOf(refused);
    again.append('username', username);
    again.append('password', password);
    const kept = await send('/dang-nhap', again);
    expect(kept.status).toBe(200);
    const cookie = kept.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`)) ?? '';
    const page = await kept.clone().text();
    expect(page).toContain('Những gì anh/chị đã gõ vẫn còn');
    expect(page).toContain('action="/quan-tri/tai-khoan/moi"');
    const sent = await send('/quan-tri/tai-khoan/moi', await fieldsOf(kept), cookie.split(';')[0]);
    expect(sent.status).toBe(303);
    expect(await findAccountByUsername('van.anh')).toMatchObject({ name: 'Chu Thị "Vân" <Anh>' });
  });

  it('is carried through the second factor too', async () => {
    const { accountId } = city.actors.administrator;
    await saveSecret(accountId, sealSecret(accountId, newSecret()));
    await confirmSecret(accountId, readClock());
    const knock = await fieldsOf(await asNobody().post('/quan-tri/tai-khoan/moi', typed()));
    knock.append('username', username);
    knock.append('password', password);
    const code = await send('/dang-nhap', knock);
    expect(code.status).toBe(200);
    const carried = await fieldsOf(code);
    expect(carried.get('keep.name')).toBe('Chu Thị "Vân" <Anh>');
    expect(carried.get('keepAction')).toBe('/quan-tri/tai-khoan/moi');
  });

  it('tells that files have to be chosen again', async () => {
    const body = new FormData();
    body.append('note', 'kèm biên bản họp');
    body.append('file', new File(['một dòng chữ'], 'bien-ban.txt', { type: 'text/plain' }));
    const knock = await fieldsOf(await asNobody().post('/tai-khoan', body));
    const { accountId } = city.actors.officer;
    await savePassword(accountId, await hashPassword(password), readClock());
    knock.append('username', (await getAccount(accountId)).username);
    knock.append('password', password);
    const kept = await readable(await send('/dang-nhap', knock));
    expect(kept).toContain('Tệp đính kèm không giữ lại được');
    expect(kept).toContain('kèm biên bản họp');
  });

  it('is carried through however long the text is that was pasted', async () => {
    const note = 'Điều khoản thi hành. '.repeat(150_000);
    const door = await asNobody().post('/van-ban/moi', { note });
    expect(door.status).toBe(401);
    const knock = await fieldsOf(door);
    knock.append('username', username);
    knock.append('password', 'sai');
    const again = await send('/dang-nhap', knock);
    expect(again.status).toBe(422);
    expect((await fieldsOf(again)).get('keep.note')).toBe(note);
  });

  it('keeps lists of values and drops keys, codes, passwords and addresses elsewhere', () => {
    const kept = keepForm(
      '//noi.khac/',
      { a: '1', b: ['x', 'y'], formKey: 'k', newPassword: 'p', code: '1' },
      false,
    );
    expect(kept).toEqual({
      action: '/',
      fields: [
        { name: 'a', value: '1' },
        { name: 'b[]', value: 'x' },
        { name: 'b[]', value: 'y' },
      ],
      hadFiles: false,
    });
    const gathered = { keepAction: '/', 'keep.a': '1', 'keep.b': ['x', 'y'] };
    expect(carriedFields(kept).map((field) => field.name)).toEqual([
      'keepAction',
      'keep.a',
      'keep.b[]',
      'keep.b[]',
    ]);
    expect(keptFormIn(gathered)).toEqual(kept);
    expect(keptFormIn({ username: 'a' })).toBeUndefined();
  });

  it('shows people their own words again, not identifiers', () => {
    const kept = keepForm(
      '/',
      {
        id: '01a2085f-aabd-763b-8719-6ef26f32e824',
        version: '3',
        note: 'chờ ý kiến bằng văn bản',
        empty: '',
      },
      false,
    );
    expect(wordsIn(kept)).toEqual(['chờ ý kiến bằng văn bản']);
  });
});
