import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { uiWords } from '../words.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: string;
  disabled?: boolean | undefined;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

interface SelectProps extends FieldProps {
  value?: string | undefined;
  options?: readonly Option[] | undefined;
  groups?: readonly OptionGroup[] | undefined;
  /** The words of the empty choice; `false` when there is none. */
  empty?: string | false | undefined;
  width?: 'short' | 'medium' | 'full' | undefined;
}

/** One choice from a list that is short enough to be looked through. */
export function SelectField(props: SelectProps) {
  return (
    <Field {...props}>
      <select {...controlAttributes(props)} class={`control control-${props.width ?? 'full'}`}>
        <EmptyOption {...props} />
        <Options {...props} chosen={[props.value ?? '']} />
      </select>
    </Field>
  );
}

interface SearchSelectProps extends SelectProps {
  /** Several may be chosen; `values` are those already chosen. */
  multiple?: boolean | undefined;
  values?: readonly string[] | undefined;
}

/** A choice from a long list: with scripts one types to search it, without marks if one likes; without, it is a plain list. */
export function SearchSelect(props: SearchSelectProps) {
  const words = uiWords[props.locale];
  const chosen = props.multiple ? (props.values ?? []) : [props.value ?? ''];
  return (
    <Field {...props}>
      <div
        class="combobox"
        data-controller="combobox"
        data-combobox-filter-value={words.filterOptions}
        data-combobox-none-value={words.noOption}
        data-combobox-remove-value={words.removeChoice}
      >
        <select
          {...controlAttributes(props)}
          class={`control control-${props.width ?? 'full'}`}
          multiple={props.multiple === true}
          size={props.multiple ? 6 : undefined}
          data-combobox-target="select"
        >
          {props.multiple ? null : <EmptyOption {...props} />}
          <Options {...props} chosen={chosen} />
        </select>
      </div>
    </Field>
  );
}

function EmptyOption({ empty, locale }: SelectProps) {
  return empty === false ? null : <option value="">{empty ?? uiWords[locale].choose}</option>;
}

/** Long lists that callers keep, such as all bodies, drawn once for all fields in which none of them is chosen. */
const drawnUnchosen = new WeakMap<readonly Option[], HtmlEscapedString>();

function ListedOptions({ options, chosen }: { options: readonly Option[]; chosen: readonly string[] }) {
  if (options.some(({ value }) => chosen.includes(value))) {
    return (
      <>
        {options.map((option) => (
          <OneOption option={option} chosen={chosen} />
        ))}
      </>
    );
  }
  const known = drawnUnchosen.get(options);
  if (known !== undefined) return known;
  const drawn = raw(options.map((option) => String(<OneOption option={option} chosen={[]} />)).join(''));
  drawnUnchosen.set(options, drawn);
  return drawn;
}

function Options({ options = [], groups = [], chosen }: SelectProps & { chosen: readonly string[] }) {
  return (
    <>
      <ListedOptions options={options} chosen={chosen} />
      {groups.map((group) => (
        <optgroup label={group.label}>
          {group.options.map((option) => (
            <OneOption option={option} chosen={chosen} />
          ))}
        </optgroup>
      ))}
    </>
  );
}

function OneOption({ option, chosen }: { option: Option; chosen: readonly string[] }) {
  return (
    <option value={option.value} selected={chosen.includes(option.value)} disabled={option.disabled === true}>
      {option.label}
    </option>
  );
}
