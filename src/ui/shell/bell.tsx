import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../words.ts';

/** Where one's notices are, and how many wait to be read. */
export interface BellLink {
  href: string;
  unread: number;
}

interface BellProps {
  bell: BellLink;
  locale: Locale;
  /** On which screens it is in sight: beside the menu of a narrow one, or beside the person on a wide one. */
  on: 'narrow' | 'wide';
}

const most = 99;

/** The way to one's notices from every page, with the number of new ones. */
export function Bell({ bell, locale, on }: BellProps) {
  const { href, unread } = bell;
  return (
    <a class={`bell bell-${on}`} href={safeHref(href)}>
      <Icon name="bell" />
      <span class="visually-hidden">{uiWords[locale].bell(unread)}</span>
      {unread > 0 ? (
        <span class="bell-count" aria-hidden="true">
          {unread > most ? `${most}+` : unread}
        </span>
      ) : null}
    </a>
  );
}
