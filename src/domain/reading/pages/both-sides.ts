import { parseDay, writeDay } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { tellDeadline } from '../../calendar/index.ts';
import { documentWords } from '../../documents/index.ts';
import { taskWords } from '../../tasks/index.ts';
import { coordinatorsOf, draftOrder } from '../draft-order.ts';
import type { AssignmentProposal, CitedDocument, Order } from '../proposal.ts';
import { readingWords } from '../words.ts';
import type { Desk } from './desk-data.ts';

/** One thing as it was proposed and as a person decided it. */
export interface Line {
  readonly label: string;
  readonly proposed: string;
  readonly decided: string;
}

type Said = Pick<Order, 'title' | 'product' | 'force' | 'speaker' | 'coordinatingIds' | 'deadline'> & {
  readonly giverId: string | null;
  readonly leadId: string | null;
};

/** An assignment as it was read beside the order that was given. */
export function orderLines(
  proposal: AssignmentProposal,
  order: Order,
  { desk, locale }: { readonly desk: Pick<Desk, 'from' | 'calendar'>; readonly locale: Locale },
): Line[] {
  const draft = draftOrder(proposal, desk.from);
  const read: Said = {
    title: draft.title,
    product: draft.product,
    force: draft.force,
    speaker: draft.speaker,
    giverId: draft.giverId,
    leadId: draft.lead?.bodyId ?? null,
    coordinatingIds: coordinatorsOf(draft),
    deadline: draft.deadline?.rule ?? null,
  };
  return twoOrders(read, order, { desk, locale });
}

/** Two orders, thing by thing. */
export function twoOrders(
  one: Said,
  other: Said,
  { desk, locale }: { readonly desk: Pick<Desk, 'from' | 'calendar'>; readonly locale: Locale },
): Line[] {
  const words = readingWords[locale];
  const nameOf = (id: string | null) => (id === null ? '' : desk.from.trees.today.nameOf(id));
  const tell = (said: Said) => [
    said.title,
    said.product,
    nameOf(said.giverId),
    nameOf(said.leadId),
    said.coordinatingIds.map(nameOf).sort().join(', '),
    said.deadline === null ? '' : tellDeadline(said.deadline, desk.calendar, locale),
    taskWords[locale].forces[said.force],
    said.speaker,
  ];
  const labels = [
    words.taskTitle,
    words.product,
    words.giver,
    words.lead,
    words.coordinating,
    words.deadline,
    words.taskForce,
    words.speaker,
  ];
  const [proposed, decided] = [tell(one), tell(other)];
  return labels.map((label, nth) => ({
    label,
    proposed: proposed[nth] ?? '',
    decided: decided[nth] ?? '',
  }));
}

/** An order that was typed beside a decision that made no task. */
export function orderBesideOutcome(
  order: Order,
  outcome: string,
  { desk, locale }: { readonly desk: Pick<Desk, 'from' | 'calendar'>; readonly locale: Locale },
): Line[] {
  const words = readingWords[locale];
  const typed = twoOrders(order, order, { desk, locale }).map((line) => ({ ...line, decided: '' }));
  return [{ label: words.outcome, proposed: words.give, decided: outcome }, ...typed];
}

/** A citation as it was read beside what a person made of it. */
export function citationLines(proposed: CitedDocument, decided: CitedDocument, locale: Locale): Line[] {
  const words = readingWords[locale];
  const day = (iso: string | null) => {
    const read = iso === null ? undefined : parseDay(iso);
    return read ? writeDay(read) : '';
  };
  const line = (label: string, tell: (cited: CitedDocument) => string): Line => ({
    label,
    proposed: tell(proposed),
    decided: tell(decided),
  });
  return [
    line(words.citedType, ({ type }) => type),
    line(words.citedNumber, ({ number }) => number),
    line(words.citedSymbol, ({ symbol }) => symbol),
    line(words.citedIssuer, ({ issuer }) => issuer),
    line(words.citedOn, ({ date }) => day(date)),
    line(words.relation, ({ kind }) => documentWords[locale].relationKinds[kind]),
  ];
}
