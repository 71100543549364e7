import { beforeAll, describe, expect, it } from 'vitest';
import { anActor } from '../src/domain/accounts/fixtures.ts';
import { openSession } from '../src/domain/accounts/index.ts';
import { aTask } from '../src/domain/tasks/fixtures.ts';
import type { Actor, Role } from '../src/kernel/access/index.ts';
import { sessionCookie } from '../src/kernel/http/index.ts';
import { readClock } from '../src/kernel/time/index.ts';
import { app } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { type FormOnPage, readPage } from './support/page.ts';
import { aMatter, anIntake, fillWorld, type Things, useFreshFiles, type World } from './support/world.ts';

useFreshDatabase();
useFreshFiles();

const password = 'Trời hôm nay nhiều gió 5';
type Person = 'officer' | 'leader' | 'assignee' | 'administrator';

let city: City;
let world: World;
let people: Readonly<Record<Person, { actor: Actor; username: string }>>;
let things: Things;

beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  things = world.things;
  const { commission, department, committee } = city.bodies;
  const person = async (role: Role, bodyId: string) => {
    const username = `nguoi.${role}`;
    return {
      username,
      actor: await anActor({ username, name: 'Đinh Thị Nụ', password, roles: [{ role, bodyId }] }),
    };
  };
  people = {
    officer: await person('officer', commission),
    leader: await person('leader', commission),
    assignee: await person('assignee', department),
    administrator: await person('administrator', committee),
  };
});

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser that keeps its session and fills in the forms that pages show it. */
class Browser {
  cookie = '';

  /** With a person's session already open. */
  static async of({ actor }: { actor: Actor }): Promise<Browser> {
    const browser = new Browser();
    browser.cookie = `${sessionCookie}=${await openSession(actor.accountId, readClock())}`;
    return browser;
  }

  async open(path: string): Promise<string> {
    return (await this.#ask(path, {})).text();
  }

  async send(path: string, fields: Fields | FormData): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(pairs(fields));
    return this.#ask(path, { method: 'POST', body });
  }

  /** The session ends on the server, as it does when its time is over. */
  async expire(): Promise<void> {
    const past = `created_at = created_at - interval '2 days', last_seen_at = last_seen_at - interval '2 days', expires_at = expires_at - interval '2 days'`;
    await asOwner(`update accounts.session set ${past}`);
  }

