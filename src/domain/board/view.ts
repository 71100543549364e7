import { type Actor, bodiesWhere, holds, roles } from '../../kernel/access/index.ts';
import { readFilter, writeFilter } from './filter.ts';
import { readOrder, writeOrder } from './order.ts';

/** What a view opens. */
export const places = ['board', 'list'] as const;
export type Place = (typeof places)[number];

/** A filter under a name: one's own, or shared within a body. */
export interface SavedView {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  /** The body within which it is shared; null while it is the owner's alone. */
  readonly bodyId: string | null;
  readonly name: string;
  readonly place: Place;
  /** As it stands in an address, without its question mark. */
  readonly query: string;
  readonly version: number;
}

/** A view as one person's list shows it. */
export interface ListedView extends SavedView {
  /** True when the place opens with it for the one who looks. */
  readonly chosen: boolean;
}

/** Where each kind of view opens. */
export const placePaths: Readonly<Record<Place, string>> = { board: '/bang', list: '/bang/danh-sach' };

/** The most views that one person keeps. */
export const mostViews = 50;

/** Opens a place without the view with which it would open by itself. */
export const unfiltered = 'loc=khong';

/** The address that opens a view. */
export function viewHref({ place, query }: Pick<SavedView, 'place' | 'query'>): string {
  return `${placePaths[place]}?${query || unfiltered}`;
}

/** A question as it is kept: only what can be understood of it, in one order, whatever way it was made. */
export function keptQuery(place: Place, typed: string): string {
  const query = new URLSearchParams(typed);
  const written = writeFilter(readFilter(query).filter);
  if (place === 'list') return writeOrder(written, readOrder(query)).toString();
  const by = query.get('theo');
  if (by && /^[a-z-]{1,20}$/.test(by)) written.set('theo', by);
  return written.toString();
}

/** A view is seen by its owner, and by all who hold a role in the body within which it is shared. */
export function canSeeView(actor: Actor, view: Pick<SavedView, 'ownerId' | 'bodyId'>): boolean {
  return view.ownerId === actor.accountId || (view.bodyId !== null && bodiesOf(actor).includes(view.bodyId));
}

/** A view is changed by its owner; a shared one also by a leader of its body. */
export function canChangeView(actor: Actor, view: Pick<SavedView, 'ownerId' | 'bodyId'>): boolean {
  if (view.ownerId === actor.accountId) return true;
  return view.bodyId !== null && bodiesWhere(actor, 'leader').includes(view.bodyId);
}

/** A view is shared only within a body in which one holds a role. */
export function canShareIn(actor: Actor, bodyId: string | null): boolean {
  return bodyId === null || bodiesOf(actor).includes(bodyId);
}

/** The bodies in which the actor holds any role. */
export function bodiesOf(actor: Actor): readonly string[] {
  return roles.some((role) => holds(actor, role)) ? bodiesWhere(actor, ...roles) : [];
}
