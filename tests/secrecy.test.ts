import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { routes } from '../src/app/routes.ts';
import { anActor } from '../src/domain/accounts/fixtures.ts';
import { questions } from '../src/domain/comments/words/questions.ts';
import { aDirective } from '../src/domain/documents/fixtures.ts';
import { listRelations } from '../src/domain/documents/index.ts';
import type { Actor } from '../src/kernel/access/index.ts';
import { moveClock, readClock, resetClock } from '../src/kernel/time/index.ts';
import { as, asNobody, type Fields, type Visitor } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { useFreshDatabase } from './support/database.ts';
import {
  addressOf,
  aMatter,
  departmentLeader,
  fillWorld,
  type Matter,
  type Things,
  useFreshFiles,
  type World,
} from './support/world.ts';

useFreshDatabase();
useFreshFiles();

const mark = 'xuân mai tứ trụ';
const symbol = '8841-KL/TU';

let city: City;
let world: World;
/** The department's own open directive, which names the secret one. */
let naming: Things;
let secret: Matter;
let hidden: Things;
/** Things of the same kinds that do not exist. */
let absent: Things;
let outsiders: ReadonlyMap<string, Visitor>;
let insiders: ReadonlyMap<string, Visitor>;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

const pages = routes.filter(({ method }) => method === 'GET');
const forms = routes.filter(({ method }) => method === 'POST');

// Deeds are on the record for those who watch over it, by identifiers alone; accounts have nothing to do with it. What is
// kept of oneself grows by being looked at.
const showsDeeds = (path: string) =>
  path === '/nhat-ky' || path.startsWith('/quan-tri') || path.startsWith('/tai-khoan/du-lieu');

const nobodyElse = '00000000-0000-7000-8000-000000000000';

beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  const clerk = await anActor({
    name: 'Cao Thị Ngân',
    roles: [{ role: 'officer', bodyId: city.bodies.department }],
  });
  naming = { ...world.things, ...(await aNamingDirective(clerk)) };
  outsiders = await visitors({
    'the lead body’s officer': clerk,
    'the lead body’s assignee': city.actors.assignee,
    'the coordinating body’s assignee': city.actors.wardAssignee,
    'an uninvolved leader': await anActor({ roles: [{ role: 'leader', bodyId: city.bodies.inspection }] }),
    'the officer of a division below': await anActor({
      roles: [{ role: 'officer', bodyId: city.bodies.division }],
    }),
    inspector: city.actors.inspector,
    administrator: city.actors.administrator,
    editor: city.actors.editor,
    moderator: city.actors.moderator,
  });
  insiders = await visitors({
    'the register’s officer': city.actors.officer,
    'the register’s leader': city.actors.leader,
    'the lead body’s leader': await departmentLeader(city.actors, city.bodies),
  });
  before = await allThatIsSeen();
  // A page that tells the minute would differ for that alone, and only where a minute happened to end.
  moveClock(readClock().add({ seconds: 61 }));
  secret = await aMatter(city, { mark, symbol, secrecy: 'confidential' });
  after = await allThatIsSeen();
  const { directive, relation, proposal, task, evidence } = secret;
  const of = {
    directive: directive.id,
    published: directive.id,
    relation,
    proposal,
    task,
    evidenceId: evidence,
  };
  hidden = { ...world.things, ...of };
  absent = {
    ...hidden,
    ...Object.fromEntries(Object.keys(of).map((noun) => [noun, nobodyElse])),
  };
}, 120_000);

afterAll(resetClock);

async function visitors(actors: Record<string, Actor>): Promise<ReadonlyMap<string, Visitor>> {
  const all = Object.entries(actors).map(async ([name, actor]) => [name, await as(actor)] as const);
  return new Map(await Promise.all(all));
}

async function aNamingDirective(by: Actor): Promise<Partial<Things>> {
  const { id } = await aDirective({
    by,
    registeredIn: city.bodies.department,
    issuerName: 'Sở Nội vụ',
    type: 'state.ke_hoach',
    symbol: '77/KH-SNV',
    title: 'Triển khai kết luận của Thành ủy',
    text: `Thực hiện Kết luận số ${symbol} ngày 15/01/2026 của Thành ủy Minh Châu. Giao các phòng thực hiện.`,
  });
  const everything = {
    everywhere: true,
    registers: [],
    involvements: [],
    secretRegisters: [],
    secretInvolvements: [],
  };
  const [relation] = await listRelations(id, everything);
  if (!relation) throw new Error('the citation was not read');
  return { directive: id, relation: relation.id };
}

/**
 * What an answer says, whatever its form; keys, questions to readers, moments, sealed marks and names of requests are new each time and left
 * out, and so is whoever the fixtures had act in the secret matter: that a person came to the body is no secret.
 */
