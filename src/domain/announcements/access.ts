import { type Actor, actsAs, anyOf, bodiesWhere } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { Announcement } from './announcement.ts';
import type { Part } from './transitions.ts';

/** Officers, leaders and editors announce for their body and for those below it. */
export function bodiesAnnouncedFor(actor: Actor, tree: BodyTree): ReadonlySet<string> {
  const led = bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id));
  return tree.under([...bodiesWhere(actor, 'officer', 'editor'), ...led]);
}

/** True for whoever may announce something in the name of the body. */
export function canAnnounceFor(actor: Actor, bodyId: string, tree: BodyTree): boolean {
  return bodiesAnnouncedFor(actor, tree).has(bodyId);
}

function answersFor(actor: Actor, bodyId: string, tree: BodyTree): boolean {
  return tree.under(bodiesWhere(actor, 'leader').flatMap((id) => tree.actsForAll(id))).has(bodyId);
}

/** The parts the actor plays in an announcement: whoever wrote it does not judge it, unless they answer for the body. */
export function partsOf(
  actor: Actor,
  { bodyId, writtenBy }: Pick<Announcement, 'bodyId' | 'writtenBy'>,
  tree: BodyTree,
): ReadonlySet<Part> {
  const played = new Set<Part>();
  const writes = canAnnounceFor(actor, bodyId, tree);
  if (writes) played.add('writer');
  if ((writes && !actsAs(actor, writtenBy)) || answersFor(actor, bodyId, tree)) played.add('issuer');
  return played;
}

/** True for whoever an announcement is for: one of their bodies is addressed, or stands below one that is. */
export function isAddressed(
  actor: Actor,
  { audience, addresseeIds }: Pick<Announcement, 'audience' | 'addresseeIds'>,
  tree: BodyTree,
): boolean {
  if (audience !== 'bodies') return true;
  const reached = tree.under(addresseeIds);
  return actor.roles.some(({ bodyId }) => reached.has(bodyId));
}

/** Opens the writing of announcements to those who may speak for a body. */
export const announces = anyOf('announces for a body', 'officer', 'leader', 'editor');
