import { uiWords } from '../words.ts';
import { controlAttributes, Field, type FieldProps } from './field.tsx';

interface FileFieldProps extends FieldProps {
  /** Endings and types the browser offers, as `.pdf,.docx`. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** What is taken and how large, in words: `PDF, DOCX`, `50 MB`. */
  takes?: { types: string; limit: string } | undefined;
}

/** Files from the person's machine; the form must be multipart. With scripts our own words stand over the browser's. */
export function FileField(props: FileFieldProps) {
  const words = uiWords[props.locale];
  const hint = props.hint ?? (props.takes ? words.fileHint(props.takes.types, props.takes.limit) : undefined);
  const field = { ...props, hint };
  const none = props.multiple ? words.noFilesChosen : words.noFileChosen;
  return (
    <Field {...field}>
      <div class="file" data-controller="chosen-files" data-none={none}>
        <input
          {...controlAttributes(field)}
          class="control control-file"
          type="file"
          accept={props.accept}
          multiple={props.multiple === true}
          data-chosen-files-target="control"
          data-action="chosen-files#show"
        />
        <div class="file-shown" data-chosen-files-target="shown" aria-hidden="true" hidden>
          <span class="button button-secondary button-small">
            {props.multiple ? words.chooseFiles : words.chooseFile}
          </span>
          <span class="file-names" data-chosen-files-target="names">
            {none}
          </span>
        </div>
      </div>
      <div class="upload" data-upload-target="progress" hidden>
        <progress max="100" value="0" aria-label={words.sending} />
        <output class="number" />
      </div>
    </Field>
  );
}
