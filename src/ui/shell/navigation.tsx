import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { writeNumber } from '../numbers.ts';
import { uiWords } from '../words.ts';

export interface NavigationItem {
  href: string;
  label: string;
  current: boolean;
  count?: number | undefined;
  /** Keys that open it, as `g d`. */
  shortcut?: string | undefined;
}

export interface NavigationGroup {
  label: string;
  items: readonly NavigationItem[];
}

interface NavigationProps {
  groups: readonly NavigationGroup[];
  locale: Locale;
  /** The name of the system, where the navigation stands at the side under it. */
  brand?: Child;
}

/** The places a person may go, in groups, with what waits in each. */
export function Navigation({ groups, locale, brand }: NavigationProps) {
  return (
    <nav aria-label={uiWords[locale].navigation}>
      {brand}
      {groups.map((group) => (
        <div class="nav-group">
          {group.label ? <p class="nav-label">{group.label}</p> : null}
          <ul class="plain">
            {group.items.map((item) => (
              <li>
                <NavigationLink item={item} locale={locale} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function NavigationLink({ item, locale }: { item: NavigationItem; locale: Locale }) {
  return (
    <a
      class="nav-link"
      href={safeHref(item.href)}
      aria-current={item.current ? 'page' : undefined}
      data-shortcut={item.shortcut}
      data-shortcut-label={item.shortcut ? item.label : undefined}
    >
      <span>{item.label}</span>
      {item.count ? <span class="nav-count">{writeNumber(item.count, locale)}</span> : null}
    </a>
  );
}

export interface Crumb {
  label: string;
  href?: string | undefined;
}

/** Where the page stands among the others, from the top down. */
export function Breadcrumb({ crumbs, locale }: { crumbs: readonly Crumb[]; locale: Locale }) {
  if (crumbs.length === 0) return null;
  return (
    <nav class="breadcrumb" aria-label={uiWords[locale].breadcrumb}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            {crumb.href ? <a href={safeHref(crumb.href)}>{crumb.label}</a> : <span>{crumb.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
