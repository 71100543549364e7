import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { apiRoutes } from '../src/app/api-routes.ts';
import { apiAddressOf, type Program, programOf } from './support/api.ts';
import { app } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { toldOfInside } from './support/inside.ts';
import { type Known, nonsense, type Schema, valuesOf } from './support/schema-values.ts';
import { departmentLeader, fillWorld, useFreshFiles, type World } from './support/world.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

useFreshDatabase();
useFreshFiles();
let city: City;
let world: World;
let description: Description;
let programs: readonly Program[];
let judge: Ajv2020;
/** What waits to be decided. */
let waiting: { readonly results: readonly string[]; readonly extensions: readonly string[] };

beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  description = (await (await app.request('/api/openapi.json')).json()) as Description;
  const callers = [
    city.actors.officer,
    await departmentLeader(city.actors, city.bodies),
    city.actors.inspector,
  ];
  programs = await Promise.all(callers.map((actor) => programOf(actor)));
  const idsOf = async (table: 'result' | 'extension') =>
    (await asOwner<{ id: string }>(`select id from tasks.${table} where decision is null`)).map(
      ({ id }) => id,
    );
  waiting = { results: await idsOf('result'), extensions: await idsOf('extension') };
  judge = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(judge);
  judge.addSchema(description, 'api');
});

const names = apiRoutes.map(({ endpoint }) => endpoint.name);

test('the description is OpenAPI 3.1 and names every address once', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone({ ...description }));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const told = Object.values(description.paths).flatMap((path) => Object.values(path));
  expect(told.map(({ operationId }) => operationId).sort()).toEqual([...names].sort());
  expect(new Set(names).size).toBe(names.length);
  for (const locale of ['vi', 'en']) {
    const answer = await app.request('/api/openapi.json', { headers: { 'accept-language': locale } });
    expect(answer.headers.get('content-language')).toBe(locale);
  }
});

interface Found {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

function find(name: string): Found {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId === name) return { path, method, operation };
    }
  }
  throw new Error(`${name} is not described`);
}

interface Call {
  readonly values: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly by: number;
  /** What lies in the files that come with it, where any may. */
  readonly files: readonly string[];
}

/** What the name of a field may mean: things of the world, tasks in every state, bodies of the city. */
function knownFor(path: string): Known {
  const { things, tasks } = world;
  const bodies = Object.values(city.bodies);
  const standsUnder: Readonly<Record<string, readonly string[]>> = {
    tasks: [things.task, ...Object.values(tasks)],
    directives: [things.directive, things.published],
    schemes: [things.scheme],
    bodies,
  };
  const byName: Readonly<Record<string, readonly string[]>> = {
    id: standsUnder[path.split('/')[2] ?? ''] ?? bodies,
    proposal: [things.proposal],
    directiveId: [things.directive],
    giverId: [city.bodies.committee],
    registeredIn: [city.bodies.committee],
    scheme: [things.scheme],
    resultId: waiting.results,
    extensionId: waiting.extensions,
  };
  return (field) => byName[field] ?? bodies;
}

// Nine of ten questions are not asked, or together they would find nothing.
const seldom = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: usual });

/** Calls as the description allows them; or with a spoiler in place of one value, or beside them all. */
function calls({ operation, path }: Found, isSpoiled: boolean): fc.Arbitrary<Call> {
  const known = knownFor(path);
  const fields = operation.parameters.map(({ name, schema, required, in: where }) => {
    // A version of one is what most things have; a cursor cannot be thought of.
    const usual = name === 'If-Match' ? fc.constantFrom('"1"', '"7"') : valuesOf(schema, known, name);
    if (name === 'cursor' && !isSpoiled) return [name, fc.constant(undefined)] as const;
    return [name, required || where === 'header' ? usual : seldom(usual)] as const;
  });
  const schema = operation.requestBody?.content['application/json']?.schema;
  const usual = fc.record({
    values: fc.record(Object.fromEntries(fields)),
    body: schema ? valuesOf(schema, known) : fc.constant(undefined),
    by: fc.nat(2),
    files: takesFiles(operation) ? fc.array(fc.string({ maxLength: 40 }), { maxLength: 3 }) : fc.constant([]),
  });
  return isSpoiled
    ? fc.tuple(usual, fc.string(), nonsense).map(([call, where, what]) => spoil(call, where, what))
    : usual;
}

