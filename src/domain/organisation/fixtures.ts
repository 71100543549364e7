import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
import { insertBody } from './bodies.store.ts';

interface Given {
  readonly name: string;
  readonly kind?: string;
  readonly parentId?: string | null;
  readonly symbol?: string;
  readonly from?: string;
}

/** A body that stands since 2010 unless told otherwise; gives its identity. */
export function aBody(given: Given): Promise<string> {
  const now = readClock();
  return insertBody(
    {
      name: given.name,
      shortName: '',
      symbol: given.symbol ?? '',
      kind: given.kind ?? 'department',
      parentId: given.parentId ?? null,
      decidedBy: '',
      valid: {
        from: given.from ? Temporal.PlainDate.from(given.from) : dayOf(now).with({ year: 2010 }),
        until: null,
      },
    },
    null,
    now,
  );
}
