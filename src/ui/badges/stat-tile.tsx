import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { writeNumber, writeShare } from '../numbers.ts';
import type { Tone } from '../tone.ts';
import { uiWords } from '../words.ts';
import { ToneShape } from './tone-shape.tsx';

interface StatTileProps {
  locale: Locale;
  label: string;
  value: number;
  /** Opens the rows behind the number. */
  href?: string | undefined;
  tone?: Tone | undefined;
  note?: string | undefined;
  /** What the value is a share of; draws the share and says it. */
  of?: number | undefined;
}

/** One number that matters, opening what it counts. */
export function StatTile(props: StatTileProps) {
  const { locale, label, value, tone = 'neutral', of } = props;
  return (
    <div class={`stat tone-${tone}`}>
      <span class="stat-label">
        {props.tone ? <ToneShape tone={tone} /> : null}
        {props.href ? <a href={safeHref(props.href)}>{label}</a> : label}
      </span>
      <span class="stat-number">{writeNumber(value, locale)}</span>
      {of ? <Share locale={locale} value={value} of={of} /> : null}
      {props.note ? <span class="stat-note">{props.note}</span> : null}
    </div>
  );
}

function Share({ locale, value, of }: { locale: Locale; value: number; of: number }) {
  const share = Math.min(1, Math.max(0, value / of));
  return (
    <>
      <svg class="stat-share" width="100%" height="6" aria-hidden="true">
        <rect class="chart-ground" width="100%" height="6" rx="3" />
        <rect class="chart-tone" width={`${(share * 100).toFixed(2)}%`} height="6" rx="3" />
      </svg>
      <span class="stat-note">
        {uiWords[locale].outOf(value, of)} ({writeShare(value / of, locale)})
      </span>
    </>
  );
}
