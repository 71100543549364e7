import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  DateField,
  Diff,
  ErrorSummary,
  FieldRow,
  Form,
  type Option,
  PageHead,
  RichText,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Article } from '../article.ts';
import type { Content } from '../content.ts';
import type { Section } from '../newsroom.ts';
import { editWords } from '../words/edit.ts';
import { newsroomWords } from '../words/newsroom.ts';
import { typedFrom } from './article-form.ts';
import { articlePath, newArticlePath, newsroomPath } from './paths.ts';

interface EditProps {
  ask: Ask;
  /** The article that is changed; nothing for a new one. */
  article: Article | undefined;
  newsrooms: readonly Option[];
  sections: readonly Section[];
  typed: Typed;
  errors: FieldErrors;
  failure: string | undefined;
  /** What was typed, where another has changed the article meanwhile. */
  yours: Content | undefined;
  /** True while another works on it. */
  isTaken: boolean;
}

/** An article being written: its fields, and its body in an editor, or in plain text without scripts. */
export function EditArticleView(props: EditProps) {
  const { ask, article, errors, failure } = props;
  const { locale } = ask;
  const words = editWords[locale];
  const title = article ? words.editTitle : words.newTitle;
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      sheet="newsroom"
      title={title}
      refused={refused}
      breadcrumb={[
        { label: newsroomWords[locale].title, href: newsroomPath },
        ...(article ? [{ label: article.content.headline, href: articlePath(article.id) }] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} lead={words.lead} />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
        <BothVersions {...props} />
        <Fields {...props} refused={refused} />
      </Stack>
    </Page>
  );
}

const compared = ['headline', 'lead', 'body', 'section', 'sourceTag', 'byline', 'eventOn', 'topics'] as const;

function BothVersions({ ask, article, yours }: EditProps) {
  if (!article || !yours) return null;
  const words = editWords[ask.locale];
  const [mine, theirs] = [typedFrom(yours), typedFrom(article.content)];
  const fields = compared.map((name) => ({
    label: words.fields[name],
    yours: String(mine[name]),
    current: String(theirs[name]),
  }));
  return <Diff locale={ask.locale} caption={words.conflict} fields={fields} />;
}

function Fields({
  ask,
  article,
  newsrooms,
  sections,
  typed,
  errors,
  refused,
}: EditProps & { refused: boolean }) {
  const { locale } = ask;
  const words = editWords[locale];
  const field = (name: Exclude<keyof typeof words.fields, 'commentsOpen'>) => {
    const value = typed[name];
    return {
      locale,
      name,
      label: words.fields[name],
      value: typeof value === 'string' ? value : undefined,
      error: errors[name],
    };
  };
  return (
    <Form
      ask={ask}
      action={article ? articlePath(article.id, 'sua') : newArticlePath}
      hidden={article ? { version: article.version } : {}}
      refused={refused}
      draft={article === undefined}
    >
      <TextField
        {...field('headline')}
        maxlength={300}
        autofocus={article === undefined && !refused}
        required
      />
      <TextArea {...field('lead')} rows={3} maxlength={2000} optional />
      <RichText
        {...field('body')}
        hint={words.bodyHint}
        rows={18}
        pictureAt="/toa-soan/anh/{id}/hinh/card-360.webp"
        document={typeof typed.document === 'string' ? typed.document : ''}
        keep={article ? { path: articlePath(article.id, 'luu'), version: article.version } : undefined}
        words={{
          toolbar: words.toolbar,
          tools: words.tools,
          linkPrompt: words.linkPrompt,
          status: words.status,
          draftFound: words.draftFound,
          draftRestore: words.draftRestore,
          draftDiscard: words.draftDiscard,
        }}
      />
      <FieldRow>
        <SelectField
          {...field('section')}
          options={sections.map(({ slug, name }) => ({ value: slug, label: name }))}
          required
        />
        {article ? null : (
          <SelectField
            locale={locale}
            name="newsroomId"
            label={words.newsroom}
            value={typeof typed.newsroomId === 'string' ? typed.newsroomId : newsrooms[0]?.value}
            options={newsrooms}
            error={errors.newsroomId}
            empty={false}
            required
          />
        )}
      </FieldRow>
      <FieldRow>
        <TextField {...field('sourceTag')} hint={words.sourceHint} maxlength={60} optional />
        <TextField {...field('byline')} maxlength={120} optional />
      </FieldRow>
      <FieldRow>
        <DateField {...field('eventOn')} hint={words.eventHint} optional />
        <TextField {...field('topics')} hint={words.topicsHint} maxlength={600} optional />
      </FieldRow>
      <CheckboxField
        locale={locale}
        name="commentsOpen"
        label={words.fields.commentsOpen}
        checked={Boolean(typed.commentsOpen)}
      />
      <ButtonRow>
        <Button>{article ? words.save : words.begin}</Button>
        <ButtonLink href={article ? articlePath(article.id) : newsroomPath} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
