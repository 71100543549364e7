import { describe, expect, it } from 'vitest';
import { foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { afterCommit } from '../db/index.ts';
import { seeOther } from './answer.ts';
import { openHouse } from './house.ts';
import { postReadFiles } from './routes.ts';

useFreshDatabase();

describe('a form whose files are read first', () => {
  it('holds no transaction while they are read, and one while it is answered', async () => {
    const city = await foundCity();
    const order: string[] = [];
    const inTransaction = () => {
      try {
        afterCommit(() => order.push('committed'));
        return 'in a transaction';
      } catch {
        return 'free';
      }
    };
    const route = postReadFiles(
      '/tep',
      { name: 'all', allows: () => true },
      {
        prepare: async () => {
          order.push(`read ${inTransaction()}`);
          return () => {
            order.push(`answered ${inTransaction()}`);
            return seeOther('/');
          };
        },
      },
    );
    const house = openHouse({
      routes: [route],
      recognise: async () => ({ actor: city.actors.officer, stamps: {} }),
      frame: () => ({}) as never,
      refuse: (_, failure) => new Response(failure.code, { status: 500 }),
      signInAgain: () => new Response(null, { status: 401 }),
      signIn: () => new Response(null, { status: 401 }),
      log: () => undefined,
    });
    const body = new URLSearchParams({ formKey: crypto.randomUUID() });
    const answer = await house.request('/tep', {
      method: 'POST',
      body,
      headers: { cookie: 'banle_session=x' },
    });
    expect(answer.status).toBe(303);
    expect(order).toEqual(['read free', 'answered in a transaction', 'committed']);
  });
});
