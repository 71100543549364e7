import { type Actor, anyOf } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { canGive, canReadTask } from '../tasks/index.ts';
import type { Series, SeriesOrder } from './series.ts';

/** A series is read by those who could read a task of its sentence, under any of its orders. */
export function canReadSeries(actor: Actor, series: Series, tree: BodyTree): boolean {
  const { secrecy, registeredIn } = series;
  return series.versions.some(({ giverId, leadId, coordinatingIds }) =>
    canReadTask(actor, { giverId, leadId, coordinatingIds, secrecy, registeredIn }, tree),
  );
}

/** A series is changed and ended in the name of the body that gives it. */
export function canKeepSeries(actor: Actor, order: Pick<SeriesOrder, 'giverId'>, tree: BodyTree): boolean {
  return canGive(actor, order.giverId, tree);
}

/** Opens the forms in which series are kept. */
export const keepsSeries = anyOf('keeps series', 'officer', 'leader');
