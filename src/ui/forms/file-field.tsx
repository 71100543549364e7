import { uiWords } from '../words.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

interface FileFieldProps extends FieldProps {
  /** Endings and types the browser offers, as `.pdf,.docx`. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** What is taken and how large, in words: `PDF, DOCX`, `50 MB`. */
  takes?: { types: string; limit: string } | undefined;
}

/** Files from the person's machine; the form must be multipart. */
export function FileField(props: FileFieldProps) {
  const words = uiWords[props.locale];
  const hint = props.hint ?? (props.takes ? words.fileHint(props.takes.types, props.takes.limit) : undefined);
  const field = { ...props, hint };
  return (
    <Field {...field}>
      <input
        {...controlAttributes(field)}
        class="control control-file"
        type="file"
        accept={props.accept}
        multiple={props.multiple === true}
      />
      <div class="upload" data-upload-target="progress" hidden>
        <progress max="100" value="0" aria-label={words.sending} />
        <output class="number" />
      </div>
    </Field>
  );
}
