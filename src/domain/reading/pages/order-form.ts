import { z } from 'zod';
import {
  type Ask,
  choice,
  type FieldErrors,
  flag,
  id,
  ids,
  optionalText,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { readDeadlineFields, writeDeadlineFields } from '../../calendar/index.ts';
import { forces } from '../../tasks/index.ts';
import { coordinatorsOf, type Draft } from '../draft-order.ts';
import { type FoundAssignment, type Order, wayToTask } from '../proposal.ts';
import { readingWords } from '../words.ts';

const fields = z.object({
  version: whole(0, 1_000_000),
  title: text(500),
  product: optionalText(500),
  giverId: id(),
  leadId: id(),
  coordinatingIds: ids(),
  force: choice(forces),
  speaker: optionalText(300),
  printedDeadline: optionalText(300),
  deliberate: flag(),
});

/** An order as it was typed, or a sentence for each field that cannot be used. */
export type ReadOrder =
  | { readonly ok: true; readonly version: number; readonly order: Order; readonly deliberate: boolean }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads the form of an order; words that do not order ask for the box that says so. */
export function readOrder(ask: Ask, found: FoundAssignment | null): ReadOrder {
  const read = ask.form(fields);
  const deadline = readDeadlineFields(ask.typed, ask.locale);
  const isDeliberate = Boolean(ask.typed.deliberate);
  const errors = {
    ...(read.ok ? {} : read.errors),
    ...(deadline.ok ? {} : deadline.errors),
    ...(found && wayToTask(found) === 'deliberate' && !isDeliberate
      ? { deliberate: readingWords[ask.locale].deliberateNeeded }
      : {}),
  };
  if (!read.ok || !deadline.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const { version, deliberate, ...order } = read.value;
  return { ok: true, version, deliberate, order: { ...order, deadline: deadline.rule ?? null } };
}

/** The form filled with what was read. */
export function typedFrom(draft: Draft, version: number): Typed {
  return {
    version: String(version),
    title: draft.title,
    product: draft.product,
    giverId: draft.giverId ?? '',
    leadId: draft.lead?.bodyId ?? '',
    coordinatingIds: coordinatorsOf(draft),
    force: draft.force,
    speaker: draft.speaker,
    printedDeadline: draft.printedDeadline,
    ...writeDeadlineFields(draft.deadline?.rule ?? undefined),
  };
}
