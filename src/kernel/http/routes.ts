import type { Actor, Policy } from '../access/index.ts';
import type { Ask, Page } from './ask.ts';

/** Anyone may open it; it runs on the role that sees published rows only. */
export const everyone = 'everyone';
/** Anyone may open it, for it is the door itself: signing in, signing out, the language. */
export const atTheDoor = 'at the door';
export type Gate = Policy | typeof everyone | typeof atTheDoor;

/** One line of the route table. A route without a gate does not compile. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly gate: Gate;
  readonly page: (ask: Ask<Actor | null>) => Response | Promise<Response>;
}

type PageOf<G extends Gate> = G extends Policy ? Page<Actor> : Page<Actor | null>;

function line<G extends Gate>(method: 'GET' | 'POST', path: string, gate: G, page: PageOf<G>): Route {
  // The gate was passed before the page is called: behind a policy there is an actor.
  return { method, path, gate, page: page as Route['page'] };
}

/** A page that is looked at. */
export const get = <G extends Gate>(path: string, gate: G, page: PageOf<G>): Route =>
  line('GET', path, gate, page);

/** A form that is sent. */
export const post = <G extends Gate>(path: string, gate: G, page: PageOf<G>): Route =>
  line('POST', path, gate, page);
