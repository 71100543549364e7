import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { uiWords } from '../words.ts';

export interface FigureRow {
  label: string;
  cells: readonly string[];
  href?: string | undefined;
}

interface ChartFigureProps {
  locale: Locale;
  title: string;
  titleHidden?: boolean | undefined;
  /** The head of the first column, where it is not a series. */
  first?: string | undefined;
  heads: readonly string[];
  rows: readonly FigureRow[];
  children?: Child;
}

/** A drawing of numbers with the numbers themselves in a table below it. */
export function ChartFigure({ locale, title, titleHidden, first, heads, rows, children }: ChartFigureProps) {
  const words = uiWords[locale];
  return (
    <figure class="chart">
      <figcaption class={titleHidden ? 'visually-hidden' : 'chart-title'}>{title}</figcaption>
      {children}
      <details class="chart-figures">
        <summary class="disclosure">{words.figures}</summary>
        <table class="figures">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{first ?? words.series}</th>
              {heads.map((head) => (
                <th scope="col" class="align-end">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">{row.href ? <a href={safeHref(row.href)}>{row.label}</a> : row.label}</th>
                {row.cells.map((cell) => (
                  <td class="align-end">{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** A length in per cent of the drawing's width, short enough for an attribute. */
export function percent(value: number): string {
  return `${Number(value.toFixed(2))}%`;
}
