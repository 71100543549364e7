import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import { writeNumber } from '../numbers.ts';
import { uiWords } from '../words.ts';

interface PaginationProps {
  locale: Locale;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  /** Which rows are in sight; the total only when it was counted. */
  rows?: { from: number; to: number; total?: number | undefined } | undefined;
  /** The pages that may be jumped to, where rows are counted. */
  pages?: readonly { number: number; href: string; current?: boolean | undefined }[] | undefined;
}

/** The way to the rows before and after those in sight. */
export function Pagination({ locale, previousHref, nextHref, rows, pages = [] }: PaginationProps) {
  const words = uiWords[locale];
  return (
    <nav class="pagination" aria-label={words.pages}>
      <p class="number">{rows ? words.rowsShown(rows.from, rows.to, rows.total) : null}</p>
      {previousHref || nextHref || pages.length > 1 ? (
        <ul>
          <li>
            {previousHref ? (
              <a class="page-link" rel="prev" href={safeHref(previousHref)}>
                <Icon name="left" /> {words.previousPage}
              </a>
            ) : null}
          </li>
          {pages.map((page) => (
            <li class="page-number">
              <a
                class="page-link number"
                href={safeHref(page.href)}
                aria-current={page.current ? 'page' : undefined}
                aria-label={words.page(page.number)}
              >
                {writeNumber(page.number, locale)}
              </a>
            </li>
          ))}
          <li>
            {nextHref ? (
              <a class="page-link" rel="next" href={safeHref(nextHref)}>
                {words.nextPage} <Icon name="right" />
              </a>
            ) : null}
          </li>
        </ul>
      ) : null}
    </nav>
  );
}
