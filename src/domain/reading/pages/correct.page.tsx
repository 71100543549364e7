import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  type Typed,
} from '../../../kernel/http/index.ts';
import { taskWords } from '../../tasks/index.ts';
import { correctAssignment } from '../correct-assignment.ts';
import { draftOrder } from '../draft-order.ts';
import { type AssignmentProposal, isAssignment, type Order, wayToTask } from '../proposal.ts';
import { readingFailures, readingWords } from '../words.ts';
import { orderBesideOutcome, twoOrders } from './both-sides.ts';
import { answerCitationForm, showCitationForm } from './citation-form.tsx';
import { ConflictView } from './conflict.view.tsx';
import { type Desk, loadDeskToDecide, proposalIn } from './desk-data.ts';
import { deedPath } from './desk-paths.ts';
import { standsAs } from './look.ts';
import { nextCardPath } from './next-card.ts';
import { readOrder, typedFrom } from './order-form.ts';
import { OrderFormView } from './order-form.view.tsx';

/** The form in which a proposal is corrected before it is given or confirmed. */
export async function correctFormPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const proposal = proposalIn(desk, ask);
  if (proposal.kind === 'citation') return showCitationForm(ask, desk, proposal);
  if (!isAssignment(proposal)) throw readingFailures.notForThisKind();
  if (wayToTask(proposal.found) === 'never') throw readingFailures.upward();
  const typed = typedFrom(draftOrder(proposal, desk.from), proposal.version);
  return showForm(ask, { desk, proposal, typed });
}

/** Gives the task as the person says it, or confirms the citation so. */
export async function correctPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const proposal = proposalIn(desk, ask);
  if (proposal.kind === 'citation') return answerCitationForm(ask, desk, proposal);
  if (!isAssignment(proposal)) throw readingFailures.notForThisKind();
  const read = readOrder(ask, proposal.found);
  if (!read.ok) return showForm(ask, { desk, proposal, typed: ask.typed, errors: read.errors });
  const { version, ...correction } = read;
  const seen = { directiveId: desk.directive.id, proposalId: proposal.id, version };
  try {
    const task = await correctAssignment(ask.actor, { seen, correction }, ask.now);
    return seeOther(
      await nextCardPath(ask, desk.directive.id, proposal.id),
      readingWords[ask.locale].taskMade(taskWords[ask.locale].number(task.number)),
    );
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    if (proposal.decided)
      return showConflict(ask, { desk, proposal, failure: error, order: correction.order });
    return showForm(ask, { desk, proposal, typed: ask.typed, failure: error });
  }
}

interface Shown {
  readonly desk: Desk;
  readonly proposal: AssignmentProposal;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

function showForm(ask: Ask, { desk, proposal, typed, errors = {}, failure }: Shown): Response {
  const status = failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  return html(
    <OrderFormView
      ask={ask}
      desk={desk}
      action={deedPath(proposal, 'sua')}
      sentence={proposal.found.sentence.text || proposal.evidence}
      read={{ proposal, draft: draftOrder(proposal, desk.from) }}
      typed={typed}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />,
    status,
  );
}

interface Conflict extends Pick<Shown, 'desk' | 'proposal'> {
  readonly failure: Failure;
  readonly order: Order;
}

function showConflict(ask: Ask, { desk, proposal, failure, order }: Conflict): Response {
  const { decided } = proposal;
  const from = { desk, locale: ask.locale };
  const lines =
    decided?.as === 'task'
      ? twoOrders(order, decided.order, from)
      : orderBesideOutcome(order, standsAs(proposal, readingWords[ask.locale]), from);
  const view = (
    <ConflictView
      ask={ask}
      desk={desk}
      proposal={proposal}
      says={failure.sentence(ask.locale)}
      yours={lines}
    />
  );
  return html(view, statusOf.conflict);
}
