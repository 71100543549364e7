import type { Locale } from '../../kernel/words/index.ts';
import { ToneShape } from '../badges/tone-shape.tsx';
import { uiWords } from '../words.ts';

interface ErrorSummaryProps {
  locale: Locale;
  /** The sentence for each field that was refused, by the id of its control (its name, as a rule). */
  errors: Readonly<Record<string, string | undefined>>;
  /** Sentences that belong to the whole form. */
  general?: readonly string[] | undefined;
}

/** Everything that was refused in one place, each leading to its field; takes the focus when the page opens. */
export function ErrorSummary({ locale, errors, general = [] }: ErrorSummaryProps) {
  const refused = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const count = refused.length + general.length;
  if (count === 0) return null;
  return (
    <div
      class="error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-title"
      data-controller="focus refused"
    >
      <h2 id="error-summary-title">
        <ToneShape tone="overdue" /> {uiWords[locale].errorTitle(count)}
      </h2>
      <ul>
        {general.map((sentence) => (
          <li>{sentence}</li>
        ))}
        {refused.map(([id, sentence]) => (
          <li>
            <a href={`#${id}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
