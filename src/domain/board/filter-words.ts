import { Temporal, writeDay } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { taskWords } from '../tasks/index.ts';
import { exactName, type FilterField, filterFields, type TaskFilter } from './filter.ts';
import { boardWords } from './words.ts';

/** What stands behind the identities in a filter. */
export interface FilterNames {
  readonly bodyName: (id: string) => string;
  /** Of the directive that the filter names by its identity; undefined where one may not know of it. */
  readonly directiveName: string | undefined;
  /** Of the scheme that the filter names; undefined where there is none. */
  readonly schemeName: string | undefined;
}

/** The questions of a filter, each in words. */
export function tellFilter(
  filter: TaskFilter,
  names: FilterNames,
  locale: Locale,
): readonly { readonly field: FilterField; readonly label: string }[] {
  const words = boardWords[locale];
  return filterFields
    .filter((field) => filter[field] !== undefined && field !== 'alone')
    .map((field) => ({
      field,
      label: `${words.fields[field]}: ${tellAnswer(filter, field, { names, locale })}`,
    }));
}

interface Telling {
  readonly names: FilterNames;
  readonly locale: Locale;
}

function tellAnswer(filter: TaskFilter, field: FilterField, telling: Telling): string {
  const { names, locale } = telling;
  const words = boardWords[locale];
  const body = (id: string | undefined) => names.bodyName(id ?? '') || words.unknownBody;
  switch (field) {
    case 'lead':
      return filter.alone ? body(filter.lead) : words.withBelow(body(filter.lead));
    case 'coordinating':
    case 'giver':
      return body(filter[field]);
    case 'directive':
      return isIdentity(filter.directive)
        ? (names.directiveName ?? words.unknownDirective)
        : String(filter.directive);
    case 'numbers':
      return words.chosenTasks(filter.numbers?.length ?? 0);
    case 'scheme':
      return names.schemeName ?? words.unknownScheme;
    case 'speaker':
      return (exactName(filter.speaker ?? '') ?? filter.speaker) || words.noSpeaker;
    default:
      return tellNamed(filter, field, locale);
  }
}

function tellNamed(filter: TaskFilter, field: FilterField, locale: Locale): string {
  const words = boardWords[locale];
  if (filter.standing && field === 'standing') return words.standings[filter.standing];
  if (filter.state && field === 'state') return taskWords[locale].states[filter.state];
  if (filter.label && field === 'label') return words.labels[filter.label];
  if (filter.force && field === 'force') return taskWords[locale].forces[filter.force];
  if (filter.span && field === 'span') return words.spans[filter.span];
  if (filter.ended && field === 'ended') return words.ended[filter.ended];
  const value = filter[field];
  if (value instanceof Temporal.PlainDate) return writeDay(value);
  return typeof value === 'number' ? words.daysLate(value) : String(value);
}

/** True of what names a directive by its identity, not by words. */
export function isIdentity(typed: string | undefined): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed ?? '');
}
