import { writeMoment } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import type { Teaser } from '../published-article.ts';
import { articlePath, sectionPath } from './paths.ts';

interface TeaserProps {
  readonly teaser: Teaser;
  readonly locale: Locale;
  /** The level of its heading, as the page is built. */
  readonly level: 2 | 3;
  /** Left out where the list is of one section. */
  readonly withSection?: boolean | undefined;
  readonly withLead?: boolean | undefined;
}

/** One article in a list: where it belongs, what it says, when it was published. */
export function TeaserView({ teaser, locale, level, withSection = false, withLead = false }: TeaserProps) {
  const { slug, headline, lead, section, publishedAt } = teaser;
  const title = (
    <a href={articlePath(slug)} lang="vi" dir="auto">
      {headline}
    </a>
  );
  return (
    <article class="teaser">
      {withSection ? (
        <p class="kicker">
          <a href={sectionPath(section.slug)}>{section[locale]}</a>
        </p>
      ) : null}
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {withLead && lead ? (
        <p class="teaser-lead" lang="vi" dir="auto">
          {lead}
        </p>
      ) : null}
      <p class="when">
        <time datetime={publishedAt.toString()}>{writeMoment(publishedAt)}</time>
      </p>
    </article>
  );
}