async function said(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const text = bytes.subarray(0, 2).toString() === 'PK' ? await cellsOf(bytes) : bytes.toString();
  const kept = questions.vi
    .reduce((told, { asked }) => told.replaceAll(asked, ''), text)
    .replace(/name="formKey" value="[^"]*"/g, '')
    .replace(/<code>[0-9a-f-]{36}<\/code>/g, '')
    .replace(/<time>[^<]*<\/time>/g, '')
    .replace(/moc=[^"&]*/g, '')
    .replace(/<option value="[^"]*">Lê Minh Châu[^<]*<\/option>/g, '')
    .replace(/name="question" value="[^"]*"/g, '')
    .replace(/"(nonce|salt|until|signature)":("[^"]*"|\d+)/g, '');
  return [answer.status, answer.headers.get('location') ?? '', kept].join('\n');
}

async function cellsOf(bytes: Buffer): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
}

const searches = [
  ...[mark, symbol, '8841', 'kl 8841'].flatMap((words) => {
    const typed = encodeURIComponent(words);
    return [`/van-ban?tim=${typed}`, `/van-ban.csv?tim=${typed}`, `/bang/danh-sach?tim=${typed}`];
  }),
  '/van-ban?do-mat=confidential',
  '/van-ban?chua-ro=1',
  '/van-ban?xep=registered',
  '/bang/danh-sach?nhan=cho-xac-nhan',
];

/** Every page that every outsider can open without naming the secret. */
async function allThatIsSeen(): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const usual = pages
    .filter(({ path }) => !showsDeeds(path))
    .map(({ path }) => addressOf(path, world.things));
  const citing = pages
    .filter(({ path }) => path.startsWith('/van-ban/'))
    .map(({ path }) => addressOf(path, naming));
  const addresses = [...usual, ...citing, ...searches];
  for (const [name, visitor] of [...outsiders, ['nobody', asNobody()] as const]) {
    for (const address of new Set(addresses)) {
      seen.set(`${name}: ${address}`, await said(await visitor.get(address)));
    }
  }
  return seen;
}

describe('for those who may not know', () => {
  it('nothing that they see changes when a secret directive and its task come to be', () => {
    expect(after.size).toBeGreaterThan(300);
    const changed = [...after].filter(([page, text]) => before.get(page) !== text).map(([page]) => page);
    expect(changed).toEqual([]);
  });

  it('it stands in no page, list, export or record', async () => {
    for (const [name, visitor] of outsiders) {
      for (const { path } of pages.filter(({ path }) => showsDeeds(path))) {
        expect(await said(await visitor.get(addressOf(path, world.things))), `${name} ${path}`).not.toContain(
          mark,
        );
      }
    }
    // A page that was asked for the words repeats the question; that it does not answer it, the test above says.
    const unasked = [...after].filter(([page]) => !page.includes(encodeURIComponent(mark)));
    const told = unasked.filter(([, text]) => text.includes(mark) || text.includes(secret.directive.id));
    expect(told.map(([page]) => page)).toEqual([]);
  });

  it('the record shows that something was done, by identifiers alone', async () => {
    let record = '';
    // What was looked at above stands on the record too, so it is read to its beginning.
    for (let page: string | undefined = '/nhat-ky'; page !== undefined; ) {
      const drawn = await said((await outsiders.get('inspector')?.get(page)) as Response);
      record += drawn;
      page = /href="(\/nhat-ky\?truoc=[^"]+)"/.exec(drawn)?.[1];
    }
    expect(record).toContain(secret.task);
    expect(record).not.toContain(mark);
    expect(record).not.toContain('8841');
  });

  it('its addresses answer as if it did not exist', async () => {
    const namesIt = pages.filter(({ path }) => addressOf(path, hidden) !== addressOf(path, absent));
    expect(namesIt.length).toBeGreaterThan(8);
    for (const [name, visitor] of [...outsiders, ['nobody', asNobody()] as const]) {
      for (const { path } of namesIt) {
        const real = await visitor.get(addressOf(path, hidden));
        const none = await visitor.get(addressOf(path, absent));
        expect([404, 403, 303], `${name} ${path}`).toContain(real.status);
        expect(withoutIds(await said(real)), `${name} ${path}`).toBe(withoutIds(await said(none)));
      }
    }
  });

  it('no form reaches it, filled in well or not', async () => {
    const namesIt = forms.filter(({ path }) => addressOf(path, hidden) !== addressOf(path, absent));
    expect(namesIt.length).toBeGreaterThan(15);
    for (const [name, visitor] of outsiders) {
      for (const { path } of namesIt) {
        for (const fields of [{}, wellFilled()]) {
          const real = await visitor.post(addressOf(path, hidden), fields);
          const none = await visitor.post(addressOf(path, absent), fields);
          // 409: the message named in the address is one's own, and may not be taken back any more.
          expect([404, 403, 409, 422], `${name} ${path}`).toContain(real.status);
          expect(withoutIds(await said(real)), `${name} ${path}`).toBe(withoutIds(await said(none)));
        }
      }
    }
  });

  it('no other document can be tied to it, and its relations cannot be taken away from elsewhere', async () => {
    const clerk = outsiders.get('the lead body’s officer') as Visitor;
    const own = `/van-ban/${naming.directive}/quan-he`;
    const attempts = (directive: string, relation: string): [string, Fields][] => [
      [`${own}/moi`, { kind: 'cites', toId: directive, citedAs: '' }],
      [`${own}/${naming.relation}/chi-ra`, { toId: directive }],
      [`${own}/${relation}/bo`, {}],
      [`${own}/${relation}/chi-ra`, { toId: naming.directive }],
    ];
    const onNothing = attempts(nobodyElse, nobodyElse);
    for (const [nth, [path, fields]] of attempts(secret.directive.id, secret.relation).entries()) {
      const real = await said(await clerk.post(path, fields));
      const [nowhere, nothing] = onNothing[nth] as [string, Fields];
      expect(withoutIds(real), path).toBe(withoutIds(await said(await clerk.post(nowhere, nothing))));
      expect(real, path).not.toContain(mark);
    }
  });

  it('what it replaces is said to be replaced, not by what', async () => {
    const officer = insiders.get('the register’s officer') as Visitor;
    const { directive, published } = world.things;
    for (const toId of [directive, published]) {
      const relation = { kind: 'replaces', toId, citedAs: '' };
      const stated = await officer.post(`/van-ban/${secret.directive.id}/quan-he/moi`, relation);
      expect(stated.status).toBe(303);
    }
    for (const [name, visitor] of [...outsiders, ['nobody', asNobody()] as const]) {
      for (const place of [`/van-ban/${directive}`, '/van-ban', '/van-ban.csv', `/cong-khai/${published}`]) {
        const text = await said(await visitor.get(place));
        for (const trace of [mark, symbol, secret.directive.id])
          expect(text, `${name} ${place}`).not.toContain(trace);
      }
    }
  });

  it('whoever would register the same document is not told its title', async () => {
    const clerk = outsiders.get('the lead body’s officer') as Visitor;
    const intake = await clerk.post('/van-ban/moi', { pasted: `Kết luận số ${symbol} ngày 15/01/2026` });
    const path = intake.headers.get('location') ?? '';
    const answers = [
      await clerk.get(path),
      await clerk.post(path, {
        type: 'party.ket_luan',
        symbol,
        title: 'Về một việc',
        issuerName: 'Thành ủy Minh Châu',
        issuerId: '',
        signedOn: '15/01/2026',
        secrecy: 'normal',
        urgency: 'normal',
        registeredIn: city.bodies.department,
        text: 'Giao Sở Nội vụ.',
      }),
    ];
    for (const answer of answers) {
      const text = await said(answer);
      expect(text).not.toContain(mark);
      expect(text).not.toContain(secret.directive.id);
    }
  });
});

