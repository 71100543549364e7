import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { writeNumber } from '../numbers.ts';
import type { Tone } from '../tone.ts';
import { percent } from './figure.tsx';

export interface BarItem {
  label: string;
  value: number;
  href?: string | undefined;
  tone?: Tone | undefined;
  /** A few words beside the number, as «trong 48 nhiệm vụ». */
  note?: string | undefined;
}

interface BarListProps {
  locale: Locale;
  items: readonly BarItem[];
  /** The longest bar stands for this; the greatest value when left out. */
  max?: number | undefined;
}

/** Names with their numbers, compared by the length of a bar; a list that reads as well without the bars. */
export function BarList({ locale, items, max }: BarListProps) {
  const greatest = max ?? Math.max(1, ...items.map((item) => item.value));
  return (
    <ol class="bar-list">
      {items.map((item) => (
        <li class={`tone-${item.tone ?? 'open'}`}>
          <span class="bar-label">
            {item.href ? <a href={safeHref(item.href)}>{item.label}</a> : item.label}
          </span>
          <span class="bar-value">
            <strong class="number">{writeNumber(item.value, locale)}</strong>
            {item.note ? <span class="bar-note"> {item.note}</span> : null}
          </span>
          <svg class="bar" width="100%" height="8" aria-hidden="true">
            <rect class="chart-ground" width="100%" height="8" rx="2" />
            <rect class="chart-tone" width={percent((item.value / greatest) * 100)} height="8" rx="2" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
