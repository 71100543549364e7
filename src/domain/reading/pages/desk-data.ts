import { version as readerVersion } from '../../../../reader/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { type Entry, listHistory } from '../../../kernel/record/index.ts';
import { namesOfAccounts } from '../../accounts/index.ts';
import { type Calendar, loadCalendar } from '../../calendar/index.ts';
import {
  type Directive,
  type DirectiveText,
  getDirectiveInSight,
  getDirectiveText,
  listRelations,
  type RelationSeen,
  sightOf,
} from '../../documents/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, listTasksOfDirective, type Task } from '../../tasks/index.ts';
import { canDecide } from '../access.ts';
import { draftFromFor } from '../confirm-assignment.ts';
import type { DraftFrom } from '../draft-order.ts';
import type { Proposal } from '../proposal.ts';
import { listProposals } from '../proposals.store.ts';
import { type CurrentReading, findReading } from '../readings.store.ts';
import { readingFailures } from '../words.ts';

/** Everything that one screen of a desk is drawn from. */
export interface Desk {
  readonly directive: Directive;
  readonly text: DirectiveText;
  readonly reading: CurrentReading | undefined;
  /** Why the text should be read again: it was corrected, or the rules were. */
  readonly stale: 'text' | 'rules' | null;
  readonly mayDecide: boolean;
  readonly proposals: readonly Proposal[];
  /** The tasks of the directive that the one who looks may read. */
  readonly tasks: ReadonlyMap<string, Task>;
  readonly relations: readonly RelationSeen[];
  readonly names: ReadonlyMap<string, string>;
  readonly from: DraftFrom;
  readonly calendar: Calendar;
  readonly history: readonly Entry[];
}

/** Loads the desk of the directive in the address; what is out of sight is missing. */
export async function loadDesk(ask: Ask): Promise<Desk> {
  const id = ask.id('id');
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const sight = sightOf(ask.actor, tree);
  const directive = await getDirectiveInSight(id, sight);
  const [text, reading, proposals, tasks, relations, calendar, history, from] = await Promise.all([
    getDirectiveText(id),
    findReading(id),
    listProposals(id),
    listTasksOfDirective(id),
    listRelations(id, sight),
    loadCalendar(),
    listHistory('desk', id),
    draftFromFor(ask.actor, directive, ask.now),
  ]);
  const people = [...proposals.map(({ decidedBy }) => decidedBy), reading?.readBy];
  const readable = tasks.filter((task) => canReadTask(ask.actor, task, tree));
  return {
    directive,
    text,
    reading,
    stale: staleness(reading, text),
    mayDecide: canDecide(ask.actor, directive, tree),
    proposals,
    tasks: new Map(readable.map((task) => [task.id, task])),
    relations: relations.filter(({ direction }) => direction === 'out'),
    names: await namesOfAccounts(
      people.filter((one) => one !== null && one !== undefined),
      ask.stamps,
    ),
    from,
    calendar,
    history,
  };
}

function staleness(reading: CurrentReading | undefined, text: DirectiveText): Desk['stale'] {
  if (!reading) return null;
  if (reading.textSha256 !== text.sha256) return 'text';
  return reading.readerVersion === readerVersion ? null : 'rules';
}

/** The desk, for one who may decide at it. */
export async function loadDeskToDecide(ask: Ask): Promise<Desk> {
  const desk = await loadDesk(ask);
  if (!desk.mayDecide) throw readingFailures.notYourRegister();
  return desk;
}

/** The proposal that the address names; throws when it is not on this desk. */
export function proposalIn(desk: Desk, ask: Ask): Proposal {
  const id = ask.id('proposal');
  const proposal = desk.proposals.find((one) => one.id === id);
  if (!proposal) throw readingFailures.noSuchProposal();
  return proposal;
}
