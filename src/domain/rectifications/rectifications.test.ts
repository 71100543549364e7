import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useFreshFiles } from '../../../tests/support/world.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aContent, aPublishedArticle } from '../articles/fixtures.ts';
import { getArticle, writeArticle } from '../articles/index.ts';
import { answerOn } from '../comments/fixtures.ts';
import { aPictureFile } from '../photos/fixtures.ts';
import { countRequest } from './ask-rectification.ts';
import { clearContacts } from './clear-contacts.ts';
import {
  answerRectification,
  claimRectification,
  passRectification,
  replyToRectification,
} from './deal-with-request.ts';
import { aRectification } from './fixtures.ts';
import { isOverdue } from './rectification.ts';
import { getRectification } from './rectifications.store.ts';
import { tellOfRequests } from './tell-of-requests.ts';

useFreshDatabase();
useFreshFiles();

// A Monday.
const now = Temporal.Instant.from('2026-05-04T01:00:00Z');
let city: City;
let article: { readonly id: string; readonly slug: string };
let editor: Actor;
beforeAll(async () => {
  city = await foundCity();
  editor = city.actors.editor;
  article = await aPublishedArticle({
    newsroomId: city.bodies.office,
    by: editor,
    at: now.subtract({ hours: 5 }),
  });
});

const anew = (given = {}) => aRectification({ articleId: article.id, ...given }, now);
const told = (id: string) =>
  asOwner<{ account_id: string; kind: string }>(
    `select account_id, kind from notices.notice where facts ->> 'rectificationId' = $1 order by kind`,
    [id],
  );

describe('a request to correct', () => {
  it('is answered within five working days, seven where another body is asked, and is late from the day after', async () => {
    const { id } = await anew();
    const first = await getRectification(id);
    expect(first.dueOn.toString()).toBe('2026-05-11');
    const question = { id, bodyId: city.bodies.commission, question: 'Hạn đúng là ngày nào?' };
    await passRectification(editor, question, now);
    const passed = await getRectification(id);
    expect(passed.dueOn.toString()).toBe('2026-05-13');
    const day = (text: string) => isOverdue(passed, Temporal.PlainDate.from(text));
    expect([day('2026-05-13'), day('2026-05-14')]).toEqual([false, true]);
    await expect(passRectification(editor, question, now)).rejects.toMatchObject({
      code: 'rectifications.askedAlready',
    });
  });

  it('stands in the list of the body that is asked until it has replied, late or not, and in no other list', async () => {
    const { id } = await anew();
    await passRectification(
      editor,
      { id, bodyId: city.bodies.commission, question: 'Ngày nào mới đúng?' },
      now,
    );
    const { officer, assignee } = city.actors;
    const seen = async (actor: Actor, query = '') =>
      (await (await as(actor)).get(`/cai-chinh/hoi${query}`)).text();
    const waits = await seen(officer);
    expect(waits).toContain('Ngày nào mới đúng?');
    expect(waits).toContain('Quá hạn');
    expect(waits).not.toContain('nguyen.van.lanh@thu.example');
    expect(await seen(assignee)).not.toContain('Ngày nào mới đúng?');
    await replyToRectification(officer, { id, bodyId: city.bodies.commission, reply: 'Ngày 20.' }, now);
    expect(await seen(officer)).not.toContain('Ngày nào mới đúng?');
    expect(await seen(officer, '?xem=da-xong')).toContain('Ngày nào mới đúng?');
  });

  it('tells the newsroom, the body that is asked, and whoever asked it that it replied; each once', async () => {
    const { id } = await anew();
    const { officer, leader, assignee } = city.actors;
    await claimRectification(editor, id, now);
    await passRectification(editor, { id, bodyId: city.bodies.commission, question: 'Đúng không?' }, now);
    await tellOfRequests(now);
    const reply = { id, bodyId: city.bodies.commission, reply: 'Hạn là ngày 20.' };
    await expect(replyToRectification(assignee, reply, now)).rejects.toMatchObject({
      code: 'rectifications.noSuchRequest',
    });
    await replyToRectification(officer, reply, now);
    await tellOfRequests(now.add({ minutes: 1 }));
    await tellOfRequests(now.add({ minutes: 2 }));
    const rows = await told(id);
    const of = (kind: string) => rows.filter((row) => row.kind === kind).map((row) => row.account_id);
    expect(of('rectification_asked')).toEqual([editor.accountId]);
    expect(of('rectification_passed').sort()).toEqual([officer.accountId, leader.accountId].sort());
    expect(of('rectification_replied')).toEqual([editor.accountId]);
    expect((await listHistory('rectification', id)).map(({ action }) => action)).toEqual([
      'rectification.asked',
      'rectification.claimed',
      'rectification.passed',
      'rectification.replied',
    ]);
    const page = await (await as(officer)).get(`/cai-chinh/hoi/${id}`);
    const seen = await readable(page);
    expect(seen).toContain('Đúng không?');
    expect(seen).not.toContain('nguyen.van.lanh');
  });

  it('is dealt with by the newsroom of its article alone', async () => {
    const { id } = await anew();
    await expect(claimRectification(city.actors.officer, id, now)).rejects.toMatchObject({
      code: 'rectifications.noSuchRequest',
    });
    const director = await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.department }] });
    const stranger = await as(director);
    expect((await stranger.get(`/toa-soan/cai-chinh/${id}`)).status).toBe(404);
    expect(await readable(await stranger.get('/toa-soan/cai-chinh'))).not.toContain('Nguyễn Văn Lành');
  });
});

