import { controlAttributes, Field, type FieldProps } from './field.tsx';

type Width = 'short' | 'medium' | 'full';

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'url' | undefined;
  autocomplete?: string | undefined;
  placeholder?: string | undefined;
  maxlength?: number | undefined;
  width?: Width | undefined;
  autofocus?: boolean | undefined;
  readonly?: boolean | undefined;
  spellcheck?: boolean | undefined;
  /** Suggestions that the browser offers while typing. */
  suggestions?: readonly string[] | undefined;
  /** A key that moves to the field, as `/` for search. */
  shortcut?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const attributes = controlAttributes(props);
  const list = props.suggestions ? `${attributes.id}-suggestions` : undefined;
  return (
    <Field {...props}>
      <input
        {...attributes}
        class={`control control-${props.width ?? 'full'}`}
        type={props.type ?? 'text'}
        value={props.type === 'password' ? undefined : props.value}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete}
        placeholder={props.placeholder}
        maxlength={props.maxlength}
        autofocus={props.autofocus}
        readonly={props.readonly}
        spellcheck={props.spellcheck}
        list={list}
        data-shortcut={props.shortcut}
        data-shortcut-label={props.shortcut ? props.label : undefined}
      />
      {list ? (
        <datalist id={list}>
          {props.suggestions?.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}

interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  readonly?: boolean | undefined;
  autofocus?: boolean | undefined;
  /** A key that moves to the field. */
  shortcut?: string | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      <textarea
        {...controlAttributes(props)}
        class="control"
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
        readonly={props.readonly}
        autofocus={props.autofocus}
        data-shortcut={props.shortcut}
        data-shortcut-label={props.shortcut ? props.label : undefined}
      >
        {/* A browser drops the first newline of a textarea; one more keeps the reader's own. */}
        {`\n${props.value ?? ''}`}
      </textarea>
    </Field>
  );
}
