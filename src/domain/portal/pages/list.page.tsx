import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { findSectionTurn, findTopicTurn } from '../lists.store.ts';
import { portalFailures } from '../words.ts';
import { cursorOf } from './cursor-of.ts';
import { SectionView, TopicView } from './list.view.tsx';

/** The articles of a section, for anyone. */
export async function sectionPage(ask: Ask<Actor | null>): Promise<Response> {
  const before = cursorOf(ask);
  const found = await findSectionTurn(ask.param('section'), before, ask.today);
  if (!found) throw portalFailures.noSuchSection();
  const { section, sections, ...turn } = found;
  return html(<SectionView ask={ask} section={section} sections={sections} turn={turn} before={before} />);
}

/** The articles of a topic, for anyone. */
export async function topicPage(ask: Ask<Actor | null>): Promise<Response> {
  const [slug, before] = [ask.param('topic'), cursorOf(ask)];
  const found = await findTopicTurn(slug, before, ask.today);
  if (!found) throw portalFailures.noSuchTopic();
  const { name, sections, ...turn } = found;
  return html(<TopicView ask={ask} topic={{ name, slug }} sections={sections} turn={turn} before={before} />);
}
