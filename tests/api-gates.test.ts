import { beforeAll, describe, expect, it, test } from 'vitest';
import { apiRoutes } from '../src/app/api-routes.ts';
import { type Scope, scopes } from '../src/domain/accounts/index.ts';
import { type Role, roles } from '../src/kernel/access/index.ts';
import type { ApiRoute } from '../src/kernel/api/index.ts';
import { apiAddressOf, type Program, programOf, programWith } from './support/api.ts';
import { app, as } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { toldOfInside } from './support/inside.ts';
import { fillWorld, useFreshFiles, type World } from './support/world.ts';

/** Which programs may call what: the scope of the token, and the roles of its person. */
const table = `
  GET  /api/tasks                         tasks:read        officer, assignee, leader, inspector
  GET  /api/tasks/:id                     tasks:read        officer, assignee, leader, inspector
  GET  /api/tasks/:id/measures            tasks:read        officer, assignee, leader, inspector
  GET  /api/tasks/:id/record              tasks:read        officer, assignee, leader, inspector
  POST /api/tasks                         tasks:write       officer, assignee, leader
  PUT  /api/tasks/:id                     tasks:write       officer, assignee, leader
  GET  /api/tasks/:id/evidence/:evidenceId tasks:read      officer, assignee, leader, inspector
  POST /api/tasks/:id/acknowledge         tasks:write       officer, assignee, leader
  POST /api/tasks/:id/report-progress     tasks:write       officer, assignee, leader
  POST /api/tasks/:id/submit-result       tasks:write       officer, assignee, leader
  POST /api/tasks/:id/accept              tasks:write       officer, assignee, leader
  POST /api/tasks/:id/return              tasks:write       officer, assignee, leader
  POST /api/tasks/:id/ask-extension       tasks:write       officer, assignee, leader
  POST /api/tasks/:id/grant-extension     tasks:write       officer, assignee, leader
  POST /api/tasks/:id/refuse-extension    tasks:write       officer, assignee, leader
  POST /api/tasks/:id/pause               tasks:write       officer, assignee, leader
  POST /api/tasks/:id/resume              tasks:write       officer, assignee, leader
  POST /api/tasks/:id/hand-over           tasks:write       officer, assignee, leader
  POST /api/tasks/:id/split               tasks:write       officer, assignee, leader
  POST /api/tasks/:id/withdraw            tasks:write       officer, assignee, leader
  POST /api/tasks/:id/cancel              tasks:write       officer, assignee, leader
  GET  /api/board                         board:read        officer, assignee, leader, inspector
  GET  /api/directives                    directives:read   officer, assignee, leader, inspector
  GET  /api/directives/:id                directives:read   officer, assignee, leader, inspector
  GET  /api/directives/:id/record         directives:read   officer, assignee, leader, inspector
  GET  /api/directives/:id/files          directives:read   officer, assignee, leader, inspector
  GET  /api/directives/:id/files/:ordinal directives:read   officer, assignee, leader, inspector
  POST /api/directives/:id/files          directives:write  officer, leader
  POST /api/directives                    directives:write  officer, leader
  POST /api/reading                       reading:read      officer, assignee, leader, inspector
  GET  /api/directives/:id/proposals      reading:read      officer, assignee, leader, inspector
  POST /api/directives/:id/reading        reading:write     officer, leader
  POST /api/directives/:id/proposals/:proposal/confirm reading:write officer, leader
  GET  /api/schemes                       schemes:read      officer, assignee, leader, inspector
  GET  /api/schemes/:id                   schemes:read      officer, assignee, leader, inspector
  GET  /api/bodies                        bodies:read       whoever holds a token
  GET  /api/bodies/:id                    bodies:read       whoever holds a token
  GET  /api/calendar/days                 calendar:read     whoever holds a token
  POST /api/calendar/deadline             calendar:read     whoever holds a token
  GET  /api/record                        record:read       inspector, administrator
`;

useFreshDatabase();
useFreshFiles();
let city: City;
let world: World;
let programs: Readonly<Record<Role, Program>>;
beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  const made = roles.map(async (role) => [role, await programOf(city.actors[role])] as const);
  programs = Object.fromEntries(await Promise.all(made)) as Record<Role, Program>;
});

const rows = new Map<string, { readonly scope: string | undefined; readonly who: string }>(
  [...table.matchAll(/^ {2}(GET|POST|PUT) +(\S+) +(\S+) +(.+)$/gm)].map(
    ([, method, path, scope, who = '']) => [`${method} ${path}`, { scope, who }] as const,
  ),
);
const nameOf = ({ method, path }: Pick<ApiRoute, 'method' | 'path'>) => `${method} ${path}`;
const mayCall = (route: ApiRoute): readonly Role[] => {
  const who = rows.get(nameOf(route))?.who ?? '';
  return who === 'whoever holds a token' ? roles : roles.filter((role) => who.split(', ').includes(role));
};

