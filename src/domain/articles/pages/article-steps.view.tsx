import { writeDay } from '../../../kernel/time/index.ts';
import { Card, Confirm, DateField, FieldRow, Notice, Stack, TextField } from '../../../ui/index.ts';
import type { Transition } from '../transitions.ts';
import { articlePageWords } from '../words/article-page.ts';
import { articleWords } from '../words.ts';
import type { ArticleProps } from './article-props.ts';
import { articlePath } from './paths.ts';

/** What can be done with the article next by the one who looks, straight from the table. */
export function StepsCard(props: ArticleProps) {
  const { ask, article, steps, openErrors } = props;
  const words = articlePageWords[ask.locale];
  const isHeld = (step: Transition) =>
    openErrors > 0 && (step.provided?.includes('errors_answered') ?? false);
  const hasWork = ({ action }: Transition) =>
    action !== 'correct' || article.version !== article.publishedVersion;
  const open = steps.filter((step) => hasWork(step) && !isHeld(step));
  const isWaiting = article.state === 'in_review' && !steps.some(({ by }) => by === 'reviewer');
  return (
    <Card title={words.steps}>
      <Stack>
        {steps.some(isHeld) ? (
          <Notice tone="warning" locale={ask.locale}>
            <p>
              {words.errorsFirst(openErrors)}{' '}
              <a href={articlePath(article.id, 'doc-soat')}>{words.toProof}</a>
            </p>
          </Notice>
        ) : null}
        {isWaiting ? <p>{words.waitsForOther}</p> : null}
        {open.map((step) => (
          <StepForm {...props} step={step} />
        ))}
        {open.length === 0 && !steps.some(isHeld) && !isWaiting ? <p class="quiet">{words.noSteps}</p> : null}
      </Stack>
    </Card>
  );
}

const dangerous: ReadonlySet<string> = new Set(['withdraw', 'drop']);

function StepForm({ ask, article, step, refused }: ArticleProps & { step: Transition }) {
  const { locale, typed } = ask;
  const words = articleWords[locale].actions[step.action];
  const isTried = refused.action === step.action;
  const asTyped = (name: string) => (isTried && typeof typed[name] === 'string' ? typed[name] : undefined);
  const isNoteMissing = isTried && refused.failure !== undefined && step.needs?.includes('note');
  return (
    <Confirm
      ask={ask}
      id={`buoc-${step.action}`}
      action={articlePath(article.id, 'buoc')}
      label={words.label}
      consequence={words.follows}
      submit={words.label}
      hidden={{ action: step.action, version: article.version }}
      manner={dangerous.has(step.action) ? 'danger' : 'secondary'}
      open={isTried}
      reason={
        step.needs?.includes('note')
          ? {
              name: 'note',
              label: words.note,
              value: asTyped('note'),
              error: isNoteMissing && !asTyped('note') ? refused.failure : undefined,
            }
          : undefined
      }
    >
      {step.needs?.includes('moment') ? (
        <MomentFields {...{ ask, refused, day: asTyped('day'), time: asTyped('time') }} />
      ) : null}
    </Confirm>
  );
}

interface MomentProps extends Pick<ArticleProps, 'ask' | 'refused'> {
  day: string | undefined;
  time: string | undefined;
}

function MomentFields({ ask, refused, day, time }: MomentProps) {
  const words = articlePageWords[ask.locale];
  return (
    <FieldRow>
      <DateField
        locale={ask.locale}
        name="day"
        label={words.day}
        value={day ?? writeDay(ask.today)}
        error={refused.errors.day}
        required
      />
      <TextField
        locale={ask.locale}
        name="time"
        label={words.time}
        hint={words.timeHint}
        value={time}
        error={refused.errors.time}
        width="short"
        maxlength={8}
        required
      />
    </FieldRow>
  );
}
