import { anyOf } from '../kernel/access/index.ts';

/** Opens the record of the whole system to those who watch over it. */
export const readsRecord = anyOf('reads the record', 'administrator', 'inspector');
