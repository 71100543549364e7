import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { PaperPage, type Section } from '../../paper/index.ts';
import type { OpenArticle } from '../comment.ts';
import { longest, type ShownComment } from '../comment.ts';
import type { Reason } from '../setting.ts';
import { commentWords } from '../words.ts';
import { CommentBody, CommentHead } from './comments.view.tsx';
import { articlePath, commentsPath, reportPath } from './paths.ts';

interface ReportProps {
  ask: Ask<Actor | null>;
  article: OpenArticle;
  comment: ShownComment;
  reasons: readonly Reason[];
  errors: FieldErrors;
  failure: string | undefined;
  sections: readonly Section[];
}

/** A published comment and what may be wrong with it, from the published list. */
export function ReportView({ ask, article, comment, reasons, errors, failure, sections }: ReportProps) {
  const { locale, typed } = ask;
  const all = commentWords[locale];
  const words = all.reportPage;
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <PaperPage
      ask={ask}
      title={words.title}
      sections={sections}
      breadcrumb={[
        { label: article.headline, href: articlePath(article.slug) },
        { label: all.title, href: commentsPath(article.slug) },
        { label: words.title },
      ]}
      speaks
      unlisted
    >
      <PageHead title={words.title} lead={words.lead} />
      <Narrow>
        <Stack gap="wide">
          <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
          <div class="comment">
            <CommentHead name={comment.name} at={comment.at} />
            <CommentBody body={comment.body} />
          </div>
          <Form ask={ask} action={reportPath(article.slug, comment.id)} refused={refused}>
            <RadioGroup
              locale={locale}
              name="reason"
              label={words.reason}
              error={errors.reason}
              value={typeof typed.reason === 'string' ? typed.reason : undefined}
              choices={reasons.map(({ code, name, said }) => ({ value: code, label: name, hint: said }))}
            />
            <TextArea
              locale={locale}
              name="said"
              label={words.said}
              value={typeof typed.said === 'string' ? typed.said : ''}
              maxlength={longest.report}
              rows={3}
            />
            <ButtonRow>
              <Button>{words.send}</Button>
              <ButtonLink href={commentsPath(article.slug)} manner="quiet">
                {all.title}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </PaperPage>
  );
}
