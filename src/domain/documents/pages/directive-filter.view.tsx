import { writeDay } from '../../../kernel/time/index.ts';
import {
  CheckboxField,
  DateField,
  FilterBar,
  type FilterChip,
  SearchField,
  SearchSelect,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { secrecies } from '../directive.ts';
import { sorts } from '../found-directive.ts';
import { documentWords } from '../words.ts';
import { bodyOption, typeGroups } from './directive-fields.view.tsx';
import type { DirectiveListViewProps } from './directive-list-view-props.ts';
import { withQuery } from './directive-query.ts';

/** The questions a list of directives can be narrowed by; those asked now stand as chips. */
export function DirectiveFilter(props: DirectiveListViewProps) {
  const { ask, query } = props;
  const { locale } = ask;
  const words = documentWords[locale];
  return (
    <FilterBar
      locale={locale}
      action="/van-ban"
      submit={words.find}
      chips={chipsOf(props)}
      clearHref="/van-ban"
      more={<MoreQuestions {...props} />}
    >
      <SearchField locale={locale} label={words.search} hint={words.searchHint} value={query.typed} />
      <SelectField
        locale={locale}
        name="loai"
        label={words.type}
        value={query.type ?? ''}
        empty={words.anyType}
        groups={typeGroups(props)}
      />
      <SelectField
        locale={locale}
        name="xep"
        label={words.sortBy}
        value={query.sort}
        empty={false}
        options={sorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
    </FilterBar>
  );
}

function MoreQuestions({ ask, query, registers }: DirectiveListViewProps) {
  const { locale } = ask;
  const words = documentWords[locale];
  const day = (value: DirectiveListViewProps['query']['signedFrom']) => (value ? writeDay(value) : '');
  return (
    <>
      <TextField
        locale={locale}
        name="co-quan"
        label={words.issuer}
        hint={words.issuerHint}
        value={query.issuer ?? ''}
      />
      <SearchSelect
        locale={locale}
        name="so"
        label={words.registeredIn}
        value={query.registeredIn ?? ''}
        empty={words.anyRegister}
        options={registers.map(bodyOption)}
      />
      <TextField
        locale={locale}
        name="nam"
        label={words.year}
        value={query.year === undefined ? '' : String(query.year)}
        inputmode="numeric"
        width="short"
      />
      <DateField locale={locale} name="tu-ngay" label={words.signedFrom} value={day(query.signedFrom)} />
      <DateField locale={locale} name="den-ngay" label={words.signedUntil} value={day(query.signedUntil)} />
      <TextField
        locale={locale}
        name="nhiem-ky"
        label={words.term}
        hint={words.termHint}
        value={query.term ?? ''}
      />
      <SelectField
        locale={locale}
        name="do-mat"
        label={words.secrecy}
        value={query.secrecy ?? ''}
        empty={words.anySecrecy}
        options={secrecies.map((value) => ({ value, label: words.secrecies[value] }))}
      />
      <DateField locale={locale} name="hieu-luc" label={words.inForceOn} value={day(query.inForceOn)} />
      <CheckboxField
        locale={locale}
        name="chua-ro"
        label={words.unresolvedOnly}
        checked={query.unresolvedOnly}
        value="1"
      />
    </>
  );
}

function chipsOf({ ask, query, types, tree }: DirectiveListViewProps): FilterChip[] {
  const words = documentWords[ask.locale];
  const type = types.find((one) => one.code === query.type);
  const asked: (readonly [name: string, label: string | false | undefined])[] = [
    ['tim', query.typed && `“${query.typed}”`],
    ['loai', type && `${words.type}: ${type.name[ask.locale]}`],
    ['co-quan', query.issuer && `${words.issuer}: ${query.issuer}`],
    ['so', query.registeredIn && `${words.registeredIn} ${tree.nameOf(query.registeredIn)}`],
    ['nam', query.year !== undefined && `${words.year}: ${query.year}`],
    ['tu-ngay', query.signedFrom && `${words.signedFrom} ${writeDay(query.signedFrom)}`],
    ['den-ngay', query.signedUntil && `${words.signedUntil} ${writeDay(query.signedUntil)}`],
    ['nhiem-ky', query.term && `${words.term}: ${query.term}`],
    ['do-mat', query.secrecy && `${words.secrecy}: ${words.secrecies[query.secrecy]}`],
    ['hieu-luc', query.inForceOn && `${words.inForceOn} ${writeDay(query.inForceOn)}`],
    ['chua-ro', query.unresolvedOnly && words.unresolvedOnly],
  ];
  return asked.flatMap(([name, label]) =>
    label ? [{ label, removeHref: withQuery(ask.url, { [name]: undefined }) }] : [],
  );
}
