import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { app, asNobody, readable } from '../../../tests/support/app.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { sessionCookie } from '../../kernel/http/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { confirmSecret, saveSecret } from './credentials.store.ts';
import { anActor } from './fixtures.ts';
import { identify } from './identify.ts';
import { sealSecret } from './sealed-secret.ts';
import { newSecret } from './second-factor.ts';

useFreshDatabase();

const password = 'mùa xuân trên phố cũ';
let nth = 0;
async function aPersonWith(secret: string) {
  const username = `nguoi.dung${++nth}`;
  const actor = await anActor({ username, password });
  await saveSecret(actor.accountId, sealSecret(actor.accountId, secret));
  await confirmSecret(actor.accountId, readClock());
  return { username, actor };
}

function tokenIn(response: Response): string {
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`)) ?? '';
  return /=([^;]*)/.exec(cookie)?.[1] ?? '';
}

function whoHas(token: string) {
  const now = readClock();
  return identify(token, { now, today: dayOf(now) });
}

const knock = (fields: Record<string, string>) => asNobody().post('/dang-nhap', fields);

describe('the second factor at the door', () => {
  const giveFor = async (token: string, code: string) =>
    app.request('/dang-nhap/ma', {
      method: 'POST',
      headers: { cookie: `${sessionCookie}=${token}` },
      body: new URLSearchParams({ code, tiep: '/to-chuc' }),
    });
  const owing = async () => {
    const secret = newSecret();
    const person = await aPersonWith(secret);
    const answer = await knock({ username: person.username, password, tiep: '/to-chuc' });
    const token = tokenIn(answer);
    return { ...person, secret, answer, token, give: (code: string) => giveFor(token, code) };
  };
  const codeAfter = (secret: string, seconds: number) =>
    generateSync({ secret, epoch: Math.floor(readClock().epochMilliseconds / 1000) + seconds });
  const codeNow = (secret: string) => codeAfter(secret, 0);
  const wrongCode = (secret: string) => {
    const right = [-60, -30, 0, 30, 60].map((seconds) => codeAfter(secret, seconds));
    return (
      ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
    );
  };

  it('is asked for after the password, and until it is given nothing opens', async () => {
    const { answer, token, secret, give } = await owing();
    expect(answer.headers.get('location')).toBe('/dang-nhap/ma?tiep=%2Fto-chuc');
    expect(await whoHas(token)).toBeNull();
    const entered = await give(codeNow(secret));
    expect(entered.headers.get('location')).toBe('/to-chuc');
    expect(tokenIn(entered)).not.toBe(token);
    expect(await whoHas(tokenIn(entered))).not.toBeNull();
    expect(await whoHas(token)).toBeNull();
  });

  it('takes a code once, also when it is given twice at once or to another waiting session', async () => {
    const { secret, give, username } = await owing();
    const again = tokenIn(await knock({ username, password }));
    const code = codeNow(secret);
    const answers = await Promise.all([give(code), give(code), give(code)]);
    expect(answers.filter((answer) => answer.status === 303 && tokenIn(answer) !== '')).toHaveLength(1);
    const later = await giveFor(again, code);
    expect(later.status).toBe(422);
    expect(await readable(later)).toContain('đã được dùng');
  });

  it('closes the door after five wrong codes, though the password was right each time', async () => {
    const { username, actor, secret } = await owing();
    for (let n = 0; n < 5; n++) {
      const token = tokenIn(await knock({ username, password }));
      await giveFor(token, wrongCode(secret));
    }
    const actions = (await listHistory('account', actor.accountId)).map((entry) => entry.action);
    expect(actions.filter((action) => action === 'account.code_refused')).toHaveLength(5);
    expect(actions).toContain('account.locked');
    expect((await knock({ username, password })).status).toBe(422);
  });
});
