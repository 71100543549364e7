import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aPublishedArticle } from '../src/domain/articles/fixtures.ts';
import { withdrawArticle } from '../src/domain/articles/index.ts';
import { aComment } from '../src/domain/comments/fixtures.ts';
import { decideComments } from '../src/domain/comments/index.ts';
import { aDirective } from '../src/domain/documents/fixtures.ts';
import { aTask } from '../src/domain/tasks/fixtures.ts';
import { dayOf, moveClock, readClock, resetClock, startOfDay } from '../src/kernel/time/index.ts';
import { app } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { aLine, allHeard, type Program, startProgram, until } from './support/kept-program.ts';

useFreshDatabase();

let city: City;
let one: Program;
let other: Program;

beforeAll(async () => {
  city = await foundCity();
  [one, other] = [await startProgram(), await startProgram()];
});
afterEach(() => resetClock());
afterAll(() => Promise.all([one.stop(), other.stop()]));

const publish = (given: Omit<Parameters<typeof aPublishedArticle>[0], 'newsroomId'> = {}) =>
  aPublishedArticle({ newsroomId: city.bodies.office, ...given });
const read = (program: Program, path: string, headers: Record<string, string> = {}) =>
  fetch(`${program.url}${path}`, { headers });
const text = async (program: Program, path: string) => (await read(program, path)).text();
/** The same page as it is drawn anew. */
const anew = async (program: Program, path: string) => (await app.request(`${program.url}${path}`)).text();
/** Reads a page on both programs twice, so that it is kept. */
const keep = async (...paths: readonly string[]) => {
  for (const path of paths) for (const program of [one, other]) await text(program, path);
};
const onBoth = async (path: string) => [await text(one, path), await text(other, path)];
const isKept = async (program: Program, path: string) => {
  const before = program.keeping.size().answers;
  await text(program, path);
  return program.keeping.size().answers === before;
};