/** Values that would satisfy most forms, so that what refuses is not a missing field. */
function wellFilled(): Fields {
  return {
    version: '1',
    title: 'Một việc khác',
    product: 'Báo cáo',
    summary: 'Đã làm xong',
    note: 'Đang làm',
    percent: '50',
    reason: 'Có lý do',
    document: 'Công văn số 01-CV/TU',
    wantedOn: '31/12/2027',
    leadId: city.bodies.ward,
    resultId: nobodyElse,
    extensionId: nobodyElse,
    kind: 'cites',
    toId: world.things.directive,
    citedAs: 'Nghị quyết số 18',
    text: 'Nội dung khác.',
    type: 'party.ket_luan',
    symbol: '9999-KL/TU',
    issuerName: 'Thành ủy Minh Châu',
    signedOn: '15/01/2026',
    secrecy: 'normal',
    urgency: 'normal',
  };
}

const withoutIds = (text: string) =>
  Object.keys(hidden).reduce((rest, noun) => {
    const id = hidden[noun as keyof Things];
    return /^[0-9a-f-]{36}$/.test(id) ? rest.replaceAll(id, nobodyElse) : rest;
  }, text);

describe('for those who may know', () => {
  const places = () => [
    '/van-ban',
    `/van-ban?tim=${encodeURIComponent(mark)}`,
    '/van-ban?tim=KL%208841',
    '/van-ban?do-mat=confidential',
    '/van-ban.csv',
    '/van-ban.xlsx',
    `/van-ban/${hidden.directive}`,
    `/van-ban/${hidden.directive}/tep/1`,
    `/nhiem-vu/${hidden.task}`,
    `/nhiem-vu/${hidden.task}/tep/${hidden.evidenceId}`,
    '/bang/danh-sach',
    '/bang/danh-sach.csv',
    '/bang/danh-sach.xlsx',
    `/bang/danh-sach?tim=${encodeURIComponent(mark)}`,
  ];

  test('it stands in the register, the board, the exports, on its own pages and in its files', async () => {
    for (const [name, visitor] of insiders) {
      for (const place of places()) {
        const answer = await visitor.get(place);
        expect(answer.status, `${name} ${place}`).toBe(200);
        expect(await said(answer), `${name} ${place}`).toContain(mark);
      }
    }
  });

  test('it is never public', async () => {
    const leader = insiders.get('the register’s leader') as Visitor;
    const answer = await leader.post(`/van-ban/${hidden.directive}/cong-khai`, {});
    expect(answer.status).toBe(403);
    for (const place of [
      '/cong-khai',
      `/cong-khai/${hidden.directive}`,
      `/cong-khai/${hidden.directive}/nhiem-vu`,
    ]) {
      expect(await said(await leader.get(place)), place).not.toContain(mark);
    }
  });
});
