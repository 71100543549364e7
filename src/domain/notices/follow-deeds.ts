import { type Entry, followRecord } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { bodiesOf, type ConcernedTask, mayRead, type Person, receiversOf } from './audience.ts';
import { audienceOf, type Told, toldOf } from './deeds.ts';
import type { NewNotice } from './notice.ts';
import { listConcerned, listPeopleIn } from './people.store.ts';
import { tell } from './tell.ts';

/** Tells people of every deed on the record that concerns them, once, in the order in which they were done. */
export function followDeeds(now: Temporal.Instant): Promise<number> {
  return followRecord('notices', tellOfEntries, { now });
}

interface Telling extends Told {
  readonly entry: Entry;
}

async function tellOfEntries(entries: readonly Entry[], now: Temporal.Instant): Promise<void> {
  const tellings = entries.flatMap((entry) => toldOf(entry).map((told): Telling => ({ ...told, entry })));
  if (tellings.length === 0) return;
  const today = dayOf(now);
  const [tasks, tree] = await Promise.all([
    listConcerned([...new Set(tellings.map(({ taskId }) => taskId))]),
    bodyTreeOn(today),
  ]);
  const bodies = [...tasks.values()].flatMap((task) => bodiesOf(task, tree));
  const named = tellings.flatMap(({ leadId, called }) => [leadId ?? [], called?.bodyIds ?? []].flat());
  const accountIds = tellings.flatMap(({ called }) => called?.accountIds ?? []);
  const people = await listPeopleIn({ bodyIds: [...new Set([...bodies, ...named])], accountIds }, today);
  const notices = tellings.flatMap((telling) => {
    const task = tasks.get(telling.taskId);
    return task ? noticesOf(telling, task, { people, tree }) : [];
  });
  await tell(notices, now);
}

interface Around {
  readonly people: readonly Person[];
  readonly tree: BodyTree;
}

function noticesOf(telling: Telling, task: ConcernedTask, around: Around): NewNotice[] {
  const { entry, kind, facts, taskId } = telling;
  const told = peopleOf(telling, task, around).filter(({ accountId }) => accountId !== entry.actorId);
  return told.map(({ accountId }) => ({
    accountId,
    kind,
    taskId,
    actorId: entry.actorId,
    facts,
    cause: `entry:${entry.lane}:${entry.place}`,
    at: entry.at,
  }));
}

function peopleOf(telling: Telling, task: ConcernedTask, around: Around): Person[] {
  const audience = audienceOf(telling);
  if (audience) return receiversOf(audience, { ...task, leadId: telling.leadId ?? task.leadId }, around);
  const { accountIds = [], bodyIds = [] } = telling.called ?? {};
  return around.people.filter(
    (person) =>
      (accountIds.includes(person.accountId) || person.roles.some((held) => bodyIds.includes(held.bodyId))) &&
      mayRead(person, task, around.tree),
  );
}
