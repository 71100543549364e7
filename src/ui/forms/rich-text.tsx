import { controlAttributes, Field, type FieldProps } from './field.tsx';

const tools = [
  'bold',
  'italic',
  'heading',
  'subheading',
  'quote',
  'bullets',
  'numbers',
  'link',
  'undo',
  'redo',
] as const;

interface RichTextWords {
  toolbar: string;
  tools: Readonly<Record<(typeof tools)[number], string>>;
  linkPrompt: string;
  status: Readonly<
    Record<'waiting' | 'saving' | 'saved' | 'kept' | 'signedOut' | 'conflict' | 'refused', string>
  >;
  draftFound: string;
  draftRestore: string;
  draftDiscard: string;
}

interface RichTextProps extends FieldProps {
  /** The text as it is written without scripts. */
  value?: string | undefined;
  /** The same as a document, for the editor; sent as `document` when there is one. */
  document: string;
  rows: number;
  /** Where what is typed is kept from time to time, and the version it is made from. */
  keep?: { path: string; version: number } | undefined;
  /** Where pictures of photos in the text are fetched, with `{id}` in it. */
  pictureAt?: string | undefined;
  words: RichTextWords;
}

/** A text with structure: an editor where there are scripts, a field with a few marks where there are none. */
export function RichText(props: RichTextProps) {
  const { words, keep } = props;
  return (
    <div
      data-controller="rich-text"
      data-rich-text-keep-value={keep?.path}
      data-rich-text-version-value={keep?.version}
      data-rich-text-picture-value={props.pictureAt}
      data-rich-text-words-value={JSON.stringify({ ...words, label: props.label })}
    >
      <div data-rich-text-target="plain">
        <Field {...props}>
          <textarea {...controlAttributes(props)} class="control" rows={props.rows}>
            {`\n${props.value ?? ''}`}
          </textarea>
        </Field>
      </div>
      <textarea name="document" hidden disabled data-rich-text-target="document" tabindex={-1}>
        {`\n${props.document}`}
      </textarea>
      <div class="rich-text" hidden data-rich-text-target="editor">
        <span class="label" aria-hidden="true">
          {props.label}
        </span>
        <div class="rich-text-tools" role="toolbar" aria-label={words.toolbar}>
          {tools.map((tool) => (
            <button
              type="button"
              class={`rich-text-tool rich-text-${tool}`}
              data-action="rich-text#use"
              data-rich-text-target="tool"
              data-tool={tool}
              aria-pressed={tool === 'link' || tool === 'undo' || tool === 'redo' ? undefined : 'false'}
            >
              {words.tools[tool]}
            </button>
          ))}
        </div>
        <div data-rich-text-target="surface" />
      </div>
      <p class="rich-text-status quiet" role="status" data-rich-text-target="status" />
    </div>
  );
}
