import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import {
  type Coming,
  fieldsFromReading,
  previewOf,
  readRecurrence,
  readSeriesForm,
} from '../../recurrence/index.ts';
import { confirmRecurring } from '../confirm-recurring.ts';
import { coordinatorsOf, draftOrder } from '../draft-order.ts';
import { type AssignmentProposal, isAssignment, wayToTask } from '../proposal.ts';
import { readingFailures, readingWords } from '../words.ts';
import { type Desk, loadDeskToDecide, proposalIn } from './desk-data.ts';
import { nextCardPath } from './next-card.ts';
import { RecurringView } from './recurring.view.tsx';

const versioned = z.object({ version: whole(1, 1_000_000) });

/** The form in which an assignment that recurs is confirmed, filled with what its words tell. */
export async function recurringFormPage(ask: Ask): Promise<Response> {
  const { desk, proposal } = await load(ask);
  const draft = draftOrder(proposal, desk.from);
  const typed = {
    version: String(proposal.version),
    title: draft.title,
    product: draft.product,
    giverId: draft.giverId ?? '',
    leadId: draft.lead?.bodyId ?? '',
    coordinatingIds: coordinatorsOf(draft),
    from: ask.today.toString(),
    ...fieldsFromReading(readRecurrence(proposal.found.deadline?.printed ?? '')),
  };
  return show(ask, { desk, proposal, typed });
}

/** Gives an assignment again and again; with the second button, only shows what would come. */
export async function recurringPage(ask: Ask): Promise<Response> {
  const { desk, proposal } = await load(ask);
  const read = readSeriesForm(ask);
  const seen = ask.form(versioned);
  if (!read.ok || !seen.ok) {
    const errors = { ...(read.ok ? {} : read.errors), ...(seen.ok ? {} : seen.errors) };
    return show(ask, { desk, proposal, typed: ask.typed, errors });
  }
  if (ask.typed.look) return show(ask, { desk, proposal, typed: ask.typed, preview: await previewOf(read) });
  const { order, from, until } = read;
  const held = { directiveId: desk.directive.id, proposalId: proposal.id, version: seen.value.version };
  try {
    await confirmRecurring(ask.actor, { seen: held, order, from, until }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, { desk, proposal, typed: ask.typed, failure: error });
  }
  const next = await nextCardPath(ask, desk.directive.id, proposal.id);
  return seeOther(next, readingWords[ask.locale].done.recurring);
}

async function load(ask: Ask): Promise<{ readonly desk: Desk; readonly proposal: AssignmentProposal }> {
  const desk = await loadDeskToDecide(ask);
  const proposal = proposalIn(desk, ask);
  if (!isAssignment(proposal)) throw readingFailures.notForThisKind();
  if (wayToTask(proposal.found) !== 'plain') throw readingFailures.notAnOrder();
  return { desk, proposal };
}

interface Shown {
  readonly desk: Desk;
  readonly proposal: AssignmentProposal;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly preview?: readonly Coming[];
}

function show(ask: Ask, { failure, errors = {}, ...shown }: Shown): Response {
  const view = <RecurringView ask={ask} {...shown} errors={errors} failure={failure?.sentence(ask.locale)} />;
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}
