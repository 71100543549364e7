import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Actor, signedIn } from '../access/index.ts';
import { endpoint } from './endpoint.ts';
import { apiGet } from './routes.ts';
import { type ApiParts, serveApi } from './serve.ts';

const actor: Actor = { accountId: 'a1', name: 'Lý Thu Trang', locale: 'vi', sessionId: '', roles: [] };
const words = { vi: 'Thử', en: 'A trial' };
const answering = (name: string, handle: () => Promise<{ body: { said: string } }>) =>
  endpoint({ name, about: words, answer: z.object({ said: z.string() }), handle });
const on = { gate: signedIn, scope: 'trial:read' };

const logged: { code: string; error?: unknown }[] = [];

/** An API of three addresses: one that answers, one that breaks, one whose database is away. */
function opened(parts: Partial<ApiParts> = {}): Hono {
  const app = new Hono();
  serveApi(app, {
    routes: [
      apiGet(
        '/api/good',
        on,
        answering('good', async () => ({ body: { said: 'vâng', secret: 'không' } }) as never),
      ),
      apiGet(
        '/api/broken',
        on,
        answering('broken', () => Promise.reject(new TypeError('at /srv/inside.ts:8'))),
      ),
      apiGet(
        '/api/away',
        on,
        answering('away', () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }))),
      ),
    ],
    origins: [],
    title: { title: 'Thử', version: '1' },
    log: (event) => void logged.push(event),
    recogniseToken: async (token) =>
      token === 'good' ? { tokenId: 't1', actor, scopes: ['trial:read'] } : null,
    ...parts,
  });
  return app;
}

const bearer = { authorization: 'Bearer good' };

describe('an answer', () => {
  it('holds what its schema names and nothing else', async () => {
    const answer = await opened().request('/api/good', { headers: bearer });
    expect(await answer.json()).toEqual({ said: 'vâng' });
  });

  it('to a call that breaks tells a number for the log, and nothing of the inside', async () => {
    logged.length = 0;
    const answer = await opened().request('/api/broken', { headers: { ...bearer, 'accept-language': 'en' } });
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toContain('inside');
    expect(JSON.parse(text)).toMatchObject({
      code: 'http.ourFault',
      instance: expect.stringMatching(/^urn:uuid:/),
    });
    expect(logged).toMatchObject([{ code: 'http.ourFault', error: expect.any(TypeError) }]);
  });

  it('says that the database is away', async () => {
    expect((await opened().request('/api/away', { headers: bearer })).status).toBe(503);
  });
});

describe('pages of other sites', () => {
  const asked = { origin: 'https://motcua.example', 'access-control-request-method': 'GET' };

  it('may call where their site was named, and only there', async () => {
    const app = opened({ origins: ['https://motcua.example'] });
    const preflight = await app.request('/api/good', { method: 'OPTIONS', headers: asked });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://motcua.example');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const other = await app.request('/api/good', {
      headers: { ...bearer, origin: 'https://elsewhere.example' },
    });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const own = await app.request('/api/good', { headers: { ...bearer, origin: asked.origin } });
    expect(own.headers.get('access-control-allow-origin')).toBe('https://motcua.example');
  });
});

describe('calls with one token', () => {
  it('are as many in a minute as were set', async () => {
    const app = opened({ perMinute: 2 });
    const status = async () => (await app.request('/api/good', { headers: bearer })).status;
    expect([await status(), await status(), await status()]).toEqual([200, 200, 429]);
  });
});

it.each([
  ['en', 'en'],
  ['fr, en-GB;q=0.8, vi;q=0.5', 'en'],
  ['en;q=0, vi', 'vi'],
  ['fr', 'vi'],
  ['', 'vi'],
])('speaks the language that is asked for: %s', async (header, language) => {
  const answer = await opened().request('/api/good', { headers: { ...bearer, 'accept-language': header } });
  expect(answer.headers.get('content-language')).toBe(language);
});
