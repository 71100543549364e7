import type { Actor } from '../../kernel/access/index.ts';
import { type Temporal, writeMoment } from '../../kernel/time/index.ts';
import { namesOfAccounts } from '../accounts/index.ts';
import { type HeldDesk, holdDesk } from './hold-desk.ts';
import type { Found, Proposal } from './proposal.ts';
import { getProposal } from './proposals.store.ts';
import { findReading } from './readings.store.ts';
import { readingFailures } from './words.ts';

/** Which proposal, as it was seen by the one who decides. */
export interface Seen {
  readonly directiveId: string;
  readonly proposalId: string;
  readonly version: number;
}

/** A proposal that is held with its desk. */
export interface Held<F extends Found = Found> extends HeldDesk {
  readonly proposal: Proposal<F>;
}

/** Holds a proposal that waits; throws when somebody decided it meanwhile, or its text was corrected and not read again. */
export async function holdWaiting<K extends Found['kind']>(
  actor: Actor,
  { seen, kinds }: { readonly seen: Seen; readonly kinds: readonly K[] },
  now: Temporal.Instant,
): Promise<Held<Extract<Found, { kind: K }>>> {
  const held = await holdSeen(actor, seen, now);
  await refuseMovedText(held);
  if (!(kinds as readonly string[]).includes(held.proposal.kind)) throw readingFailures.notForThisKind();
  if (held.proposal.state !== 'waiting') throw readingFailures.notWaiting();
  return held as Held as Held<Extract<Found, { kind: K }>>;
}

/** Holds a proposal as it was seen; throws when somebody changed it meanwhile. */
export async function holdSeen(actor: Actor, seen: Seen, now: Temporal.Instant): Promise<Held> {
  const desk = await holdDesk(actor, seen.directiveId, now);
  const proposal = await getProposal(seen.directiveId, seen.proposalId);
  if (proposal.version !== seen.version) throw await decidedMeanwhile(proposal);
  return { ...desk, proposal };
}

/** What is decided must rest on the text that was read. */
export async function refuseMovedText({ directive, text }: HeldDesk): Promise<void> {
  const reading = await findReading(directive.id);
  if (!reading) throw readingFailures.notReadYet();
  if (reading.textSha256 !== text.sha256) throw readingFailures.textMoved();
}

async function decidedMeanwhile({ decidedBy, decidedAt }: Proposal) {
  if (!decidedBy || !decidedAt) return readingFailures.undoneMeanwhile();
  const names = await namesOfAccounts([decidedBy]);
  return readingFailures.decidedMeanwhile({ by: names.get(decidedBy) ?? '', at: writeMoment(decidedAt) });
}
