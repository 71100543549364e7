import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPublishedArticle } from '../src/domain/articles/fixtures.ts';
import { askQuestion } from '../src/domain/comments/text-question.ts';
import { questions } from '../src/domain/comments/words/questions.ts';
import { moveClock, readClock, resetClock } from '../src/kernel/time/index.ts';
import { app, as, readable } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';

useFreshDatabase();
let city: City;
let slug: string;
let started = readClock();
beforeAll(async () => {
  city = await foundCity();
});
beforeEach(async () => {
  // Each test has its own stretch of time: what one sent holds up nothing in the next.
  started = started.add({ hours: 2 });
  moveClock(started);
  ({ slug } = await aPublishedArticle({ newsroomId: city.bodies.office, at: started }));
});
afterEach(() => resetClock());

let said = 0;
/** Sends a comment over HTTP, with its question answered, as if from an address. */
function send(address: string, to = slug): Promise<Response> {
  said += 1;
  const { asked, token } = askQuestion('vi', readClock());
  const answer = questions.vi.find((one) => one.asked === asked)?.answers[0] ?? '';
  const typed = { name: 'An', body: `Tôi có ý kiến số ${said} về việc này.`, question: token, answer };
  const body = new URLSearchParams({ ...typed, email: '', formKey: randomUUID() });
  const env = { incoming: { socket: { remoteAddress: address } } };
  return Promise.resolve(app.request(`/tin/${to}/binh-luan`, { method: 'POST', body }, env));
}
const statuses = async (answers: readonly Response[]) => {
  const counted: Record<number, number> = {};
  for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
};
const kept = async (to = slug) => {
  const [found] = await asOwner<{ n: number }>(
    `select count(*)::int as n from comments.comment c join articles.article a on a.id = c.article_id where a.slug = $1`,
    [to],
  );
  return found?.n;
};

describe('a flood from one address', () => {
  it('is kept up to the limit of an article, told when more is taken, and holds up nobody else', async () => {
    const answers = [];
    for (let nth = 0; nth < 40; nth += 1) answers.push(await send('203.0.113.7'));
    expect(await statuses(answers)).toEqual({ 303: 8, 429: 32 });
    const refused = answers.at(-1) as Response;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    // What was typed is not lost, and the page says when it may be sent.
    expect(await readable(refused)).toMatch(/sau 10 phút.*ý kiến số 40 /);
    expect(await kept()).toBe(8);
    expect((await send('203.0.113.8')).status).toBe(303);
    moveClock(started.add({ minutes: 10, seconds: 1 }));
    expect((await send('203.0.113.7')).status).toBe(303);
  });

  it('spread over many articles is kept up to the limit of the address', async () => {
    const articles = [];
    for (let nth = 0; nth < 5; nth += 1)
      articles.push(await aPublishedArticle({ newsroomId: city.bodies.office, at: started }));
    const answers = [];
    for (let nth = 0; nth < 8; nth += 1)
      for (const { slug: to } of articles) answers.push(await send('203.0.113.9', to));
    expect(await statuses(answers)).toEqual({ 303: 30, 429: 10 });
  });

  it('from one household of IPv6 counts as one', async () => {
    const answers = [];
    for (let nth = 1; nth <= 12; nth += 1) answers.push(await send(`2001:db8:7:7::${nth.toString(16)}`));
    expect(await statuses(answers)).toEqual({ 303: 8, 429: 4 });
    expect((await send('2001:db8:7:8::1')).status).toBe(303);
  });
});

describe('a flood from many addresses', () => {
  it('is kept and waits, shows nothing, makes machines work harder, and leaves the desk usable', async () => {
    const from = Array.from({ length: 80 }, (_, nth) => `198.51.100.${nth}`);
    expect(await statuses(await Promise.all(from.map((address) => send(address))))).toEqual({ 303: 80 });
    expect(await kept()).toBe(80);
    const page = await app.request(`/tin/${slug}`);
    expect(await readable(page)).not.toContain('Tôi có ý kiến số');
    const costs = [];
    for (let nth = 0; nth < 61; nth += 1) {
      const challenge = await (await app.request(`/tin/binh-luan/thu-thach?bai=${slug}`)).json();
      costs.push((challenge as { parameters: { cost: number } }).parameters.cost);
    }
    expect([costs[0], costs.at(-1)]).toEqual([1, 4]);
    const desk = await (await as(city.actors.moderator)).get('/kiem-duyet');
    const html = await desk.text();
    expect(desk.status).toBe(200);
    // A page of the desk, not all that waits.
    expect((html.match(/Tôi có ý kiến số/g) ?? []).length).toBeLessThanOrEqual(60);
  });
});
