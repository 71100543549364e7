import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { ErrorSummary, Narrow, PageHead, Pagination, Stack } from '../../../ui/index.ts';
import { PaperPage, type Section } from '../../paper/index.ts';
import type { Discussion } from '../comment.ts';
import { type OpenArticle, threadsAPage } from '../comment.ts';
import { commentWords } from '../words.ts';
import { CommentForm, type CommentFormProps } from './comment-form.view.tsx';
import { Threads } from './comments.view.tsx';
import { articlePath, commentsPath } from './paths.ts';

interface DiscussionProps {
  ask: Ask<Actor | null>;
  article: OpenArticle;
  discussion: Discussion;
  page: number;
  /** Nothing where the article takes no comments. */
  form: Omit<CommentFormProps, 'ask' | 'slug'> | undefined;
  /** A sentence about the whole form. */
  failure: string | undefined;
  sections: readonly Section[];
}

/** Everything that is said about an article, with the form. */
export function DiscussionView(props: DiscussionProps) {
  const { ask, article, discussion, form } = props;
  const { locale } = ask;
  const words = commentWords[locale];
  const refused = form?.refused === true;
  return (
    <PaperPage
      ask={ask}
      title={words.titleOf(article.headline)}
      sections={props.sections}
      breadcrumb={[{ label: article.headline, href: articlePath(article.slug) }, { label: words.title }]}
      speaks
    >
      <PageHead
        title={words.title}
        meta={<a href={articlePath(article.slug)}>{article.headline}</a>}
        lead={words.total(discussion.total)}
      />
      <Narrow>
        <Stack gap="wide">
          {form && refused ? (
            <ErrorSummary
              locale={locale}
              errors={form.errors}
              general={props.failure ? [props.failure] : []}
            />
          ) : null}
          {form ? <CommentForm ask={ask} slug={article.slug} {...form} /> : <p>{words.closed}</p>}
          <section class="comments" aria-label={words.title}>
            <Threads locale={locale} article={article} threads={discussion.threads} />
            <Pages {...props} />
          </section>
        </Stack>
      </Narrow>
    </PaperPage>
  );
}

function Pages({ ask, article, discussion, page }: DiscussionProps) {
  const to = (number: number) => `${commentsPath(article.slug)}?trang=${number}`;
  const hasMore = discussion.threadCount > page * threadsAPage;
  if (page === 1 && !hasMore) return null;
  return (
    <Pagination
      locale={ask.locale}
      previousHref={page > 1 ? to(page - 1) : undefined}
      nextHref={hasMore ? to(page + 1) : undefined}
    />
  );
}
