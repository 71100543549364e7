import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import {
  Button,
  Card,
  DefinitionList,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import type { Asking, Rectification } from '../rectification.ts';
import { rectificationWords } from '../words.ts';
import { replyPath } from './paths.ts';

interface ReplyProps {
  ask: Ask;
  tree: BodyTree;
  request: Pick<Rectification, 'id' | 'number' | 'headline' | 'slug' | 'quote' | 'wrong' | 'state' | 'dueOn'>;
  /** Those that the one who asks may reply to. */
  askings: readonly Asking[];
  errors: FieldErrors;
  failure: string | undefined;
}

/** What a body is asked about an article, and what it replies. */
export function ReplyView({ ask, tree, request, askings, errors, failure }: ReplyProps) {
  const { locale, typed } = ask;
  const words = rectificationWords[locale];
  const { headline, slug, quote, wrong, state, dueOn } = request;
  return (
    <Page ask={ask} title={words.replyTitle}>
      <PageHead title={words.replyTitle} lead={words.replyLead} />
      <Stack>
        <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
        <Card title={words.request}>
          <DefinitionList
            locale={locale}
            items={[
              [words.ofArticle, slug ? <a href={`/tin/${slug}`}>{headline}</a> : headline],
              [words.fields.quote, quote],
              [words.fields.wrong, wrong],
              [words.due, words.byDay(dueOn)],
            ]}
          />
        </Card>
        {askings.map(({ bodyId, question, reply, repliedAt }) => (
          <Card title={tree.nameOf(bodyId)}>
            <DefinitionList locale={locale} items={[[words.replyTo, question]]} />
            {repliedAt ? (
              <Notice tone="success" locale={locale} title={words.repliedAt(repliedAt)}>
                <p>{reply}</p>
              </Notice>
            ) : null}
            {state === 'open' ? (
              <Form
                ask={ask}
                action={replyPath(request.id)}
                hidden={{ bodyId }}
                refused={failure !== undefined}
              >
                <TextArea
                  locale={locale}
                  name="reply"
                  id={`reply-${bodyId}`}
                  label={words.reply}
                  value={typeof typed.reply === 'string' ? typed.reply : (reply ?? undefined)}
                  error={errors.reply}
                  rows={5}
                  maxlength={4000}
                  required
                />
                <Button>{words.replyDo}</Button>
              </Form>
            ) : null}
          </Card>
        ))}
      </Stack>
    </Page>
  );
}
