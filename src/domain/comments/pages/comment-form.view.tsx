import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { Button, ButtonRow, Form, TextArea, TextField } from '../../../ui/index.ts';
import { still } from '../../../ui/still.ts';
import { longest, type ShownComment } from '../comment.ts';
import type { Publishing } from '../setting.ts';
import type { AskedQuestion } from '../text-question.ts';
import { commentWords } from '../words.ts';
import { challengePath, commentsPath, rulesPath } from './paths.ts';

const one = (value: Typed[string] | undefined) => (typeof value === 'string' ? value : '');

interface FieldsProps {
  locale: Locale;
  typed: Typed;
  errors: FieldErrors;
}

function Fields({ locale, typed, errors }: FieldsProps) {
  const words = commentWords[locale];
  const field = (name: 'name' | 'email' | 'body') => ({
    locale,
    name,
    label: words[name],
    hint: words[`${name}Hint`],
    error: errors[name],
    value: one(typed[name]),
    maxlength: longest[name],
  });
  return (
    <>
      <TextArea {...field('body')} rows={5} required />
      <TextField {...field('name')} autocomplete="nickname" width="medium" required />
      <TextField {...field('email')} type="email" autocomplete="email" width="medium" />
    </>
  );
}

const emptyFields = still((locale: Locale) => <Fields locale={locale} typed={{}} errors={{}} />);

/** The form as it stands under an article: the same for everyone, so that the page can be kept; the question comes next. */
export function ShortForm({ ask, slug }: { ask: Ask<Actor | null>; slug: string }) {
  const { locale } = ask;
  const words = commentWords[locale];
  return (
    <form class="form comment-form" method="post" action={commentsPath(slug)}>
      {emptyFields(locale)}
      <ButtonRow>
        <Button>{words.continue}</Button>
        <a href={rulesPath}>{words.rules}</a>
      </ButtonRow>
    </form>
  );
}

export interface CommentFormProps {
  ask: Ask<Actor | null>;
  slug: string;
  question: AskedQuestion;
  publishing: Publishing;
  /** The comment that is answered. */
  answered: ShownComment | undefined;
  /** Kept from sending to sending, so that the same form sent twice is one comment. */
  formKey: string;
  errors: FieldErrors;
  refused: boolean;
  /** Came from below the article: everything is there but the answer to the question. */
  isNext: boolean;
}

/** The whole form: what is said, by whom, and a question that a browser with scripts answers by working. */
export function CommentForm(props: CommentFormProps) {
  const { ask, slug, answered, publishing, formKey } = props;
  const { locale, typed } = ask;
  const words = commentWords[locale];
  return (
    <section
      id="viet"
      class="comment-writing"
      aria-labelledby="viet-dau"
      data-proof-challenge={`${challengePath}?bai=${slug}`}
      data-proof-worker={ask.frame.assets.scripts.proof}
    >
      <h2 id="viet-dau">{answered ? words.writeAnswer(answered.name) : words.write}</h2>
      {answered ? (
        <p>
          <a href={commentsPath(slug)}>{words.noAnswer}</a>
        </p>
      ) : null}
      <Form
        ask={{ locale, formKey }}
        action={commentsPath(slug)}
        refused={props.refused}
        hidden={answered ? { answers: answered.id } : {}}
      >
        <Fields locale={locale} typed={typed} errors={props.errors} />
        <QuestionPart {...props} />
        <p class="field-hint">{publishing === 'known' ? words.knownAtOnce : words.held}</p>
        <ButtonRow>
          <Button>{words.submit}</Button>
          <a href={rulesPath}>{words.rules}</a>
        </ButtonRow>
        <p class="field-hint">{words.unlinked}</p>
      </Form>
      <script type="module" src={ask.frame.assets.scripts.comment} />
    </section>
  );
}

function QuestionPart({ ask, question, errors, isNext }: CommentFormProps) {
  const { locale } = ask;
  const words = commentWords[locale];
  return (
    <>
      <input type="hidden" name="proof" value="" data-proof="work" />
      <output
        class="comment-proof"
        hidden
        data-proof="said"
        data-working={words.working}
        data-worked={words.worked}
      />
      <fieldset class="comment-question" data-proof="question">
        <legend class="label">{words.question}</legend>
        {isNext ? <p role="status">{words.oneMoreStep}</p> : null}
        <input type="hidden" name="question" value={question.token} />
        <TextField
          locale={locale}
          name="answer"
          label={question.asked}
          hint={words.questionHint}
          error={errors.answer}
          width="short"
          autocomplete="off"
          autofocus={isNext}
          maxlength={60}
        />
        <Button manner="quiet" small name="other" value="yes">
          {words.otherQuestion}
        </Button>
      </fieldset>
    </>
  );
}
