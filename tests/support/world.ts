import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { anActor, aToken, delegateTo } from '../../src/domain/accounts/fixtures.ts';
import { inviteAgain } from '../../src/domain/accounts/index.ts';
import { aSaid } from '../../src/domain/announcements/fixtures.ts';
import { attachFiles, beginAnnouncement, moveAnnouncement } from '../../src/domain/announcements/index.ts';
import { aContent, aPublishedArticle } from '../../src/domain/articles/fixtures.ts';
import { beginArticle, remarkArticle } from '../../src/domain/articles/index.ts';
import { draftBatch } from '../../src/domain/batches/index.ts';
import { keepView } from '../../src/domain/board/keep-view.ts';
import { makeScreen } from '../../src/domain/board/make-screen.ts';
import { setTerm } from '../../src/domain/calendar/index.ts';
import { aComment } from '../../src/domain/comments/fixtures.ts';
import { decideComments } from '../../src/domain/comments/index.ts';
import { writeMessage } from '../../src/domain/discussion/index.ts';
import { aDirective } from '../../src/domain/documents/fixtures.ts';
import {
  type Directive,
  getDirectiveText,
  listRelations,
  publishDirective,
} from '../../src/domain/documents/index.ts';
import { defineMeasure, reportActual } from '../../src/domain/measures/index.ts';
import { makeCalendarLink } from '../../src/domain/notices/calendar-link.ts';
import { aPacket } from '../../src/domain/packets/fixtures.ts';
import { writePacket } from '../../src/domain/packets/write-packet.ts';
import { paperWords } from '../../src/domain/paper/index.ts';
import { aPhoto } from '../../src/domain/photos/fixtures.ts';
import { listPhotosById, showPhotos } from '../../src/domain/photos/index.ts';
import { pictureName } from '../../src/domain/portal/share-picture.ts';
import { readDirective } from '../../src/domain/reading/read-directive.ts';
import { aRectification } from '../../src/domain/rectifications/fixtures.ts';
import { passRectification } from '../../src/domain/rectifications/index.ts';
import { recurrenceRule, startSeries } from '../../src/domain/recurrence/index.ts';
import { addTasks, setUpScheme } from '../../src/domain/schemes/index.ts';
import { aTask } from '../../src/domain/tasks/fixtures.ts';
import { askExtension, type State, states, submitResult } from '../../src/domain/tasks/index.ts';
import { setUpWebhook, tryOut } from '../../src/domain/webhooks/index.ts';
import { draftImport } from '../../src/domain/worklists/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { fileStore, useFileStore } from '../../src/kernel/files/index.ts';
import { theSystem } from '../../src/kernel/record/index.ts';
import { dayOf, readClock, Temporal } from '../../src/kernel/time/index.ts';
import { as } from './app.ts';
import type { City } from './city.ts';
import { asOwner } from './database.ts';

/** Gives this test file a store of files of its own. */
export function useFreshFiles(): void {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'banle-files-'));
    await useFileStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
}

