import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  day,
  type FieldErrors,
  html,
  optionalId,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import type { Temporal } from '../../../kernel/time/index.ts';
import { addBody } from '../add-body.ts';
import { bodyTreeOn, listKinds } from '../bodies.store.ts';
import { changeBody, correctBody } from '../change-body.ts';
import { organisationFailures, organisationWords } from '../words.ts';
import { type BodyFormKind, BodyFormView } from './body-form.view.tsx';

const facts = {
  name: text(300),
  shortName: optionalText(100),
  symbol: optionalText(40),
  kind: text(60),
  parentId: optionalId(),
  decidedBy: optionalText(300),
};
const foundation = z.object({ ...facts, from: day() });
const change = z.object({ ...facts, versionId: z.uuid(), from: day() });
const correction = z.object({ ...facts, versionId: z.uuid() });

interface Shown {
  readonly form: BodyFormKind;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  /** What another wrote down meanwhile. */
  readonly current?: Typed | undefined;
}

/** An empty form for a new body. */
export function newBodyPage(ask: Ask): Promise<Response> {
  return show(ask, { form: 'add', typed: { from: ask.today.toString() } });
}

/** Founds the body that was described. */
export async function addBodyPage(ask: Ask): Promise<Response> {
  const read = ask.form(foundation);
  if (!read.ok) return show(ask, { form: 'add', typed: ask.typed, errors: read.errors });
  const { parentId = null, ...rest } = read.value;
  return attempt(ask, { form: 'add' }, async () => {
    const id = await addBody(ask.actor, { ...rest, parentId }, ask.now);
    return seeOther(
      `/to-chuc/${id}?ngay=${rest.from.toString()}`,
      organisationWords[ask.locale].added(rest.name),
    );
  });
}

/** The form for a change from a day on, filled with what holds today. */
export async function changeBodyFormPage(ask: Ask): Promise<Response> {
  return show(ask, { form: 'change', typed: { ...(await factsToday(ask)), from: '', decidedBy: '' } });
}

/** The form for mending what was wrong from the start, filled with what was written. */
export async function correctBodyFormPage(ask: Ask): Promise<Response> {
  return show(ask, { form: 'correct', typed: await factsToday(ask) });
}

/** Writes down a change from a day on. */
export async function changeBodyPage(ask: Ask): Promise<Response> {
  const read = ask.form(change);
  if (!read.ok) return show(ask, { form: 'change', typed: ask.typed, errors: read.errors });
  const { parentId = null, versionId, ...rest } = read.value;
  const bodyId = ask.id('id');
  return attempt(ask, { form: 'change', on: rest.from }, async () => {
    await changeBody(ask.actor, { bodyId, versionId, facts: { ...rest, parentId } }, ask.now);
    return seeOther(`/to-chuc/${bodyId}`, organisationWords[ask.locale].changed(rest.name));
  });
}

/** Mends what was wrong from the start. */
export async function correctBodyPage(ask: Ask): Promise<Response> {
  const read = ask.form(correction);
  if (!read.ok) return show(ask, { form: 'correct', typed: ask.typed, errors: read.errors });
  const { parentId = null, versionId, ...rest } = read.value;
  const bodyId = ask.id('id');
  return attempt(ask, { form: 'correct', on: ask.today }, async () => {
    await correctBody(
      ask.actor,
      { bodyId, versionId, facts: { ...rest, parentId, from: ask.today } },
      ask.now,
    );
    return seeOther(`/to-chuc/${bodyId}`, organisationWords[ask.locale].corrected(rest.name));
  });
}

interface Attempt {
  readonly form: BodyFormKind;
  /** The day whose version is changed. */
  readonly on?: Temporal.PlainDate;
}

/** What a person can mend is said beside the form, with all that was typed; the rest goes its way. */
async function attempt(ask: Ask, { form, on }: Attempt, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    const isOvertaken = on && error.code === organisationFailures.changedMeanwhile().code;
    const current = isOvertaken ? await factsOn(ask, on) : undefined;
    // Sent once more it is made from the version that was just shown.
    const typed = current ? { ...ask.typed, versionId: current.versionId ?? '' } : ask.typed;
    return show(ask, { form, typed, failure: error, current });
  }
}

function factsToday(ask: Ask): Promise<Typed> {
  return factsOn(ask, ask.today);
}

async function factsOn(ask: Ask, day: Temporal.PlainDate): Promise<Typed> {
  const body = (await bodyTreeOn(day)).get(ask.id('id'));
  if (!body) throw organisationFailures.noSuchBody();
  return {
    name: body.name,
    shortName: body.shortName,
    symbol: body.symbol,
    kind: body.kind,
    parentId: body.parentId ?? '',
    decidedBy: body.decidedBy,
    versionId: body.versionId,
  };
}

async function show(ask: Ask, { form, typed, errors = {}, failure, current }: Shown): Promise<Response> {
  const [tree, kinds] = await Promise.all([bodyTreeOn(ask.today, ask.stamps), listKinds()]);
  const path = form === 'add' ? '' : `/${ask.id('id')}`;
  const action = { add: '/to-chuc/moi', change: `/to-chuc${path}/thay-doi`, correct: `/to-chuc${path}/chua` }[
    form
  ];
  const status = failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  return html(
    <BodyFormView
      ask={ask}
      form={form}
      action={action}
      back={`/to-chuc${path}`}
      typed={typed}
      current={current}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
      kinds={kinds}
      tree={tree}
    />,
    status,
  );
}
