import { listNewest } from '../domain/portal/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import { type Ask, html, seeOther } from '../kernel/http/index.ts';
import { LandingView } from './landing.view.tsx';

const newsShown = 3;

/** The first page: what this is, for a visitor; for whoever is signed in, the first place that their roles open. */
export async function landingPage(ask: Ask<Actor | null>): Promise<Response> {
  if (!ask.actor) {
    const newest = await ask.remembered('newest news', ['lists'], () => listNewest(newsShown));
    return html(<LandingView ask={ask} newest={newest} />);
  }
  const [first] = ask.frame.navigation;
  return seeOther(first?.items[0]?.href ?? '/tai-khoan');
}