it('how to reach whoever asked goes a year after the answer, and stays while none was given', async () => {
  const [answered, open] = [await anew(), await anew()];
  await answerRectification(editor, { id: answered.id, state: 'private', answer: 'Đã xem.' }, now);
  const contacts = async () => [
    (await getRectification(answered.id)).contact,
    (await getRectification(open.id)).contact,
  ];
  const before = await contacts();
  expect(before).not.toContain('');
  await clearContacts(now.add({ hours: 24 * 364 }));
  expect(await contacts()).toEqual(before);
  await clearContacts(now.add({ hours: 24 * 366 }));
  expect(await contacts()).toEqual(['', before[1]]);
});

describe('an answer', () => {
  it('corrects the article with its date, which another than who changed it publishes', async () => {
    const { id, secret } = await anew();
    const answering = { id, state: 'corrected', answer: 'Hạn đúng là ngày 20.' } as const;
    const version = await writeArticle(
      editor,
      {
        seen: { id: article.id, version: 1 },
        content: aContent({ lead: 'Hạn là ngày 20.' }),
        how: 'written',
      },
      now,
    );
    await expect(answerRectification(editor, { ...answering, version }, now)).rejects.toMatchObject({
      code: 'articles.notYours',
    });
    expect((await getRectification(id)).state).toBe('open');
    const other = await anActor({ roles: [{ role: 'editor', bodyId: city.bodies.office }] });
    await answerRectification(other, { ...answering, version }, now);
    expect((await getArticle(article.id)).state).toBe('corrected');
    expect(await readable(await asNobody().get(`/tin/${article.slug}`))).toContain('Hạn đúng là ngày 20.');
    expect(await readable(await asNobody().get(`/cai-chinh/${secret}`))).toMatch(
      /Đã đính chính.*Hạn đúng là ngày 20/,
    );
    await expect(answerRectification(other, { ...answering, version }, now)).rejects.toMatchObject({
      code: 'rectifications.answeredAlready',
    });
  });

  it.each([
    ['published', true],
    ['private', false],
    ['refused', false],
  ] as const)('that is %s stands under the article: %s, and never who asked', async (state, isPublic) => {
    const { id, secret } = await anew({ asker: 'Bạn đọc giấu tên', contact: 'kin@thu.example' });
    const answer = `Tòa soạn trả lời <b>${state}</b>`;
    await answerRectification(editor, { id, state, answer }, now);
    const page = await asNobody().get(`/tin/${article.slug}`);
    const html = await page.text();
    expect(html).not.toMatch(/<b>(published|private|refused)|giấu tên|kin@thu/);
    expect(html.includes(`&lt;b&gt;${state}`)).toBe(isPublic);
    expect(await readable(await asNobody().get(`/cai-chinh/${secret}`))).toContain(answer);
  });
});

const aDrawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><script>alert(1)</script></svg>';

describe('the form for readers', () => {
  const path = () => `/tin/${article.slug}/cai-chinh`;
  const said = {
    asker: 'Lê Thị Sáng',
    contact: '0900000000',
    quote: '',
    wrong: 'Sai <script>tên</script> ấp.',
  };
  const question = async () => {
    const html = await (await asNobody().get(path())).text();
    const token = /name="question" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return { question: token, answer: answerOn(html) };
  };

  const send = async (evidence: File) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...said, ...(await question()) })) form.set(name, value);
    form.set('evidence', evidence);
    return asNobody().post(path(), form);
  };

  it('takes a request whose question is answered, once, and leads to its private page', async () => {
    const asked = await question();
    const sent = await asNobody().post(path(), { ...said, ...asked });
    expect(sent.status).toBe(303);
    const own = sent.headers.get('location') ?? '';
    expect(own).toMatch(/^\/cai-chinh\/[\w-]{43}$/);
    const page = await asNobody().get(own);
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(await page.text()).not.toContain('<script>tên');
    const again = await asNobody().post(path(), { ...said, ...asked });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('value="Lê Thị Sáng"')]);
  });

  it('keeps what was typed where the answer is wrong, and drops what a machine filled in', async () => {
    const before = await asOwner('select count(*) from rectifications.request');
    const wrong = await asNobody().post(path(), { ...said, ...(await question()), answer: 'một trăm' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('value="Lê Thị Sáng"')]);
    const machine = await asNobody().post(path(), {
      ...said,
      ...(await question()),
      other: 'http://rac.example',
    });
    expect(machine.status).toBe(200);
    expect(await asOwner('select count(*) from rectifications.request')).toEqual(before);
  });

  it.each([
    ['a drawing that could act', 'so-do.svg', aDrawing],
    ['a drawing that says it is a picture', 'so-do.png', aDrawing],
    ['a page that says it is a paper', 'cong-van.pdf', '<!doctype html><script>alert(1)</script>'],
  ])('refuses %s in words, and loses nothing that was typed', async (_, name, content) => {
    const sent = await send(new File([content], name));
    expect(sent.status).toBe(422);
    const html = await sent.text();
    expect(html).toContain('value="Lê Thị Sáng"');
    expect(html).toContain(name);
  });

  it('keeps a picture with a page hung onto it as a file to take away, which no browser opens as a page', async () => {
    const polyglot = Buffer.concat([await aPictureFile(), Buffer.from('<script>alert(1)</script>')]);
    const sent = await send(new File([new Uint8Array(polyglot)], 'anh.jpg'));
    expect(sent.status).toBe(303);
    const [made] = await asOwner<{ id: string }>(
      'select id from rectifications.request order by number desc limit 1',
    );
    const file = await (await as(editor)).get(`/toa-soan/cai-chinh/${made?.id}/minh-chung`);
    expect(file.headers.get('content-type')).toBe('image/jpeg');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('slows one address down without holding up another', () => {
    for (let nth = 0; nth < 12; nth += 1) countRequest('198.51.100.7', now);
    expect(() => countRequest('198.51.100.7', now)).toThrow('rectifications.tooOften');
    expect(() => countRequest('198.51.100.8', now)).not.toThrow();
    expect(() => countRequest('198.51.100.7', now.add({ minutes: 61 }))).not.toThrow();
  });

  it('leads nowhere under an address that is none', async () => {
    for (const secret of ['x', `${'a'.repeat(43)}`, '%00', "'; drop table"])
      expect((await asNobody().get(`/cai-chinh/${encodeURIComponent(secret)}`)).status).toBe(404);
  });
});
