import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import type { Tone } from '../tone.ts';
import { ChartFigure, percent } from './figure.tsx';

export interface ShareItem {
  label: string;
  /** From 0 to 1; undefined where there are too few to make a rate of. */
  share: number | undefined;
  /** The counts, and the rate where there is one, in words. */
  said: string;
  href?: string | undefined;
  /** The same as numbers, one for each head of the table below. */
  figures: readonly string[];
}

interface ShareListProps {
  locale: Locale;
  title: string;
  tone: Tone;
  heads: readonly string[];
  items: readonly ShareItem[];
}

/** Names with a share each, the counts beside the rate; a list that reads as well without the bars. */
export function ShareList({ locale, title, tone, heads, items }: ShareListProps) {
  return (
    <ChartFigure
      locale={locale}
      title={title}
      titleHidden
      heads={heads}
      rows={items.map(({ label, href, figures }) => ({ label, href, cells: figures }))}
    >
      <ol class={`bar-list share-list tone-${tone}`}>
        {items.map((item) => (
          <li>
            <span class="bar-label">
              {item.href ? <a href={safeHref(item.href)}>{item.label}</a> : item.label}
            </span>
            <span class="bar-value">{item.said}</span>
            {item.share === undefined ? null : (
              <svg class="bar" width="100%" height="10" aria-hidden="true">
                <rect class="chart-ground" width="100%" height="10" rx="2" />
                <rect class="chart-tone" width={percent(item.share * 100)} height="10" rx="2" />
              </svg>
            )}
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}
