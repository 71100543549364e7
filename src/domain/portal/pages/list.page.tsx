import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { listPublicAnnouncements } from '../../announcements/index.ts';
import { listNewest } from '../home.store.ts';
import { findSectionTurn, findTopicTurn } from '../lists.store.ts';
import type { Turn } from '../turn.ts';
import { portalFailures } from '../words.ts';
import type { BesideProps } from './beside.view.tsx';
import { cursorOf } from './cursor-of.ts';
import { SectionView, TopicView } from './list.view.tsx';

const shownBeside = { newest: 6, announcements: 3 } as const;
/** So many of the newest are looked through for those that a list does not show itself. */
const lookedThrough = 30;

/** The articles of a section, for anyone. */
export async function sectionPage(ask: Ask<Actor | null>): Promise<Response> {
  const before = cursorOf(ask);
  const [found, beside] = await Promise.all([
    findSectionTurn(ask.param('section'), before, ask.today),
    besideLists(ask),
  ]);
  if (!found) throw portalFailures.noSuchSection();
  const { section, sections, ...turn } = found;
  const list = { turn, before, beside: beside(turn) };
  return html(<SectionView ask={ask} section={section} sections={sections} {...list} />);
}

/** The articles of a topic, for anyone. */
export async function topicPage(ask: Ask<Actor | null>): Promise<Response> {
  const [slug, before] = [ask.param('topic'), cursorOf(ask)];
  const [found, beside] = await Promise.all([findTopicTurn(slug, before, ask.today), besideLists(ask)]);
  if (!found) throw portalFailures.noSuchTopic();
  const { name, sections, ...turn } = found;
  const list = { turn, before, beside: beside(turn) };
  return html(<TopicView ask={ask} topic={{ name, slug }} sections={sections} {...list} />);
}

/** What is told beside a list, without what stands in it. */
async function besideLists(
  ask: Ask<Actor | null>,
): Promise<(turn: Turn) => Pick<BesideProps, 'newest' | 'announcements'>> {
  ask.dependsOn('announcements');
  const [newest, announcements] = await Promise.all([
    ask.remembered('newest beside lists', ['lists'], () => listNewest(lookedThrough)),
    listPublicAnnouncements(ask, { over: false, size: shownBeside.announcements, offset: 0 }),
  ]);
  return ({ teasers }) => {
    const listed = new Set(teasers.map(({ id }) => id));
    return { newest: newest.filter(({ id }) => !listed.has(id)).slice(0, shownBeside.newest), announcements };
  };
}
