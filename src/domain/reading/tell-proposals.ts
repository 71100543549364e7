import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { loadCalendar, tellDeadline } from '../calendar/index.ts';
import type { Directive } from '../documents/index.ts';
import { taskWords } from '../tasks/index.ts';
import { draftFromFor } from './confirm-assignment.ts';
import { type Draft, type DraftFrom, draftOrder } from './draft-order.ts';
import type { DeadlineReading } from './found-deadline.ts';
import { type AssignmentProposal, isAssignment, type ProposalKind } from './proposal.ts';
import { listProposals } from './proposals.store.ts';
import { readingWords } from './words.ts';

/** What was proposed from a directive, in lines for a terminal: counts by kind, then every assignment. */
export async function tellProposals(
  actor: Actor,
  { directive, now }: { readonly directive: Directive; readonly now: Temporal.Instant },
): Promise<string> {
  const words = readingWords.vi;
  const proposals = await listProposals(directive.id);
  const [from, calendar] = await Promise.all([draftFromFor(actor, directive, now), loadCalendar()]);
  const count = (kind: ProposalKind) => proposals.filter((one) => one.kind === kind).length;
  const counts = {
    assignment: count('assignment'),
    citation: count('citation'),
    commendation: count('commendation'),
    doubt: count('doubt'),
  };
  const dayOf = (deadline: DeadlineReading | null) =>
    deadline?.rule ? tellDeadline(deadline.rule, calendar, 'vi') : '';
  return [
    `  ${words.countsOf(counts) || words.nothingFound}`,
    ...proposals.filter(isAssignment).map((one) => tell(one, { from, dayOf })),
  ].join('\n');
}

interface Telling {
  readonly from: DraftFrom;
  readonly dayOf: (deadline: DeadlineReading | null) => string;
}

function tell(proposal: AssignmentProposal, { from, dayOf }: Telling): string {
  const words = readingWords.vi;
  const { found } = proposal;
  const draft = draftOrder(proposal, from);
  const force = `${taskWords.vi.forces[found.force]}, ${words.directions[found.direction]}`;
  return [
    `  - ${draft.title}`,
    `      ${force}; ${words.addressees.toLowerCase()}: ${bodies(draft, from)}`,
    `      ${words.deadline.toLowerCase()}: ${deadline(draft, dayOf)}`,
  ].join('\n');
}

function bodies({ addressed }: Draft, { trees }: DraftFrom): string {
  const words = readingWords.vi;
  if (addressed.length === 0) return words.nothing;
  return addressed
    .map(({ printed, bodyId }) => `${printed} → ${bodyId ? trees.today.nameOf(bodyId) : words.notMatched}`)
    .join('; ');
}

function deadline({ deadline, printedDeadline }: Draft, dayOf: Telling['dayOf']): string {
  const words = readingWords.vi;
  if (!deadline) return words.nothing;
  const said = deadline.rule ? dayOf(deadline) : words.undated[deadline.undated];
  return `${words.printed(printedDeadline)} → ${said}`;
}
