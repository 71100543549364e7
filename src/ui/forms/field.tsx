import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { ToneShape } from '../badges/tone-shape.tsx';
import { uiWords } from '../words.ts';

/** What every field says about itself. */
export interface FieldProps {
  locale: Locale;
  name: string;
  label: string;
  /** Defaults to the name; needed where two forms of a page have a field of one name. */
  id?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  /** Says «không bắt buộc» beside the label, where most fields are required. */
  optional?: boolean | undefined;
  /** Keeps the label for those who hear the page and hides it from those who see it. */
  labelHidden?: boolean | undefined;
}

/** The id that the label, the hint and the error of a field go by. */
export function fieldId(field: FieldProps): string {
  return field.id ?? field.name;
}

/** The ids of the hint and the error, for `aria-describedby`. */
export function describedBy(field: FieldProps): string | undefined {
  const id = fieldId(field);
  const ids = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The attributes that bind a control to its label, hint and error. */
export function controlAttributes(field: FieldProps) {
  return {
    id: fieldId(field),
    name: field.name,
    required: field.required === true,
    'aria-invalid': field.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(field),
  };
}

/** The words of a label with whether the field must be filled. */
export function LabelWords({ field }: { field: FieldProps }) {
  const words = uiWords[field.locale];
  return (
    <>
      {field.label}
      {field.required ? (
        <span class="required" title={words.required} aria-hidden="true">
          {' *'}
        </span>
      ) : null}
      {field.optional ? <span class="optional"> ({words.optional})</span> : null}
    </>
  );
}

/** The hint and the error of a field, each with the id that the control names. */
export function FieldNotes({ field }: { field: FieldProps }) {
  const id = fieldId(field);
  return (
    <>
      {field.hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      ) : null}
      {field.error ? (
        <p class="field-error" id={`${id}-error`}>
          <ToneShape tone="overdue" />
          <span>{field.error}</span>
        </p>
      ) : null}
    </>
  );
}

/** One question with its label, hint, error and whatever control answers it. */
export function Field(props: FieldProps & { children?: Child }) {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label class={props.labelHidden ? 'visually-hidden' : 'label'} for={fieldId(props)}>
        <LabelWords field={props} />
      </label>
      <FieldNotes field={props} />
      {props.children}
    </div>
  );
}

interface FieldsetProps {
  legend: string;
  hint?: string | undefined;
  children?: Child;
}

/** Questions that belong together under one heading. */
export function FieldGroup({ legend, hint, children }: FieldsetProps) {
  return (
    <fieldset class="field-group">
      <legend>{legend}</legend>
      {hint ? <p class="field-hint">{hint}</p> : null}
      <div class="stack">{children}</div>
    </fieldset>
  );
}

/** Short fields side by side where there is room. */
export function FieldRow({ children }: { children?: Child }) {
  return <div class="field-row">{children}</div>;
}
