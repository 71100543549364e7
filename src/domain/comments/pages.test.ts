import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { as, asNobody, type Fields, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { decideComments } from './decide-comments.ts';
import { aComment } from './fixtures.ts';
import { checkWork, makeChallenge } from './proof-of-work.ts';
import { askQuestion, checkAnswer } from './text-question.ts';
import { questions } from './words/questions.ts';

useFreshDatabase();
let city: City;
let slug: string;
const now = readClock();
beforeAll(async () => {
  city = await foundCity();
});
beforeEach(async () => {
  slug = (await aPublishedArticle({ newsroomId: city.bodies.office })).slug;
});

const rightAnswer = (asked: string) => questions.vi.find((one) => one.asked === asked)?.answers[0] ?? '';
const unescaped = (text: string) => text.replace(/&amp;/g, '&');

/** The question on a page, with its token and the right answer. */
function questionOn(html: string) {
  const token = /name="question" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const asked = questions.vi.find((one) => html.includes(one.asked))?.asked ?? '';
  return { question: token, answer: rightAnswer(asked), asked };
}

const path = () => `/tin/${slug}/binh-luan`;
const send = (fields: Fields) => asNobody().post(path(), { name: 'An', email: '', ...fields });

async function work(crowded = false): Promise<string> {
  const challenge = await makeChallenge(now, crowded);
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

describe('a reader without scripts', () => {
  it('writes below the article, answers the question and comes to a private page', async () => {
    const article = await (await asNobody().get(`/tin/${slug}`)).text();
    expect(article).toContain(`action="${path()}"`);
    expect(article).not.toMatch(/<script(?! type="application.ld.json")/);
    const next = await send({ body: 'Tôi ủng hộ.' });
    expect(next.status).toBe(200);
    const page = await next.text();
    expect(page).toContain('Tôi ủng hộ.');
    const { asked, ...answered } = questionOn(page);
    const sent = await send({ body: 'Tôi ủng hộ.', ...answered });
    expect(sent.status).toBe(303);
    const own = sent.headers.get('location') ?? '';
    const opened = await asNobody().get(own);
    expect(opened.headers.get('referrer-policy')).toBe('same-origin');
    expect(opened.headers.get('x-robots-tag')).toContain('noindex');
    expect(await readable(opened)).toContain('Đang chờ kiểm duyệt');
    expect(await readable(await asNobody().get(path()))).toContain('Tổng lượt bình luận: 0');
    expect((await asNobody().get(`${own.slice(0, -1)}_`)).status).toBe(404);
  });

  it('changes the question without losing a word, and is asked the next one', async () => {
    const first = questionOn(await (await send({ body: 'Giữ lại nhé' })).text());
    const other = await send({ body: 'Giữ lại nhé', question: first.question, other: 'yes' });
    const html = await other.text();
    expect(html).toContain('Giữ lại nhé');
    const asked = questions.vi.map((one) => one.asked);
    expect(questionOn(html).asked).toBe(asked[(asked.indexOf(first.asked) + 1) % asked.length]);
  });

  it('is told what is wrong, with all that was typed still there', async () => {
    const { asked, ...answered } = questionOn(await (await send({ body: 'x' })).text());
    for (const [fields, said, status] of [
      [{ body: 'Một lời', ...answered, answer: 'sai' }, 'Câu trả lời chưa đúng', 422],
      [{ body: 'Một lời', email: 'không phải thư', ...answered }, 'Địa chỉ thư điện tử chưa đúng', 422],
      [{ body: 'Một lời', name: '', ...answered }, '', 422],
      [{ body: 'a'.repeat(3001), ...answered }, 'dài quá 3.000 ký tự', 422],
    ] as const) {
      const refused = await send(fields);
      expect(refused.status).toBe(status);
      const html = await refused.text();
      expect(html).toContain(said);
      expect(html).toContain(fields.body);
    }
  });

  it('is told that a question has served, and keeps what was typed', async () => {
    const { asked, ...answered } = questionOn(await (await send({ body: 'x' })).text());
    expect((await send({ body: 'Lời thứ nhất', ...answered })).status).toBe(303);
    const again = await send({ body: 'Lời thứ hai', ...answered });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Lời thứ hai');
  });

  it('is turned away before five megabytes are read', async () => {
    const huge = await asNobody().post(
      path(),
      { name: 'An', body: 'a'.repeat(5_000_000) },
      { 'content-length': '5000100' },
    );
    expect(huge.status).toBe(413);
  });
});

describe('a browser that works', () => {
  it('is taken once for one challenge', async () => {
    const proof = await work();
    expect((await send({ body: 'Có bằng chứng', proof })).status).toBe(303);
    expect((await send({ body: 'Lại bằng chứng ấy', proof })).status).toBe(409);
  });

  it('is not taken with a challenge that is not ours, was changed, or is too old', async () => {
    const proof = await work(true);
    const read = JSON.parse(Buffer.from(proof, 'base64').toString());
    const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
    expect(await checkWork(proof, now)).toBeDefined();
    expect(await checkWork(proof, now.add({ minutes: 31 }))).toBeUndefined();
    const parameters = { ...read.challenge.parameters, cost: 1 };
    const lighter = { ...read.challenge, parameters };
    expect(await checkWork(write({ ...read, challenge: lighter }), now)).toBeUndefined();
    const guessed = { ...read.solution, counter: read.solution.counter + 1 };
    expect(await checkWork(write({ ...read, solution: guessed }), now)).toBeUndefined();
    for (const nonsense of ['', '%%%', write(null), write({}), 'A'.repeat(5000)]) {
      expect(await checkWork(nonsense, now)).toBeUndefined();
    }
  });
});

it('every question has an answer that is right however it is typed, and none that is empty', () => {
  for (const { asked, answers } of questions.vi) {
    let put = askQuestion('vi', now);
    while (put.asked !== asked) put = askQuestion('vi', now, put.token);
    for (const answer of answers) {
      expect(checkAnswer(put.token, ` ${answer.toUpperCase()}. `, now), answer).toBeDefined();
    }
    expect(checkAnswer(put.token, '', now)).toBeUndefined();
    expect(checkAnswer(put.token, '!!', now)).toBeUndefined();
    expect(checkAnswer(put.token, answers[0] ?? '', now.add({ minutes: 31 }))).toBeUndefined();
  }
});

it('hostile names and words do nothing on any page', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  const { id, token } = await aComment({
    slug,
    name: `\u202e${evil}`.slice(0, 60),
    body: `${evil}\n\u202eאבג \u2066x`,
  });
  const moderator = await as(city.actors.moderator);
  const held = await (await moderator.get('/kiem-duyet')).text();
  await decideComments(city.actors.moderator, { ids: [id], deed: 'publish', reason: '', note: '' }, now);
  for (const html of [
    held,
    await (await moderator.get(`/kiem-duyet/${id}`)).text(),
    await (await asNobody().get(path())).text(),
    await (await asNobody().get(`/tin/${slug}`)).text(),
    await (await asNobody().get(`/tin/${slug}/binh-luan/${id}/bao-cao`)).text(),
    await (await asNobody().get(`/tin/binh-luan/rieng/${token}`)).text(),
  ]) {
    expect(html).not.toMatch(/<script>|<img src=x|[\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain('&lt;script&gt;');
  }
});

it('an e-mail is on no page but its author’s own', async () => {
  const email = 'kin@minhchau.example';
  const { id, token } = await aComment({ slug, email });
  const moderator = await as(city.actors.moderator);
  const desk = await (await moderator.get('/kiem-duyet')).text();
  const one = await (await moderator.get(`/kiem-duyet/${id}`)).text();
  await decideComments(city.actors.moderator, { ids: [id], deed: 'publish', reason: '', note: '' }, now);
  for (const html of [desk, one, await (await asNobody().get(path())).text()])
    expect(html).not.toContain(email);
  const own = await asNobody().get(`/tin/binh-luan/rieng/${token}/du-lieu`);
  expect(own.headers.get('content-disposition')).toContain('attachment');
  expect(await own.json()).toMatchObject({ comment: { email } });
});

describe('at the desk', () => {
  it('a comment is refused for a reason, told to its author, appealed, and published by another', async () => {
    const { id, token } = await aComment({ slug, body: 'Xin được đăng' });
    const moderator = await as(city.actors.moderator);
    const asked = await moderator.get(`/kiem-duyet/${id}/tu-choi`);
    expect(await readable(asked)).toContain('Xúc phạm');
    const missing = await moderator.post(`/kiem-duyet/${id}/quyet-dinh`, {
      deed: 'refuse',
      version: 1,
      note: 'Ghi chú',
    });
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('Ghi chú');
    const refusal = { deed: 'refuse', version: 1, reason: 'off_topic', note: 'Xin nói về bài viết.' };
    const done = await moderator.post(`/kiem-duyet/${id}/quyet-dinh`, refusal);
    expect(done.status).toBe(303);
    const told = await readable(await moderator.get(unescaped(done.headers.get('location') ?? '')));
    expect(told).toContain('Từ chối: xong 1 bình luận.');
    const own = `/tin/binh-luan/rieng/${token}`;
    expect(await readable(await asNobody().get(own))).toMatch(/Không được đăng.*Lạc đề.*Xin nói về bài viết/);
    expect((await asNobody().post(`${own}/khieu-nai`, { said: '' })).status).toBe(422);
    expect((await asNobody().post(`${own}/khieu-nai`, { said: 'Đúng chủ đề mà.' })).status).toBe(303);
    const same = await moderator.post(`/kiem-duyet/${id}/khieu-nai`, { outcome: 'granted', answer: 'Được' });
    expect(same.status).toBe(403);
    const roles = [{ role: 'moderator', bodyId: city.bodies.office }] as const;
    const other = await as(await anActor({ name: 'Đoàn Thu Hương', roles }));
    expect(await readable(await other.get('/kiem-duyet?nhom=khieu-nai'))).toContain('Xin được đăng');
    expect(
      (await other.post(`/kiem-duyet/${id}/khieu-nai`, { outcome: 'granted', answer: 'Được' })).status,
    ).toBe(303);
    expect(await readable(await asNobody().get(`/tin/${slug}`))).toMatch(
      /Tổng lượt bình luận: 1.*Xin được đăng/,
    );
    expect(await readable(await other.get(`/kiem-duyet/${id}`))).toMatch(
      /Chấp nhận khiếu nại.*Người gửi khiếu nại.*Từ chối/,
    );
  });

  it('many are looked at before they are decided, and taken back with one press', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 3; nth++) ids.push((await aComment({ slug, body: `Lời ${nth}` })).id);
    const moderator = await as(city.actors.moderator);
    const look = await moderator.get(`/kiem-duyet/hang-loat?bai=${slug}&ca-danh-sach=co&viec=publish`);
    expect(await readable(look)).toContain('Đăng: 3 bình luận');
    const reasonless = await moderator.post('/kiem-duyet/hang-loat', {
      'ids[]': ids,
      deed: 'refuse',
      note: 'x',
    });
    expect(reasonless.status).toBe(422);
    const done = await moderator.post('/kiem-duyet/hang-loat', {
      'ids[]': ids,
      deed: 'publish',
      ve: `/kiem-duyet?bai=${slug}`,
    });
    const location = done.headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^/kiem-duyet\\?bai=${slug}&vua-xong=`));
    const order = new URL(location, 'http://x').searchParams.get('vua-xong');
    expect(await readable(await asNobody().get(path()))).toContain('Tổng lượt bình luận: 3');
    expect(
      (
        await moderator.post(`/kiem-duyet/hoan-tac/${order}`, { ve: 'https://elsewhere.example' })
      ).headers.get('location'),
    ).toBe('/kiem-duyet');
    expect(await readable(await asNobody().get(path()))).toContain('Tổng lượt bình luận: 0');
  });
});

it('how comments are taken is changed by an administrator, and by one at a time', async () => {
  const administrator = await as(city.actors.administrator);
  const html = await (await administrator.get('/kiem-duyet/thiet-lap')).text();
  expect(html).toContain('giá trị mặc định');
  const values = {
    publishing: 'held',
    knownAfter: 5,
    appealDays: 20,
    tellMinutes: 5,
    addressDays: 3,
    emailMonths: 2,
    refusedMonths: 6,
    version: 1,
  };
  expect((await administrator.post('/kiem-duyet/thiet-lap', { ...values, addressDays: 99 })).status).toBe(
    422,
  );
  expect((await administrator.post('/kiem-duyet/thiet-lap', values)).status).toBe(303);
  expect((await administrator.post('/kiem-duyet/thiet-lap', values)).status).toBe(409);
  expect(await readable(await asNobody().get('/tin/binh-luan/quy-tac'))).toContain('20 ngày');
  const [deed] = await asOwner<{ action: string }>(
    "select action from record.entry where subject_kind = 'setting' and subject_id = 'comments'",
  );
  expect(deed?.action).toBe('comment.setting_changed');
});
