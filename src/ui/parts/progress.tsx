import type { Locale } from '../../kernel/words/index.ts';
import { writeShare } from '../numbers.ts';

interface ProgressProps {
  locale: Locale;
  /** What is measured, for those who hear the page. */
  label: string;
  /** From 0 to 100. */
  percent: number;
}

/** How far something has come, as a bar and as a number. */
export function Progress({ locale, label, percent }: ProgressProps) {
  return (
    <span class="progress">
      <progress max={100} value={percent} aria-label={label} />
      <span class="number">{writeShare(percent / 100, locale)}</span>
    </span>
  );
}
