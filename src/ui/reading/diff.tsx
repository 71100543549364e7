import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { uiWords } from '../words.ts';

export interface DiffField {
  label: string;
  yours: string;
  current: string;
}

interface DiffProps {
  locale: Locale;
  caption: string;
  fields: readonly DiffField[];
  /** Who changed the current version and when, below its heading. */
  currentNote?: Child;
}

/** Two versions of one thing field by field, so that a person can choose: nothing typed is lost. */
export function Diff({ locale, caption, fields, currentNote }: DiffProps) {
  const words = uiWords[locale];
  return (
    <table class="diff">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.yours}</th>
          <th scope="col">
            {words.current}
            {currentNote ? <span class="diff-note">{currentNote}</span> : null}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <DiffLine field={field} locale={locale} />
        ))}
      </tbody>
    </table>
  );
}

function DiffLine({ field, locale }: { field: DiffField; locale: Locale }) {
  const words = uiWords[locale];
  const same = field.yours === field.current;
  return (
    <tr class={same ? 'diff-same' : undefined}>
      <th scope="row">
        {field.label}
        {same ? <span class="diff-note">{words.same}</span> : null}
      </th>
      <td data-label={words.yours}>{same ? field.yours : <ins>{field.yours || words.emptyValue}</ins>}</td>
      <td data-label={words.current}>
        {same ? field.current : <del>{field.current || words.emptyValue}</del>}
      </td>
    </tr>
  );
}
