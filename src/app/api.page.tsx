import { publicOrigin } from '../domain/accounts/index.ts';
import type { Actor } from '../kernel/access/index.ts';
import { type Ask, html } from '../kernel/http/index.ts';
import { ApiView } from './api.view.tsx';
import { apiPaper } from './api-paper.ts';

/** Every address of programs, to look through. It tells how to call, and nothing of what is kept: it is for everyone. */
export function apiPage(ask: Ask<Actor | null>): Response {
  return html(<ApiView ask={ask} paper={apiPaper(ask.locale)} origin={publicOrigin(ask)} />);
}
