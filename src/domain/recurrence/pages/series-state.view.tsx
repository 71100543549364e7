import type { Ask } from '../../../kernel/http/index.ts';
import { StateBadge } from '../../../ui/index.ts';
import { hasEnded, type Series } from '../series.ts';
import { recurrenceWords } from '../words.ts';

/** How a series stands, by shape and words. */
export function SeriesState({ ask, series }: { ask: Ask; series: Pick<Series, 'endedOn' | 'hindrance'> }) {
  const { states } = recurrenceWords[ask.locale];
  if (hasEnded(series, ask.today)) return <StateBadge tone="cancelled">{states.ended}</StateBadge>;
  if (series.hindrance) return <StateBadge tone="overdue">{states.hindered}</StateBadge>;
  return <StateBadge tone="open">{states.running}</StateBadge>;
}
