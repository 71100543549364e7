import { z } from 'zod';

const id = z.uuid();
const words = z.string().min(1);
const because = { reason: words, document: z.string() };

/** By when: one day for all, or days of the calendar after the deadline that each task has. */
const later = z.union([z.object({ day: z.iso.date() }), z.object({ days: z.int().min(1).max(365) })]);
const parts = z.enum(['too', 'leave']);

/** What a batch does with each of its tasks, as it is stored. */
export const batchOrder = z.discriminatedUnion('act', [
  z.object({ act: z.literal('remind'), words, document: z.string() }),
  z.object({ act: z.literal('extend'), to: later, ...because }),
  z.object({ act: z.literal('accept'), reason: z.string() }),
  z.object({ act: z.literal('return'), reason: words }),
  z.object({ act: z.literal('grant_extension'), reason: z.string(), document: z.string() }),
  z.object({ act: z.literal('refuse_extension'), ...because }),
  z.object({ act: z.literal('hand_over'), leadId: id, ...because }),
  // A body that comes to coordinate, one that no longer does, or both.
  z.object({ act: z.literal('coordinate'), addId: id.optional(), dropId: id.optional(), ...because }),
  z.object({ act: z.literal('pause'), ...because, parts }),
  z.object({ act: z.literal('resume'), remark: z.string() }),
  z.object({ act: z.literal('withdraw') }),
  z.object({ act: z.literal('cancel'), reason: words, document: words, parts }),
  z.object({ act: z.literal('gather'), schemeId: id }),
  z.object({ act: z.literal('acknowledge') }),
  z.object({ act: z.literal('ask_extension'), to: later, reason: words }),
]);
export type BatchOrder = z.infer<typeof batchOrder>;
export type Act = BatchOrder['act'];
/** The order of one act. */
export type Ordered<Name extends Act> = Extract<BatchOrder, { act: Name }>;

/** What the giver of tasks can do with many at once. */
const actsOfGiver = [
  'remind',
  'extend',
  'accept',
  'return',
  'grant_extension',
  'refuse_extension',
  'hand_over',
  'coordinate',
  'pause',
  'resume',
  'withdraw',
  'cancel',
  'gather',
] as const satisfies readonly Act[];

/** What the lead of tasks can do with many at once. */
const actsOfLead = ['acknowledge', 'ask_extension'] as const satisfies readonly Act[];

/** What can be done with many tasks at once, by which part. */
export const actGroups = { giver: actsOfGiver, lead: actsOfLead } as const;
