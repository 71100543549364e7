import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  whole,
} from '../../../kernel/http/index.ts';
import { type Proposal, rejectReasons } from '../proposal.ts';
import { rejectProposal } from '../reject-proposal.ts';
import { readingWords } from '../words.ts';
import { ConflictView } from './conflict.view.tsx';
import { type Desk, loadDeskToDecide, proposalIn } from './desk-data.ts';
import { standsAs } from './look.ts';
import { nextCardPath } from './next-card.ts';
import { RejectView } from './reject.view.tsx';

const fields = z.object({
  version: whole(1, 1_000_000),
  because: choice(rejectReasons),
  reason: optionalText(1000),
});

/** Asks why a proposal is put aside. */
export async function rejectFormPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const proposal = proposalIn(desk, ask);
  return show(ask, { desk, proposal, typed: { version: String(proposal.version) }, errors: {} });
}

/** Puts a proposal aside with its reason. */
export async function rejectPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const proposal = proposalIn(desk, ask);
  const words = readingWords[ask.locale];
  const read = ask.form(fields);
  const unsaid = read.ok && read.value.because === 'other' && read.value.reason === '';
  if (!read.ok || unsaid) {
    const errors: FieldErrors = read.ok ? { reason: words.otherNeedsWords } : read.errors;
    return show(ask, { desk, proposal, typed: ask.typed, errors });
  }
  const { version, ...rejection } = read.value;
  const seen = { directiveId: desk.directive.id, proposalId: proposal.id, version };
  try {
    await rejectProposal(ask.actor, { seen, rejection }, ask.now);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    const says = error.sentence(ask.locale);
    const proposed = [words.rejectReasons[rejection.because], rejection.reason].filter(Boolean).join('. ');
    const yours = [{ label: words.reject, proposed, decided: standsAs(proposal, words) }];
    const view = <ConflictView ask={ask} desk={desk} proposal={proposal} says={says} yours={yours} />;
    return html(view, statusOf.conflict);
  }
  return seeOther(await nextCardPath(ask, desk.directive.id, proposal.id), words.done.rejected);
}

interface Shown {
  readonly desk: Desk;
  readonly proposal: Proposal;
  readonly typed: Typed;
  readonly errors: FieldErrors;
}

function show(ask: Ask, { desk, proposal, typed, errors }: Shown): Response {
  return html(
    <RejectView ask={ask} desk={desk} proposal={proposal} typed={typed} errors={errors} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}
