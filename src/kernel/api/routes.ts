import type { Policy } from '../access/index.ts';
import type { Endpoint } from './endpoint.ts';

/** One line of the table of programs' addresses: a route without a gate and a scope does not compile. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly gate: Policy;
  /** What a token has to be good for: `tasks:read`. */
  readonly scope: string;
  /** True where something is changed: the call then brings a key, and is answered once. */
  readonly changes: boolean;
  readonly endpoint: Endpoint;
}

/** Who may call: the person's roles and the token's scope, both. */
export interface Gated {
  readonly gate: Policy;
  readonly scope: string;
}

/** Something that is read. */
export function apiGet(path: string, { gate, scope }: Gated, endpoint: Endpoint): ApiRoute {
  return { method: 'GET', path, gate, scope, changes: false, endpoint };
}

/** Something that is worked out from what a call brings; nothing is kept of it. */
export function apiAsk(path: string, { gate, scope }: Gated, endpoint: Endpoint): ApiRoute {
  return { method: 'POST', path, gate, scope, changes: false, endpoint };
}

/** Something that is done. */
export function apiDo(path: string, { gate, scope }: Gated, endpoint: Endpoint): ApiRoute {
  return { method: 'POST', path, gate, scope, changes: true, endpoint };
}

/** Something that is written anew in place of what stood there. */
export function apiPut(path: string, { gate, scope }: Gated, endpoint: Endpoint): ApiRoute {
  return { method: 'PUT', path, gate, scope, changes: true, endpoint };
}
