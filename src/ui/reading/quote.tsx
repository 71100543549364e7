import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import { uiWords } from '../words.ts';

interface QuoteProps {
  locale: Locale;
  /** The sentence, word for word. */
  text: string;
  /** Whose words, in which document. */
  source: Child;
  /** Opens the document at the sentence. */
  href?: string | undefined;
  linkLabel?: string | undefined;
}

/** The sentence that ordered something, as it stands in its document, one click away from it. */
export function Quote({ locale, text, source, href, linkLabel }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote cite={href ? safeHref(href) : undefined}>{text}</blockquote>
      <figcaption>
        <span>{source}</span>
        {href ? (
          <a href={safeHref(href)}>
            {linkLabel ?? uiWords[locale].openSource} <Icon name="right" />
          </a>
        ) : null}
      </figcaption>
    </figure>
  );
}
