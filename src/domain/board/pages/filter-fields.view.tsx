import type { Ask } from '../../../kernel/http/index.ts';
import {
  CheckboxField,
  DateField,
  type Option,
  SearchSelect,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import {
  endedSpans,
  exactName,
  type FilterField,
  nameOfAnswer,
  paramOf,
  paramValue,
  spans,
  type TaskFilter,
  writeFilter,
} from '../filter.ts';
import { isIdentity } from '../filter-words.ts';
import { boardWords } from '../words.ts';

interface FieldProps {
  ask: Ask;
  filter: TaskFilter;
  name: FilterField;
}

/** What every question of a filter says about itself. */
export function fieldOf({ ask, filter, name }: FieldProps) {
  const words = boardWords[ask.locale];
  return {
    locale: ask.locale,
    name: paramOf(name),
    label: words.fields[name],
    value: paramValue(filter, name),
  };
}

const kept = new WeakMap<BodyTree, readonly Option[]>();

function optionsOf(tree: BodyTree): readonly Option[] {
  const found = kept.get(tree);
  if (found) return found;
  const options = tree.list.map((body) => ({
    value: body.id,
    label: `${'– '.repeat(body.depth)}${body.name}`,
  }));
  kept.set(tree, options);
  return options;
}

/** A body to narrow by, searched by typing. */
export function BodyField(props: FieldProps & { tree: BodyTree }) {
  const words = boardWords[props.ask.locale];
  return <SearchSelect {...fieldOf(props)} options={optionsOf(props.tree)} empty={words.anyBody} />;
}

/** A directive to narrow by, in words; one that a link has named stands among the conditions instead. */
export function DirectiveField(props: Omit<FieldProps, 'name'>) {
  const words = boardWords[props.ask.locale];
  if (isIdentity(props.filter.directive)) return null;
  const field = fieldOf({ ...props, name: 'directive' });
  return <TextField {...field} placeholder={words.directiveHint} maxlength={200} />;
}

/** A leader to narrow by, in part of a name; one that a link has named stands among the conditions instead. */
export function SpeakerField(props: Omit<FieldProps, 'name'>) {
  const words = boardWords[props.ask.locale];
  if (isExact(props.filter.speaker)) return null;
  const field = fieldOf({ ...props, name: 'speaker' });
  return <TextField {...field} placeholder={words.speakerHint} maxlength={200} />;
}

const isExact = (speaker: string | undefined) => exactName(speaker ?? '') !== undefined;

/** What the form does not ask stays as the address had it. */
export function keptBy(filter: TaskFilter, asked: readonly FilterField[]): Readonly<Record<string, string>> {
  const isAsked = (name: FilterField) =>
    asked.includes(name) &&
    !(name === 'directive' && isIdentity(filter.directive)) &&
    !(name === 'speaker' && isExact(filter.speaker));
  const kept = [...writeFilter(filter)].filter(
    ([param]) => !asked.some((name) => isAsked(name) && paramOf(name) === param),
  );
  return Object.fromEntries(kept);
}

/** The span in which tasks were given. */
export function SpanField(props: Omit<FieldProps, 'name'>) {
  const words = boardWords[props.ask.locale];
  const options = spans.map((span) => ({ value: nameOfAnswer('span', span), label: words.spans[span] }));
  return <SelectField {...fieldOf({ ...props, name: 'span' })} options={options} empty={words.anyTime} />;
}

/** From when on ended tasks are counted. */
export function EndedField(props: Omit<FieldProps, 'name'>) {
  const words = boardWords[props.ask.locale];
  const options = endedSpans.map((span) => ({
    value: nameOfAnswer('ended', span),
    label: words.ended[span],
  }));
  return (
    <SelectField {...fieldOf({ ...props, name: 'ended' })} options={options} empty={words.endedLately} />
  );
}

/** A first or last day. */
export function DayField(props: FieldProps) {
  return <DateField {...fieldOf(props)} hint="" />;
}

/** Whether a body is meant without those below it. */
export function AloneField(props: Omit<FieldProps, 'name'>) {
  const { value, ...field } = fieldOf({ ...props, name: 'alone' });
  return <CheckboxField {...field} value="1" checked={value === '1'} />;
}
