import type { Child } from 'hono/jsx';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { EmptyState } from '../../../ui/index.ts';
import type { Discussion, OpenArticle, ShownComment, Thread } from '../comment.ts';
import { commentWords } from '../words.ts';
import { ShortForm } from './comment-form.view.tsx';
import { commentsPath, reportPath } from './paths.ts';

type Article = Pick<OpenArticle, 'slug' | 'commentsOpen'>;

interface CommentsProps {
  ask: Ask<Actor | null>;
  article: Article;
  discussion: Discussion;
}

/** What is said about an article, below it: how much in all, the newest threads, and the form without its question. */
export function CommentsView({ ask, article, discussion }: CommentsProps) {
  const words = commentWords[ask.locale];
  const isAll = discussion.threads.length === discussion.threadCount;
  return (
    <section class="comments" id="binh-luan" aria-labelledby="binh-luan-dau">
      <h2 id="binh-luan-dau">{words.title}</h2>
      <p class="comments-total">{words.total(discussion.total)}</p>
      {article.commentsOpen ? (
        <ShortForm ask={ask} slug={article.slug} />
      ) : (
        <p class="quiet">{words.closed}</p>
      )}
      <Threads locale={ask.locale} article={article} threads={discussion.threads} />
      {isAll ? null : (
        <p>
          <a href={commentsPath(article.slug)}>{words.all(discussion.total)}</a>
        </p>
      )}
    </section>
  );
}

/** Threads of one level, each with what answers it. */
export function Threads({
  locale,
  article,
  threads,
}: {
  locale: Locale;
  article: Article;
  threads: readonly Thread[];
}) {
  const words = commentWords[locale];
  if (threads.length === 0) {
    return <EmptyState title={words.none}>{article.commentsOpen ? words.noneHint : null}</EmptyState>;
  }
  return (
    <ol class="comment-list">
      {threads.map(({ id, first, answers }) => (
        <li id={first ? undefined : `bl-${id}`}>
          {first ? (
            <One locale={locale} article={article} comment={first} />
          ) : (
            <p class="comment-gone">{words.gone}</p>
          )}
          {answers.length > 0 ? (
            <ol class="comment-answers" aria-label={words.answersList}>
              {answers.map((answer) => (
                <li>
                  <One locale={locale} article={article} comment={answer} />
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function One({ locale, article, comment }: { locale: Locale; article: Article; comment: ShownComment }) {
  const words = commentWords[locale];
  const { id, name } = comment;
  return (
    <article class="comment" id={`bl-${id}`}>
      <CommentHead name={name} at={comment.at}>
        {comment.answersName ? <Answered said={words.answers(comment.answersName)} /> : null}
      </CommentHead>
      <CommentBody body={comment.body} />
      <p class="comment-deeds">
        {article.commentsOpen ? (
          <a href={commentsPath(article.slug, id)} rel="nofollow" aria-label={words.answerTo(name)}>
            {words.answer}
          </a>
        ) : null}
        <a href={reportPath(article.slug, id)} rel="nofollow" aria-label={words.reportOf(name)}>
          {words.report}
        </a>
      </p>
    </article>
  );
}

function Answered({ said }: { said: string }) {
  return <bdi class="comment-answered">{said}</bdi>;
}

/** Who said it and when; a name in another script turns nothing around it. */
export function CommentHead({
  name,
  at,
  children,
}: {
  name: string;
  at: ShownComment['at'];
  children?: Child;
}) {
  return (
    <p class="comment-head">
      <bdi class="comment-name">{name}</bdi>
      {children}
      <time datetime={at.toString()}>{writeMoment(at)}</time>
    </p>
  );
}

/** The words of a comment in lines as they were typed, each running the way its own script runs. */
export function CommentBody({ body }: { body: string }) {
  return (
    <div class="comment-body">
      {body
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (
          <p dir="auto">{line}</p>
        ))}
    </div>
  );
}
