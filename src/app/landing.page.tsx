import { listNewest } from '../domain/portal/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import { type Ask, html, seeOther } from '../kernel/http/index.ts';
import { lasting } from '../ui/index.ts';
import { LandingBody, LandingView } from './landing.view.tsx';

const newsShown = 3;

/** The first page: what this is, for a visitor; for whoever is signed in, the first place that their roles open. */
export async function landingPage(ask: Ask<Actor | null>): Promise<Response> {
  if (!ask.actor) {
    const { locale } = ask;
    const body = await ask.remembered(`landing, ${locale}`, ['lists'], async () =>
      lasting(<LandingBody newest={await listNewest(newsShown)} locale={locale} />),
    );
    return html(<LandingView ask={ask} body={body} />);
  }
  const [first] = ask.frame.navigation;
  return seeOther(first?.items[0]?.href ?? '/tai-khoan');
}
