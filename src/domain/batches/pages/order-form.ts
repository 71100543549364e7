import { z } from 'zod';
import {
  choice,
  day,
  type FieldErrors,
  id,
  optionalId,
  optionalText,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { type Act, type BatchOrder, batchOrder } from '../order.ts';

const because = { reason: text(2000), document: optionalText(300) };
const parts = choice(['too', 'leave']);

/** The acts that move a deadline by one of two ways. */
type Moving = 'extend' | 'ask_extension';
const isMoving = (act: Act): act is Moving => act === 'extend' || act === 'ask_extension';

const forms = {
  remind: z.object({ words: text(1000), document: optionalText(300) }),
  accept: z.object({ reason: optionalText(2000) }),
  return: z.object({ reason: text(2000) }),
  grant_extension: z.object({ reason: optionalText(2000), document: optionalText(300) }),
  refuse_extension: z.object(because),
  hand_over: z.object({ leadId: id(), ...because }),
  coordinate: z.object({ addId: optionalId(), dropId: optionalId(), ...because }),
  pause: z.object({ ...because, parts }),
  resume: z.object({ remark: optionalText(2000) }),
  withdraw: z.object({}),
  cancel: z.object({ reason: text(2000), document: text(300), parts }),
  gather: z.object({ schemeId: id() }),
  acknowledge: z.object({}),
} as const satisfies Readonly<Record<Exclude<Act, Moving>, z.ZodType>>;
const moving = z.object({ how: choice(['to_day', 'by_days']), ...because });
const toDay = z.object({ day: day().transform(String) });
const byDays = z.object({ days: whole(1, 365) });

/** A form that asks: `ask.form`. */
type Reads = <S extends z.ZodType>(
  schema: S,
) =>
  | { readonly ok: true; readonly value: z.output<S> }
  | { readonly ok: false; readonly errors: FieldErrors };

export type OrderRead =
  | { readonly ok: true; readonly order: BatchOrder }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads what is to be done with each task out of its form; `nobody` is said where no body was chosen to join or leave. */
export function readOrderForm(act: Act, reads: Reads, nobody: string): OrderRead {
  if (isMoving(act)) return readLater(act, reads);
  const read = reads(forms[act] as z.ZodType<Readonly<Record<string, unknown>>>);
  if (!read.ok) return read;
  const { addId, dropId } = read.value;
  if (act === 'coordinate' && !addId && !dropId) return { ok: false, errors: { addId: nobody } };
  return { ok: true, order: batchOrder.parse({ act, ...read.value }) };
}

/** Of the two ways to say a later deadline only the one that was chosen is asked. */
function readLater(act: Moving, reads: Reads): OrderRead {
  const read = reads(moving);
  const to = read.ok && read.value.how === 'by_days' ? reads(byDays) : reads(toDay);
  if (!read.ok || !to.ok) return { ok: false, errors: { ...errorsIn(read), ...errorsIn(to) } };
  const { reason, document } = read.value;
  return { ok: true, order: batchOrder.parse({ act, to: to.value, reason, document }) };
}

const errorsIn = (read: { readonly ok: true } | { readonly ok: false; readonly errors: FieldErrors }) =>
  read.ok ? {} : read.errors;

/** An order as it stood in its form. */
export function typedFromOrder(order: BatchOrder): Typed {
  const { act: _, ...fields } = order;
  if (!('to' in order)) return fields as Typed;
  const { to, reason } = order;
  const document = 'document' in order ? order.document : '';
  const said = 'day' in to ? { how: 'to_day', day: to.day } : { how: 'by_days', days: String(to.days) };
  return { ...said, reason, document };
}
