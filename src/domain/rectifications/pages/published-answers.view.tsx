import type { Locale } from '../../../kernel/words/index.ts';
import type { PublishedAnswer } from '../rectification.ts';
import { rectificationWords } from '../words.ts';

/** What the newsroom answered in public about an article, below it. */
export function PublishedAnswers({
  locale,
  answers,
}: {
  locale: Locale;
  answers: readonly PublishedAnswer[];
}) {
  if (answers.length === 0) return null;
  const words = rectificationWords[locale];
  return (
    <section class="corrections" aria-labelledby="tra-loi-dinh-chinh">
      <h2 id="tra-loi-dinh-chinh">{words.publicAnswers}</h2>
      {answers.map(({ quote, answer, answeredAt }) => (
        <article>
          {quote === '' ? null : (
            <p class="quiet" dir="auto">
              {words.quoted(quote)}
            </p>
          )}
          <p dir="auto">{answer}</p>
          <p class="quiet">{words.answeredAt(answeredAt)}</p>
        </article>
      ))}
    </section>
  );
}
