import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { Failure } from '../../kernel/failure/index.ts';
import { dayOf, readClock, startOfDay, type Temporal } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { getDirectiveText } from '../documents/index.ts';
import { addBody, bodyTreeOn, changeBody } from '../organisation/index.ts';
import {
  acceptResult,
  acknowledgeTask,
  askExtension,
  assignTask,
  cancelTask,
  editTask,
  grantExtension,
  lockTask,
  pauseTask,
  refuseExtension,
  reportProgress,
  resumeTask,
  returnResult,
  setNearDueDays,
  submitResult,
  withdrawTask,
} from '../tasks/index.ts';
import { breakdowns } from './board.ts';
import { countTasks } from './counts.store.ts';
import type { TaskFilter } from './filter.ts';
import { loadList } from './rows.store.ts';
import { seenBy } from './seen.ts';

useFreshDatabase();

let city: City;
let department: string;
const directives: { id: string; text: string; sha256: string }[] = [];
const tasks: string[] = [];
let nearDue = 7;

beforeAll(async () => {
  city = await foundCity();
  const { committee } = city.bodies;
  department = city.bodies.department;
  const text = 'Giao các đơn vị rà soát đội ngũ, báo cáo kết quả. Văn phòng theo dõi.';
  for (const [nth, secrecy] of (['normal', 'secret'] as const).entries()) {
    const symbol = `${31 + nth}-KL/TU`;
    const { id } = await aDirective({
      by: city.actors.officer,
      registeredIn: committee,
      symbol,
      text,
      secrecy,
    });
    directives.push({ id, ...(await getDirectiveText(id)) });
  }
});

const first = dayOf(readClock()).add({ days: 1 });

/** One throw of the dice: which deed, on which task, with what number. */
interface Throw {
  readonly deed: number;
  readonly task: number;
  readonly n: number;
}

