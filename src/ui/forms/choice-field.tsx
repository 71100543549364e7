import type { Child } from 'hono/jsx';
import { describedBy, FieldNotes, type FieldProps, fieldId, LabelWords } from './field.tsx';

interface CheckboxProps extends FieldProps {
  checked?: boolean | undefined;
  value?: string | undefined;
}

/** One thing that is so or is not. */
export function CheckboxField(props: CheckboxProps) {
  const id = fieldId(props);
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked === true}
          required={props.required === true}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy(props)}
        />
        <label for={id}>
          <LabelWords field={props} />
        </label>
      </div>
      <FieldNotes field={props} />
    </div>
  );
}

export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  /** Fields that are asked only when this is chosen; with scripts the others are put away. */
  children?: Child;
}

interface RadioGroupProps extends FieldProps {
  value?: string | undefined;
  choices: readonly Choice[];
  inline?: boolean | undefined;
  /** The chosen one, or else the first, takes the focus when the page opens. */
  autofocus?: boolean | undefined;
}

/** One choice of a few, all in sight. */
export function RadioGroup(props: RadioGroupProps) {
  return <ChoiceGroup {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

interface CheckboxGroupProps extends FieldProps {
  values?: readonly string[] | undefined;
  choices: readonly Choice[];
  inline?: boolean | undefined;
}

/** Any number of a few, all in sight. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" chosen={props.values ?? []} />;
}

interface ChoiceGroupProps extends FieldProps {
  type: 'radio' | 'checkbox';
  chosen: readonly string[];
  choices: readonly Choice[];
  inline?: boolean | undefined;
  autofocus?: boolean | undefined;
}

function ChoiceGroup(props: ChoiceGroupProps) {
  const id = fieldId(props);
  const conditional = props.choices.some((choice) => choice.children);
  const chosenAt = props.choices.findIndex(({ value }) => props.chosen.includes(value));
  return (
    <fieldset
      class={props.error ? 'field choices field-wrong' : 'field choices'}
      aria-describedby={describedBy(props)}
      data-controller={conditional ? 'toggle' : undefined}
    >
      <legend class={props.labelHidden ? 'visually-hidden' : 'label'}>
        <LabelWords field={props} />
      </legend>
      <FieldNotes field={props} />
      <div class={props.inline ? 'choice-list choice-inline' : 'choice-list'}>
        {props.choices.map((choice, index) => (
          <OneChoice
            group={props}
            choice={choice}
            id={index === 0 ? id : `${id}-${index + 1}`}
            autofocus={props.autofocus === true && index === Math.max(0, chosenAt)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface OneChoiceProps {
  group: ChoiceGroupProps;
  choice: Choice;
  id: string;
  autofocus: boolean;
}

function OneChoice({ group, choice, id, autofocus }: OneChoiceProps) {
  return (
    <div>
      <div class="choice">
        <input
          type={group.type}
          id={id}
          name={group.name}
          value={choice.value}
          checked={group.chosen.includes(choice.value)}
          disabled={choice.disabled === true}
          required={group.required === true && group.type === 'radio'}
          autofocus={autofocus}
          aria-describedby={choice.hint ? `${id}-choice` : undefined}
          data-toggle-target="choice"
          data-action="toggle#show"
        />
        <label for={id}>
          {choice.label}
          {choice.hint ? (
            <span class="choice-hint" id={`${id}-choice`}>
              {choice.hint}
            </span>
          ) : null}
        </label>
      </div>
      {choice.children ? (
        <div class="choice-more stack" data-toggle-target="part" data-for={choice.value}>
          {choice.children}
        </div>
      ) : null}
    </div>
  );
}
