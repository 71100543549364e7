/** The orders in which a list may stand; red first is what a leader needs. */
export const orders = ['red first', 'newest', 'oldest', 'lead', 'number'] as const;
export type Order = (typeof orders)[number];

const names: Readonly<Record<Order, string>> = {
  'red first': 'do-truoc',
  newest: 'moi-giao',
  oldest: 'giao-lau',
  lead: 'chu-tri',
  number: 'so',
};

/** The order as an address names it. */
export function nameOfOrder(order: Order): string {
  return names[order];
}

/** The order that an address asks for; red first when it asks for none that there is. */
export function readOrder(query: URLSearchParams): Order {
  return orders.find((order) => names[order] === query.get('xep')) ?? 'red first';
}

/** A place in a list: the rank of a row in its order, and its number. It holds while other rows come and go. */
export interface Place {
  readonly rank: number;
  readonly number: number;
}

/** From where a page of a list goes on, and which way. */
export interface Turn {
  readonly way: 'after' | 'before';
  readonly place: Place;
}

const turns = { after: 'sau', before: 'truoc' } as const;

/** Reads where the page begins; the list begins at its head when the address says nothing usable. */
export function readTurn(query: URLSearchParams): Turn | undefined {
  for (const way of ['after', 'before'] as const) {
    const found = /^(-?\d{1,12})\.(\d{1,12})$/.exec(query.get(turns[way]) ?? '');
    if (found) return { way, place: { rank: Number(found[1]), number: Number(found[2]) } };
  }
  return undefined;
}

/** The order and the turn, added to an address where they are not the usual. */
export function writeOrder(query: URLSearchParams, order: Order, turn?: Turn): URLSearchParams {
  const written = new URLSearchParams(query);
  if (order !== 'red first') written.set('xep', names[order]);
  if (turn) written.set(turns[turn.way], `${turn.place.rank}.${turn.place.number}`);
  return written;
}