const takesFiles = ({ requestBody }: Operation) => requestBody?.content['multipart/form-data'] !== undefined;

function spoil(call: Call, where: string, what: unknown): Call {
  const inBody = typeof call.body === 'object' && call.body !== null ? Object.keys(call.body) : [];
  const places = [...Object.keys(call.values), ...inBody, where];
  const place = places[where.length % places.length] ?? where;
  if (place in call.values) return { ...call, values: { ...call.values, [place]: what } };
  return { ...call, body: { ...(call.body as object), [place]: what } };
}

async function send(
  { path, method, operation }: Found,
  { values, body, by, files }: Call,
): Promise<Response> {
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  let address = path;
  for (const { name, in: where } of operation.parameters) {
    const value = values[name];
    if (value === undefined) continue;
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    if (where === 'path')
      address = address.replace(`{${name}}`, encodeURIComponent(written.toWellFormed()) || '-');
    else if (where === 'query') query.append(name, written);
    else if (/^[\x20-\x7e]*$/.test(written)) headers[name.toLowerCase()] = written;
  }
  const program = programs[by] as Program;
  const whole = query.size > 0 ? `${address}?${query}` : address;
  if (method === 'get') return program.get(whole, headers);
  if (files.length > 0) return program.sendFiles(whole, { call: body, files }, headers);
  return method === 'put' ? program.put(whole, body, headers) : program.post(whole, body ?? {}, headers);
}

/** An answer is one of those that are described, has the shape that is described, and tells nothing of the inside. */
async function holdAgainst(found: Found, answer: Response): Promise<void> {
  const { operation, path, method } = found;
  const text = await answer.text();
  if (answer.ok && '*/*' in ((operation.responses['200'] as { content?: object })?.content ?? {})) return;
  const by = `${method} ${path}: ${answer.status} ${text.slice(0, 600)}`;
  expect(answer.status, by).toBeLessThan(500);
  expect(Object.keys(operation.responses), by).toContain(String(answer.status));
  expect(toldOfInside(text), by).toBeUndefined();
  const escaped = path
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
  const pointer =
    answer.status < 300
      ? `api#/paths/${escaped}/${method}/responses/${answer.status}/content/application~1json/schema`
      : 'api#/components/schemas/Problem';
  const isRight = judge.validate({ $ref: pointer }, JSON.parse(text));
  expect(isRight ? [] : judge.errors, by).toEqual([]);
}

describe.each(apiRoutes.filter(({ method }) => method === 'GET'))('$path', (route) => {
  it('answers in the shape that is described', async () => {
    const program = programs[route.path === '/api/record' ? 2 : 0] as Program;
    const answer = await program.get(apiAddressOf(route.path, world.things));
    expect(answer.status).toBe(200);
    await holdAgainst(find(route.endpoint.name), answer);
  });
});

describe.each(names)('%s', (name) => {
  it('answers as described, whatever a program sends', async () => {
    const found = find(name);
    for (const isSpoiled of [false, true]) {
      await fc.assert(
        fc.asyncProperty(calls(found, isSpoiled), async (call) =>
          holdAgainst(found, await send(found, call)),
        ),
        { numRuns: 8 },
      );
    }
  });
});

test('what is no JSON, or too much of it, is said so', async () => {
  const [officer] = programs as [Program];
  const status = async (body: string, headers = {}) =>
    (await officer.post('/api/calendar/deadline', body, headers)).status;
  expect(await status('{"rule":')).toBe(400);
  expect(await status('{}', { 'content-type': 'text/plain' })).toBe(415);
  expect(await status(`{"rule":"${'a'.repeat(21 * 1024 * 1024)}"}`)).toBe(413);
  expect(await status('[1,2]')).toBe(422);
});
