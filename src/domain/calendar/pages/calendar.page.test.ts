import { describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../../../tests/support/database.ts';
import { type Actor, type Role, signedIn } from '../../../kernel/access/index.ts';
import { get, openHouse, post, sessionCookie, statusOf } from '../../../kernel/http/index.ts';
import { Temporal } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { keepsCalendar } from '../access.ts';
import { findDay } from '../calendar.store.ts';
import type { CalendarFollower } from '../calendar-change.ts';
import { calendarPage, openDayPage } from './calendar.page.tsx';
import { calendarDayPage, setCalendarDayPage, withdrawCalendarDayPage } from './calendar-day.page.tsx';
import { countingRulePage, setCountingRulePage } from './counting-rule.page.tsx';

useFreshDatabase();

const anActor = (role: Role, locale: Locale = 'vi'): Actor => ({
  accountId: '01990000-0000-7000-8000-000000000001',
  name: 'Lê Thu Hà',
  locale,
  sessionId: '01990000-0000-7000-8000-000000000002',
  roles: [{ role, bodyId: '01990000-0000-7000-8000-000000000003' }],
});
const actors: Readonly<Record<string, Actor>> = {
  officer: anActor('officer'),
  reader: anActor('assignee', 'en'),
  administrator: anActor('administrator'),
};

/** Here nothing is counted by the calendar. */
const nothingFollows: CalendarFollower = { foresee: async () => [], move: async () => undefined };

/** A house of the calendar's own routes: the gates and forms are the real ones, the frame is bare. */
const house = openHouse({
  routes: [
    get('/lich', signedIn, calendarPage),
    get('/lich/ngay', keepsCalendar, openDayPage),
    get('/lich/ngay/:ngay', keepsCalendar, calendarDayPage),
    post('/lich/ngay/:ngay', keepsCalendar, setCalendarDayPage(nothingFollows)),
    post('/lich/ngay/:ngay/bo', keepsCalendar, withdrawCalendarDayPage(nothingFollows)),
    get('/lich/quy-tac/:quyTac', keepsCalendar, countingRulePage),
    post('/lich/quy-tac/:quyTac', keepsCalendar, setCountingRulePage),
  ],
  recognise: async (token) => {
    const actor = actors[token];
    return actor ? { actor, stamps: {} } : null;
  },
  frame: () => ({
    assets: {
      css: '',
      js: '',
      favicon: '',
      sheets: {
        board: '',
        comments: '/assets/comments.css',
        newsroom: '',
        portal: '',
        speaking: '',
        wall: '',
      },
      scripts: { comment: '/assets/comment.js', proof: '/assets/proof.js' },
      fonts: [],
      newsFonts: [],
    },
    navigation: [],
    person: null,
    language: { action: '/ngon-ngu', formKey: '', back: '/' },
    signOut: null,
    notices: [],
    settles: true,
  }),
  refuse: (ask, failure) => new Response(failure.sentence(ask.locale), { status: statusOf[failure.kind] }),
  signIn: () => new Response('', { status: 401 }),
  signInAgain: () => new Response('', { status: 401 }),
  log: () => undefined,
});

const as = (who: string) => ({
  get: async (path: string) => house.request(path, { headers: { cookie: `${sessionCookie}=${who}` } }),
  post: async (path: string, fields: Record<string, string>) =>
    house.request(path, {
      method: 'POST',
      headers: { cookie: `${sessionCookie}=${who}` },
      body: new URLSearchParams({ formKey: crypto.randomUUID(), ...fields }),
    }),
});

/** What a person reads: the page without its tags. */
async function textOf(answer: Response | Promise<Response>): Promise<string> {
  const html = await (await answer).text();
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&amp;/g, '&');
}

const day = (text: string) => Temporal.PlainDate.from(text);
const aStatement = {
  kind: 'holiday',
  pair: '',
  nameVi: 'Ngày truyền thống thành phố Minh Châu',
  nameEn: 'Minh Châu city day',
  source: 'Thông báo số 01/TB-MC ngày 02/03/2026',
  replaces: '',
};

