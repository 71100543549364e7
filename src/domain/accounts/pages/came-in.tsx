import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import type { KeptForm } from '../kept-form.ts';
import type { Entry } from '../sign-in.ts';
import { CodeView } from './code.view.tsx';
import { goOn, wantedPath, withSession } from './door.ts';
import { KeptFormView } from './kept-form.view.tsx';

/** The answer to whoever came in: the code, what was typed before, or the page that was wanted. */
export function cameIn(ask: Ask<Actor | null>, entry: Entry, kept: KeptForm | undefined): Response {
  if (!kept) return goOn(entry, wantedPath(ask));
  const view = entry.codeOwed ? (
    <CodeView ask={ask} wanted="/" kept={kept} />
  ) : (
    <KeptFormView ask={ask} kept={kept} />
  );
  return withSession(html(view), entry.token);
}
