import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { countTasks } from '../counts.store.ts';
import { listRows } from '../rows.store.ts';
import { hashScreenToken, isGood, type Screen } from '../screen.ts';
import { findScreen, noticeScreen } from '../screens.store.ts';
import { seenOnWall } from '../seen.ts';
import { boardFailures } from '../words.ts';
import { namesFor } from './filter-names.ts';
import { partsOfWall, WallView } from './wall.view.tsx';

const mostLate = 8;

/** One part of a screen on a wall. Whoever has the link sees it: the link is the key, and nothing on it is secret. */
export async function wallPage(ask: Ask<Actor | null>): Promise<Response> {
  const screen = await openScreen(ask);
  const parts = partsOfWall(screen);
  const asked = Number(ask.url.searchParams.get('phan') ?? '1');
  const nth = Number.isInteger(asked) && asked >= 1 && asked <= parts.length ? asked - 1 : 0;
  const seen = await seenOnWall(screen.bodyId, ask.today);
  const [counts, late] = await Promise.all([
    countTasks({}, seen, { by: 'lead', most: 1000 }),
    screen.showsTitles
      ? listRows({ filter: { standing: 'open overdue' }, order: 'red first', size: mostLate }, seen)
      : [],
  ]);
  const bodies = [...counts.parts.map(({ key }) => key), ...late.map(({ leadId }) => leadId)];
  const { bodyName } = await namesFor({}, seen, [...bodies, screen.bodyId]);
  const held = ask.url.searchParams.get('dung') === '1';
  const answer = html(
    <WallView
      ask={ask}
      token={ask.param('screenToken')}
      screen={screen}
      nth={nth}
      held={held}
      counts={counts}
      late={late}
      bodyName={bodyName}
    />,
  );
  // The address is the key: it is told to nobody, and found by no search.
  answer.headers.set('referrer-policy', 'no-referrer');
  answer.headers.set('x-robots-tag', 'noindex, nofollow');
  return answer;
}

/** The screen of the link, while it is good; that it was seen is written down now and then. */
async function openScreen(ask: Ask<Actor | null>): Promise<Screen> {
  const screen = await findScreen(hashScreenToken(ask.param('screenToken')));
  if (!screen || !isGood(screen, ask.now)) throw boardFailures.noSuchScreen();
  await noticeScreen(screen.id, ask.now);
  return screen;
}
