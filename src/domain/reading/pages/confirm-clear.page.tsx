import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, html, seeOther, statusOf } from '../../../kernel/http/index.ts';
import { confirmClearAssignments } from '../confirm-clear-assignments.ts';
import { draftOrder, isClear } from '../draft-order.ts';
import { isAssignment } from '../proposal.ts';
import { readingFailures, readingWords } from '../words.ts';
import { ConfirmClearView } from './confirm-clear.view.tsx';
import { type Desk, loadDeskToDecide } from './desk-data.ts';
import { deskPath } from './desk-paths.ts';

/** Lists exactly what would be given, and what is left to be decided one by one. */
export async function clearListPage(ask: Ask): Promise<Response> {
  return show(ask, await loadDeskToDecide(ask));
}

/** Gives what was listed: all of it, or nothing when anything has changed since. */
export async function confirmClearPage(ask: Ask): Promise<Response> {
  const desk = await loadDeskToDecide(ask);
  const read = ask.form(
    z.object({
      seen: z
        .array(z.string().regex(/^[0-9a-f-]{36} \d{1,6}$/))
        .min(1)
        .max(500),
    }),
  );
  if (!read.ok) throw readingFailures.unclear();
  const seen = read.value.seen.map((one) => {
    const [proposalId = '', version = ''] = one.split(' ');
    return { directiveId: desk.directive.id, proposalId, version: Number(version) };
  });
  try {
    const tasks = await confirmClearAssignments(ask.actor, seen, ask.now);
    return seeOther(deskPath(desk.directive.id), readingWords[ask.locale].clearDone(tasks.length));
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, await loadDeskToDecide(ask), error);
  }
}

function show(ask: Ask, desk: Desk, failure?: Failure): Response {
  const waiting = desk.proposals.filter(isAssignment).filter(({ state }) => state === 'waiting');
  const drafted = waiting.map((proposal) => ({ proposal, draft: draftOrder(proposal, desk.from) }));
  const [clear, left] = [true, false].map((wanted) =>
    drafted.filter(({ proposal, draft }) => isClear(draft, proposal.found) === wanted),
  );
  return html(
    <ConfirmClearView
      ask={ask}
      desk={desk}
      clear={clear ?? []}
      left={left ?? []}
      general={failure?.sentence(ask.locale)}
    />,
    failure ? statusOf[failure.kind] : 200,
  );
}
