import { read } from '../../../reader/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { holdDesk } from './hold-desk.ts';
import { placeAgain } from './place-again.ts';
import { overlap, type Proposal, type ProposalKind, type Stretch } from './proposal.ts';
import { type Carried, carryOver, insertProposals, listProposals } from './proposals.store.ts';
import { type NewProposal, proposalsOf } from './propose.ts';
import { findFormerText, findReading, insertReading } from './readings.store.ts';
import { readingFailures } from './words.ts';

/**
 * A text that was corrected is read anew. What people decided is found again in it and stays decided; what waited is proposed
 * afresh, except where a person has decided already. Decided words that are gone stay on the desk as lost.
 */
export function reReadDirective(actor: Actor, directiveId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { text, directive } = await holdDesk(actor, directiveId, now);
    const before = await findReading(directiveId);
    if (!before) throw readingFailures.notReadYet();
    const found = read(text.text);
    if (before.textSha256 === text.sha256 && before.readerVersion === found.version) return;
    const former =
      before.textSha256 === text.sha256 ? text.text : await findFormerText(directiveId, before.textSha256);
    const kept = (await listProposals(directiveId)).filter(isKept);
    const carried = carry(kept, { former: former ?? '', text: text.text });
    const readingId = await insertReading({
      directiveId,
      textSha256: text.sha256,
      readAt: now,
      readBy: actor.accountId,
      found,
    });
    await carryOver(readingId, carried);
    const fresh = proposalsOf(found, { text: text.text, symbol: directive.symbol }).filter(
      (one) => !isDecided(one, kept, carried),
    );
    await insertProposals({ directiveId, readingId, origin: 'reader' }, fresh);
    const lost = carried.filter(({ state }) => state === 'lost').length;
    record(
      actor,
      {
        action: 'desk.read_again',
        subject: { kind: 'desk', id: directiveId },
        facts: {
          textSha256: text.sha256,
          reader: found.version,
          proposals: fresh.length,
          kept: carried.length - lost,
          lost,
        },
      },
      now,
    );
  });
}

/** What a person decided is kept, and what a person put there. */
function isKept({ state, origin }: Proposal): boolean {
  return state !== 'waiting' || origin === 'person';
}

function carry(kept: readonly Proposal[], texts: { former: string; text: string }): Carried[] {
  const placed = placeAgain(
    kept.map((one) => ({ ...one, lost: one.state === 'lost' })),
    texts,
  );
  return kept.map((one) => {
    const place: Stretch | undefined = placed.get(one.id);
    const { id, start, end, evidence } = one;
    if (!place) return { id, start, end, evidence, state: 'lost' as const };
    return {
      id,
      start: place.start,
      end: place.end,
      evidence: texts.text.slice(place.start, place.end),
      state: one.decided?.state ?? ('waiting' as const),
    };
  });
}

function isDecided(fresh: NewProposal, kept: readonly Proposal[], carried: readonly Carried[]): boolean {
  const kindOf = new Map<string, ProposalKind>(kept.map(({ id, kind }) => [id, kind]));
  return carried.some(
    (one) => one.state !== 'lost' && kindOf.get(one.id) === fresh.found.kind && overlap(one, fresh),
  );
}
