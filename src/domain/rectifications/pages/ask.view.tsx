import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  FieldGroup,
  FileField,
  Form,
  Narrow,
  PageHead,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { PaperPage, type Section } from '../../paper/index.ts';
import type { DeadlineRule } from '../rectification.ts';
import { rectificationWords } from '../words.ts';
import { askPath } from './paths.ts';

interface AskProps {
  ask: Ask<Actor | null>;
  article: { readonly slug: string; readonly headline: string };
  rules: readonly DeadlineRule[];
  /** What is to be answered, and what says which question it was. */
  question: { readonly asked: string; readonly token: string };
  errors: FieldErrors;
  failure: string | undefined;
  sections: readonly Section[];
}

/** Asks what is wrong in an article, who says so, and how they are reached. */
export function AskView({ ask, article, rules, question, errors, failure, sections }: AskProps) {
  const { locale, typed } = ask;
  const words = rectificationWords[locale];
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  const field = (name: keyof typeof words.fields) => ({
    locale,
    name,
    label: words.fields[name],
    value: typeof typed[name] === 'string' ? (typed[name] as string) : undefined,
    error: errors[name],
  });
  return (
    <PaperPage
      ask={ask}
      title={words.askTitle}
      sections={sections}
      speaks
      unlisted
      breadcrumb={[{ label: article.headline, href: `/tin/${article.slug}` }, { label: words.askTitle }]}
    >
      <PageHead title={words.askTitle} lead={words.askLead} />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
          <p>
            {words.ofArticle}: <a href={`/tin/${article.slug}`}>{article.headline}</a>
          </p>
          <p class="quiet">{termOf(rules, ask)}</p>
          <Form ask={ask} action={askPath(article.slug)} multipart refused={refused}>
            <TextField {...field('asker')} maxlength={200} required />
            <TextField {...field('contact')} hint={words.contactHint} maxlength={200} required />
            <TextArea {...field('quote')} hint={words.quoteHint} rows={3} maxlength={1000} optional />
            <TextArea {...field('wrong')} rows={6} maxlength={4000} required />
            <FileField
              locale={locale}
              name="evidence"
              label={words.fields.evidence}
              takes={{ types: words.takes, limit: '5 MB' }}
              accept=".pdf,.docx,.png,.jpg,.jpeg"
              error={errors.evidence}
              optional
            />
            <div class="visually-hidden" aria-hidden="true">
              <label for="other">{words.leaveEmpty}</label>
              <input id="other" name="other" type="text" tabindex={-1} autocomplete="off" />
            </div>
            <FieldGroup legend={words.question}>
              <input type="hidden" name="question" value={question.token} />
              <TextField
                locale={locale}
                name="answer"
                label={question.asked}
                error={errors.answer}
                maxlength={100}
                required
              />
            </FieldGroup>
            <ButtonRow>
              <Button>{words.send}</Button>
              <Button manner="quiet" name="another" value="1">
                {words.changeQuestion}
              </Button>
              <ButtonLink href={`/tin/${article.slug}`} manner="quiet">
                {words.back}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Stack>
      </Narrow>
    </PaperPage>
  );
}

function termOf(rules: readonly DeadlineRule[], { locale }: AskProps['ask']): string {
  const words = rectificationWords[locale];
  const alone = rules.find(({ several }) => !several);
  const together = rules.find(({ several }) => several);
  if (!alone) return '';
  return words.term(alone.workingDays) + (together ? words.several(together.workingDays) : '');
}
