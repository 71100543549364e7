import { z } from 'zod';
import type { Entry } from '../../kernel/record/index.ts';
import { audiences, type DeedKind } from './audience.ts';
import type { NoticeFacts } from './notice.ts';

/** What a deed on the record gives to tell: of which task, of what kind, and to whom where that differs from the usual. */
export interface Told {
  readonly kind: DeedKind | 'mentioned';
  readonly taskId: string;
  readonly facts: NoticeFacts;
  /** The body that counts as the lead in this telling. */
  readonly leadId?: string;
  /** Those who were called by name, and the bodies that were. */
  readonly called?: { readonly accountIds: readonly string[]; readonly bodyIds: readonly string[] };
}

/** The deeds that are told as they stand. */
const plainDeeds: Readonly<Record<string, DeedKind>> = {
  'task.assigned': 'assigned',
  'task.returned': 'returned',
  'task.accepted': 'accepted',
  'task.extension_granted': 'extension_granted',
  'task.extension_refused': 'extension_refused',
  'task.edited': 'changed',
  'task.giver_changed': 'changed',
  'task.deadline_recomputed': 'recomputed',
  'task.paused': 'paused',
  'task.resumed': 'resumed',
  'task.withdrawn': 'cancelled',
  'task.cancelled': 'cancelled',
  'task.reminded': 'reminded',
  'task.result_submitted': 'submitted',
  'task.extension_asked': 'extension_asked',
  'task.acknowledged': 'acknowledged',
  'task.progress_reported': 'progressed',
};

const moved = z.object({ from: z.uuid(), to: z.uuid() });
const editFacts = z.object({ changes: z.object({ leadId: moved }) });
const handOverFacts = z.object({ leadId: moved });
const messageFacts = z.object({
  message: z.uuid(),
  bodyIds: z.array(z.uuid()),
  accountIds: z.array(z.uuid()),
});

/** Everything that one entry of the record gives to tell; most entries give nothing. */
export function toldOf(entry: Entry): readonly Told[] {
  const { action, subjectId: taskId, facts } = entry;
  if (action === 'message.written') return saidOf(entry);
  const edited = action === 'task.edited' ? editFacts.safeParse(facts).data?.changes.leadId : undefined;
  const lead = edited ?? (action === 'task.handed_over' ? handOverFacts.parse(facts).leadId : undefined);
  if (lead) {
    return [
      { kind: 'assigned', taskId, facts: {}, leadId: lead.to },
      { kind: 'handed_over', taskId, facts: {}, leadId: lead.from },
    ];
  }
  const kind = plainDeeds[action];
  return kind ? [{ kind, taskId, facts: {} }] : [];
}

/** Whoever was called is told so; the others that something was said. */
function saidOf({ subjectId: taskId, facts }: Entry): Told[] {
  const { message: messageId, bodyIds, accountIds } = messageFacts.parse(facts);
  return [
    { kind: 'mentioned', taskId, facts: { messageId }, called: { bodyIds, accountIds } },
    { kind: 'commented', taskId, facts: { messageId } },
  ];
}

/** The audience of a telling: fixed by its kind, except where people were called. */
export function audienceOf({ kind }: Told) {
  return kind === 'mentioned' ? undefined : audiences[kind];
}
