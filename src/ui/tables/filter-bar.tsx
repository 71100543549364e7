import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { Button } from '../forms/button.tsx';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../words.ts';

export interface FilterChip {
  /** What it filters by, as «Đơn vị: Phường An Lạc». */
  label: string;
  /** The same page without this filter. */
  removeHref: string;
}

interface FilterBarProps {
  locale: Locale;
  action: string;
  /** The fields that are always in sight: search and the one or two used most. */
  children?: Child;
  /** Further fields, put away until wanted. */
  more?: Child;
  moreOpen?: boolean | undefined;
  chips?: readonly FilterChip[] | undefined;
  clearHref?: string | undefined;
  /** Values of the address that the filter keeps, such as the order. */
  hidden?: Readonly<Record<string, string>> | undefined;
  submit?: string | undefined;
}

/** Narrows a list by questions that stand in the address, and shows which are asked now. */
export function FilterBar(props: FilterBarProps) {
  const { locale, chips = [], hidden = {} } = props;
  const words = uiWords[locale];
  return (
    <search class="filter">
      <form method="get" action={safeHref(props.action)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="filter-fields">
          {props.children}
          <Button manner="secondary" icon="filter">
            {props.submit ?? words.apply}
          </Button>
        </div>
        {props.more ? (
          <details class="filter-more" open={props.moreOpen === true}>
            <summary class="disclosure">{words.moreFilters}</summary>
            <div class="filter-fields">{props.more}</div>
          </details>
        ) : null}
      </form>
      {chips.length > 0 ? <Chips chips={chips} clearHref={props.clearHref} locale={locale} /> : null}
    </search>
  );
}

function Chips({
  chips,
  clearHref,
  locale,
}: Pick<FilterBarProps, 'clearHref' | 'locale'> & { chips: readonly FilterChip[] }) {
  const words = uiWords[locale];
  return (
    <div class="chips">
      <span class="chips-label" id="chips-label">
        {words.activeFilters}
      </span>
      <ul aria-labelledby="chips-label">
        {chips.map((chip) => (
          <li>
            <a class="chip" href={safeHref(chip.removeHref)}>
              <span>{chip.label}</span>
              <span class="visually-hidden">: {words.removeFilter}</span>
              <Icon name="close" />
            </a>
          </li>
        ))}
      </ul>
      {clearHref && chips.length > 1 ? <a href={safeHref(clearHref)}>{words.clearFilters}</a> : null}
    </div>
  );
}
