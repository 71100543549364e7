import type { Ask } from '../../../kernel/http/index.ts';
import type { Positions } from '../../../kernel/record/index.ts';
import { LiveNews } from '../../../ui/index.ts';
import { type TaskFilter, writeFilter } from '../filter.ts';
import type { Shown } from '../shown.ts';
import { writeSince } from '../since.ts';
import { liveWords } from '../words/live.ts';

interface LiveProps {
  ask: Ask;
  seen: Shown;
  filter: TaskFilter;
  /** How far the record went when the page was asked for: what came after is not on it. */
  since: Positions;
}

/** Tells of changes made elsewhere while the page is open; a past day does not change. */
export function Live({ ask, seen, filter, since }: LiveProps) {
  if (!seen.today.equals(ask.today)) return null;
  const query = writeFilter(filter);
  query.set('moc', writeSince(since));
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
