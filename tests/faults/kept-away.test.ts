import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPublishedArticle } from '../../src/domain/articles/fixtures.ts';
import { withdrawArticle } from '../../src/domain/articles/index.ts';
import { readClock } from '../../src/kernel/time/index.ts';
import { type City, foundCity } from '../support/city.ts';
import { here, useFreshDatabase } from '../support/database.ts';
import { type Line, layLine } from '../support/line.ts';
import { aFolder, endOffices, type Office, startOffice } from '../support/office.ts';

useFreshDatabase();
endOffices();

const token = 'a token of sixteen letters or more';
let city: City;
let line: Line;
/** One program has its whole connection to the database over a line that can be cut; the other none. */
let far: Office;
let near: Office;

beforeAll(async () => {
  city = await foundCity();
  line = await layLine(here.ownerUrl);
  const common = { BANLE_METRICS_TOKEN: token };
  far = await startOffice({ ...common, DATABASE_URL: line.url, BANLE_DATA: await aFolder() });
  near = await startOffice({ ...common, DATABASE_URL: here.ownerUrl, BANLE_DATA: await aFolder() });
});
afterAll(() => line.close());

const read = (office: Office, path: string, headers: Record<string, string> = {}) =>
  fetch(`${office.address}${path}`, { headers, redirect: 'manual' });
const text = async (office: Office, path: string) => (await read(office, path)).text();
const publish = (headline: string) => aPublishedArticle({ newsroomId: city.bodies.office, headline });
const withdraw = (id: string) =>
  withdrawArticle(city.actors.leader, { seen: { id, version: 1 }, said: 'Sai.' }, readClock());

/** How many answers a program keeps, as its own gauge tells. */
async function kept(office: Office): Promise<number> {
  const said = await (await read(office, '/metrics', { authorization: `Bearer ${token}` })).text();
  return Number(/^banle_kept_answers (\d+)$/m.exec(said)?.[1]);
}

describe('of two programs on one database', { timeout: 60_000 }, () => {
  it('each keeps what it has given, and both let go of what is withdrawn within a second', async () => {
    const { id, slug } = await publish('Tin sẽ rút');
    for (const office of [far, near]) {
      await expect.poll(async () => (await text(office, '/tin')).includes('Tin sẽ rút')).toBe(true);
      // Its publication may be told when the page has been read already.
      const both = async () => {
        await text(office, '/tin');
        expect((await read(office, `/tin/${slug}`)).status).toBe(200);
        return kept(office);
      };
      await expect.poll(both).toBe(2);
    }
    await withdraw(id);
    for (const office of [far, near]) {
      const status = async () => (await read(office, `/tin/${slug}`)).status;
      await expect.poll(status, { timeout: 1_000, interval: 20 }).toBe(410);
      expect(await text(office, '/tin')).not.toContain('Tin sẽ rút');
    }
  });

  it('the one that is cut off from it gives what was kept, with its age, and nothing of before once it is back', async () => {
    const { id, slug } = await publish('Tin còn đó');
    await expect.poll(async () => (await text(far, '/tin')).includes('Tin còn đó')).toBe(true);
    await line.cut();
    await expect
      .poll(async () => (await read(far, '/tin')).headers.get('age'), { timeout: 9_000 })
      .not.toBe(null);
    const given = await read(far, '/tin');
    expect([given.status, given.headers.get('warning')]).toEqual([200, '110 - "Response is Stale"']);
    expect(await given.text()).toContain('Tin còn đó');
    // What is not kept cannot be made, and is refused in words.
    const page = await read(far, `/tin/${slug}`);
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10']);
    await withdraw(id);
    expect(await text(near, '/tin')).not.toContain('Tin còn đó');
    await line.mend();
    const back = async () => (await read(far, `/tin/${slug}`)).status;
    await expect.poll(back, { timeout: 15_000 }).toBe(410);
    // It hears again some hundred milliseconds after it can ask again; until then it says how old the page is.
    const warning = async () => (await read(far, '/tin')).headers.get('warning');
    await expect.poll(warning, { timeout: 5_000 }).toBe(null);
    expect(await text(far, '/tin')).not.toContain('Tin còn đó');
  });
});
