import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { aTask } from './fixtures.ts';

useFreshDatabase();
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

describe('draft', () => {
  it('draws', async () => {
    const task = await aTask({ giverId: city.bodies.committee, leadId: city.bodies.department, coordinatingIds: [city.bodies.ward], state: 'submitted' });
    const page = await (await as(city.actors.leader)).get(`/nhiem-vu/${task.id}`);
    const html = await page.clone().text();
    console.log(page.status, html.length, await readable(page));
    const mine = await (await as(city.actors.leader)).get('/nhiem-vu');
    console.log(mine.status, await readable(mine));
    expect(page.status).toBe(200);
  });
});
