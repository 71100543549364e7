import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable, type Visitor, visitorWith } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { dayOf, readClock, writeDay } from '../../kernel/time/index.ts';
import { listDelegations } from './delegations.store.ts';
import { actingFor, anActor, delegateTo } from './fixtures.ts';
import { listGrants } from './held-roles.store.ts';

useFreshDatabase();

const today = dayOf(readClock());
const list = '/tai-khoan/uy-quyen';
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const leader = () =>
  anActor({ name: 'Trần Quốc Hưng', roles: [{ role: 'leader', bodyId: city.bodies.commission }] });
const officer = () =>
  anActor({ name: 'Nguyễn Mai Lan', roles: [{ role: 'officer', bodyId: city.bodies.commission }] });

async function fields(delegator: Actor, delegate: Actor) {
  const [grant] = await listGrants(delegator.accountId);
  return {
    delegateId: delegate.accountId,
    'grantIds[]': [grant?.id ?? ''],
    from: writeDay(today),
    last: writeDay(today.add({ days: 6 })),
    reason: 'Đi công tác Hà Nội',
    decidedBy: 'Giấy ủy quyền số 5-GUQ/BTCTU',
    keeps: 'no',
  };
}

describe('the pages of delegation', () => {
  it('give one, take it on, act, and go back, with the other’s name on every page meanwhile', async () => {
    const [hung, lan] = [await leader(), await officer()];
    const [giver, taker] = [await as(hung), await as(lan)];
    expect(await readable(await giver.get(`${list}/moi`))).toContain('Nguyễn Mai Lan – Chuyên viên');
    expect((await giver.post(`${list}/moi`, await fields(hung, lan))).headers.get('location')).toBe(list);
    const [{ id = '' } = {}] = await listDelegations(lan.accountId);

    const offered = await readable(await taker.get(list));
    expect(offered).toContain('Trần Quốc Hưng ủy quyền');
    expect(offered).toContain('Chờ anh/chị trả lời');
    expect(offered).toContain(`từ ${writeDay(today)} đến hết ${writeDay(today.add({ days: 6 }))}`);
    expect((await taker.post(`${list}/${id}/nhan`, {})).status).toBe(303);
    expect(await readable(await taker.get('/lich'))).toContain('Thay mặt Trần Quốc Hưng…');
    expect((await taker.post(`${list}/${id}/thay-mat`, {})).headers.get('location')).toBe('/');

    for (const path of ['/lich', '/bang', list, '/tai-khoan'])
      expect(await readable(await taker.get(path)), path).toContain(
        'Anh/chị đang làm việc thay mặt Trần Quốc Hưng',
      );
    expect(await readable(await giver.get(list))).toContain('không dùng các vai trò này trong thời gian');
    expect((await taker.post('/thoi-thay-mat', {})).headers.get('location')).toBe('/');
    expect(await readable(await taker.get('/lich'))).not.toContain('đang làm việc thay mặt');
  });

  it('shows the form again with what was typed and what is wrong with it', async () => {
    const [hung, lan] = [await leader(), await officer()];
    const giver = await as(hung);
    const wrong = { ...(await fields(hung, lan)), last: writeDay(today.subtract({ days: 1 })) };
    const answer = await giver.post(`${list}/moi`, wrong);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Ngày cuối phải bằng hoặc sau ngày đầu.');
    expect(page).toContain('Đi công tác Hà Nội');
    expect(page).toContain('Giấy ủy quyền số 5-GUQ/BTCTU');
  });

  it('offers nothing to whoever holds no role', async () => {
    const page = await readable(await (await as(await anActor())).get(`${list}/moi`));
    expect(page).toContain('Anh/chị không có vai trò nào có thể ủy quyền.');
  });

  it('are ended by an administrator from the account of either', async () => {
    const [hung, lan] = [await leader(), await officer()];
    await actingFor({ delegator: hung, delegate: lan });
    const [{ id = '' } = {}] = await listDelegations(lan.accountId);
    const administrator = await as(city.actors.administrator);
    const account = `/quan-tri/tai-khoan/${hung.accountId}`;
    expect(await readable(await administrator.get(account))).toContain(
      'Trần Quốc Hưng ủy quyền cho Nguyễn Mai Lan',
    );
    expect((await administrator.post(`${account}/uy-quyen/${id}/thu-hoi`, {})).status).toBe(303);
    expect(await readable(await administrator.get(account))).toContain('Đã thu hồi');
  });
});

describe('a form that was opened in one name', () => {
  const save = (visitor: Visitor, more: Record<string, string> = {}) =>
    visitor.post('/tai-khoan', { name: 'Nguyễn Mai Lan', locale: 'vi', version: 1, ...more });

  it('says so, and is not taken in another', async () => {
    const lan = await officer();
    const { token, onBehalf } = await actingFor({ delegator: await leader(), delegate: lan });
    const acting = visitorWith(token);
    const delegationId = onBehalf?.delegationId ?? '';
    const page = await (await acting.get('/tai-khoan')).text();
    expect(page).toContain(`name="onBehalf" value="${delegationId}"`);
    const refused = await save(acting);
    expect(refused.status).toBe(409);
    expect(await readable(refused)).toContain('làm việc bằng tên mình và thay mặt người khác');
    expect((await save(acting, { onBehalf: delegationId })).status).toBe(303);
    await acting.post('/thoi-thay-mat', {});
    expect((await save(acting, { onBehalf: delegationId })).status).toBe(409);
  });

  it('is refused, too, when the delegation was revoked meanwhile', async () => {
    const [hung, lan] = [await leader(), await officer()];
    const { token, onBehalf } = await actingFor({ delegator: hung, delegate: lan });
    const delegationId = onBehalf?.delegationId ?? '';
    await (await as(hung)).post(`${list}/${delegationId}/thu-hoi`, {});
    expect((await save(visitorWith(token), { onBehalf: delegationId })).status).toBe(409);
  });

  it('is refused when it names a delegation of someone else', async () => {
    const visitor = await as(await officer());
    const other = await delegateTo(await officer(), await leader(), {
      from: today,
      until: today.add({ days: 1 }),
    });
    expect((await save(visitor, { onBehalf: other })).status).toBe(409);
  });
});