/** How many published tasks of a tied directive stand how: done in time and late, open in time and overdue. */
const standingIn = (page: string) =>
  [...page.matchAll(/<div class="standing-[^>]*><dt>[^<]*<\/dt><dd>(\d+)/g)].map(([, n]) => n);

/** An answer as it came over the line, still packed. */
async function raw(program: Program, path: string, headers: Record<string, string>) {
  const answer = await new Promise<import('node:http').IncomingMessage>((came, failed) =>
    get(`${program.url}${path}`, { headers }, came).on('error', failed),
  );
  const body = await buffer(answer);
  return { status: answer.statusCode, headers: new Headers(answer.headers as Record<string, string>), body };
}

describe('what is kept', () => {
  it('changes on every program with what it shows', async () => {
    const directive = await aDirective({ by: city.actors.officer, registeredIn: city.bodies.commission });
    await asOwner('update documents.directive set published_at = now() where id = $1', [directive.id]);
    const ties = [{ kind: 'directive' as const, id: directive.id, label: '27-KL/TU' }];
    const { id, slug } = await publish({ headline: 'Bài một', ties });
    const beside = await publish({ headline: 'Bài hai' });
    await allHeard([one, other]);
    const page = `/tin/${slug}`;
    const pages = ['/tin', page, `/tin/${beside.slug}`];
    await keep(...pages);
    for (const path of pages) expect(await isKept(other, path)).toBe(true);

    const comment = await aComment({ slug, body: 'Tôi đồng ý với cách làm này.' });
    const order = { ids: [comment.id], deed: 'publish' as const, reason: '', note: '' };
    await decideComments(city.actors.moderator, order, readClock());
    await allHeard([one, other]);
    for (const drawn of await onBoth(page)) expect(drawn).toContain('Tôi đồng ý');
    expect(await isKept(other, '/tin')).toBe(true);

    await aTask({
      directiveId: directive.id,
      giverId: city.bodies.commission,
      leadId: city.bodies.department,
    });
    await allHeard([one, other]);
    for (const program of [one, other]) expect(await text(program, page)).toBe(await anew(program, page));
    expect(standingIn(await text(one, page))).toEqual(['0', '0', '1', '0']);

    await asOwner(
      `update tasks.task set state = 'completed', handed_in_on = current_date, done_on = current_date where directive_id = $1`,
      [directive.id],
    );
    await allHeard([one, other]);
    for (const drawn of await onBoth(page)) expect(standingIn(drawn)).not.toEqual(['0', '0', '1', '0']);

    await asOwner(`update documents.directive set title = 'Kết luận mang tên mới' where id = $1`, [
      directive.id,
    ]);
    await allHeard([one, other]);
    for (const drawn of await onBoth(page)) expect(drawn).toContain('Kết luận mang tên mới');

    await asOwner(
      `update articles.published_article set headline = 'Bài một, đã sửa' where article_id = $1`,
      [id],
    );
    await allHeard([one, other]);
    for (const path of pages)
      for (const drawn of await onBoth(path)) expect(drawn).toContain('Bài một, đã sửa');

    await asOwner(`update articles.section set name_vi = 'Chuyện của thành phố' where slug = 'thoi-su'`);
    await allHeard([one, other]);
    for (const path of pages)
      for (const drawn of await onBoth(path)) expect(drawn).toContain('Chuyện của thành phố');

    await asOwner('delete from articles.published_article where article_id = $1', [id]);
    await allHeard([one, other]);
    for (const program of [one, other]) expect((await read(program, page)).status).toBe(404);
    for (const drawn of await onBoth('/tin')) expect(drawn).not.toContain('Bài một');
  });

  it('is seen on the other program within a second of its publication', async () => {
    await keep('/tin');
    await publish({ headline: 'Tin vừa ra' });
    await expect.poll(() => text(other, '/tin'), { timeout: 1_000, interval: 5 }).toContain('Tin vừa ra');
  });

  it('shows within a second how far the tasks that it reports have come', async () => {
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      symbol: '28-KL/TU',
    });
    await asOwner('update documents.directive set published_at = now() where id = $1', [directive.id]);
    const ties = [{ kind: 'directive' as const, id: directive.id, label: '27-KL/TU' }];
    const { slug } = await publish({ headline: 'Tiến độ', ties });
    const { committee: giverId, department: leadId } = city.bodies;
    await aTask({ directiveId: directive.id, giverId, leadId });
    await allHeard([one, other]);
    const page = `/tin/${slug}`;
    await keep(page);
    expect(standingIn(await text(other, page))).toEqual(['0', '0', '1', '0']);
    await asOwner(
      `update tasks.task set state = 'completed', handed_in_on = due_on, done_on = due_on where directive_id = $1`,
      [directive.id],
    );
    const seen = async () => standingIn(await text(other, page));
    await expect.poll(seen, { timeout: 1_000, interval: 10 }).toEqual(['1', '0', '0', '0']);
  });

  it('equals what is drawn anew, whatever changes in whatever order', async () => {
    const articles = [];
    for (const nth of [1, 2, 3]) {
      articles.push(await publish({ headline: `Tin ngẫu nhiên ${nth}`, topics: ['biên chế'] }));
    }
    const slugs = articles.map(({ slug }) => slug);
    const paths = [
      '/',
      // Drawn each time, with news that are remembered.
      '/?ngoai-danh-muc=1',
      '/tin',
      '/tin/chuyen-muc/thoi-su',
      '/tin/chu-de/bien-che',
      '/tin/rss.xml',
      ...slugs.map((slug) => `/tin/${slug}`),
    ];
    const change = fc.record({
      of: fc.nat(2),
      set: fc.constantFrom(
        `headline = headline || '!'`,
        `lead = lead || '.'`,
        `stamp = nextval('articles.stamp')`,
        `updated_at = coalesce(updated_at, published_at) + interval '1 hour'`,
        `corrections = corrections || '[{"at":"2026-02-01T00:00:00Z","text":"Sửa số liệu."}]'`,
        `section_slug = (select min(slug) from articles.section where slug <> published_article.section_slug)`,
        `topics = '{}'`,
      ),
      look: fc.subarray(paths),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const { of, set, look } of changes) {
          for (const path of look) await text(one, path);
          await asOwner(`update articles.published_article set ${set} where slug = $1`, [slugs[of]]);
        }
        await allHeard([one]);
        for (const path of paths) {
          const given = await read(one, path);
          const drawn = await app.request(`${one.url}${path}`);
          expect(given.status).toBe(drawn.status);
          // A refusal names its request.
          if (drawn.ok) expect(await given.text()).toBe(await drawn.text());
        }
      }),
      { numRuns: 10 },
    );
  });

  it('ends with its day', async () => {
    await keep('/tin');
    expect(await isKept(one, '/tin')).toBe(true);
    moveClock(startOfDay(dayOf(readClock()).add({ days: 1 })));
    expect(await text(one, '/tin')).toBe(await anew(one, '/tin'));
  });

  it('is nothing of a program that has just started', async () => {
    const { id, slug } = await publish({ headline: 'Bài bị rút' });
    const before = await startProgram();
    expect(await text(before, `/tin/${slug}`)).toContain('Bài bị rút');
    await before.stop();
    await asOwner('delete from articles.published_article where article_id = $1', [id]);
    const after = await startProgram();
    expect(after.keeping.size()).toEqual({ answers: 0, bytes: 0 });
    expect((await read(after, `/tin/${slug}`)).status).toBe(404);
    await after.stop();
  });
});

