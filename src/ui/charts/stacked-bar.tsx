import type { Locale } from '../../kernel/words/index.ts';
import { ToneShape } from '../badges/tone-shape.tsx';
import { safeHref } from '../href.ts';
import { writeNumber, writeShare } from '../numbers.ts';
import type { Tone } from '../tone.ts';
import { uiWords } from '../words.ts';
import { ChartFigure, percent } from './figure.tsx';

export interface StackPart {
  label: string;
  value: number;
  tone: Tone;
  href?: string | undefined;
}

interface StackedBarProps {
  locale: Locale;
  title: string;
  titleHidden?: boolean | undefined;
  parts: readonly StackPart[];
}

/** How a whole divides into parts: one bar, a legend by shape and words, and the figures. */
export function StackedBar({ locale, title, titleHidden, parts }: StackedBarProps) {
  const words = uiWords[locale];
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const rows = parts.map((part) => ({
    label: part.label,
    href: part.href,
    cells: [writeNumber(part.value, locale), writeShare(total ? part.value / total : 0, locale)],
  }));
  return (
    <ChartFigure
      locale={locale}
      title={title}
      titleHidden={titleHidden}
      heads={[words.value, words.share]}
      rows={rows}
    >
      <StackDrawing parts={parts} height={20} />
      <ul class="legend">
        {parts.map((part) => (
          <li class={`tone-${part.tone}`}>
            <ToneShape tone={part.tone} />
            {part.href ? <a href={safeHref(part.href)}>{part.label}</a> : <span>{part.label}</span>}
            <strong class="number">{writeNumber(part.value, locale)}</strong>
          </li>
        ))}
      </ul>
    </ChartFigure>
  );
}

/** The bar alone, for a cell of a table that says its numbers in words beside it. */
export function StackDrawing({ parts, height = 10 }: { parts: readonly StackPart[]; height?: number }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  let start = 0;
  return (
    <svg class="stacked" width="100%" height={height} aria-hidden="true">
      <rect class="chart-ground" width="100%" height={height} />
      {parts.map((part) => {
        const width = total ? (part.value / total) * 100 : 0;
        const x = start;
        start += width;
        return width > 0 ? (
          <rect
            class={`chart-part chart-tone tone-${part.tone}`}
            x={percent(x)}
            width={percent(width)}
            height={height}
          />
        ) : null;
      })}
    </svg>
  );
}
