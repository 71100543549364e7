import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { writeNumber } from '../numbers.ts';

export interface Tab {
  label: string;
  href: string;
  current: boolean;
  count?: number | undefined;
}

interface TabsProps {
  locale: Locale;
  /** What the views are of, for those who hear the page. */
  label: string;
  tabs: readonly Tab[];
}

/** Views of the same thing, each with its own address. */
export function Tabs({ locale, label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={safeHref(tab.href)} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count === undefined ? null : (
                <span class="nav-count">{writeNumber(tab.count, locale)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
