import type { Ask } from '../../../kernel/http/index.ts';
import { FilterBar } from '../../../ui/index.ts';
import { boardFields, type TaskFilter, without } from '../filter.ts';
import { type FilterNames, tellFilter } from '../filter-words.ts';
import type { Shown } from '../shown.ts';
import { boardWords } from '../words.ts';
import {
  AloneField,
  BodyField,
  DayField,
  DirectiveField,
  EndedField,
  keptBy,
  SpanField,
} from './filter-fields.view.tsx';

interface BoardFilterProps {
  ask: Ask;
  filter: TaskFilter;
  seen: Shown;
  names: FilterNames;
  /** Where the form asks. */
  action: string;
  /** The same page with another filter. */
  hrefOf: (filter: TaskFilter) => string;
  /** What the address says besides the filter, and keeps. */
  kept?: Readonly<Record<string, string>> | undefined;
}

const moreDays = ['known', 'givenFrom', 'givenTo', 'dueFrom', 'dueTo'] as const;
const shownFields = boardFields.filter(
  (name) => name !== 'coordinating' && name !== 'force' && name !== 'speaker',
);

/** What a board and its charts may be narrowed by, and what they are narrowed by now. */
export function BoardFilterFields({ ask, filter, seen, names, action, hrefOf, kept = {} }: BoardFilterProps) {
  const field = { ask, filter };
  return (
    <FilterBar
      locale={ask.locale}
      action={action}
      submit={boardWords[ask.locale].apply}
      hidden={{ ...keptBy(filter, shownFields), ...kept }}
      clearHref={hrefOf({})}
      chips={tellFilter(filter, names, ask.locale).map(({ field: name, label }) => ({
        label,
        removeHref: hrefOf(without(filter, name, ...(name === 'lead' ? (['alone'] as const) : []))),
      }))}
      more={
        <>
          <EndedField {...field} />
          <BodyField {...field} name="giver" tree={seen.tree} />
          {moreDays.map((name) => (
            <DayField {...field} name={name} />
          ))}
          <AloneField {...field} />
        </>
      }
    >
      <BodyField {...field} name="lead" tree={seen.tree} />
      <SpanField {...field} />
      <DirectiveField {...field} />
    </FilterBar>
  );
}
