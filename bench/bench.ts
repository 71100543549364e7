import type { Actor } from '../src/kernel/access/index.ts';
import type { Product } from './product.ts';

/** What every part measures with: the product as it runs, and a leader of the made-up city who is signed in. */
export interface Bench {
  readonly product: Product;
  readonly leader: Actor;
  readonly cookie: string;
}
