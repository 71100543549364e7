import { type Ask, noLive, openLive } from '../../../kernel/http/index.ts';
import type { Positions } from '../../../kernel/record/index.ts';
import { readFilter } from '../filter.ts';
import { watchBoard } from '../watch-board.ts';

/** What is told to an open board while it is open; one who does not wait for it gets nothing. */
export function livePage(ask: Ask): Response {
  if (!ask.header('accept')?.includes('text/event-stream')) return noLive();
  const { searchParams } = ask.url;
  const { filter } = readFilter(searchParams);
  return openLive(watchBoard(ask, { filter, since: readSince(searchParams.get('moc')) }));
}

function readSince(written: string | null): Positions | undefined {
  return written && /^\d{1,15}(\.\d{1,15}){15}$/.test(written) ? written.split('.').map(Number) : undefined;
}
