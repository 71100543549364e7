import { type Actor, anyOf, bodiesWhere, type HeldRole, holds } from '../../kernel/access/index.ts';
import type { theSystem } from '../../kernel/record/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { Grant } from './account.ts';

/** Who keeps accounts: a signed-in administrator, or the program itself when its owner tells it to. */
export type Keeper = Actor | typeof theSystem;

/** Opens the administrator's pages about accounts. */
export const keepsAccounts = anyOf('keeps accounts', 'administrator');

/** How far an administrator's hand goes: the bodies of the role, those they act for, and all below; everything from the root. */
export interface Reach {
  readonly everything: boolean;
  readonly bodies: ReadonlySet<string>;
}

/** The bodies for which the administrator keeps accounts. */
export function reachOf(keeper: Keeper, tree: BodyTree): Reach {
  if (keeper.accountId === null)
    return { everything: true, bodies: new Set(tree.list.map((body) => body.id)) };
  return reachFrom(bodiesWhere(keeper, 'administrator'), tree);
}

/** The reach of a role of administrator held in these bodies. */
function reachFrom(bodyIds: readonly string[], tree: BodyTree): Reach {
  const bodies = tree.under(bodyIds.flatMap((id) => tree.actsForAll(id)));
  const roots = tree.childrenOf(null);
  return { everything: roots.length > 0 && roots.every((root) => bodies.has(root.id)), bodies };
}

/** An administrator grants roles for bodies within reach. */
export function canGrantIn(keeper: Keeper, bodyId: string, tree: BodyTree): boolean {
  return isKeeper(keeper) && reachOf(keeper, tree).bodies.has(bodyId);
}

/** An administrator sees an account that holds or held a role within reach. */
export function canSeeAccount(keeper: Keeper, grants: readonly Grant[], tree: BodyTree): boolean {
  const reach = reachOf(keeper, tree);
  return isKeeper(keeper) && (reach.everything || grants.some((grant) => reach.bodies.has(grant.bodyId)));
}

/** An administrator keeps an account whose every role lies within reach: whoever resets a password could act in those roles. */
export function canKeepAccount(keeper: Keeper, grants: readonly Grant[], tree: BodyTree): boolean {
  const reach = reachOf(keeper, tree);
  const allWithin = grants.length > 0 && grants.every((grant) => reach.bodies.has(grant.bodyId));
  return isKeeper(keeper) && (reach.everything || allWithin);
}

interface AdministratorsChange {
  readonly before: readonly { readonly accountId: string; readonly bodyId: string }[];
  readonly after: readonly { readonly accountId: string; readonly bodyId: string }[];
}

/** Whoever could administer everything before, somebody can after: the last administrator stays. */
export function someoneIsLeft({ before, after }: AdministratorsChange, tree: BodyTree): boolean {
  const reachesEverything = (administrators: AdministratorsChange['before']) =>
    administrators.some(({ accountId }) => {
      const held = administrators.filter((one) => one.accountId === accountId).map((one) => one.bodyId);
      return reachFrom(held, tree).everything;
    });
  return !reachesEverything(before) || reachesEverything(after);
}

/** Where any role makes one fit to take on a role held in a body: there, in the body it acts for, and in those that act for it. */
export function bodiesNear(bodyId: string, tree: BodyTree): readonly string[] {
  const offices = tree.childrenOf(bodyId).filter((child) => tree.actsFor(child.id, bodyId));
  return [...tree.actsForAll(bodyId), ...offices.map((office) => office.id)];
}

/** A role is taken on by those near its body, and by the leaders of the bodies below it. */
export function canTakeOn(held: readonly HeldRole[], bodyId: string, tree: BodyTree): boolean {
  const near = bodiesNear(bodyId, tree);
  const below = tree.under([bodyId]);
  return held.some((own) => near.includes(own.bodyId) || (own.role === 'leader' && below.has(own.bodyId)));
}

/** True for the administrator's own account. */
export function isOwnAccount(keeper: Keeper, accountId: string): boolean {
  return keeper.accountId === accountId;
}

function isKeeper(keeper: Keeper): boolean {
  return keeper.accountId === null || holds(keeper, 'administrator');
}
