import { writeMoment } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { sectionPath } from '../../paper/index.ts';
import { inPublic, PictureView } from '../../photos/index.ts';
import type { Teaser } from '../published-article.ts';
import { articlePath } from './paths.ts';

interface TeaserProps {
  readonly teaser: Teaser;
  readonly locale: Locale;
  /** The level of its heading, as the page is built. */
  readonly level: 2 | 3;
  /** Left out where the list is of one section. */
  readonly withSection?: boolean | undefined;
  readonly withLead?: boolean | undefined;
  /** How its photo stands, where it has one: large above it, as a card above it, or as a card beside it. */
  readonly picture?: 'large' | 'above' | 'beside' | undefined;
}

// How wide a picture is drawn, as `sizes` of HTML says it.
const widths = {
  large: '(max-width: 799px) 100vw, 720px',
  above: '(max-width: 799px) 100vw, 340px',
  beside: '(max-width: 639px) 112px, 180px',
} as const;

/** One article in a list: where it belongs, what it says, when it was published. */
export function TeaserView({
  teaser,
  locale,
  level,
  withSection = false,
  withLead = false,
  picture,
}: TeaserProps) {
  const { slug, headline, lead, section, publishedAt, photo } = teaser;
  const title = (
    <a href={articlePath(slug)} lang="vi" dir="auto">
      {headline}
    </a>
  );
  const words = (
    <>
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
    </>
  );
  if (!photo || !picture) return <article class="teaser">{words}</article>;
  // What is taller than wide stands in the cut that was chosen for it.
  const cut = picture !== 'large' || photo.width < photo.height;
  const standing = { cut, sizes: widths[picture], eager: picture === 'large' };
  return (
    <article class={`teaser teaser-${picture}`}>
      <div class="teaser-words">{words}</div>
      <div class="teaser-picture">
        <PictureView shown={{ ...inPublic(photo), alt: '' }} {...standing} />
      </div>
    </article>
  );
}
