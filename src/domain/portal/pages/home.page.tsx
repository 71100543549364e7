import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { loadHome } from '../home.store.ts';
import { HomeView } from './home.view.tsx';

/** The first page of the portal, for anyone. */
export async function homePage(ask: Ask<Actor | null>): Promise<Response> {
  return html(<HomeView ask={ask} home={await loadHome(ask.today)} />);
}
