import type { Locale } from '../../kernel/words/index.ts';
import { Pagination } from './pagination.tsx';

interface CountedPagesProps {
  locale: Locale;
  /** The page in sight, counted from one. */
  page: number;
  /** Rows on a full page. */
  size: number;
  /** Rows on the page in sight. */
  shown: number;
  /** Rows on all pages; left out where there are too many to be counted. */
  total: number | undefined;
  hrefOf: (page: number) => string;
}

/** The way from page to page of a list whose rows are counted; nothing where no row is in sight. */
export function CountedPages({ locale, page, size, shown, total, hrefOf }: CountedPagesProps) {
  if (shown === 0) return null;
  const before = (page - 1) * size;
  const to = before + shown;
  const hasMore = total === undefined ? shown === size : to < total;
  return (
    <Pagination
      locale={locale}
      rows={{ from: before + 1, to, total }}
      previousHref={page > 1 ? hrefOf(page - 1) : undefined}
      nextHref={hasMore ? hrefOf(page + 1) : undefined}
    />
  );
}
