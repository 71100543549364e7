import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  ids,
  optionalText,
  type Page,
  seeOther,
  statusOf,
  whole,
} from '../../../kernel/http/index.ts';
import { canReadDirective, findDirective } from '../../documents/index.ts';
import { listMeasuresOf } from '../../measures/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { getNearDueDays, nameBodies, readableTasks } from '../../tasks/index.ts';
import { canKeep } from '../access.ts';
import { countScheme, findTasksNumbered, listMemberIds, listMembers, type Seen } from '../counted.store.ts';
import { addTasks, removeTasks } from '../gather-tasks.ts';
import { closeScheme, reopenScheme } from '../keep-scheme.ts';
import { countedStandings, type Scheme, totalOf } from '../scheme.ts';
import { getScheme } from '../schemes.store.ts';
import { schemeFailures, schemeWords } from '../words.ts';
import { schemePath } from './paths.ts';
import { SchemeView } from './scheme.view.tsx';
import { standingNames } from './scheme-badge.view.tsx';

const pageSize = 25;
const mostNumbers = 200;
/** Measures of more tasks than this are looked at on the tasks themselves. */
const mostMeasured = 2000;

const query = z.object({
  tinhHinh: choice(countedStandings.map((standing) => standingNames[standing]) as [string, ...string[]]),
  trang: whole(1, 2000),
});

/** One programme or scheme: its facts, how its tasks stand, the tasks themselves. */
export function schemePage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

const numbersForm = z.object({ numbers: optionalText(4000) });

/** Its owner puts tasks into a scheme by their numbers. */
export async function addTasksPage(ask: Ask): Promise<Response> {
  const { scheme, seen } = await load(ask);
  const words = schemeWords[ask.locale];
  const read = ask.form(numbersForm);
  if (!read.ok) return show(ask, { errors: read.errors });
  const numbers = [...new Set((read.value.numbers.match(/\d{1,12}/g) ?? []).map(Number))];
  if (numbers.length === 0) return show(ask, { errors: { numbers: words.noNumbers } });
  if (numbers.length > mostNumbers)
    return show(ask, { errors: { numbers: words.tooManyNumbers(mostNumbers) } });
  const found = await findTasksNumbered(numbers, seen);
  const unknown = numbers.filter((number) => !found.some((task) => task.number === number));
  if (unknown.length > 0) return show(ask, { errors: { numbers: words.unknownNumbers(unknown.join(', ')) } });
  return trying(ask, async () => {
    const n = await addTasks(ask.actor, { schemeId: scheme.id, taskIds: found.map(({ id }) => id) }, ask.now);
    return words.added(n);
  });
}

const chosenForm = z.object({ tasks: ids() });

/** Its owner takes the chosen tasks out of a scheme. */
export async function removeTasksPage(ask: Ask): Promise<Response> {
  const { scheme } = await load(ask);
  const words = schemeWords[ask.locale];
  const read = ask.form(chosenForm);
  if (!read.ok || read.value.tasks.length === 0) return show(ask, { errors: { tasks: words.noneChosen } });
  const taskIds = read.value.tasks;
  return trying(ask, async () => {
    return words.removed(await removeTasks(ask.actor, { schemeId: scheme.id, taskIds }, ask.now));
  });
}

const closing = z.object({ version: whole(1, 1_000_000), because: optionalText(500) });

/** Its owner closes a scheme. */
export const closeSchemePage: Page<Actor> = (ask) => {
  const read = ask.form(closing);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { version, because } = read.value;
  return trying(ask, async () => {
    await closeScheme(ask.actor, { seen: { id: ask.id('id'), version }, because }, ask.now);
    return schemeWords[ask.locale].closed;
  });
};

/** Its owner opens a closed scheme again. */
export const reopenSchemePage: Page<Actor> = (ask) => {
  const read = ask.form(closing.pick({ version: true }));
  if (!read.ok) return show(ask, { errors: read.errors });
  return trying(ask, async () => {
    await reopenScheme(ask.actor, { id: ask.id('id'), version: read.value.version }, ask.now);
    return schemeWords[ask.locale].reopened;
  });
};

async function trying(ask: Ask, act: () => Promise<string>): Promise<Response> {
  try {
    return seeOther(schemePath(ask.id('id')), await act());
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, { failure: error });
  }
}

interface Refused {
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

interface Loaded {
  readonly scheme: Scheme;
  readonly tree: BodyTree;
  readonly seen: Seen;
}

/** The scheme for one of its keepers. */
async function load(ask: Ask): Promise<Loaded> {
  const [scheme, tree] = await Promise.all([getScheme(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canKeep(ask.actor, scheme.ownerId, tree), schemeFailures.notYours);
  return { scheme, tree, seen: { readable: readableTasks(ask.actor, tree), today: ask.today } };
}

async function show(ask: Ask, { errors = {}, failure }: Refused): Promise<Response> {
  const [scheme, tree] = await Promise.all([getScheme(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  const seen = { readable: readableTasks(ask.actor, tree), today: ask.today };
  const asked = ask.query(query);
  const standing = countedStandings.find((one) => standingNames[one] === asked.tinhHinh);
  const page = asked.trang ?? 1;
  const turn = { schemeId: scheme.id, standing, size: pageSize, offset: (page - 1) * pageSize };
  const counts = await countScheme(scheme.id, seen);
  const members = await listMembers(turn, seen);
  const measured = totalOf(counts) <= mostMeasured ? await listMemberIds(scheme.id, seen) : [];
  const view = (
    <SchemeView
      ask={ask}
      scheme={scheme}
      counts={counts}
      list={{ members, standing, page, pageSize }}
      measures={measured.length > 0 ? await listMeasuresOf(measured) : []}
      basis={await basisFor(ask.actor, scheme, tree)}
      nameOf={await nameBodies([scheme.ownerId, ...members.map(({ leadId }) => leadId)], tree)}
      nearDueDays={await getNearDueDays()}
      mayKeep={canKeep(ask.actor, scheme.ownerId, tree)}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}

/** The directive that set a scheme up, for those who may know of it: it may have become secret since. */
async function basisFor(actor: Actor, { basisId }: Scheme, tree: BodyTree) {
  const basis = basisId === null ? undefined : await findDirective(basisId);
  return basis && canReadDirective(actor, basis, tree) ? basis : undefined;
}
