import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { listSections } from '../../paper/index.ts';
import { getSetting, listReasons } from '../settings.store.ts';
import { listMonths } from '../statistics.store.ts';
import { RulesView, StatisticsView } from './statistics.view.tsx';

/** How comments were judged, month by month, for anyone. */
export async function statisticsPage(ask: Ask<Actor | null>): Promise<Response> {
  const reasons = await listReasons(ask.today, ask.locale);
  const [months, sections] = await Promise.all([listMonths(), listSections(ask.today)]);
  return html(<StatisticsView ask={ask} months={months} reasons={reasons} sections={sections} />);
}

/** How comments are taken, judged and kept, for anyone. */
export async function rulesPage(ask: Ask<Actor | null>): Promise<Response> {
  const reasons = await listReasons(ask.today, ask.locale);
  const [setting, sections] = await Promise.all([getSetting(), listSections(ask.today)]);
  return html(<RulesView ask={ask} setting={setting} reasons={reasons} sections={sections} />);
}
