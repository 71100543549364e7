import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { getSetting, listReasons } from '../settings.store.ts';
import { listMonths } from '../statistics.store.ts';
import { RulesView, StatisticsView } from './statistics.view.tsx';

/** How comments were judged, month by month, for anyone. */
export async function statisticsPage(ask: Ask<Actor | null>): Promise<Response> {
  const reasons = await listReasons(ask.today, ask.locale);
  return html(<StatisticsView ask={ask} months={await listMonths()} reasons={reasons} />);
}

/** How comments are taken, judged and kept, for anyone. */
export async function rulesPage(ask: Ask<Actor | null>): Promise<Response> {
  const reasons = await listReasons(ask.today, ask.locale);
  return html(<RulesView ask={ask} setting={await getSetting()} reasons={reasons} />);
}