/** What the addresses of the system name: the parts of a path by their names. */
export interface Things {
  readonly body: string;
  readonly account: string;
  readonly grant: string;
  /** Of the account, waiting to be taken on. */
  readonly delegation: string;
  readonly session: string;
  readonly passkey: string;
  /** Of the officer's own program. */
  readonly apiToken: string;
  readonly directive: string;
  readonly ordinal: string;
  readonly relation: string;
  readonly intake: string;
  /** What the officer took in from elsewhere. */
  readonly packet: string;
  readonly published: string;
  readonly task: string;
  readonly evidenceId: string;
  /** What is measured in the task that is returned to its lead, and a figure of it with its evidence. */
  readonly measureId: string;
  readonly actualId: string;
  /** What the officer said about the task. */
  readonly messageId: string;
  /** What the committee gives the department every week. */
  readonly series: string;
  /** What the officer is about to do with many tasks. */
  readonly batch: string;
  /** A list of tasks that the officer brought and has not confirmed. */
  readonly imported: string;
  /** The number of its only row. */
  readonly line: string;
  /** A scheme of the committee with the task in it. */
  readonly scheme: string;
  readonly proposal: string;
  readonly ngay: string;
  /** A list of public addresses, and the picture shown with that of the published article. */
  readonly list: string;
  readonly picture: string;
  readonly quyTac: string;
  readonly nhiemKy: string;
  readonly token: string;
  /** A notice of the officer's, and the secret of the address at which their calendar is read. */
  readonly notice: string;
  readonly feedToken: string;
  /** A webhook of the officer's, with a try-out that waits. */
  readonly webhook: string;
  readonly delivery: string;
  /** A rule about deadlines; what is done in the background, and what failed there or by mail, of which there is none. */
  readonly rule: string;
  readonly sweep: string;
  readonly job: string;
  readonly mail: string;
  /** The officer's own view of the board, and the leader's screen on a wall with the token of its link. */
  readonly view: string;
  readonly screen: string;
  readonly screenToken: string;
  readonly hinh: string;
  /** A file that waits to be read into a list: nobody's, unless a test says whose. */
  readonly sheet: string;
  /** An article being written, a remark about it, a spelling of the house. */
  readonly article: string;
  readonly remark: string;
  readonly spelling: string;
  /** A published article with its section and its topic. */
  readonly slug: string;
  readonly section: string;
  readonly topic: string;
  /** A comment that is shown under it, the token of its author's link, and the order that published another. */
  readonly comment: string;
  readonly ownToken: string;
  readonly order: string;
  /** An announcement to everybody with a file, at its public address, and one that is being written. */
  readonly announcement: string;
  readonly attachment: string;
  readonly announced: string;
  readonly announcementDraft: string;
  /** A request to correct the published article, with its file, about which the officer's body is asked; the secret of its link. */
  readonly rectification: string;
  readonly rectificationToken: string;
  /** A photo that something public shows: the name of its picture, and a file made of it. */
  readonly photo: string;
  readonly hash: string;
  readonly file: string;
}

// `:id` is named by the place it stands under.
const nounsOfPlaces: Readonly<Record<string, keyof Things>> = {
  'to-chuc': 'body',
  'quan-tri': 'account',
  'tai-khoan': 'session',
  'van-ban': 'directive',
  'cong-khai': 'published',
  'nhiem-vu': 'task',
  'chuong-trinh': 'scheme',
  'dinh-ky': 'series',
  'hang-loat': 'batch',
  'toa-soan': 'article',
  'kiem-duyet': 'comment',
  'nhap-nhiem-vu': 'imported',
};

/** The address of a route for these things; throws for a part of a path that nothing stands for. */
export function addressOf(path: string, things: Things): string {
  const [, place = ''] = path.split('/');
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const noun = name === 'id' ? nounsOfPlaces[place] : (name as keyof Things);
    const value = noun && things[noun];
    if (value === undefined) throw new Error(`tests/support/world.ts has nothing for :${name} in ${path}`);
    return value;
  });
}

/** What a directive, its tasks and files are told apart by in a page. */
interface Marks {
  /** Stands in title, text, file name, task and evidence. */
  readonly mark: string;
  readonly symbol: string;
  readonly secrecy?: Directive['secrecy'];
}

/** A directive with file, relation and readings, and a task under it with evidence. */
export interface Matter {
  readonly directive: Directive;
  readonly relation: string;
  readonly proposal: string;
  readonly task: string;
  readonly evidence: string;
}

