import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { PaperPage, type Section, sectionPath } from '../../paper/index.ts';
import type { Cursor, Turn } from '../turn.ts';
import { portalWords } from '../words.ts';
import { Beside, type BesideProps } from './beside.view.tsx';
import { topicPath } from './paths.ts';
import { TurnView } from './turn.view.tsx';

interface ListProps {
  readonly ask: Ask<Actor | null>;
  /** The newest that are not in the list, and what is announced. */
  readonly beside: Pick<BesideProps, 'newest' | 'announcements'>;
  readonly turn: Turn;
  readonly sections: readonly Section[];
  readonly before: Cursor | undefined;
}

/** The articles of a section, newest first. */
export function SectionView({
  ask,
  section,
  sections,
  beside,
  ...list
}: ListProps & { readonly section: Section }) {
  const words = portalWords[ask.locale];
  const name = section[ask.locale];
  return (
    <PaperPage
      ask={ask}
      title={name}
      description={words.aboutSection(name)}
      sections={sections}
      current={section.slug}
    >
      <h1 class="list-title">{name}</h1>
      <div class="front">
        <div class="front-first">
          <TurnView
            ask={ask}
            {...list}
            path={sectionPath(section.slug)}
            none={words.noneInSection}
            firstLeads
          />
        </div>
        <Beside ask={ask} {...beside} />
      </div>
    </PaperPage>
  );
}

/** The articles of a topic from all sections, newest first. */
export function TopicView({
  ask,
  topic,
  sections,
  beside,
  ...list
}: ListProps & { readonly topic: { readonly name: string; readonly slug: string } }) {
  const words = portalWords[ask.locale];
  return (
    <PaperPage ask={ask} title={topic.name} description={words.aboutTopic(topic.name)} sections={sections}>
      <p class="kicker">{words.topic}</p>
      <h1 class="list-title" lang="vi" dir="auto">
        {topic.name}
      </h1>
      <div class="front">
        <div class="front-first">
          <TurnView ask={ask} {...list} path={topicPath(topic.slug)} none="" withSection firstLeads />
        </div>
        <Beside ask={ask} {...beside} />
      </div>
    </PaperPage>
  );
}