/** Calls an address with nothing in it. */
async function call(program: Program, route: ApiRoute, headers = {}): Promise<Response> {
  const address = apiAddressOf(route.path, world.things);
  if (route.method === 'GET') return program.get(address, headers);
  return route.method === 'POST' ? program.post(address, {}, headers) : program.put(address, {}, headers);
}

/** The body of an answer, held against what none may tell; every answer is JSON or a file, whatever was asked for. */
async function told(answer: Response, by: string): Promise<{ code?: string; status?: number }> {
  const text = await answer.text();
  expect(toldOfInside(text), by).toBeUndefined();
  if (answer.headers.has('content-disposition')) {
    expect(answer.headers.get('content-security-policy'), by).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control'), by).toBe('no-store');
    return {};
  }
  expect(answer.headers.get('content-type'), by).toMatch(/^application\/(problem\+)?json/);
  expect(answer.headers.get('set-cookie'), by).toBeNull();
  expect(answer.headers.get('cache-control'), by).toBe('no-store');
  return JSON.parse(text);
}

const deeds = () => asOwner('select count(*)::int as n from record.entry');

test('every address has its line here, and every line its address', () => {
  expect([...rows.keys()].sort()).toEqual(apiRoutes.map(nameOf).sort());
  for (const route of apiRoutes) expect(rows.get(nameOf(route))?.scope, nameOf(route)).toBe(route.scope);
  const used = new Set(apiRoutes.map(({ scope }) => scope));
  expect(scopes.filter((scope) => !used.has(scope))).toEqual([]);
});

describe.each(apiRoutes)('$method $path', (route) => {
  it('answers those in its line, in JSON whatever is asked for', async () => {
    for (const role of mayCall(route)) {
      for (const accept of ['application/json', 'text/html']) {
        const answer = await call(programs[role], route, { accept });
        expect(answer.status, role).toBeLessThan(500);
        if (route.method === 'GET') expect(answer.status, role).toBe(200);
        // Behind the gate the table of steps may still say that the act is another's.
        const { code } = await told(answer, role);
        expect(code ?? '', role).not.toMatch(/^api\.(no|strange)(Token|Scope)|notForYou$/);
      }
    }
  });

  it('is refused to everyone else, without telling anything', async () => {
    const before = await deeds();
    for (const role of roles.filter((one) => !mayCall(route).includes(one))) {
      const answer = await call(programs[role], route);
      expect(answer.status, role).toBe(403);
      expect(await told(answer, role), role).toMatchObject({ code: 'api.notForYou', status: 403 });
    }
    expect(await deeds()).toEqual(before);
  });

  it('is refused to a token without its scope, whoever holds it', async () => {
    const [role = 'officer'] = mayCall(route);
    const others = scopes.filter((scope): scope is Scope => scope !== route.scope);
    const answer = await call(await programOf(city.actors[role], others), route);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('www-authenticate')).toContain(`scope="${route.scope}"`);
    expect(await told(answer, role)).toMatchObject({ code: 'api.noScope' });
  });

  it('asks for a token; a session is none', async () => {
    const bare = await call(programWith(), route);
    expect(bare.status).toBe(401);
    expect(bare.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(await told(bare, 'nobody')).toMatchObject({ code: 'api.noToken' });
    const browser = await as(city.actors.officer);
    const address = apiAddressOf(route.path, world.things);
    const signedIn = route.method === 'GET' ? await browser.get(address) : undefined;
    expect(signedIn?.status ?? 401).toBe(401);
    const strange = await call(programWith('banle_of-nobody'), route);
    expect(strange.status).toBe(401);
    expect(await told(strange, 'a stranger')).toMatchObject({ code: 'api.strangeToken' });
  });
});

test('an address that stands nowhere is a problem in JSON, in the words of the caller', async () => {
  const answer = await app.request('/api/nothing', { headers: { 'accept-language': 'en-GB, vi;q=0.5' } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-language')).toBe('en');
  expect(await told(answer, 'nobody')).toMatchObject({ code: 'api.noSuchAddress' });
  expect((await app.request('/api/tasks', { method: 'DELETE' })).status).toBe(404);
});

test('no other site may call, unless it was named', async () => {
  const asked = { origin: 'https://motcua.example', 'access-control-request-method': 'GET' };
  const answer = await app.request('/api/tasks', { method: 'OPTIONS', headers: asked });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const read = await programs.officer.get('/api/tasks', asked);
  expect(read.headers.get('access-control-allow-origin')).toBeNull();
});