/** The committee's directive, ordering work of the department and the ward; and the department's result, with evidence. */
export async function aMatter(
  { bodies, actors }: City,
  { mark, symbol, secrecy = 'normal' }: Marks,
): Promise<Matter> {
  const now = readClock();
  const text = [
    `Thực hiện Kết luận số 3999-KL/TU ngày 05/01/2026 của Thành ủy Minh Châu về ${mark}.`,
    `Giao Sở Nội vụ rà soát ${mark}, báo cáo kết quả trước ngày 31/12/2027.`,
    `Giao Đảng ủy phường An Lạc phối hợp thực hiện ${mark} trong quý II năm 2027.`,
  ].join('\n');
  const stored = await fileStore().put(Buffer.from(text));
  const directive = await aDirective({
    by: actors.officer,
    registeredIn: bodies.committee,
    issuerId: bodies.committee,
    symbol,
    secrecy,
    title: `Về ${mark}`,
    text,
    files: [{ ...stored, name: `${mark}.txt`, kind: 'txt', isSource: true }],
    involved: [bodies.department, bodies.ward],
  });
  await readDirective(actors.officer, directive.id, now);
  const ordered = { giverId: bodies.committee, leadId: bodies.department, coordinatingIds: [bodies.ward] };
  const { id: task } = await aTask({
    ...ordered,
    directiveId: directive.id,
    title: `Rà soát ${mark}`,
    state: 'in_progress',
    by: actors.officer.accountId,
  });
  const evidence = [{ name: `${mark}.txt`, kind: 'txt' as const, open: () => bytesOf(text) }];
  const handedIn = { taskId: task, summary: `Đã rà soát ${mark}`, product: `Báo cáo về ${mark}`, evidence };
  await submitResult(await departmentLeader(actors, bodies), handedIn, now);
  return { directive, task, ...(await partsOf(directive, task)) };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

let leader: Actor | undefined;

/** Who leads the department and may therefore know its secrets too. */
export async function departmentLeader(_: City['actors'], { department }: City['bodies']): Promise<Actor> {
  leader ??= await anActor({
    name: 'Vương Đình Khải',
    roles: [
      { role: 'leader', bodyId: department },
      { role: 'assignee', bodyId: department },
    ],
  });
  return leader;
}

async function partsOf({ id }: Directive, task: string) {
  const relations = await listRelations(id, {
    everywhere: true,
    registers: [],
    involvements: [],
    secretRegisters: [],
    secretInvolvements: [],
  });
  const one = async (text: string, value: string) =>
    (await asOwner<{ id: string }>(text, [value]))[0]?.id ?? '';
  return {
    relation: relations.find(({ direction }) => direction === 'out')?.id ?? '',
    evidence: await one('select id from tasks.evidence where task_id = $1', task),
    proposal: await one(
      `select id from reading.proposal where directive_id = $1 and state = 'waiting' order by kind = 'assignment' desc, start_at limit 1`,
      id,
    ),
  };
}

/** A world in which every address of the system has something behind it. */
export interface World {
  readonly open: Matter;
  /** What the addresses name, in sight of officers and leaders. */
  readonly things: Things;
  /** The same, in another state each; the last submitted by someone other than the actors. */
  readonly tasks: Readonly<Record<State, string>>;
}

/** Fills a founded city with a matter, tasks in all states, an account to be changed, an intake, an invitation. */
export async function fillWorld(city: City): Promise<World> {
  const { actors, bodies } = city;
  const now = readClock();
  const open = await aMatter(city, { mark: 'vị trí việc làm các phòng', symbol: '4101-KL/TU' });
  const published = await aDirective({
    by: actors.officer,
    registeredIn: bodies.committee,
    symbol: '4102-KL/TU',
  });
  await publishDirective(actors.leader, published.id, now);
  await aTask({ giverId: bodies.committee, leadId: bodies.department, directiveId: published.id });
  const tasks = await tasksInAllStates(city, open.directive.id);
  const clerk = await anActor({ name: 'Chu Thị Sen', roles: [{ role: 'assignee', bodyId: bodies.ward }] });
  const [grant] = await asOwner<{ id: string }>('select id from accounts.held_role where account_id = $1', [
    clerk.accountId,
  ]);
  const written = await whatIsWritten(city, now);
  const things: Things = {
    body: bodies.division,
    account: clerk.accountId,
    grant: grant?.id ?? '',
    delegation: await aDelegation(clerk, city),
    session: clerk.sessionId,
    // Of nobody: a key has to be made by a device.
    passkey: clerk.sessionId,
    apiToken: await aTokenOf(actors.officer),
    directive: open.directive.id,
    ordinal: '1',
    relation: open.relation,
    intake: await anIntake(actors.officer),
    packet: await aPacketFor(actors.officer),
    published: published.id,
    task: open.task,
    evidenceId: open.evidence,
    ...(await aMeasured(city, open.task, now)),
    series: await aSeriesOf(city, open, now),
    batch: await aBatchOver(Object.values(tasks), actors.officer, now),
    imported: await aListFrom(actors.officer, now),
    line: '2',
    scheme: await aSchemeWith(city, open.task, now),
    messageId: await writeMessage(actors.officer, saidAbout(open.task), now),
    proposal: open.proposal,
    ngay: '2027-03-05',
    list: 'trang.xml',
    picture: `${pictureName({ headline: aContent().headline, section: 'Thời sự', portal: paperWords.vi.name })}.png`,
    quyTac: 'named_day_counts',
    nhiemKy: await aTerm(actors.administrator),
    token: await inviteAgain(theSystem, clerk.accountId, now),
    ...(await whatIsTold(actors.officer, open.task, now)),
    ...(await whatTheBoardKeeps(city, now)),
    ...(await aWebhook(actors.officer, now)),
    ...written,
    ...(await whatIsSaid(written.slug, city, now)),
    ...(await whatIsAnnounced(city, now)),
    ...(await whatIsAskedToBeCorrected(written.slug, city, now)),
  };
  return { open, things, tasks };
}

/** A token of a program of the person's; gives its identity. */
async function aTokenOf(actor: Actor): Promise<string> {
  await aToken(actor, { good: ['tasks:read'] });
  const [made] = await asOwner<{ id: string }>('select id from accounts.api_token where account_id = $1', [
    actor.accountId,
  ]);
  return made?.id ?? '';
}

/** An article of the editor's, with something said in its margin. */
async function whatIsWritten({ actors, bodies }: City, now: Temporal.Instant) {
  const begun = { newsroomId: bodies.office, content: aContent(), how: 'written' } as const;
  const article = await beginArticle(actors.editor, begun, now);
  const said = { articleId: article, quote: '', words: 'Cần ghi rõ số cơ quan đã gửi.' };
  const remark = await remarkArticle(actors.editor, said, now);
  const [spelling] = await asOwner<{ id: string }>(
    'select id from articles.house_spelling order by wrong limit 1',
  );
  const photo = await aPhoto({ newsroomId: bodies.office, by: actors.editor });
  await showPhotos(article, [photo]);
  const [{ hash } = { hash: '' }] = await listPhotosById([photo]);
  const newsroomId = begun.newsroomId;
  const { slug } = await aPublishedArticle({ newsroomId, by: actors.editor, topics: ['biên chế'] });
  const portal = { slug, section: 'thoi-su', topic: 'bien-che' };
  return { article, remark, spelling: spelling?.id ?? '', photo, hash, file: '480.webp', ...portal };
}

/** Two comments under a published article that a moderator has published. */
async function whatIsSaid(slug: string, { actors }: City, now: Temporal.Instant) {
  const { id: comment, token: ownToken } = await aComment({ slug });
  const { id: another } = await aComment({ slug });
  const publish = { deed: 'publish', reason: '', note: '' } as const;
  await decideComments(actors.moderator, { ...publish, ids: [comment] }, now);
  const { orderId: order } = await decideComments(actors.moderator, { ...publish, ids: [another] }, now);
  return { comment, ownToken, order };
}

/** A request to correct a published article, about which the officer's body is asked. */
async function whatIsAskedToBeCorrected(slug: string, { actors, bodies }: City, now: Temporal.Instant) {
  const [article] = await asOwner<{ id: string }>('select id from articles.article where slug = $1', [slug]);
  const stored = await fileStore().put(Buffer.from('Công văn của Sở Nội vụ'));
  const asked = { articleId: article?.id ?? '', evidence: { name: 'cong-van.pdf', kind: 'pdf', ...stored } };
  const { id: rectification, secret: rectificationToken } = await aRectification(asked, now);
  const question = { id: rectification, bodyId: bodies.commission, question: 'Hạn đúng là ngày nào?' };
  await passRectification(actors.editor, question, now);
  return { rectification, rectificationToken };
}

/** An announcement of the officer's that the leader published, with a file; and a draft. */
async function whatIsAnnounced({ actors, bodies }: City, now: Temporal.Instant) {
  const said = aSaid({ bodyId: bodies.commission, audience: 'public' });
  const announcement = await beginAnnouncement(actors.officer, said, now);
  const seen = { id: announcement, version: 1 };
  const stored = await fileStore().put(Buffer.from('Danh sách trực'));
  await attachFiles(actors.officer, { seen, files: [{ name: 'truc.txt', kind: 'txt', ...stored }] }, now);
  await moveAnnouncement(actors.leader, { seen, action: 'publish', reason: '' }, now);
  const [made] = await asOwner<{ attachment: string; announced: string }>(
    `select f.id as attachment, a.slug as announced from announcements.attachment f
     join announcements.announcement a on a.id = f.announcement_id where a.id = $1`,
    [announcement],
  );
  const announcementDraft = await beginAnnouncement(actors.officer, said, now);
  const { attachment = '', announced = '' } = made ?? {};
  return { announcement, announcementDraft, attachment, announced };
}

/** A view of the officer's own, and a screen of the leader's for the whole city. */
async function whatTheBoardKeeps({ actors, bodies }: City, now: Temporal.Instant) {
  const asked = {
    bodyId: null,
    name: 'Việc của các phường',
    place: 'list',
    query: '',
    chosen: false,
  } as const;
  const shown = { name: 'Hành lang tầng 2', bodyId: bodies.committee, showsTitles: true, seconds: 20 };
  const view = await keepView(actors.officer, asked, now);
  const screenToken = await makeScreen(actors.leader, shown, now);
  const [made] = await asOwner<{ id: string }>('select id from board.screen');
  return { view, screen: made?.id ?? '', screenToken, hinh: 'theo-thang.svg', sheet: crypto.randomUUID() };
}

/** A webhook of someone's own that is told of tasks, and a try-out of it. */
async function aWebhook(owner: Actor, now: Temporal.Instant) {
  const address = 'https://nhan-tin.minhchau.example/ban-le';
  const setting = { name: 'Trục điều hành', address, kinds: ['task.assigned'], bodyId: null } as const;
  const { id } = await setUpWebhook(owner, setting, now);
  return { webhook: id, delivery: await tryOut(owner, id, now) };
}

/** A notice about a task, and an address for a calendar. */
async function whatIsTold(reader: Actor, taskId: string, now: Temporal.Instant) {
  const [notice] = await asOwner<{ id: string }>(
    `insert into notices.notice (account_id, kind, task_id, facts, cause, at, post)
     values ($1, 'submitted', $2, '{}', 'world', $3, 'none') returning id`,
    [reader.accountId, taskId, now.toString()],
  );
  const nothing = '00000000-0000-7000-8000-000000000001';
  return {
    notice: notice?.id ?? '',
    feedToken: await makeCalendarLink(reader, true, now),
    rule: 'overdue',
    sweep: 'kernel.forms',
    job: nothing,
    mail: nothing,
  };
}

/** What is measured in a task, laid down and reported before its result was handed in. */
async function aMeasured({ actors, bodies }: City, taskId: string, now: Temporal.Instant) {
  const definition = {
    name: 'Số phòng đã rà soát',
    unit: 'phòng',
    direction: 'more',
    low: 12,
    high: null,
    cadence: 'month',
    taken: 'sum',
    firstFrom: dayOf(now).with({ day: 1 }),
  } as const;
  const measureId = await defineMeasure(actors.officer, { taskId, definition }, now);
  const evidence = { name: 'bang-tong-hop.txt', kind: 'txt' as const, open: () => bytesOf('Bảng tổng hợp') };
  const figure = { periodFrom: definition.firstFrom, amount: 5, source: 'Báo cáo số 12-BC/SNV' };
  await reportActual(await departmentLeader(actors, bodies), { taskId, measureId, ...figure, evidence }, now);
  const [actual] = await asOwner<{ id: string }>('select id from measures.actual where measure_id = $1', [
    measureId,
  ]);
  return { measureId, actualId: actual?.id ?? '' };
}

/** What a directive orders every week, given from today on. */
async function aSeriesOf(
  { actors, bodies }: City,
  { directive }: Matter,
  now: Temporal.Instant,
): Promise<string> {
  const { text, sha256: textSha256 } = await getDirectiveText(directive.id);
  const passage = { text: text.slice(0, 20), start: 0, end: 20, textSha256 };
  const order = {
    rule: { pattern: { every: 'week', weekdays: [5], interval: 1 }, time: '15:00', restDays: 'before' },
    daysBefore: 0,
    title: 'Báo cáo tuần',
    product: 'Báo cáo',
    giverId: bodies.committee,
    leadId: bodies.department,
    coordinatingIds: [],
  } as const;
  const from = dayOf(now).add({ days: 3 });
  const recurring = { order: { ...order, rule: recurrenceRule.parse(order.rule) }, from, until: null };
  const pinned = {
    directiveId: directive.id,
    passage,
    printed: '',
    force: 'directive',
    speaker: '',
  } as const;
  return startSeries(actors.officer, { ...recurring, ...pinned }, now);
}

/** A list with one row that is still wrong. */
function aListFrom(by: Actor, now: Temporal.Instant): Promise<string> {
  const headings = ['Nhiệm vụ', 'Số, ký hiệu văn bản', 'Đơn vị chủ trì'];
  const rows = [{ line: 2, cells: ['Rà soát tổ chức', '4711-KL/TU', 'Sở Nội vụ'] }];
  return draftImport(by, { fileName: 'danh-sach.csv', table: { headings, rows } }, now);
}

/** A reminder of many tasks at once, looked at and not sent. */
function aBatchOver(taskIds: readonly string[], by: Actor, now: Temporal.Instant): Promise<string> {
  const order = { act: 'remind', words: 'Đề nghị báo cáo tiến độ.', document: '' } as const;
  return draftBatch(by, { order, taskIds, selection: 'tatCa=1' }, now);
}

/** A scheme of the committee that holds a task. */
async function aSchemeWith({ actors, bodies }: City, taskId: string, now: Temporal.Instant): Promise<string> {
  const facts = {
    kind: 'scheme',
    name: 'Đề án vị trí việc làm',
    symbol: 'Đề án 07',
    description: '',
    ownerId: bodies.committee,
    valid: { from: dayOf(now), until: null },
    basisId: null,
  } as const;
  const schemeId = await setUpScheme(actors.officer, facts, now);
  await addTasks(actors.officer, { schemeId, taskIds: [taskId] }, now);
  return schemeId;
}

const saidAbout = (taskId: string) => ({
  taskId,
  words: 'Đề nghị gửi kèm bảng tổng hợp.',
  bodyIds: [],
  accountIds: [],
});

/** What the person lets another of the ward do next week. */
function aDelegation(delegator: Actor, { actors }: City): Promise<string> {
  const now = readClock();
  const from = dayOf(now).add({ days: 7 });
  return delegateTo(actors.wardAssignee, delegator, { from, until: from.add({ days: 7 }) });
}

/** One task of the department in each state, one of them with an extension asked for. */
export async function tasksInAllStates(
  { bodies, actors }: City,
  directiveId: string,
): Promise<Readonly<Record<State, string>>> {
  const made: [State, string][] = [];
  for (const state of states) {
    const { id } = await aTask({
      giverId: bodies.committee,
      leadId: bodies.department,
      coordinatingIds: [bodies.ward],
      directiveId,
      state,
      title: `Việc ở trạng thái ${state}`,
    });
    made.push([state, id]);
  }
  const tasks = Object.fromEntries(made) as Record<State, string>;
  const rule = { kind: 'day', date: '2027-12-30', inclusive: true } as const;
  await askExtension(
    actors.assignee,
    { taskId: tasks.in_progress, rule, reason: 'Chờ số liệu' },
    readClock(),
  );
  return tasks;
}

/** A term of office that is held; gives its identity. */
async function aTerm(by: Actor): Promise<string> {
  const term = await setTerm(
    by,
    {
      name: 'Nhiệm kỳ 2025–2030',
      from: Temporal.PlainDate.from('2025-09-15'),
      until: Temporal.PlainDate.from('2030-09-15'),
      source: 'Nghị quyết Đại hội',
      verified: true,
      replaces: null,
    },
    readClock(),
  );
  return term.id;
}

/** A text that someone handed in and did not yet register; gives its identity. */
export async function anIntake(actor: Actor): Promise<string> {
  const answer = await (await as(actor)).post('/van-ban/moi', {
    pasted: 'Kết luận số 4103-KL/TU ngày 15/01/2026 của Thành ủy Minh Châu.\nGiao Sở Nội vụ rà soát.',
  });
  const id = answer.headers.get('location')?.split('/').at(-1);
  if (!id) throw new Error(`the intake was answered with ${answer.status}`);
  return id;
}

async function aPacketFor(officer: Actor): Promise<string> {
  const form = new FormData();
  form.append('packet', new File([writePacket(aPacket(), 'zip')], 'den.edxml', { type: 'application/xml' }));
  const answer = await (await as(officer)).post('/goi-tin', form);
  const id = answer.headers.get('location')?.split('/').at(-1);
  if (!id) throw new Error(`the packet was answered with ${answer.status}`);
  return id;
}
