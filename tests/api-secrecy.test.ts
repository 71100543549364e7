import { beforeAll, describe, expect, it } from 'vitest';
import { anActor } from '../src/domain/accounts/fixtures.ts';
import type { ApiRoute } from '../src/kernel/api/index.ts';
import { apiAddressOf, apiRoutesOf, type Program, programOf } from './support/api.ts';
import { type City, foundCity } from './support/city.ts';
import { useFreshDatabase } from './support/database.ts';
import {
  aMatter,
  departmentLeader,
  fillWorld,
  type Matter,
  type Things,
  useFreshFiles,
} from './support/world.ts';

useFreshDatabase();
useFreshFiles();

const mark = 'xuân mai tứ trụ';
const symbol = '8841-KL/TU';
const nobodyElse = '00000000-0000-7000-8000-000000000000';

let city: City;
let things: Things;
let secret: Matter;
let hidden: Things;
let absent: Things;
let outsiders: ReadonlyMap<string, Program>;
let insiders: ReadonlyMap<string, Program>;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

// The record shows that something was done, by identifiers alone.
const reads = apiRoutesOf('GET').filter(({ path }) => path !== '/api/record');

beforeAll(async () => {
  city = await foundCity();
  ({ things } = await fillWorld(city));
  const { department, inspection, division } = city.bodies;
  outsiders = await programs({
    'the lead body’s officer': await anActor({ roles: [{ role: 'officer', bodyId: department }] }),
    'the lead body’s assignee': city.actors.assignee,
    'the coordinating body’s assignee': city.actors.wardAssignee,
    'an uninvolved leader': await anActor({ roles: [{ role: 'leader', bodyId: inspection }] }),
    'the officer of a division below': await anActor({ roles: [{ role: 'officer', bodyId: division }] }),
    inspector: city.actors.inspector,
    administrator: city.actors.administrator,
  });
  insiders = await programs({
    'the register’s officer': city.actors.officer,
    'the register’s leader': city.actors.leader,
    'the lead body’s leader': await departmentLeader(city.actors, city.bodies),
  });
  before = await allThatIsRead();
  secret = await aMatter(city, { mark, symbol, secrecy: 'confidential' });
  after = await allThatIsRead();
  const { directive, task, proposal } = secret;
  hidden = { ...things, directive: directive.id, task, proposal };
  absent = { ...things, directive: nobodyElse, task: nobodyElse, proposal: nobodyElse };
}, 60_000);

async function programs(actors: Parameters<typeof Object.entries<typeof city.actors.officer>>[0]) {
  const made = Object.entries(actors).map(async ([name, actor]) => [name, await programOf(actor)] as const);
  return new Map(await Promise.all(made));
}

const searches = [
  ...[mark, symbol, '8841'].flatMap((words) => {
    const typed = encodeURIComponent(words);
    return [`/api/directives?search=${typed}`, `/api/tasks?search=${typed}`, `/api/tasks?directive=${typed}`];
  }),
  '/api/directives?secrecy=confidential',
  '/api/directives?unresolved=true',
  '/api/board?by=directive',
  '/api/tasks?order=red_first&limit=200',
];

async function said(answer: Response): Promise<string> {
  const text = await answer.text();
  return `${answer.status}\n${text.replace(/urn:uuid:[0-9a-f-]{36}/, '')}`;
}

/** Every address that every outsider can read without naming the secret. */
async function allThatIsRead(): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const addresses = [...reads.map(({ path }) => apiAddressOf(path, things)), ...searches];
  for (const [name, program] of outsiders) {
    for (const address of addresses) seen.set(`${name}: ${address}`, await said(await program.get(address)));
  }
  return seen;
}

const namesIt = ({ path }: ApiRoute) => apiAddressOf(path, hidden) !== apiAddressOf(path, absent);
const withoutIds = (text: string) =>
  [secret.directive.id, secret.task, secret.proposal].reduce(
    (rest, id) => rest.replaceAll(id, nobodyElse),
    text,
  );

describe('for programs of those who may not know', () => {
  it('nothing that they read changes when a secret directive and its task come to be', () => {
    expect(after.size).toBeGreaterThan(100);
    expect(
      [...after].filter(([address, text]) => before.get(address) !== text).map(([address]) => address),
    ).toEqual([]);
  });

  it('its addresses answer as if it did not exist', async () => {
    const addressed = reads.filter(namesIt);
    expect(addressed.length).toBeGreaterThan(4);
    for (const [name, program] of outsiders) {
      for (const { path } of addressed) {
        const real = await program.get(apiAddressOf(path, hidden));
        expect([403, 404], `${name} ${path}`).toContain(real.status);
        const none = await said(await program.get(apiAddressOf(path, absent)));
        expect(withoutIds(await said(real)), `${name} ${path}`).toBe(none);
      }
    }
  });

  it('nothing that they send reaches it', async () => {
    for (const [name, program] of outsiders) {
      for (const { method, path } of apiRoutesOf('POST', 'PUT').filter(namesIt)) {
        const send = method === 'PUT' ? program.put : program.post;
        for (const body of [{}, wellFilled(path)]) {
          const real = await send(apiAddressOf(path, hidden), body, { 'if-match': '"1"' });
          const none = await send(apiAddressOf(path, absent), body, { 'if-match': '"1"' });
          expect([403, 404, 422], `${name} ${path}`).toContain(real.status);
          expect(withoutIds(await said(real)), `${name} ${path}`).toBe(withoutIds(await said(none)));
        }
      }
    }
  });

  it('the record tells of it by identifiers alone', async () => {
    const record = await said(await (outsiders.get('inspector') as Program).get('/api/record?limit=200'));
    expect(record).toContain(secret.task);
    expect(record).not.toContain(mark);
    expect(record.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')).not.toContain('8841');
  });
});

/** Contents that would satisfy an address, so that what refuses is not a missing value. */
function wellFilled(path: string): object {
  const step = path.split('/').at(-1) ?? '';
  const reason = 'Có lý do';
  const { ward } = city.bodies;
  const order = { title: 'Một việc khác', product: 'Báo cáo', leadId: ward, deadline: null, reason };
  const filled: Readonly<Record<string, object>> = {
    ':id': order,
    'report-progress': { note: 'Đang làm', percent: 50 },
    'submit-result': { product: 'Báo cáo', summary: 'Đã làm xong' },
    accept: { resultId: nobodyElse },
    return: { resultId: nobodyElse, reason },
    'ask-extension': { wantedOn: '2028-12-31', reason },
    'grant-extension': { extensionId: nobodyElse },
    'refuse-extension': { extensionId: nobodyElse, reason },
    pause: { reason },
    'hand-over': { leadId: ward, reason },
    split: { title: 'Phần việc', leadIds: [ward] },
    cancel: { reason, document: '01-CV/TU' },
  };
  return filled[step] ?? {};
}

describe('for programs of those who may know', () => {
  it('it stands in lists, on its own addresses and in the record of its task', async () => {
    const places = [
      '/api/directives',
      `/api/directives?search=${encodeURIComponent(mark)}`,
      `/api/directives/${hidden.directive}`,
      '/api/tasks',
      `/api/tasks/${hidden.task}`,
      `/api/tasks/${hidden.task}/record`,
      '/api/board?by=directive',
    ];
    for (const [name, program] of insiders) {
      for (const place of places) {
        expect(await said(await program.get(place)), `${name} ${place}`).toContain(mark);
      }
    }
  });
});
