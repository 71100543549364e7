import { dayOf, timeOf, writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  Disclosure,
  FieldRow,
  Form,
  Row,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { articlePageWords } from '../words/article-page.ts';
import type { ArticleProps } from './article-props.ts';
import { articlePath } from './paths.ts';

/** Who has the article, by when it is wanted, and before when it must not go out. */
export function PlanCard(props: ArticleProps) {
  const { ask, article, claimant, mayWrite } = props;
  const words = articlePageWords[ask.locale];
  const isMine = claimant?.id === ask.actor.accountId;
  return (
    <Card title={words.due}>
      <Stack>
        {mayWrite ? (
          <Row>
            {isMine ? <span>{words.claimedByYou}</span> : null}
            <Form ask={ask} action={articlePath(article.id, isMine ? 'tha' : 'nhan')} class="inline">
              <Button manner="secondary" small>
                {isMine ? words.release : claimant ? words.takeOver : words.claim}
              </Button>
            </Form>
          </Row>
        ) : null}
        <PlanForm {...props} />
      </Stack>
    </Card>
  );
}

function PlanForm({ ask, article, refused }: ArticleProps) {
  const { locale } = ask;
  const words = articlePageWords[locale];
  const { dueOn, embargoUntil } = article;
  const { errors } = refused;
  const common = { locale, optional: true };
  const asTyped = (name: string, kept: string) => {
    const typed = ask.typed[name];
    return typeof typed === 'string' ? typed : kept;
  };
  return (
    <Disclosure label={words.plan} open={Boolean(errors.due ?? errors.embargoDay ?? errors.embargoTime)}>
      <Form ask={ask} action={articlePath(article.id, 'ke-hoach')}>
        <DateField
          {...common}
          name="due"
          label={words.due}
          value={asTyped('due', dueOn ? writeDay(dueOn) : '')}
          error={errors.due}
        />
        <FieldRow>
          <DateField
            {...common}
            name="embargoDay"
            label={words.embargoDay}
            value={asTyped('embargoDay', embargoUntil ? writeDay(dayOf(embargoUntil)) : '')}
            error={errors.embargoDay}
          />
          <TextField
            {...common}
            name="embargoTime"
            label={words.embargoTime}
            value={asTyped('embargoTime', embargoUntil ? timeOf(embargoUntil) : '')}
            error={errors.embargoTime}
            hint={words.timeHint}
            width="short"
            maxlength={8}
          />
        </FieldRow>
        <ButtonRow>
          <Button manner="secondary">{words.savePlan}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
