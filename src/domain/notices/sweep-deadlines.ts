import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import { dayOf, startOfDay, Temporal } from '../../kernel/time/index.ts';
import { loadCalendar } from '../calendar/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import {
  bodiesOf,
  type ConcernedTask,
  deadlineAudiences,
  leadersOf,
  mayRead,
  type Person,
  receiversOf,
} from './audience.ts';
import { type DeadlineRule, deadlinesSpokenOf, rulesOn } from './deadline-rule.ts';
import { claimTasks, type Spoken } from './deadlines.store.ts';
import type { NewNotice } from './notice.ts';
import { listPeopleIn } from './people.store.ts';
import { listRules } from './rules.store.ts';
import { tell } from './tell.ts';

/** So many tasks in one transaction. */
const batch = 200;

/**
 * Tells of every deadline that has come near, has passed, or has passed so long that those above are told, by the
 * rules that hold today. Each rule speaks once of a task and the deadline in force, whenever and however often this runs.
 */
export async function sweepDeadlines(now: Temporal.Instant): Promise<void> {
  const today = dayOf(now);
  const [rules, calendar] = await Promise.all([listRules(), loadCalendar()]);
  for (const rule of rulesOn(rules, today)) {
    const deadlines = deadlinesSpokenOf(rule, today, calendar);
    let after: ConcernedTask | undefined;
    do {
      const spoken = { rule: rule.key, deadlines, after, limit: batch };
      after = await transaction(() => apply(rule, spoken, now));
    } while (after);
  }
}

/** The hour from which people are told of deadlines: what fell due at midnight wakes nobody. */
const firstHour = 6;

/** Tells of deadlines by day; at night nothing is said, and the morning says it. */
export async function sweepDeadlinesByDay(now: Temporal.Instant): Promise<void> {
  const begin = startOfDay(dayOf(now)).add({ hours: firstHour });
  if (Temporal.Instant.compare(now, begin) >= 0) await sweepDeadlines(now);
}

/** Applies a rule to some tasks that no other run has claimed; returns the last it looked at, while more may follow. */
async function apply(
  rule: DeadlineRule,
  spoken: Spoken,
  now: Temporal.Instant,
): Promise<ConcernedTask | undefined> {
  const lookedAt = await claimTasks(spoken, now);
  await speak(
    rule,
    lookedAt.filter(({ claimed }) => claimed),
    now,
  );
  return lookedAt.length === spoken.limit ? lookedAt.at(-1) : undefined;
}

/** Tells of these tasks what a rule says of them. */
async function speak(
  rule: DeadlineRule,
  tasks: readonly ConcernedTask[],
  now: Temporal.Instant,
): Promise<void> {
  if (tasks.length === 0) return;
  const today = dayOf(now);
  const tree = await bodyTreeOn(today);
  const above = tasks.flatMap(({ leadId, giverId }) =>
    [leadId, giverId].flatMap((id) => tree.pathTo(id).map((body) => body.id)),
  );
  const bodyIds = [...new Set([...tasks.flatMap((task) => bodiesOf(task, tree)), ...above])];
  const people = await listPeopleIn({ bodyIds }, today);
  const notices = tasks.flatMap((task) => noticesOf(rule, task, { people, tree, now }));
  await tell(notices, now);
  if (rule.kind === 'escalated') for (const task of tasks) recordEscalation(rule, task, { notices, now });
}

interface Around {
  readonly people: readonly Person[];
  readonly tree: BodyTree;
  readonly now: Temporal.Instant;
}

function noticesOf(rule: DeadlineRule, task: ConcernedTask, { people, tree, now }: Around): NewNotice[] {
  const dueOn = String(task.dueOn);
  return receiversOfRule(rule, task, { people, tree }).map(({ accountId }) => ({
    accountId,
    kind: rule.kind,
    taskId: task.id,
    actorId: null,
    facts: { dueOn },
    cause: `rule:${rule.key}:${task.id}:${dueOn}`,
    at: now,
  }));
}

/** Those whom the rule names; where a body has no leader, the leaders of the nearest one above. */
function receiversOfRule(
  { receiver }: DeadlineRule,
  task: ConcernedTask,
  around: Pick<Around, 'people' | 'tree'>,
): Person[] {
  const found = receiversOf(deadlineAudiences[receiver], task, around);
  if (found.length > 0 || receiver === 'lead' || receiver === 'giver') return found;
  const { people, tree } = around;
  const body = receiver === 'lead_leader' ? task.leadId : task.giverId;
  return leadersOf(body, people, tree).filter((person) => mayRead(person, task, tree));
}

/** That a delay was brought before those above stands on the record. */
function recordEscalation(
  { key, days, receiver }: DeadlineRule,
  task: ConcernedTask,
  { notices, now }: { readonly notices: readonly NewNotice[]; readonly now: Temporal.Instant },
): void {
  const told = notices.filter(({ taskId }) => taskId === task.id).map(({ accountId }) => accountId);
  if (told.length === 0) return;
  const facts = { dueOn: task.dueOn?.toString(), rule: key, days, receiver, told };
  record(theSystem, { action: 'task.escalated', subject: { kind: 'task', id: task.id }, facts }, now);
}