  async #ask(path: string, init: { method?: string; body?: URLSearchParams | FormData }): Promise<Response> {
    const answer = await app.request(path, { ...init, headers: { cookie: this.cookie } });
    const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`));
    if (set) this.cookie = set.split(';')[0] ?? '';
    return answer;
  }
}

const pairs = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, typed]) =>
    [typed].flat().map((value): [string, string] => [name, value]),
  );

/** The form of a page that is sent to an address. */
function formTo(html: string, action: string): FormOnPage {
  const form = readPage(html).forms.find(
    (one) => one.method === 'POST' && one.action.split('?')[0] === action,
  );
  if (!form) throw new Error(`no form is sent to ${action}`);
  return form;
}

/** What a form holds, with some of it typed anew. */
function filled(form: FormOnPage, typed: Fields): Fields {
  const held: Record<string, readonly string[]> = {};
  for (const { name, kind, values } of form.fields) {
    if (kind !== 'file') held[name] = [...(held[name] ?? []), ...values];
  }
  return { ...held, ...typed };
}

interface Case {
  readonly what: string;
  readonly who: Person;
  /** The page with the form, and where the form goes when that is elsewhere. */
  readonly page: () => Promise<string>;
  readonly action?: (page: string) => string;
  readonly typed: Fields;
  /** What can only be chosen once the page is there. */
  readonly chosen?: (form: FormOnPage) => Fields;
  /** How often what the form does was done. */
  readonly done: string;
}

let nth = 0;
const aFreshTask = async (state: 'assigned' | 'in_progress') => {
  nth += 1;
  const { committee, department, ward } = city.bodies;
  const given = {
    giverId: committee,
    leadId: department,
    coordinatingIds: [ward],
    directiveId: things.directive,
  };
  return `/nhiem-vu/${(await aTask({ ...given, state, title: `Việc số ${nth}` })).id}`;
};
const words = `Rà soát "vị trí" & <biên chế>\nđợt hai; ưu tiên các phường`;
const oneLine = `Rà soát "vị trí" & <biên chế> đợt hai`;

/** A form of each slice, filled in as a person would. */
const cases: readonly Case[] = [
  {
    what: 'an edited task',
    who: 'officer',
    page: async () => `${await aFreshTask('assigned')}/sua`,
    typed: { title: oneLine },
    done: `select count(*)::int as times from record.entry where action = 'task.edited'`,
  },
  {
    what: 'a report of progress',
    who: 'assignee',
    page: () => aFreshTask('in_progress'),
    action: (page) => `${page}/tien-do`,
    typed: { note: words, percent: '55' },
    done: 'select count(*)::int as times from tasks.progress',
  },
  {
    what: 'a result',
    who: 'assignee',
    page: () => aFreshTask('in_progress'),
    action: (page) => `${page}/ket-qua`,
    typed: { summary: words, product: oneLine },
    done: `select count(*)::int as times from record.entry where action like 'task.%' and facts like '%đợt hai; ưu tiên%'`,
  },
  {
    what: 'a registration',
    who: 'officer',
    page: async () => `/van-ban/moi/${await anIntake(people.officer.actor)}`,
    typed: {
      title: oneLine,
      symbol: '6001-KL/TU',
      type: 'party.ket_luan',
      signedOn: '15/01/2026',
      issuerName: 'Thành ủy Minh Châu',
    },
    done: `select count(*)::int as times from documents.directive where number = '6001'`,
  },
  {
    what: 'a relation',
    who: 'officer',
    page: async () => `/van-ban/${things.directive}/quan-he/moi`,
    typed: { kind: 'guides', citedAs: oneLine },
    done: `select count(*)::int as times from documents.relation where cited_as like '%đợt hai%' and removed_at is null`,
  },
  {
    what: 'a corrected text',
    who: 'officer',
    page: async () => {
      nth += 1;
      const { directive } = await aMatter(city, { mark: `việc ${nth}`, symbol: `${6100 + nth}-KL/TU` });
      return `/van-ban/${directive.id}/noi-dung`;
    },
    typed: { text: words },
    done: 'select count(*)::int as times from documents.former_text',
  },
  {
    what: 'a task added at the desk',
    who: 'officer',
    page: async () => `/van-ban/${things.directive}/doc/them?tu=0&den=40`,
    action: (page) => page.split('?')[0] ?? '',
    typed: { title: oneLine },
    chosen: () => ({ leadId: city.bodies.department }),
    done: `select count(*)::int as times from tasks.task where title = '${oneLine}' and state = 'assigned' and version = 1`,
  },
  {
    what: 'a new body',
    who: 'administrator',
    page: async () => '/to-chuc/moi',
    typed: { name: oneLine, kind: 'unit', from: '01/01/2026', decidedBy: 'Quyết định số 5-QĐ/TU' },
    done: `select count(*)::int as times from organisation.body_version where name = '${oneLine}'`,
  },
  {
    what: 'a day of the calendar',
    who: 'administrator',
    page: async () => '/lich/ngay/2027-03-08',
    typed: { kind: 'holiday', nameVi: oneLine, nameEn: 'A day', source: 'Công văn số 7' },
    done: `select count(*)::int as times from calendar.day where name_vi = '${oneLine}'`,
  },
  {
    what: 'a new account',
    who: 'administrator',
    page: async () => '/quan-tri/tai-khoan/moi',
    typed: { name: 'Lò Thị Mây', username: 'lo.thi.may', role: 'assignee' },
    chosen: () => ({ bodyId: city.bodies.ward }),
    done: `select count(*)::int as times from accounts.account where username = 'lo.thi.may'`,
  },
  {
    what: 'what is set for the board',
    who: 'leader',
    page: async () => '/bang/thiet-lap',
    typed: {},
    chosen: ({ fields }) => {
      nth += 1;
      return { [fields.find(({ kind }) => kind === 'number')?.name ?? '']: String(10 + nth) };
    },
    done: `select count(*)::int as times from record.entry where action like '%near%' or action like 'board.%'`,
  },
];

const times = async ({ done }: Case) => (await asOwner<{ times: number }>(done))[0]?.times ?? 0;

async function opened(one: Case, browser: Browser) {
  const page = await one.page();
  const action = one.action?.(page) ?? page;
  const form = formTo(await browser.open(page), action);
  return { action: form.action, fields: filled(form, { ...one.typed, ...one.chosen?.(form) }) };
}

describe.each(cases)('$what', (one) => {
  it('sent twice at once, and once more, is done once and leads to the same place', async () => {
    const browser = await Browser.of(people[one.who]);
    const before = await times(one);
    const { action, fields } = await opened(one, browser);
    const answers = await Promise.all([browser.send(action, fields), browser.send(action, fields)]);
    answers.push(await browser.send(action, fields));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect((await times(one)) - before).toBe(1);
  });
});

describe('a session that ends while something is typed', () => {
  // A name or a number that was taken above cannot be taken again.
  const once = ['a registration', 'a new body', 'a day of the calendar', 'a new account'];
  const kept = cases.filter(({ what }) => !once.includes(what));

  it.each(kept)('$what: is asked to sign in again, and goes on with what was typed', async (one) => {
    const browser = await Browser.of(people[one.who]);
    const { action, fields } = await opened(one, browser);
    await browser.expire();
    const before = await times(one);
    const refused = await browser.send(action, fields);
    expect(refused.status).toBe(401);
    expect(await times(one)).toBe(before);

    const wrong = await browser.send(...atTheDoor(await refused.text(), one.who, 'không phải mật khẩu'));
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    const right = await browser.send(...atTheDoor(await wrong.text(), one.who, password));
    expect(right.status).toBe(200);
    const html = await right.text();
    const form = formTo(html, action.split('?')[0] ?? '');
    for (const [name, value] of pairs(one.typed)) {
      const held = form.fields.filter((field) => field.name === name).flatMap(({ values }) => values);
      expect(
        held.map((text) => text.replace(/\r\n/g, '\n')),
        name,
      ).toContain(value);
    }
    expect(html).not.toContain(password);
    const done = await browser.send(form.action, filled(form, {}));
    expect(done.status).toBe(303);
    expect((await times(one)) - before).toBe(1);
  });

  it('whoever signs in there instead is judged by their own roles', async () => {
    const [edited] = cases;
    if (!edited) throw new Error('there is no case');
    const browser = await Browser.of(people.officer);
    const { action, fields } = await opened(edited, browser);
    await browser.expire();
    const before = await times(edited);
    const door = await (await browser.send(action, fields)).text();
    const entered = await browser.send(...atTheDoor(door, 'administrator', password));
    const form = formTo(await entered.text(), action);
    expect((await browser.send(form.action, filled(form, {}))).status).toBe(403);
    expect(await times(edited)).toBe(before);
  });

  it('files cannot be kept, and that is said', async () => {
    const browser = await Browser.of(people.assignee);
    const page = await aFreshTask('in_progress');
    const form = new FormData();
    for (const [name, value] of [
      ['formKey', crypto.randomUUID()],
      ['note', words],
      ['percent', '60'],
    ] as const)
      form.set(name, value);
    form.set('evidence', new Blob(['minh chứng']), 'minh-chung.txt');
    await browser.expire();
    const refused = await browser.send(`${page}/tien-do`, form);
    expect(refused.status).toBe(401);
    const entered = await browser.send(...atTheDoor(await refused.text(), 'assignee', password));
    const html = await entered.text();
    expect(readPage(html).text).toContain('Rà soát "vị trí" & <biên chế>');
    expect(readPage(html).tags.some(({ attributes }) => attributes.class?.includes('notice-warning'))).toBe(
      true,
    );
  });

  it('a page that was looked at is opened after signing in', async () => {
    const browser = await Browser.of(people.officer);
    await browser.expire();
    const page = '/van-ban?tim=KL%2014&xep=signed';
    const door = await app.request(page, { headers: { cookie: browser.cookie } });
    const way = door.headers.get('location') ?? '';
    const entered = await browser.send(...atTheDoor(await browser.open(way), 'officer', password));
    expect([entered.status, entered.headers.get('location')]).toEqual([303, page]);
  });
});

/** Name and password on the page of the door, with whatever else it carries. */
function atTheDoor(html: string, who: Person, typed: string): [path: string, fields: Fields] {
  const form = formTo(html, '/dang-nhap');
  return [form.action, filled(form, { username: people[who].username, password: typed })];
}

describe('two people who edit the same', () => {
  interface Edited {
    readonly what: string;
    readonly who: Person;
    readonly page: () => Promise<string>;
    readonly field: string;
    readonly also?: Fields;
    readonly kept: string;
  }
  const first = 'Điều đã được người thứ nhất sửa';
  const second = 'Điều mà người thứ hai định ghi';
  const edited: readonly Edited[] = [
    {
      what: 'a task',
      who: 'officer',
      page: async () => `${await aFreshTask('assigned')}/sua`,
      field: 'title',
      kept: 'select title as kept from tasks.task where id = $1',
    },
    {
      what: 'a directive',
      who: 'officer',
      page: async () => `/van-ban/${things.published}/sua`,
      field: 'title',
      kept: 'select title as kept from documents.directive where id = $1',
    },
    {
      what: 'the text of a directive',
      who: 'officer',
      page: async () => `/van-ban/${things.published}/noi-dung`,
      field: 'text',
      kept: 'select body_text as kept from documents.directive where id = $1',
    },
    {
      what: 'a body',
      who: 'administrator',
      page: async () => `/to-chuc/${city.bodies.ward}/chua`,
      field: 'name',
      kept: 'select name as kept from organisation.body_version where body_id = $1 and replaced_by is null',
    },
    {
      what: 'an account',
      who: 'administrator',
      page: async () => `/quan-tri/tai-khoan/${city.actors.assignee.accountId}`,
      field: 'name',
      kept: 'select name as kept from accounts.account where id = $1',
    },
  ];

  it.each(edited)(
    '$what: the second sees both versions, nothing is overwritten unseen, and may still decide',
    async (one) => {
      const [browser, other] = [await Browser.of(people[one.who]), await Browser.of(people[one.who])];
      const page = await one.page();
      const id = /[0-9a-f-]{36}/.exec(page)?.[0];
      const keptNow = async () => (await asOwner<{ kept: string }>(one.kept, [id]))[0]?.kept;
      const [mine, theirs] = [formTo(await browser.open(page), page), formTo(await other.open(page), page)];
      expect((await browser.send(page, filled(mine, { [one.field]: first }))).status).toBe(303);
      const conflict = await other.send(page, filled(theirs, { [one.field]: second }));
      expect(conflict.status).toBe(409);
      expect(await keptNow()).toBe(first);
      const html = await conflict.text();
      const shown = readPage(html).text.replace(/\s+/g, ' ');
      expect(shown).toContain(first);
      expect(shown).toContain(second);
      const again = formTo(html, page);
      expect(again.fields.find(({ name }) => name === one.field)?.values).toEqual([second]);
      expect((await other.send(page, filled(again, {}))).status).toBe(303);
      expect(await keptNow()).toBe(second);
    },
  );
});
