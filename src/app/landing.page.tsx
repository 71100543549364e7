import type { Actor } from '../kernel/access/index.ts';
import { type Ask, html, seeOther } from '../kernel/http/index.ts';
import { LandingView } from './landing.view.tsx';

/** The first page: what this is, for a visitor; the day's work, for whoever is signed in. */
export function landingPage(ask: Ask<Actor | null>): Response {
  return ask.actor ? seeOther('/nhiem-vu') : html(<LandingView ask={ask} />);
}
