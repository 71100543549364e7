import { beforeAll, describe, expect, it } from 'vitest';
import { programOf, programWith } from '../../../tests/support/api.ts';
import { app, as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { disableAccount } from './disable-account.ts';
import { actingFor, anActor, aToken } from './fixtures.ts';
import { makeApiToken } from './make-api-token.ts';
import { recogniseToken } from './recognise-token.ts';
import { revokeAllSessions } from './revoke-all-sessions.ts';
import { revokeTokenOf } from './revoke-api-token.ts';

useFreshDatabase();
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const password = 'quả-cam-màu-xanh-8';
const someone = () =>
  anActor({ name: 'Đinh Thị Hạnh', password, roles: [{ role: 'officer', bodyId: city.bodies.commission }] });
const wanted = { name: 'Một cửa', days: 90, password, scopes: ['tasks:read'], open: ['tasks:read'] } as const;
const at = () => ({ now: readClock(), today: dayOf(readClock()) });
const idOf = async (actor: Actor) => {
  const [token] = await asOwner<{ id: string }>('select id from accounts.api_token where account_id = $1', [
    actor.accountId,
  ]);
  return token?.id ?? '';
};

describe('making a token', () => {
  it('tells its secret once, on a page, and keeps its hash alone', async () => {
    const actor = await someone();
    const browser = await as(actor);
    const form = {
      name: 'Hệ thống  một cửa',
      'scopes[]': ['tasks:read', 'board:read'],
      days: '30',
      password,
    };
    const page = await readable(await browser.post('/tai-khoan/ma-truy-cap', form));
    const secret = /banle_[\w-]{43}/.exec(page)?.[0] ?? '';
    expect((await programWith(secret).get('/api/tasks')).status).toBe(200);
    expect((await programWith(secret).get('/api/bodies')).status).toBe(403);
    const [kept] = await asOwner<{ row: string }>(
      'select row_to_json(k)::text as row from accounts.api_token k where account_id = $1',
      [actor.accountId],
    );
    expect(kept?.row).not.toContain(secret.slice(6));
    expect(JSON.parse(kept?.row ?? '')).toMatchObject({ name: 'Hệ thống một cửa', revoked_at: null });
    const list = await readable(await browser.get('/tai-khoan/ma-truy-cap'));
    expect(list).toContain('Hệ thống một cửa');
    expect(list).not.toContain(secret);
    const [deed] = await asOwner<{ facts: string }>(
      `select facts from record.entry where action = 'account.api_token_made' and subject_id = $1`,
      [actor.accountId],
    );
    expect(JSON.parse(deed?.facts ?? '')).toMatchObject({ scopes: ['tasks:read', 'board:read'] });
    expect(deed?.facts).not.toContain(secret);
  });

  it('asks for the password, for a scope, and for no more than one’s roles open', async () => {
    const actor = await someone();
    const browser = await as(actor);
    const post = (fields: Record<string, string>) =>
      browser.post('/tai-khoan/ma-truy-cap', { name: 'Thử', days: '30', ...fields });
    expect((await post({ 'scopes[]': 'tasks:read', password: 'sai mất rồi' })).status).toBe(422);
    expect((await post({ password })).status).toBe(422);
    const wider = await post({ 'scopes[]': 'record:read', password });
    expect(wider.status).toBe(403);
    expect(await asOwner('select from accounts.api_token where account_id = $1', [actor.accountId])).toEqual(
      [],
    );
  });

  it('ends at twenty that are good', async () => {
    const actor = await someone();
    for (let nth = 0; nth < 20; nth += 1) await aToken(actor);
    await expect(makeApiToken(actor, wanted, readClock())).rejects.toThrow('accounts.tooManyTokens');
  });
});

describe('a token', () => {
  it('is its person, with the roles of today and the name of the program', async () => {
    const actor = await someone();
    const holder = await recogniseToken(await aToken(actor, { name: 'Một cửa' }), at());
    expect(holder?.actor).toMatchObject({
      accountId: actor.accountId,
      roles: actor.roles,
      program: { name: 'Một cửa' },
    });
    await asOwner('delete from accounts.held_role where account_id = $1', [actor.accountId]);
    expect((await (await programOf(actor)).get('/api/tasks')).status).toBe(403);
  });

  it('opens nothing once it is over, revoked by its person, or ended with the sessions or the account', async () => {
    const ways: readonly (readonly [string, (actor: Actor) => Promise<unknown>])[] = [
      [
        'over',
        ({ accountId }) =>
          asOwner(
            `update accounts.api_token set made_at = made_at - interval '2 days', expires_at = now() - interval '1 second' where account_id = $1`,
            [accountId],
          ),
      ],
      [
        'revoked',
        async (actor) => (await as(actor)).post(`/tai-khoan/ma-truy-cap/${await idOf(actor)}/thu-hoi`, {}),
      ],
      ['sessions', ({ accountId }) => revokeAllSessions(city.actors.administrator, accountId, readClock())],
      ['disabled', ({ accountId }) => disableAccount(city.actors.administrator, accountId, readClock())],
    ];
    for (const [way, end] of ways) {
      const actor = await someone();
      const program = programWith(await aToken(actor));
      expect((await program.get('/api/tasks')).status, way).toBe(200);
      await end(actor);
      expect((await program.get('/api/tasks')).status, way).toBe(401);
    }
  });

  it('is shown to the administrators within whose reach it lies, and ended by them', async () => {
    const actor = await someone();
    const program = programWith(await aToken(actor, { name: 'Phần mềm của Ban' }));
    const far = await anActor({ roles: [{ role: 'administrator', bodyId: city.bodies.ward }] });
    const near = await as(city.actors.administrator);
    expect(await readable(await near.get('/quan-tri/ma-truy-cap'))).toContain('Phần mềm của Ban');
    expect(await readable(await (await as(far)).get('/quan-tri/ma-truy-cap'))).not.toContain(
      'Phần mềm của Ban',
    );
    const tokenId = await idOf(actor);
    await expect(revokeTokenOf(far, tokenId, readClock())).rejects.toThrow('accounts.noSuchAccount');
    expect((await near.post(`/quan-tri/ma-truy-cap/${tokenId}/thu-hoi`, {})).status).toBe(303);
    expect((await program.get('/api/tasks')).status).toBe(401);
    const own = await as(await someone());
    expect((await own.post(`/tai-khoan/ma-truy-cap/${tokenId}/thu-hoi`, {})).status).toBe(404);
  });

  it('uses neither what its person has given away nor what was delegated to them', async () => {
    const delegator = await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.commission }] });
    const delegate = await anActor({ roles: [{ role: 'assignee', bodyId: city.bodies.commission }] });
    await actingFor({ delegator, delegate });
    await asOwner('update accounts.delegation set delegator_keeps = false where delegator_id = $1', [
      delegator.accountId,
    ]);
    const given = await recogniseToken(await aToken(delegator), at());
    expect(given?.actor.roles).toEqual([]);
    expect(given?.actor.bound).toEqual([{ role: 'leader', bodyId: city.bodies.commission }]);
    const taken = await recogniseToken(await aToken(delegate), at());
    expect(taken?.actor.roles).toEqual([{ role: 'assignee', bodyId: city.bodies.commission }]);
    expect(taken?.actor.onBehalf).toBeUndefined();
  });

  it('writes down when it was used', async () => {
    const actor = await someone();
    await (await programOf(actor)).get('/api/tasks');
    await expect
      .poll(() =>
        asOwner('select last_used_at is not null as used from accounts.api_token where account_id = $1', [
          actor.accountId,
        ]),
      )
      .toEqual([{ used: true }]);
  });

  it('that is none is not tried for ever from one place', async () => {
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, nth) =>
        app.request('/api/tasks', { headers: { authorization: `Bearer banle_${nth}` } }),
      ),
    );
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });
});
