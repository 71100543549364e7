import type { Ask } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { newsroomsJudged } from '../access.ts';

/** The newsrooms whose comments the one who asks may judge. */
export async function newsroomsOf(ask: Ask): Promise<string[]> {
  return newsroomsJudged(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
}
