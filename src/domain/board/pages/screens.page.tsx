import { z } from 'zod';
import {
  type Ask,
  choice,
  type FieldErrors,
  html,
  id,
  judged,
  seeOther,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { makeScreen } from '../make-screen.ts';
import { revokeScreen } from '../revoke-screen.ts';
import { bodiesShown } from '../screen.ts';
import { listScreens } from '../screens.store.ts';
import { screenWords } from '../words/screens.ts';
import { MadeScreenView, ScreensView } from './screens.view.tsx';

const wanted = z.object({
  name: text(100),
  bodyId: id(),
  shows: choice(['numbers', 'titles']),
  seconds: whole(5, 600),
});

/** The screens of one's bodies, and the form for another. */
export function screensPage(ask: Ask): Promise<Response> {
  return show(ask, { seconds: '20', shows: 'numbers' }, {});
}

/**
 * Makes a screen and shows its link. The link is told in this answer alone and kept nowhere, so the answer is the page
 * itself; the form sent twice makes one screen, and its second answer leads home.
 */
export async function makeScreenPage(ask: Ask): Promise<Response> {
  const read = ask.form(wanted);
  if (!read.ok) return show(ask, ask.typed, read.errors);
  const { shows, ...rest } = read.value;
  const token = await makeScreen(ask.actor, { ...rest, showsTitles: shows === 'titles' }, ask.now);
  const link = `${publicOrigin(ask)}/man-hinh/${token}`;
  return html(<MadeScreenView ask={ask} name={rest.name} link={link} />);
}

/** Revokes the link of a screen. */
export async function revokeScreenPage(ask: Ask): Promise<Response> {
  await revokeScreen(ask.actor, ask.id('screen'), ask.now);
  return seeOther('/bang/man-hinh', screenWords[ask.locale].revokedSaid);
}

async function show(ask: Ask, typed: Typed, errors: FieldErrors): Promise<Response> {
  const tree = await bodyTreeOn(ask.today);
  const shown = bodiesShown(ask.actor, tree);
  const bodies = tree.list.filter((body) => shown.has(body.id));
  const screens = await listScreens([...shown]);
  return judged(<ScreensView ask={ask} screens={screens} bodies={bodies} typed={typed} errors={errors} />, {
    errors,
  });
}
