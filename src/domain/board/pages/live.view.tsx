import type { Ask } from '../../../kernel/http/index.ts';
import type { Temporal } from '../../../kernel/time/index.ts';
import { LiveNews } from '../../../ui/index.ts';
import type { Seen } from '../filter.store.ts';
import { type TaskFilter, writeFilter } from '../filter.ts';
import { liveWords } from '../words/live.ts';

interface LiveProps {
  ask: Ask;
  seen: Seen;
  filter: TaskFilter;
  /** When the last of the tasks shown was changed. */
  newest: Temporal.Instant | null;
}

/** Tells of changes made elsewhere while the page is open; a past day does not change. */
export function Live({ ask, seen, filter, newest }: LiveProps) {
  if (!seen.today.equals(ask.today)) return null;
  const query = writeFilter(filter);
  if (newest) query.set('moc', newest.toString());
  const words = liveWords[ask.locale];
  return (
    <LiveNews
      url={`/bang/truc-tiep?${query}`}
      show={words.show}
      shown={words.shown}
      lost={words.lost}
      over={words.over}
    />
  );
}
