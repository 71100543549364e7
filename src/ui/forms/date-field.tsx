import { parseDay, writeDay } from '../../kernel/time/index.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../words.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

interface DateFieldProps extends FieldProps {
  /** A day in ISO form, or what was typed when it was no day. */
  value?: string | undefined;
}

/** A day typed as people here write it; with scripts there is a calendar as well and ISO is sent. */
export function DateField(props: DateFieldProps) {
  const words = uiWords[props.locale];
  const field = { ...props, hint: props.hint ?? words.dayHint };
  const day = props.value ? parseDay(props.value) : undefined;
  return (
    <Field {...field}>
      <div class="date" data-controller="date">
        <input
          {...controlAttributes(field)}
          class="control"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength={10}
          value={day ? writeDay(day) : props.value}
          data-date-target="typed"
          data-action="change->date#tidy"
        />
        <button
          class="button button-icon"
          type="button"
          hidden
          aria-label={`${words.pickDay}: ${props.label}`}
          data-date-target="button"
          data-action="date#open"
        >
          <Icon name="calendar" />
        </button>
        <input
          class="date-native"
          type="date"
          tabindex={-1}
          hidden
          aria-label={words.pickDay}
          data-date-target="native"
          data-action="change->date#take"
        />
      </div>
    </Field>
  );
}