describe('while the database is away', () => {
  it('what was kept is given with its age, for a time; when it is heard again, all begins anew', async () => {
    const line = await aLine();
    const program = await startProgram({ databaseUrl: line.url, withoutDatabase: 700 });
    await text(program, '/tin');
    line.cut();
    await until(() => program.heard.includes('away'));
    const given = await read(program, '/tin');
    expect([given.headers.get('age'), given.headers.get('warning')]).toEqual([
      expect.stringMatching(/^\d+$/),
      '110 - "Response is Stale"',
    ]);
    expect(program.keeping.size().answers).toBe(1);
    // Nothing new is kept by one who hears nothing.
    await text(program, '/tin/luu-tru');
    expect(program.keeping.size().answers).toBe(1);
    await new Promise((over) => setTimeout(over, 750));
    expect((await read(program, '/tin')).headers.has('warning')).toBe(false);
    expect(program.keeping.size().answers).toBe(0);
    line.mend();
    await until(() => program.heard.filter((told) => told === 'begun').length === 2);
    await text(program, '/tin');
    expect(program.keeping.size().answers).toBe(1);
    await program.stop();
    line.close();
  });

  it('nothing kept before is given by one whose ear alone was cut off', async () => {
    const program = await startProgram();
    await text(program, '/tin');
    await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'banle hears' and datname = current_database()`);
    for (const each of [program, one, other]) {
      await until(() => each.heard.lastIndexOf('begun') > each.heard.lastIndexOf('away'));
    }
    await until(() => program.heard.filter((told) => told === 'begun').length === 2);
    expect(program.keeping.size().answers).toBe(0);
    await program.stop();
  });
});

describe('a feed that is kept', () => {
  it('is not sent again to those who name the moment it was given out with, and is once something is published', async () => {
    await asOwner('update articles.published_article set updated_at = null');
    const old = await publish({ headline: 'Có trong danh sách', at: readClock().subtract({ hours: 1 }) });
    await allHeard([one]);
    const first = await read(one, '/tin/atom.xml');
    await first.text();
    expect(await isKept(one, '/tin/atom.xml')).toBe(true);
    const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' };
    const again = await read(one, '/tin/atom.xml', since);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await read(one, '/tin/atom.xml', { ...since, 'if-none-match': '"x"' })).status).toBe(200);
    const later = readClock().add({ seconds: 2 });
    await publish({ headline: 'Vừa có thêm', at: later });
    await allHeard([one]);
    moveClock(later);
    const newer = await read(one, '/tin/atom.xml', since);
    expect([newer.status, await newer.text()]).toEqual([200, expect.stringContaining('Vừa có thêm')]);
    // What is taken back is not the newest: those who have it are told all the same.
    const held = { 'if-modified-since': newer.headers.get('last-modified') ?? '' };
    const said = { seen: { id: old.id, version: 1 }, said: 'Sai.' };
    await withdrawArticle(city.actors.leader, said, later.add({ seconds: 5 }));
    await allHeard([one]);
    const without = await read(one, '/tin/atom.xml', held);
    expect([without.status, await without.text()]).toEqual([
      200,
      expect.not.stringContaining('Có trong danh sách'),
    ]);
  });
});

describe('what is kept for all', () => {
  it('is never the page of one alone, nor of an address that asks for what the page does not read', async () => {
    const { slug } = await publish();
    await allHeard([one]);
    const program = await startProgram();
    const page = `/tin/${slug}`;
    await read(program, page, { cookie: 'banle_session=of-somebody' });
    await read(program, page, { cookie: 'banle_said=%C4%90%C3%A3%20l%C6%B0u' });
    await read(program, `${page}?x=1`);
    await read(program, `/tin?truoc=${'x'.repeat(2_000)}`);
    await read(program, `/tin/luu-tru?truoc=a&truoc=b`);
    await read(program, `${page}%0d%0aset-cookie:%20a=b`);
    await read(program, '/dang-nhap');
    expect(program.keeping.size().answers).toBe(0);
    await read(program, page);
    expect(program.keeping.size().answers).toBe(1);
    const english = await read(program, page, { cookie: 'banle_language=en' });
    expect(await english.text()).toContain('<html lang="en"');
    const odd = await read(program, page, { cookie: 'banle_language=%65n' });
    await odd.text();
    expect(await text(program, page)).toContain('<html lang="vi"');
    await program.stop();
  });

  it('is given in the encoding that is taken, with all that guards a page, and not again to one who holds it', async () => {
    const { slug } = await publish({ headline: 'Đọc nén' });
    await allHeard([one]);
    const page = `/tin/${slug}`;
    const drawn = await app.request(`${one.url}${page}`);
    const plain = await drawn.text();
    for (const turn of ['made', 'kept']) {
      if (turn === 'kept') {
        await vi.waitFor(async () => {
          const { headers } = await raw(one, page, { 'accept-encoding': 'br' });
          expect(headers.get('content-encoding')).toBe('br');
        });
      }
      for (const [accepted, encoding, unpack] of [
        // What is packed best is packed when the first has been answered.
        ['br, gzip', turn === 'made' ? 'gzip' : 'br', turn === 'made' ? gunzipSync : brotliDecompressSync],
        ['gzip;q=0.8, br;q=0', 'gzip', gunzipSync],
        ['identity', null, (bytes: Buffer) => bytes],
      ] as const) {
        const given = await raw(one, page, { 'accept-encoding': accepted });
        expect([turn, given.headers.get('content-encoding')]).toEqual([turn, encoding]);
        expect(unpack(given.body).toString()).toBe(plain);
        expect(given.headers.get('vary')).toBe('accept-encoding, cookie');
        expect(given.headers.get('cache-control')).toBe('public, no-cache');
        for (const guard of [
          'content-security-policy',
          'x-content-type-options',
          'referrer-policy',
          'content-type',
        ]) {
          expect(given.headers.get(guard)).toBe(drawn.headers.get(guard));
        }
        const etag = given.headers.get('etag') ?? '';
        const again = await raw(one, page, {
          'accept-encoding': accepted,
          'if-none-match': `"x", W/${etag}`,
        });
        expect([again.status, again.body.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
      }
    }
    const head = await fetch(`${one.url}${page}`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'identity' },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([
      200,
      String(Buffer.byteLength(plain)),
    ]);
  });
});
