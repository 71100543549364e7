import type { Locale } from '../../../kernel/words/index.ts';
import { Badge } from '../../../ui/index.ts';
import type { PublicAnnouncement } from '../public-announcement.ts';
import { announcementWords } from '../words.ts';
import { publicAnnouncementPath } from './paths.ts';

interface ListProps {
  locale: Locale;
  announcements: readonly PublicAnnouncement[];
  /** True where they are over. */
  over?: boolean | undefined;
  /** Of the headings. */
  level?: 2 | 3 | undefined;
}

/** Announcements to everybody, one below the other: what they press, who announced them, how long they hold. */
export function AnnouncementList({ locale, announcements, over = false, level = 2 }: ListProps) {
  const words = announcementWords[locale];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="plain stack">
      {announcements.map(({ slug, title, issuer, outAt, untilOn, priority }) => (
        <li>
          <article>
            <Heading>
              <a href={publicAnnouncementPath(slug)}>{title}</a>{' '}
              {priority.tone === 'neutral' || over ? null : (
                <Badge tone={priority.tone}>{priority.name[locale]}</Badge>
              )}
            </Heading>
            <p class="quiet">
              {[
                issuer,
                words.out(outAt),
                untilOn && (over ? words.wasUntil(untilOn) : words.lastDay(untilOn)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </article>
        </li>
      ))}
    </ul>
  );
}
