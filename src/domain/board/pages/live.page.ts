import { type Ask, noLive, openLive } from '../../../kernel/http/index.ts';
import { readFilter } from '../filter.ts';
import { readSince } from '../since.ts';
import { watchBoard } from '../watch-board.ts';

/** What is told to an open board while it is open; one who does not wait for it gets nothing. */
export function livePage(ask: Ask): Response {
  if (!ask.header('accept')?.includes('text/event-stream')) return noLive();
  const { searchParams } = ask.url;
  const { filter } = readFilter(searchParams);
  return openLive(watchBoard(ask, { filter, since: readSince(searchParams.get('moc')) }));
}
