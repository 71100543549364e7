import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { as, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { closeLive, countLive } from '../../kernel/http/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { acknowledgeTask, withdrawTask } from '../tasks/index.ts';

useFreshDatabase();
afterEach(closeLive);

let city: City;

beforeAll(async () => {
  city = await foundCity();
});

const given = (more: object = {}) =>
  aTask({ giverId: city.bodies.committee, leadId: city.bodies.department, ...more });

/** The board as its page names it: the address at which it is told of changes. */
async function liveAddress(visitor: Visitor, path = '/bang?loc=khong'): Promise<string> {
  const page = await (await visitor.get(path)).text();
  return (/data-live-url-value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
}

interface Listening {
  /** The next event, or 'closed'. */
  next(): Promise<string>;
}

/** Opens the board's connection; from then on nothing is missed. */
async function listen(visitor: Visitor, address: string): Promise<Listening> {
  const answer = await visitor.get(address, { accept: 'text/event-stream' });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  const until = async (pattern: RegExp): Promise<RegExpExecArray | undefined> => {
    for (let found = pattern.exec(text); ; found = pattern.exec(text)) {
      if (found) {
        text = text.slice(found.index + found[0].length);
        return found;
      }
      const chunk = await reader.read();
      if (chunk.done) return undefined;
      text += Buffer.from(chunk.value).toString();
    }
  };
  await until(/: ready\n\n/);
  return {
    next: async () => {
      const found = await until(/event: (\w+)\ndata: (.*)\n\n/);
      return found ? `${found[1]} ${found[2]}` : 'closed';
    },
  };
}

const acknowledge = (taskId: string) => acknowledgeTask(city.actors.assignee, taskId, readClock());

describe('an open board', () => {
  it('is told how many tasks on it were changed elsewhere', async () => {
    const [one, other] = [await given(), await given()];
    const leader = await as(city.actors.leader);
    const live = await listen(leader, await liveAddress(leader));
    await acknowledge(one.id);
    expect(await live.next()).toMatch(/^changes .*"n":1,"said":"Có 1 thay đổi"/);
    await acknowledge(other.id);
    expect(await live.next()).toMatch(/^changes .*"n":2,"said":"Có 2 thay đổi"/);
  });

  it('is told at once of what was changed between its drawing and its listening', async () => {
    const { id } = await given();
    const leader = await as(city.actors.leader);
    const address = await liveAddress(leader);
    await acknowledge(id);
    expect(await (await listen(leader, address)).next()).toMatch(/^changes .*"n":1/);
  });

  it('hears nothing of a task that its reader may not know of, or that its filter leaves out', async () => {
    const { committee, office, ward } = city.bodies;
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: committee,
      symbol: '93-KL/TU',
      secrecy: 'secret',
    });
    const hidden = await given({ directiveId: secret.id });
    const [ofWard, own] = [await given({ leadId: ward }), await given()];
    const ofOffice = await given({ leadId: office });
    const inspector = await as(city.actors.inspector);
    const assignee = await as(city.actors.assignee);
    const leader = await as(city.actors.leader);
    const all = await listen(inspector, await liveAddress(inspector));
    const department = await listen(assignee, await liveAddress(assignee));
    const narrowed = await listen(leader, await liveAddress(leader, `/bang?chuTri=${office}`));
    await withdrawTask(city.actors.officer, hidden.id, readClock());
    await acknowledgeTask(city.actors.wardAssignee, ofWard.id, readClock());
    expect(await all.next()).toMatch(/"n":1/);
    await acknowledge(own.id);
    expect(await department.next()).toMatch(/"n":1/);
    await withdrawTask(city.actors.officer, ofOffice.id, readClock());
    expect(await narrowed.next()).toMatch(/"n":1/);
  });

  it('is let go when the session is ended', async () => {
    const { id } = await given();
    const actor = await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.committee }] });
    const visitor = await as(actor);
    const live = await listen(visitor, await liveAddress(visitor));
    expect(countLive()).toBe(1);
    await asOwner('update accounts.session set revoked_at = now() where account_id = $1', [actor.accountId]);
    await acknowledge(id);
    expect(await live.next()).toMatch(/^over/);
    expect(await live.next()).toBe('closed');
  });

  it('keeps nobody signed in: looking on is not being there', async () => {
    const actor = await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.committee }] });
    const visitor = await as(actor);
    const address = await liveAddress(visitor);
    const lastSeen = async () =>
      (
        await asOwner<{ at: string }>(
          'select max(last_seen_at)::text as at from accounts.session where account_id = $1',
          [actor.accountId],
        )
      )[0]?.at;
    await asOwner(
      `update accounts.session set last_seen_at = now() - interval '1 hour' where account_id = $1`,
      [actor.accountId],
    );
    const before = await lastSeen();
    await visitor.get('/bang?loc=khong', { 'banle-live': '1' });
    const live = await listen(visitor, address);
    await acknowledge((await given()).id);
    await live.next();
    expect(await lastSeen()).toBe(before);
    await visitor.get('/bang?loc=khong');
    await expect.poll(lastSeen).not.toBe(before);
  });

  it('of a past day is told nothing: it does not change', async () => {
    const leader = await as(city.actors.leader);
    expect(await liveAddress(leader, '/bang?ngay=2026-01-05')).toBe('');
  });

  it('answers nothing to one who does not wait', async () => {
    const leader = await as(city.actors.leader);
    const answer = await leader.get(await liveAddress(leader));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});
