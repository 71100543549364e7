import type { Locale } from '../../kernel/words/index.ts';
import { uiWords } from '../words.ts';

interface CopyLineProps {
  locale: Locale;
  /** What is copied: a code, a link, a key. */
  text: string;
}

/** A line to be carried elsewhere; with scripts a button copies it. */
export function CopyLine({ locale, text }: CopyLineProps) {
  const words = uiWords[locale];
  return (
    <span class="copy-line" data-controller="copy" data-copied={words.copied}>
      <code data-copy-target="text">{text}</code>
      <button
        class="button button-secondary button-small"
        type="button"
        hidden
        data-copy-target="button"
        data-action="copy#copy"
      >
        {words.copy}
      </button>
      <span role="status" data-copy-target="said" />
    </span>
  );
}