interface Moment {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

const rule = (day: Temporal.PlainDate) => ({ kind: 'day', date: day.toString() }) as const;

async function give({ n }: Throw, { now, today }: Moment): Promise<void> {
  const source = directives[n % 5 === 0 ? 1 : 0];
  if (!source) throw new Error('no directive');
  const { committee, ward, division } = city.bodies;
  const end = source.text.indexOf('.') + 1;
  const task = await assignTask(
    city.actors.officer,
    {
      title: `Việc ${tasks.length} về rà soát`,
      product: 'Báo cáo',
      giverId: committee,
      leadId: [department, ward, division][n % 3] ?? ward,
      coordinatingIds: n % 2 === 0 ? [city.bodies.office] : [],
      directiveId: source.id,
      passage: { text: source.text.slice(0, end), start: 0, end, textSha256: source.sha256 },
      force: 'directive',
      speaker: n % 4 === 0 ? 'Trần Quốc Hưng' : '',
      deadline: n % 7 === 0 ? null : rule(today.add({ days: n % 9 })),
      printedDeadline: '',
    },
    now,
  );
  tasks.push(task.id);
}

/** The deeds that a day may bring; one that may not be done is refused, and nothing happens. */
const deeds: readonly ((thrown: Throw, moment: Moment) => Promise<unknown>)[] = [
  give,
  give,
  async ({ task }, { now }) => acknowledgeTask(await leadOf(task), idOf(task), now),
  async ({ task, n }, { now }) =>
    reportProgress(
      await leadOf(task),
      { taskId: idOf(task), note: 'Đang làm', obstacle: '', percent: n % 100, evidence: [] },
      now,
    ),
  async ({ task }, { now }) =>
    submitResult(
      await leadOf(task),
      { taskId: idOf(task), summary: 'Đã làm', product: 'Báo cáo', evidence: [] },
      now,
    ),
  async ({ task }, { now }) => acceptResult(city.actors.leader, await waiting(task), now),
  async ({ task }, { now }) => returnResult(city.actors.leader, await waiting(task), now),
  async ({ task, n }, { now, today }) =>
    askExtension(
      await leadOf(task),
      { taskId: idOf(task), rule: rule(today.add({ days: 12 + (n % 30) })), reason: 'Thiếu số liệu' },
      now,
    ),
  async ({ task, n }, { now }) => {
    const extensionId = (await lockTask(idOf(task))).waitingExtension?.id ?? '';
    const decide = n % 3 === 0 ? refuseExtension : grantExtension;
    return decide(
      city.actors.leader,
      { taskId: idOf(task), extensionId, reason: 'Có lý do', document: '' },
      now,
    );
  },
  async ({ task, n }, { now, today }) => {
    const held = await lockTask(idOf(task));
    return editTask(
      city.actors.officer,
      {
        taskId: held.id,
        version: held.version,
        title: n % 2 ? `${held.title} (sửa ${n})` : held.title,
        product: held.product,
        leadId: n % 3 ? held.leadId : city.bodies.ward,
        coordinatingIds: n % 5 ? [city.bodies.inspection] : [],
        deadline: rule(today.add({ days: n % 20 })),
        reason: 'Điều chỉnh',
        document: '',
      },
      now,
    );
  },
  async ({ task }, { now }) =>
    cancelTask(city.actors.leader, { taskId: idOf(task), reason: 'Gộp', document: 'CV 5' }, now),
  async ({ task }, { now }) =>
    pauseTask(city.actors.leader, { taskId: idOf(task), reason: 'Chờ đề án', document: '' }, now),
  async ({ task }, { now }) => resumeTask(city.actors.leader, { taskId: idOf(task), remark: '' }, now),
  async ({ task }, { now }) => withdrawTask(city.actors.officer, idOf(task), now),
  async ({ n }, { now }) => {
    await setNearDueDays(city.actors.administrator, { days: n % 15, before: nearDue }, now);
    nearDue = n % 15;
  },
  renameBody,
];

/** A department is renamed or placed elsewhere, from today on or as if it had been so for a while. */
async function renameBody({ n }: Throw, { now, today }: Moment): Promise<void> {
  const { administrator } = city.actors;
  const { committee, commission, division, department: first } = city.bodies;
  const from = today.subtract({ days: n % 3 });
  const facts = {
    name: `Sở Nội vụ ${n}`,
    shortName: '',
    symbol: 'SNV',
    kind: 'department',
    parentId: n % 4 === 0 ? commission : committee,
    decidedBy: '',
    from,
  };
  if (n % 11 === 0) department = await addBody(administrator, facts, now);
  const bodyId = n % 2 === 0 ? first : division;
  const versionId = (await bodyTreeOn(from)).get(bodyId)?.versionId ?? '';
  await changeBody(administrator, { bodyId, versionId, facts }, now);
}

const idOf = (nth: number) => tasks[nth % tasks.length] ?? '';
const waiting = async (nth: number) => ({
  taskId: idOf(nth),
  resultId: (await lockTask(idOf(nth))).waitingResult?.id ?? '',
  reason: 'Đã xem',
});

async function leadOf(nth: number): Promise<Actor> {
  const { leadId } = await lockTask(idOf(nth));
  return { ...city.actors.assignee, roles: [{ role: 'assignee', bodyId: leadId }] };
}

const filters = (day: Temporal.PlainDate): readonly TaskFilter[] => [
  {},
  { lead: city.bodies.department },
  { coordinating: city.bodies.office },
  { search: 'sua' },
  { label: 'near due' },
  { directive: 'KL 31' },
  { ended: 'ever', dueTo: day.add({ days: 3 }) },
];

/** When something was last changed is told of the present alone. */
const timeless = { newest: null };

/** Everything that boards and lists showed one reader: numbers, parts, rows with their facts, names of bodies. */
async function shownTo(
  actor: Actor,
  { today, known }: { today: Temporal.PlainDate; known?: Temporal.PlainDate },
) {
  const seen = await seenBy(actor, today, { known });
  const shown: unknown[] = [seen.nearDueDays, seen.tree.list.map(({ id, name, depth }) => [id, name, depth])];
  for (const filter of filters(known ?? today)) {
    for (const by of breakdowns)
      shown.push({ ...(await countTasks(filter, seen, { by, most: 100 })), ...timeless });
    const list = await loadList({ filter, order: 'red first', size: 200 }, seen);
    shown.push({ ...list, ...timeless, rows: list.rows.map(({ opens: _, ...row }) => row) });
  }
  return JSON.stringify(shown);
}

/** The first place at which two tellings part, short enough to be read. */
function sameAs(one: string, other: string | undefined): string {
  if (one === other) return 'the same';
  const at = [...one].findIndex((letter, nth) => letter !== other?.[nth]);
  return `${one.slice(at - 200, at + 200)} ≠ ${other?.slice(at - 200, at + 200)}`;
}

async function live(day: Temporal.PlainDate, throws: readonly Throw[]): Promise<void> {
  for (const [nth, thrown] of throws.entries()) {
    const now = startOfDay(day).add({ hours: 7, minutes: nth });
    try {
      const deed = tasks.length < 4 ? give : deeds[thrown.deed % deeds.length];
      await deed?.(thrown, { now, today: day });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
}

const lives = fc.array(
  fc.array(fc.record({ deed: fc.nat(1000), task: fc.nat(1000), n: fc.nat(1000) }), {
    minLength: 4,
    maxLength: 14,
  }),
  { minLength: 6, maxLength: 9 },
);

describe('a board of a past day', () => {
  it('shows everyone the numbers and rows that were shown at its end, whatever happened since', async () => {
    let day = first;
    const readers = () => [
      city.actors.leader,
      city.actors.inspector,
      city.actors.assignee,
      city.actors.wardAssignee,
    ];
    await fc.assert(
      fc.asyncProperty(lives, async (days) => {
        const taken: { day: Temporal.PlainDate; shown: string[] }[] = [];
        for (const throws of days) {
          await live(day, throws);
          taken.push({ day, shown: await Promise.all(readers().map((who) => shownTo(who, { today: day }))) });
          day = day.add({ days: 1 });
        }
        for (const { day: known, shown } of taken) {
          const asked = await Promise.all(readers().map((who) => shownTo(who, { today: day, known })));
          for (const [nth, one] of asked.entries())
            expect(sameAs(one, shown[nth]), `${known}`).toBe('the same');
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
    const [row] = await asOwner<{ states: string; many: string }>(
      'select count(distinct state) as states, count(*) as many from tasks.known',
    );
    expect(Number(row?.states)).toBeGreaterThanOrEqual(4);
    expect(Number(row?.many)).toBeGreaterThan(30);
  }, 120_000);

  it('keeps one row a task and day, without gaps and without overlaps', async () => {
    const broken = await asOwner(
      `select task_id from (
         select task_id, known, lead(known) over (partition by task_id order by lower(known)) as next from tasks.known
       ) each_row where next is not null and upper(known) is distinct from lower(next)
       union all select t.id from tasks.task t where not exists (
         select from tasks.known k where k.task_id = t.id and upper_inf(k.known) and k.state = t.state
           and k.lead_id = t.lead_id and k.due_on is not distinct from t.due_on)`,
    );
    expect(broken).toEqual([]);
  });
});

const counted =
  /\b(state|lead_id|giver_id|due_on|handed_in_on|done_on|paused_on|horizon|closed_at|extension_pending|title|product) =/;

/** Facts of a task that no board of a past day counts or shows. */
const uncounted = [
  'passage passage_start passage_end text_sha256 acknowledged_at closed_at last_progress_at percent created_at created_by',
  'version plain_title annexes changed_at title product id parent_id depth part_note',
].flatMap((names) => names.split(' '));

describe('what is counted of a task', () => {
  it('is known by day: a new column is kept there, or is named as uncounted', async () => {
    const columns = async (table: string) =>
      (
        await asOwner<{ column: string }>(
          `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
          [table],
        )
      ).map(({ column }) => column);
    const known = new Set([...(await columns('tasks.known')), ...uncounted]);
    expect((await columns('tasks.task')).filter((column) => !known.has(column))).toEqual([]);
  });

  it('is changed together with the moment at which that was written down', () => {
    const root = new URL('../../..', import.meta.url).pathname;
    const stores = globSync('src/domain/**/*.store.ts', { cwd: root });
    const silent = stores.flatMap((file) => {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      const updates = [...text.matchAll(/update tasks\.task set ([^`]*?)\bwhere\b/g)].map(
        ([, set = '']) => set,
      );
      return updates
        .filter((set) => counted.test(set) && !/\bchanged_at = /.test(set))
        .map((set) => `${file}: ${set}`);
    });
    expect(stores.length).toBeGreaterThan(30);
    expect(silent).toEqual([]);
  });
});
