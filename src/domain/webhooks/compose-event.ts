import type { Actor } from '../../kernel/access/index.ts';
import { linkBack } from '../../kernel/outside/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { canReadDirective, findDirective } from '../documents/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, getTask, taskPath } from '../tasks/index.ts';
import type { Delivery } from './delivery.ts';
import type { Subject } from './event.ts';

/** What is said of a subject to whoever may read it: of a secret one only that there is one. */
interface Said {
  readonly link: string;
  readonly secrecy: 'normal' | 'confidential' | 'secret';
  readonly facts: Readonly<Record<string, unknown>> | null;
}

/** The body of an event as its owner may read it now; nothing where they may not know of it. Its form is in docs/webhooks.md. */
export async function composeEvent(
  { id, kind, happenedAt, subject }: Pick<Delivery, 'id' | 'kind' | 'happenedAt' | 'subject'>,
  reader: Actor | undefined,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const event = { id, kind, at: happenedAt.toString() };
  if (!subject) return JSON.stringify({ ...event, subject: null, secrecy: 'normal', facts: null });
  const said = reader && (await sayOf(subject, reader, await bodyTreeOn(dayOf(now))));
  if (!said) return undefined;
  const { link, secrecy, facts } = said;
  return JSON.stringify({ ...event, subject: { ...subject, link: linkBack(link) }, secrecy, facts });
}

/** True when someone may read what a delivery was about, as far as it was about something. */
export async function mayReadSubject(
  subject: Subject | null,
  reader: Actor,
  today: Temporal.PlainDate,
): Promise<boolean> {
  return subject === null || (await sayOf(subject, reader, await bodyTreeOn(today))) !== undefined;
}

function sayOf({ kind, id }: Subject, reader: Actor, tree: BodyTree): Promise<Said | undefined> {
  return kind === 'task' ? sayOfTask(id, reader, tree) : sayOfDirective(id, reader, tree);
}

async function sayOfTask(id: string, reader: Actor, tree: BodyTree): Promise<Said | undefined> {
  const task = await getTask(id);
  if (!canReadTask(reader, task, tree)) return undefined;
  const { secrecy, number, title, product, state, percent } = task;
  const body = (bodyId: string) => ({ id: bodyId, name: tree.nameOf(bodyId) });
  const facts = {
    number,
    title,
    product,
    state,
    percent,
    givenOn: task.givenOn.toString(),
    dueOn: task.dueOn?.toString() ?? null,
    handedInOn: task.handedInOn?.toString() ?? null,
    doneOn: task.doneOn?.toString() ?? null,
    giver: body(task.giverId),
    lead: body(task.leadId),
    coordinating: task.coordinatingIds.map(body),
  };
  return { link: taskPath(id), secrecy, facts: secrecy === 'normal' ? facts : null };
}

async function sayOfDirective(id: string, reader: Actor, tree: BodyTree): Promise<Said | undefined> {
  const directive = await findDirective(id);
  if (!directive || !canReadDirective(reader, directive, tree)) return undefined;
  const { secrecy, symbol, title, type, typeName, issuerName, urgency, registeredIn } = directive;
  const facts = {
    symbol,
    title,
    type,
    typeName: typeName.vi,
    issuer: issuerName,
    signedOn: directive.signedOn?.toString() ?? null,
    urgency,
    register: { id: registeredIn, name: tree.nameOf(registeredIn) },
    published: directive.publishedAt !== null,
  };
  return { link: `/van-ban/${id}`, secrecy, facts: secrecy === 'normal' ? facts : null };
}
