import type { Body } from './body.ts';

/** All bodies as they stood on one day, in the order of the tree: a body before those below it. */
export class BodyTree {
  readonly list: readonly Body[];
  readonly #byId: ReadonlyMap<string, Body>;
  readonly #children: ReadonlyMap<string | null, readonly Body[]>;

  /** Takes the bodies of a day in any order among siblings; gives each its depth. */
  constructor(bodies: readonly Omit<Body, 'depth'>[]) {
    const known = new Set(bodies.map((body) => body.id));
    const below = new Map<string | null, Omit<Body, 'depth'>[]>();
    for (const body of bodies) {
      // A body whose parent has ended stands at the root until someone places it.
      const parent = body.parentId !== null && known.has(body.parentId) ? body.parentId : null;
      below.set(parent, [...(below.get(parent) ?? []), body]);
    }
    const list: Body[] = [];
    const walk = (parent: string | null, depth: number) => {
      for (const body of below.get(parent) ?? []) {
        list.push({ ...body, depth });
        walk(body.id, depth + 1);
      }
    };
    walk(null, 0);
    this.list = list;
    this.#byId = new Map(list.map((body) => [body.id, body]));
    const children = new Map<string | null, Body[]>();
    for (const body of list) children.set(body.parentId, [...(children.get(body.parentId) ?? []), body]);
    this.#children = children;
  }

  /** The body, when it stood on that day. */
  get(id: string): Body | undefined {
    return this.#byId.get(id);
  }

  /** Its name on that day; empty when it did not stand then. */
  nameOf(id: string): string {
    return this.#byId.get(id)?.name ?? '';
  }

  /** Those directly below it. */
  childrenOf(id: string | null): readonly Body[] {
    return this.#children.get(id) ?? [];
  }

  /** From the root down to the body itself. */
  pathTo(id: string): readonly Body[] {
    const path: Body[] = [];
    for (let body = this.get(id); body; body = body.parentId === null ? undefined : this.get(body.parentId))
      path.unshift(body);
    return path;
  }

  /** The bodies named and all that stand below them. */
  under(ids: Iterable<string>): Set<string> {
    const found = new Set<string>();
    const waiting = [...ids];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      for (const child of this.childrenOf(id)) waiting.push(child.id);
    }
    return found;
  }

  /** True when what the first body does counts as done by the second: the same body, or its own office or commission. */
  actsFor(bodyId: string, ofBodyId: string): boolean {
    if (bodyId === ofBodyId) return true;
    const body = this.get(bodyId);
    return body?.actsForParent === true && body.parentId === ofBodyId;
  }

  /** The bodies in whose name a body may act: itself, and the one above it when it is that one's office or commission. */
  actsForAll(bodyId: string): readonly string[] {
    const body = this.get(bodyId);
    return body?.actsForParent && body.parentId !== null ? [bodyId, body.parentId] : [bodyId];
  }

  /** Bodies whose name, short name or symbol holds the words typed, with or without marks. */
  search(typed: string): readonly Body[] {
    const wanted = plain(typed).split(' ').filter(Boolean);
    if (wanted.length === 0) return this.list;
    return this.list.filter((body) => {
      const name = plain(`${body.name} ${body.shortName} ${body.symbol}`);
      return wanted.every((word) => name.includes(word));
    });
  }
}

/** Text as a search compares it: no marks, `đ` as `d`, small letters. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
