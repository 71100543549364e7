import type { Directive } from '../documents/index.ts';
import { actionAlone } from './action-alone.ts';
import { type DeadlineReading, readDeadline } from './found-deadline.ts';
import { type BodyMatch, matchBody, type Trees } from './match-body.ts';
import { type AssignmentProposal, type FoundAssignment, type Order, wayToTask } from './proposal.ts';

/** What keeps an order from being given as it was read: a person has to say it. */
export type Hindrance =
  | 'noAddressee'
  | 'leadUnknown'
  | 'leadAmbiguous'
  | 'severalAddressees'
  | 'noGiver'
  | 'leadGives'
  | 'leadOutside'
  | 'recurring'
  | 'noStart'
  | 'unread';

/** The order as it would be given, as far as the words tell. */
export interface Draft {
  readonly title: string;
  readonly product: string;
  readonly giverId: string | null;
  /** Everyone it is addressed to, the lead first. */
  readonly addressed: readonly BodyMatch[];
  readonly lead: BodyMatch | null;
  readonly coordinating: readonly BodyMatch[];
  /** Null where the text sets no deadline. */
  readonly deadline: DeadlineReading | null;
  readonly printedDeadline: string;
  readonly force: FoundAssignment['force'];
  readonly speaker: string;
  readonly hindrances: readonly Hindrance[];
}

/** From what an order is drafted besides its words. */
export interface DraftFrom {
  readonly directive: Pick<Directive, 'signedOn' | 'receivedOn'>;
  readonly trees: Trees;
  /** The bodies in whose name the one who looks may give tasks, the likeliest first; see `giversFor`. */
  readonly givers: readonly string[];
}

const longestTitle = 300;

/** Drafts the order that an assignment would become. */
export function draftOrder(
  { found, evidence }: Pick<AssignmentProposal, 'found' | 'evidence'>,
  from: DraftFrom,
): Draft {
  const match = (printed: string) => matchBody(printed, from.trees);
  const addressed = distinct((found.lead.length > 0 ? found.lead : found.addressees).map(match));
  const [lead = null] = addressed.filter(({ bodyId }) => bodyId !== null).concat(addressed);
  const giverId = giverOf(lead?.bodyId ?? null, from);
  const coordinating = distinct(found.coordinating.map(match));
  const deadline = found.deadline && readDeadline(found.deadline, from.directive);
  return {
    title: titleOf(actionAlone(found.action || evidence, found.coordinating)),
    product: found.product,
    giverId,
    addressed,
    lead,
    coordinating: coordinating.filter(
      ({ bodyId }) => bodyId === null || (bodyId !== lead?.bodyId && bodyId !== giverId),
    ),
    deadline,
    printedDeadline: found.deadline?.printed ?? '',
    force: found.force,
    speaker: found.speaker,
    hindrances: [...hindrancesOf(addressed, { lead, giverId, from }), ...undatedOf(deadline)],
  };
}

/** True when the words order, and say everything that a task needs. */
export function isClear(draft: Draft, found: FoundAssignment): boolean {
  return wayToTask(found) === 'plain' && draft.hindrances.length === 0;
}

/** The order, once nothing is left to say; null while something is. */
export function orderOf(draft: Draft): Order | null {
  const { lead, giverId, hindrances } = draft;
  if (hindrances.length > 0 || !lead?.bodyId || giverId === null) return null;
  return {
    title: draft.title,
    product: draft.product,
    giverId,
    leadId: lead.bodyId,
    coordinatingIds: idsOf(draft.coordinating),
    deadline: draft.deadline?.rule ?? null,
    printedDeadline: draft.printedDeadline,
    force: draft.force,
    speaker: draft.speaker,
  };
}

/** Who is left to coordinate once one of several addressees leads. */
export function coordinatorsOf({ addressed, lead, coordinating }: Draft): string[] {
  return [...new Set(idsOf([...addressed.filter((one) => one !== lead), ...coordinating]))];
}

/** The bodies of the matches that were found. */
function idsOf(matches: readonly BodyMatch[]): string[] {
  return matches.flatMap(({ bodyId }) => bodyId ?? []);
}

/** In whose name tasks from this directive are given, the likeliest first: who issued it, then the highest body one acts for. */
export function giversFor(
  directive: Pick<Directive, 'issuerId' | 'registeredIn'>,
  kept: readonly string[],
  { today }: Trees,
): string[] {
  const likeliest = [directive.issuerId, ...today.actsForAll(directive.registeredIn).toReversed(), ...kept];
  return [...new Set(likeliest)].filter(
    (id) => id !== null && kept.includes(id) && today.get(id),
  ) as string[];
}

/** The first who stands above the lead; else the first who is not the lead itself. */
function giverOf(leadId: string | null, { givers, trees }: DraftFrom): string | null {
  if (leadId === null) return givers[0] ?? null;
  const others = givers.filter((id) => id !== leadId);
  return others.find((id) => standsUnder(leadId, id, trees)) ?? others[0] ?? givers[0] ?? null;
}

function standsUnder(bodyId: string, aboveId: string, { today }: Trees): boolean {
  return today.pathTo(bodyId).some(({ id }) => id === aboveId);
}

function hindrancesOf(
  addressed: readonly BodyMatch[],
  { lead, giverId, from }: { lead: BodyMatch | null; giverId: string | null; from: DraftFrom },
): Hindrance[] {
  const found: Hindrance[] = [];
  if (lead === null) return ['noAddressee'];
  if (lead.bodyId === null) return [lead.candidates.length > 0 ? 'leadAmbiguous' : 'leadUnknown'];
  if (addressed.length > 1) found.push('severalAddressees');
  if (giverId === null) found.push('noGiver');
  else if (giverId === lead.bodyId) found.push('leadGives');
  else if (!standsUnder(lead.bodyId, giverId, from.trees)) found.push('leadOutside');
  return found;
}

/** «kịp thời» sets no day and hinders nothing; what recurs, or cannot be counted, is for a person to settle. */
function undatedOf(deadline: DeadlineReading | null): Hindrance[] {
  if (!deadline || deadline.rule !== null) return [];
  const { undated } = deadline;
  return undated === 'vague' ? [] : [undated];
}

/** One body named twice, or by two names, is addressed once. */
function distinct(matches: readonly BodyMatch[]): BodyMatch[] {
  const seen = new Set<string>();
  return matches.filter(({ bodyId, printed }) => {
    const key = bodyId ?? printed.normalize('NFC');
    return printed !== '' && !seen.has(key) && seen.add(key);
  });
}

function titleOf(action: string): string {
  const title = action.charAt(0).toLocaleUpperCase('vi') + action.slice(1);
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle - 1).replace(/\s+\S*$/, '')}…`;
}
