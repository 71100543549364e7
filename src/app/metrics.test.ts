import { beforeAll, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../tests/support/database.ts';
import { openMetrics } from './metrics.ts';
import { createApp } from './server.ts';

useFreshDatabase();

const token = 'a token that is long enough';
const assets = {
  links: {
    css: '',
    js: '',
    favicon: '',
    sheets: { board: '', comments: '/assets/comments.css', newsroom: '', portal: '', speaking: '', wall: '' },
    scripts: { comment: '/assets/comment.js', proof: '/assets/proof.js' },
    fonts: [],
    newsFonts: [],
  },
  path: (name: string) => name,
  find: () => undefined,
};
let app: ReturnType<typeof createApp>;
const read = (authorization?: string) =>
  app.request('/metrics', authorization === undefined ? {} : { headers: { authorization } });

beforeAll(async () => {
  const metrics = await openMetrics(token);
  metrics.watchKept(() => ({ answers: 3, bytes: 4096 }));
  app = createApp({ assets, demo: false, log: () => undefined, metrics });
});

describe('the figures of the program', () => {
  it('count requests by line of the route table, never by address', async () => {
    await app.request('/dang-nhap');
    await app.request('/nhiem-vu/0198c0de-0000-7000-8000-000000000001');
    const said = await (await read(`Bearer ${token}`)).text();
    expect(said).toMatch(/banle_request_seconds_count\{method="GET",route="\/dang-nhap",status="200"\} 1/);
    expect(said).toContain('route="/nhiem-vu/:id"');
    expect(said).not.toContain('0198c0de');
  });

  it('tell how much is kept of public pages', async () => {
    const said = await (await read(`Bearer ${token}`)).text();
    expect(said).toMatch(/^banle_kept_answers 3$/m);
    expect(said).toMatch(/^banle_kept_bytes 4096$/m);
  });

  it('tell of connections, jobs, the record and the version', async () => {
    const said = await (await read(`Bearer ${token}`)).text();
    for (const name of ['database_connections', 'record_entries', 'build_info', 'process_cpu_seconds_total'])
      expect(said).toMatch(new RegExp(`^banle_${name}(\\{.*\\})? [\\d.e+]+$`, 'm'));
  });

  it('tell how other systems are told of what happens, and not whose they are', async () => {
    const said = await (await read(`Bearer ${token}`)).text();
    for (const name of ['webhooks_failing', 'webhook_deliveries_waiting', 'webhook_oldest_waiting_seconds'])
      expect(said).toMatch(new RegExp(`^banle_${name} 0$`, 'm'));
    expect(said).toContain('banle_webhook_deliveries_last_hour{state="given_up"} 0');
  });

  it.each([undefined, 'Bearer', 'Bearer another token entirely', `Basic ${token}`])(
    'are not there for %s',
    async (authorization) => expect((await read(authorization)).status).toBe(404),
  );

  it('are not there at all where no token is set', async () => {
    const closed = createApp({ assets, demo: false, log: () => undefined });
    const answer = await closed.request('/metrics', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(404);
  });
});
