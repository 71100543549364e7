import { FilterBar, SelectField, TextField } from '../../../ui/index.ts';
import { forces, states, taskWords } from '../../tasks/index.ts';
import { type FilterField, labels, nameOfAnswer, without } from '../filter.ts';
import { tellFilter } from '../filter-words.ts';
import { nameOfOrder, orders } from '../order.ts';
import { boardWords } from '../words.ts';
import {
  AloneField,
  BodyField,
  DayField,
  DirectiveField,
  EndedField,
  fieldOf,
  keptBy,
  SpanField,
  SpeakerField,
} from './filter-fields.view.tsx';
import { orderedHref, type TaskListProps } from './task-list-view.ts';

const days = ['givenFrom', 'givenTo', 'dueFrom', 'dueTo', 'known'] as const;
const further: readonly FilterField[] = [
  'state',
  'directive',
  'alone',
  'coordinating',
  'giver',
  'speaker',
  'force',
  'span',
  'ended',
  ...days,
];
const shown: readonly FilterField[] = ['search', 'lead', 'label', ...further];

/** All that a list can be asked, and what it is asked now. */
export function ListFilter(props: TaskListProps) {
  const { ask, asked, seen, names } = props;
  const words = boardWords[ask.locale];
  const { filter, order } = asked;
  const field = { ask, filter };
  return (
    <FilterBar
      locale={ask.locale}
      action="/bang/danh-sach"
      hidden={keptBy(filter, shown)}
      clearHref={orderedHref({ filter: {}, order })}
      chips={tellFilter(filter, names, ask.locale).map(({ field: name, label }) => ({
        label,
        removeHref: orderedHref({
          filter: without(filter, name, ...(name === 'lead' ? (['alone'] as const) : [])),
          order,
        }),
      }))}
      more={<Further {...props} />}
    >
      <TextField
        {...fieldOf({ ...field, name: 'search' })}
        type="search"
        placeholder={words.searchHint}
        maxlength={200}
        shortcut="/"
      />
      <BodyField {...field} name="lead" tree={seen.tree} />
      <SelectField
        {...fieldOf({ ...field, name: 'label' })}
        empty={words.anyOf}
        options={labels.map((label) => ({ value: nameOfAnswer('label', label), label: words.labels[label] }))}
      />
    </FilterBar>
  );
}

function Further({ ask, asked, seen }: TaskListProps) {
  const words = boardWords[ask.locale];
  const said = taskWords[ask.locale];
  const field = { ask, filter: asked.filter };
  return (
    <>
      <SelectField
        {...fieldOf({ ...field, name: 'state' })}
        empty={words.anyOf}
        options={states.map((state) => ({ value: nameOfAnswer('state', state), label: said.states[state] }))}
      />
      <DirectiveField {...field} />
      <BodyField {...field} name="coordinating" tree={seen.tree} />
      <BodyField {...field} name="giver" tree={seen.tree} />
      <SpeakerField {...field} />
      <SelectField
        {...fieldOf({ ...field, name: 'force' })}
        empty={words.anyOf}
        options={forces.map((force) => ({ value: nameOfAnswer('force', force), label: said.forces[force] }))}
      />
      <SpanField {...field} />
      <EndedField {...field} />
      {days.map((name) => (
        <DayField {...field} name={name} />
      ))}
      <SelectField
        locale={ask.locale}
        name="xep"
        label={words.sortBy}
        value={nameOfOrder(asked.order)}
        empty={false}
        options={orders.map((order) => ({ value: nameOfOrder(order), label: words.orders[order] }))}
      />
      <AloneField {...field} />
    </>
  );
}
