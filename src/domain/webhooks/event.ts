import { z } from 'zod';
import type { Entry } from '../../kernel/record/index.ts';

/** The kinds of events that are told, as a person meets them. They are the deeds of the record, and stay as they are. */
export const kindGroups = {
  tasks: [
    'task.assigned',
    'task.acknowledged',
    'task.progress_reported',
    'task.result_submitted',
    'task.accepted',
    'task.returned',
    'task.edited',
    'task.handed_over',
    'task.split',
    'task.withdrawn',
    'task.cancelled',
  ],
  deadlines: [
    'task.extension_asked',
    'task.extension_granted',
    'task.extension_refused',
    'task.paused',
    'task.resumed',
    'task.deadline_recomputed',
    'task.reminded',
    'task.escalated',
  ],
  talk: ['message.written', 'measure.reported'],
  directives: [
    'directive.registered',
    'directive.edited',
    'directive.text_corrected',
    'directive.published',
    'directive.unpublished',
  ],
} as const;
export type EventKind = (typeof kindGroups)[keyof typeof kindGroups][number];

/** Every kind, in the order in which they are listed. */
export const eventKinds = Object.values(kindGroups).flat() as readonly EventKind[] as readonly [
  EventKind,
  ...EventKind[],
];

/** The kind of a try-out, which tells nothing. */
export const trialKind = 'webhook.tried';

/** What an event is about. */
export interface Subject {
  readonly kind: 'task' | 'directive';
  readonly id: string;
}

/** An entry of the record that may be told to others. */
export interface Event {
  readonly kind: EventKind;
  readonly subject: Subject;
  readonly entry: Entry;
}

const ofTask = z.object({ task: z.uuid() });

/** What an entry of the record gives to tell; most give nothing. */
export function eventOf(entry: Entry): Event[] {
  const kind = eventKinds.find((one) => one === entry.action);
  const subject = kind && subjectOf(entry);
  return kind && subject ? [{ kind, subject, entry }] : [];
}

/** What is said or measured of a task is an event of the task. */
function subjectOf({ subjectKind, subjectId: id, facts }: Entry): Subject | undefined {
  if (subjectKind === 'directive') return { kind: 'directive', id };
  if (subjectKind === 'task' || subjectKind === 'discussion') return { kind: 'task', id };
  const task = ofTask.safeParse(facts).data?.task;
  return task === undefined ? undefined : { kind: 'task', id: task };
}