describe('the calendar', () => {
  it('shows whoever is signed in the year with every day off, its kind, source and whether it was verified', async () => {
    const answer = await as('officer').get('/lich?nam=2026');
    expect(answer.status).toBe(200);
    const text = await textOf(answer);
    for (const part of [
      'Lịch làm việc năm 2026',
      '24/11/2026, thứ Ba',
      'Ngày Văn hóa Việt Nam',
      'Chưa kiểm chứng',
      'Nghị quyết số 80-NQ/TW',
      '10/01/2026, thứ Bảy',
      'làm bù cho ngày 02/01/2026',
      'Thông báo số 9441/TB-BNV',
      'Điều 148 khoản 5',
      '249 ngày làm việc',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Thêm một ngày');
  });

  it('speaks English to who reads English', async () => {
    const text = await textOf(as('reader').get('/lich?nam=2025'));
    expect(text).toContain('Working calendar of 2025');
    expect(text).toContain('Worked in exchange');
    expect(text).toContain('January');
  });

  it('has one table a month, with the days of the month and no more', async () => {
    const html = await (await as('officer').get('/lich?nam=2024')).text();
    expect(html.match(/class="month-days"/g)).toHaveLength(12);
    const february = html.slice(html.indexOf('id="month-2"'), html.indexOf('id="month-3"'));
    expect(february).toMatch(/<td[^>]*>29<\/td>/);
    expect(february).not.toMatch(/<td[^>]*>30/);
  });

  it('says so when it knows nothing of a year', async () => {
    const text = await textOf(as('officer').get('/lich?nam=2035'));
    expect(text).toContain('Lịch chưa có ngày nghỉ lễ của năm 2035');
  });

  it.each(['abc', '999999', '-1', "2026' or 1=1"])(
    'shows this year when asked for the year %s',
    async (year) => {
      const answer = await as('officer').get(`/lich?nam=${encodeURIComponent(year)}`);
      expect(answer.status).toBe(200);
    },
  );
});

describe('a deadline tried out on the calendar', () => {
  it('is answered with its date and its explanation', async () => {
    const fields = 'deadlineChoice=count&deadlineCount=10&deadlineUnit=workingDays&deadlineFrom=24/04/2025';
    const text = await textOf(as('officer').get(`/lich?nam=2025&${fields}`));
    expect(text).toContain('Hạn: thứ Hai, ngày 12/05/2025');
    expect(text).toContain('có tính thứ Bảy 26/04/2025 (làm bù cho ngày 02/05/2025)');
  });

  it('comes with what to beware of', async () => {
    const fields = 'deadlineChoice=day&deadlineDate=30/04/2025&deadlineReading=open';
    const text = await textOf(as('reader').get(`/lich?${fields}`));
    expect(text).toContain('Due: Wednesday, 30/04/2025');
    expect(text).toContain('read the other way, the deadline would be 29/04/2025');
    expect(text).toContain('is a day of rest (Victory Day)');
  });

  it('keeps what was typed and says what is wrong beside its field', async () => {
    const answer = await as('officer').get(
      '/lich?deadlineChoice=day&deadlineDate=31/02/2025&deadlineReading=open',
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="31/02/2025"');
    expect(html).toContain('id="deadlineDate-error"');
    expect(html).toContain('href="#deadlineDate"');
  });

  it('shows nothing of hostile values but text', async () => {
    const hostile = encodeURIComponent('<script>alert(1)</script>');
    const html = await (
      await as('officer').get(`/lich?deadlineChoice=term&deadlineTermName=${hostile}&deadlineTermFrom=x`)
    ).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('a day of the calendar', () => {
  it('is reached from a day typed by hand', async () => {
    const answer = await as('administrator').get('/lich/ngay?ngay=05/03/2029');
    expect(answer.headers.get('location')).toBe('/lich/ngay/2029-03-05');
    expect((await as('administrator').get('/lich/ngay?ngay=mai')).status).toBe(404);
  });

  it('is added by the administrator and stands on the calendar', async () => {
    const answer = await as('administrator').post('/lich/ngay/2029-03-05', {
      ...aStatement,
      verified: 'yes',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/lich?nam=2029#danh-sach');
    const held = await findDay(day('2029-03-05'));
    expect(held).toMatchObject({ kind: 'holiday', pair: null, verified: true });
    expect(await textOf(as('officer').get('/lich?nam=2029'))).toContain(
      'Ngày truyền thống thành phố Minh Châu',
    );
  });

  it('is verified, and what was said before stays in sight', async () => {
    const before = await findDay(day('2026-11-24'));
    const page = await textOf(as('administrator').get('/lich/ngay/2026-11-24'));
    expect(page).toContain('Nghị quyết số 80-NQ/TW');
    const said = {
      ...aStatement,
      nameVi: 'Ngày Văn hóa Việt Nam',
      verified: 'yes',
      replaces: before?.id ?? '',
    };
    expect((await as('administrator').post('/lich/ngay/2026-11-24', said)).status).toBe(303);
    expect((await findDay(day('2026-11-24')))?.verified).toBe(true);
    expect(await textOf(as('administrator').get('/lich/ngay/2026-11-24'))).toContain('Điều đã ghi trước đây');
  });

  it('is not lost when something is wrong: the same page with what was typed', async () => {
    const answer = await as('administrator').post('/lich/ngay/2029-03-12', {
      ...aStatement,
      kind: 'swapped_off',
      nameEn: '',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="Ngày truyền thống thành phố Minh Châu"');
    expect(html).toContain('id="nameEn-error"');
    const swap = await as('administrator').post('/lich/ngay/2029-03-12', {
      ...aStatement,
      kind: 'swapped_off',
    });
    expect(swap.status).toBe(422);
    expect(await textOf(swap)).toContain('Ngày hoán đổi cần có ngày tương ứng.');
  });

  it('changed by another meanwhile is a conflict that shows both', async () => {
    await as('administrator').post('/lich/ngay/2029-03-13', aStatement);
    const answer = await as('administrator').post('/lich/ngay/2029-03-13', {
      ...aStatement,
      nameVi: 'Tên khác',
    });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('value="Tên khác"');
    expect(html).toContain('Ngày truyền thống thành phố Minh Châu');
  });

  it('is withdrawn with a reason only', async () => {
    const held = await findDay(day('2026-09-02'));
    const path = '/lich/ngay/2026-09-02/bo';
    const refused = await as('administrator').post(path, { replaces: held?.id ?? '', reason: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#bo-ngay-reason"');
    await as('administrator').post(path, { replaces: held?.id ?? '', reason: 'Thử' });
    expect(await findDay(day('2026-09-02'))).toBeUndefined();
  });

  it.each(['2029-02-30', 'mai', '99999-01-01', '%00'])('that does not exist is missing: %s', async (path) => {
    expect((await as('administrator').get(`/lich/ngay/${path}`)).status).toBe(404);
  });

  it('is closed to everyone else', async () => {
    for (const path of ['/lich/ngay', '/lich/ngay/2026-09-02', '/lich/quy-tac/named_day_counts']) {
      expect((await as('officer').get(path)).status).toBe(403);
    }
    expect((await as('officer').post('/lich/ngay/2029-05-07', aStatement)).status).toBe(403);
    expect(await findDay(day('2029-05-07'))).toBeUndefined();
    expect((await as('nobody').get('/lich')).status).toBe(401);
  });
});

describe('a rule of counting', () => {
  const aSetting = {
    value: '0',
    from: '01/07/2027',
    sourceVi: 'Quy chế làm việc',
    sourceEn: 'Work regulation',
  };

  it('is changed from a day on, and tried deadlines follow', async () => {
    const answer = await as('administrator').post('/lich/quy-tac/named_day_counts', aSetting);
    expect(answer.headers.get('location')).toBe('/lich#quy-tac');
    const trial = (date: string) => `/lich?deadlineChoice=day&deadlineDate=${date}&deadlineReading=open`;
    expect(await textOf(as('officer').get(trial('15/06/2027')))).toContain('Hạn: thứ Ba, ngày 15/06/2027');
    expect(await textOf(as('officer').get(trial('15/07/2027')))).toContain('Hạn: thứ Tư, ngày 14/07/2027');
  });

  it('says what is wrong, and knows only its own names', async () => {
    const early = await as('administrator').post('/lich/quy-tac/named_day_counts', {
      ...aSetting,
      from: '01/01/2020',
    });
    expect(early.status).toBe(422);
    expect(await textOf(early)).toContain('01/07/2027');
    const empty = await as('administrator').post('/lich/quy-tac/named_day_counts', {
      ...aSetting,
      sourceVi: '',
    });
    expect(empty.status).toBe(422);
    expect((await as('administrator').get('/lich/quy-tac/khac')).status).toBe(404);
  });
});
