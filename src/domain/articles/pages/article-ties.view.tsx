import {
  Badge,
  Button,
  ButtonRow,
  Card,
  Disclosure,
  Form,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import type { KeptTie } from '../tie.ts';
import { articlePageWords } from '../words/article-page.ts';
import type { ArticleProps } from './article-props.ts';
import { articlePath } from './paths.ts';

/** What the article is about: proposed by the reader, decided by an editor. */
export function TiesCard(props: ArticleProps) {
  const { ask, article, ties, mayWrite } = props;
  const words = articlePageWords[ask.locale];
  const shown = ties.filter(({ standing }) => standing !== 'refused');
  return (
    <Card title={words.ties}>
      <Stack>
        <p class="quiet">{words.tiesLead}</p>
        {shown.length === 0 ? <p>{words.noTies}</p> : null}
        {shown.length > 0 ? (
          <ul class="ties">
            {shown.map((tie) => (
              <li>
                <TieLine {...props} tie={tie} />
              </li>
            ))}
          </ul>
        ) : null}
        {mayWrite ? (
          <Form ask={ask} action={articlePath(article.id, 'lien-he/tim')} class="inline">
            <Button manner="secondary" small>
              {words.look}
            </Button>
          </Form>
        ) : null}
        {mayWrite ? <AddTie {...props} /> : null}
      </Stack>
    </Card>
  );
}

function TieLine({ ask, article, mayWrite, tie }: ArticleProps & { tie: KeptTie }) {
  const words = articlePageWords[ask.locale];
  const isProposed = tie.standing === 'proposed';
  return (
    <Stack gap="tight">
      <span>
        <Badge>{words.tieKinds[tie.kind]}</Badge> {tie.label}{' '}
        <span class="quiet">· {isProposed ? words.proposed : words.confirmed}</span>
      </span>
      {mayWrite ? (
        <Form
          ask={ask}
          action={articlePath(article.id, 'lien-he')}
          hidden={{ kind: tie.kind, subject: tie.id }}
          class="inline"
        >
          {isProposed ? (
            <Button
              manner="secondary"
              small
              name="standing"
              value="confirmed"
              ariaLabel={`${words.confirm}: ${tie.label}`}
            >
              {words.confirm}
            </Button>
          ) : null}
          <Button
            manner="quiet"
            small
            name="standing"
            value="refused"
            ariaLabel={`${words.refuse}: ${tie.label}`}
          >
            {words.refuse}
          </Button>
        </Form>
      ) : null}
    </Stack>
  );
}

function AddTie({ ask, article, refused }: ArticleProps) {
  const { locale, typed } = ask;
  const words = articlePageWords[locale];
  const { errors } = refused;
  return (
    <Disclosure label={words.addTie} open={errors.typed !== undefined}>
      <Form ask={ask} action={articlePath(article.id, 'lien-he/them')}>
        <SelectField
          locale={locale}
          name="kind"
          label={words.tieKind}
          value={typeof typed.kind === 'string' ? typed.kind : 'directive'}
          options={(['directive', 'body', 'person', 'task'] as const).map((kind) => ({
            value: kind,
            label: words.tieKinds[kind],
          }))}
          empty={false}
        />
        <TextField
          locale={locale}
          name="typed"
          label={words.tieTyped}
          hint={words.tieHint}
          value={typeof typed.typed === 'string' ? typed.typed : ''}
          error={errors.typed}
          maxlength={200}
          required
        />
        <ButtonRow>
          <Button manner="secondary">{words.add}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
