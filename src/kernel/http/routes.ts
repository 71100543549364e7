import type { Actor, Policy } from '../access/index.ts';
import type { UploadLimits } from '../files/index.ts';
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
  /** What the form may carry, where it differs from the usual. */
  readonly upload?: MayCarry;
  readonly page: (ask: Ask<Actor | null>) => Response | Promise<Response>;
  /** Where the answer is the same for all: what it depends on. */
  readonly keeping?: Keeping;
  /** For a form whose files take long to read: done before its transaction begins; what it gives is the rest of the page. */
  readonly prepare?: (ask: Ask<Actor | null>) => Promise<Prepared>;
}

/** What a form may carry, where it differs from the usual. */
export interface MayCarry extends Partial<UploadLimits> {
  /** Its files are also taken from those who are not signed in. */
  readonly filesFromAnyone?: true;
}

/** What the answer of a public page depends on besides the day; a page may name more with `ask.dependsOn`. */
export interface Keeping {
  /** Tags as the triggers of published rows tell them, from the parts of the path. */
  tags(param: (name: string) => string): readonly string[];
  /** The names in the query that the page reads; none unless said. */
  readonly query?: readonly string[];
}

/** What is left of a page once the slow part, which holds nothing in the database, is done. */
export type Prepared = () => Response | Promise<Response>;

type PageOf<G extends Gate> = G extends Policy ? Page<Actor> : Page<Actor | null>;

/** A page that is looked at. */
export function get<G extends Gate>(path: string, gate: G, page: PageOf<G>): Route {
  return { method: 'GET', path, gate, page: behindGate(page) };
}

/** A page that is the same for all who are not signed in: its answer may be kept until something it depends on changes. */
export function getKept(
  path: string,
  gate: typeof everyone | typeof atTheDoor,
  { page, ...keeping }: KeptPage,
): Route {
  return { ...get(path, gate, page), keeping };
}

interface KeptPage extends Keeping {
  readonly page: Page<Actor | null>;
}

/** A form that is sent. */
export function post<G extends Gate>(path: string, gate: G, page: PageOf<G>): Route {
  return { method: 'POST', path, gate, page: behindGate(page) };
}

/** A form that is sent with files of its own kinds and sizes. */
export function postFiles<G extends Gate>(
  path: string,
  gate: G,
  form: { page: PageOf<G>; upload: MayCarry },
): Route {
  return { method: 'POST', path, gate, page: behindGate(form.page), upload: form.upload };
}

/** A form whose files are read, outside of any transaction, before it is answered. */
export function postReadFiles<G extends Gate>(
  path: string,
  gate: G,
  form: { prepare: PreparerOf<G>; upload?: MayCarry },
): Route {
  const prepare = form.prepare as NonNullable<Route['prepare']>;
  const page: Route['page'] = async (ask) => (await prepare(ask))();
  return { method: 'POST', path, gate, page, prepare, ...(form.upload ? { upload: form.upload } : {}) };
}

type PreparerOf<G extends Gate> = (ask: G extends Policy ? Ask : Ask<Actor | null>) => Promise<Prepared>;

// The gate was passed before the page is called: behind a policy there is an actor.
function behindGate<G extends Gate>(page: PageOf<G>): Route['page'] {
  return page as Route['page'];
}
