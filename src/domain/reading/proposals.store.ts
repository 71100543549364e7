import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Decided, Proposal, ProposalState, Stretch } from './proposal.ts';
import type { NewProposal } from './propose.ts';
import { readingFailures } from './words.ts';

const columns = sql`p.id, p.directive_id as "directiveId", p.kind, p.origin, p.start_at as start, p.end_at as end, p.evidence,
  p.proposed as found, p.state, p.decided, p.reason, p.decided_by as "decidedBy", p.decided_at as "decidedAt",
  p.task_id as "taskId", p.version`;

/** Everything on the desk of a directive, in the order of its text; what no longer stands in it comes last. */
export async function listProposals(directiveId: string): Promise<Proposal[]> {
  const found = await sql<Proposal>`
    select ${columns} from reading.proposal p join reading.reading r on r.id = p.reading_id
    where p.directive_id = ${directiveId} and r.superseded_at is null
    order by p.state = 'lost', p.start_at, p.end_at desc, p.id
  `.execute(db());
  return found.rows;
}

/** One proposal on the desk of a directive; throws when it is not there any more. */
export async function getProposal(directiveId: string, id: string): Promise<Proposal> {
  const found = await sql<Proposal>`
    select ${columns} from reading.proposal p join reading.reading r on r.id = p.reading_id
    where p.id = ${id} and p.directive_id = ${directiveId} and r.superseded_at is null
  `.execute(db());
  const proposal = found.rows[0];
  if (!proposal) throw readingFailures.noSuchProposal();
  return proposal;
}

/** Puts findings on the desk, waiting for a person; returns their identities in the order given. */
export async function insertProposals(
  desk: { readonly directiveId: string; readonly readingId: string; readonly origin: Proposal['origin'] },
  proposals: readonly NewProposal[],
): Promise<string[]> {
  if (proposals.length === 0) return [];
  const rows = proposals.map(({ found, ...proposal }) => ({ ...proposal, kind: found.kind, found }));
  const made = await sql<{ id: string }>`
    insert into reading.proposal (directive_id, reading_id, origin, kind, start_at, end_at, evidence, proposed)
    select ${desk.directiveId}, ${desk.readingId}, ${desk.origin}, kind, start, "end", evidence, found
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given(kind text, start int, "end" int, evidence text, found jsonb)
    returning id
  `.execute(db());
  return made.rows.map(({ id }) => id);
}

/** What a person decided, and by whom and when. */
export interface Verdict {
  readonly decided: Decided;
  readonly reason?: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly taskId?: string;
}

/** Writes a decision beside what was proposed. */
export async function saveVerdict(id: string, verdict: Verdict): Promise<void> {
  const { decided, reason = '', by, at, taskId = null } = verdict;
  await sql`
    update reading.proposal set state = ${decided.state}, decided = ${JSON.stringify(decided)}::jsonb, reason = ${reason},
      decided_by = ${by}, decided_at = ${at}, task_id = ${taskId}, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** Puts a proposal back to waiting. */
export async function clearVerdict(id: string): Promise<void> {
  await sql`
    update reading.proposal set state = 'waiting', decided = null, reason = '', decided_by = null, decided_at = null,
      task_id = null, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** Where a decided proposal stands in a text that was read anew; it goes over to that reading. */
export interface Carried extends Stretch {
  readonly id: string;
  readonly evidence: string;
  readonly state: ProposalState;
}

/** Carries decided proposals over to the reading that counts now. */
export async function carryOver(readingId: string, carried: readonly Carried[]): Promise<void> {
  if (carried.length === 0) return;
  await sql`
    update reading.proposal p set reading_id = ${readingId}, start_at = given.start, end_at = given."end",
      evidence = given.evidence, state = given.state
    from json_to_recordset(${JSON.stringify(carried)}::json)
      as given(id uuid, start int, "end" int, evidence text, state text)
    where p.id = given.id
  `.execute(db());
}

/** Says that a stretch reads differently now, as a person corrected it. */
export async function rewriteEvidence(id: string, { start, end }: Stretch, evidence: string): Promise<void> {
  await sql`
    update reading.proposal set start_at = ${start}, end_at = ${end}, evidence = ${evidence} where id = ${id}
  `.execute(db());
}
