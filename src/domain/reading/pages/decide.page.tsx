import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, html, seeOther, statusOf, whole } from '../../../kernel/http/index.ts';
import { taskWords } from '../../tasks/index.ts';
import { answerDoubt } from '../answer-doubt.ts';
import { applySuggestion } from '../apply-suggestion.ts';
import { confirmAssignment } from '../confirm-assignment.ts';
import { confirmCitation } from '../confirm-citation.ts';
import { holdSeen, type Seen } from '../hold-proposal.ts';
import { noteProposal } from '../note-proposal.ts';
import { undoDecision } from '../undo-decision.ts';
import { readingFailures, readingWords } from '../words.ts';
import { ConflictView } from './conflict.view.tsx';
import { loadDesk } from './desk-data.ts';
import { deskPathAsSeen, nextCardPath } from './next-card.ts';

/** Confirms an assignment or a citation as it was read. */
export function confirmPage(ask: Ask): Promise<Response> {
  return decide(ask, async (seen) => {
    // Held by sight first: what is out of sight is missing as if it were not there.
    const { kind } = (await holdSeen(ask.actor, seen, ask.now)).proposal;
    const words = readingWords[ask.locale];
    if (kind === 'citation') {
      await confirmCitation(ask.actor, { seen }, ask.now);
      return words.done.citation;
    }
    const task = await confirmAssignment(ask.actor, seen, ask.now);
    return words.taskMade(taskWords[ask.locale].number(task.number));
  });
}

/** Takes note of praise, a wish, or a request upward. */
export function notePage(ask: Ask): Promise<Response> {
  return decide(ask, async (seen) => {
    await noteProposal(ask.actor, seen, ask.now);
    return readingWords[ask.locale].done.noted;
  });
}

/** Says that a doubt is right. */
export function doubtIsRightPage(ask: Ask): Promise<Response> {
  return decide(ask, async (seen) => {
    await answerDoubt(ask.actor, { seen, isError: true }, ask.now);
    return readingWords[ask.locale].done.doubtRight;
  });
}

/** Says that a doubt is none. */
export function doubtIsWrongPage(ask: Ask): Promise<Response> {
  return decide(ask, async (seen) => {
    await answerDoubt(ask.actor, { seen, isError: false }, ask.now);
    return readingWords[ask.locale].done.doubtWrong;
  });
}

/** Lets a suggestion into the text. */
export function applySuggestionPage(ask: Ask): Promise<Response> {
  return decide(ask, async (seen) => {
    await applySuggestion(ask.actor, seen, ask.now);
    return readingWords[ask.locale].applyDone;
  });
}

/** Takes a decision back; one stays at the card. */
export async function undoPage(ask: Ask): Promise<Response> {
  return attempt(ask, async (seen) => {
    await undoDecision(ask.actor, seen, ask.now);
    return seeOther(
      deskPathAsSeen(ask, seen.directiveId, seen.proposalId),
      readingWords[ask.locale].done.undone,
    );
  });
}

function decide(ask: Ask, deed: (seen: Seen) => Promise<string>): Promise<Response> {
  return attempt(ask, async (seen) => {
    const said = await deed(seen);
    return seeOther(await nextCardPath(ask, seen.directiveId, seen.proposalId), said);
  });
}

/** Where somebody else was faster, or work has begun, the card is shown as it stands now with the reason. */
async function attempt(ask: Ask, deed: (seen: Seen) => Promise<Response>): Promise<Response> {
  const read = ask.form(z.object({ version: whole(1, 1_000_000) }));
  if (!read.ok) throw readingFailures.noSuchProposal();
  const seen = { directiveId: ask.id('id'), proposalId: ask.id('proposal'), version: read.value.version };
  try {
    return await deed(seen);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    const desk = await loadDesk(ask);
    const proposal = desk.proposals.find(({ id }) => id === seen.proposalId);
    if (!proposal) throw error;
    const view = (
      <ConflictView ask={ask} desk={desk} proposal={proposal} says={error.sentence(ask.locale)} yours={[]} />
    );
    return html(view, statusOf.conflict);
  }
}
