import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { dayOf, type Temporal, timeOf, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  SearchSelect,
  Section,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Front, mostPinned, type Pin, usuallyUntil } from '../pin.ts';
import { frontWords } from '../words/front.ts';
import { frontPath, portalPath } from './paths.ts';

interface FrontProps {
  readonly ask: Ask;
  readonly front: Front;
  /** What may be pinned, newest first. */
  readonly choices: readonly {
    readonly id: string;
    readonly headline: string;
    readonly publishedAt: Temporal.Instant;
  }[];
  /** Whose articles the one who asks pins. */
  readonly newsrooms: readonly string[];
  /** The article for whose sake the page was opened. */
  readonly asked: string | undefined;
  readonly errors: FieldErrors;
  readonly failure: string | undefined;
}

/** What leads the first page: each with its place and its hour, and a form to pin another. */
export function FrontView(props: FrontProps) {
  const { ask, front, errors, failure } = props;
  const { locale } = ask;
  const words = frontWords[locale];
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page ask={ask} title={words.title} refused={refused}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<ButtonLink href={portalPath}>{words.see}</ButtonLink>}
      />
      <Narrow>
        <Stack gap="wide">
          <ErrorSummary
            locale={locale}
            errors={inForm(props, errors)}
            general={failure === undefined ? [] : [failure]}
          />
          <Section title={words.pinned}>
            {front.pins.length === 0 ? (
              <EmptyState title={words.none}>{words.noneHint}</EmptyState>
            ) : (
              <ol class="plain stack">
                {front.pins.map((pin, nth) => (
                  <li>
                    <Pinned {...props} pin={pin} place={nth + 1} />
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <PinForm {...props} />
        </Stack>
      </Narrow>
    </Page>
  );
}

/** The article whose form was sent; none where another one is to be pinned. */
function sentFor({ ask, front }: FrontProps): string | undefined {
  return front.pins.find(({ articleId }) => articleId === ask.typed.article)?.articleId;
}

/** What was refused, by the ids of the form that was sent. */
function inForm(props: FrontProps, errors: FieldErrors): FieldErrors {
  const sent = sentFor(props);
  return Object.fromEntries(
    Object.entries(errors).map(([name, said]) => [sent ? `${name}-${sent}` : name, said]),
  );
}

function Pinned({ pin, place, ...props }: FrontProps & { pin: Pin; place: number }) {
  const { ask, front, newsrooms } = props;
  const words = frontWords[ask.locale];
  const { articleId, headline, slug, until, pinnedBy } = pin;
  const sent = { version: front.version, article: articleId };
  const mine = newsrooms.includes(pin.newsroomId);
  return (
    <Card>
      <Stack>
        <h3>
          {`${place}. `}
          <a href={`${portalPath}/${slug}`}>{headline}</a>
        </h3>
        <p class="quiet">{words.standing(until, pinnedBy)}</p>
        {mine ? (
          <>
            <Form ask={ask} action={frontPath} hidden={sent}>
              <When {...props} kept={{ place, until }} of={articleId} />
              <ButtonRow>
                <Button manner="secondary" ariaLabel={words.saveOf(headline)}>
                  {words.save}
                </Button>
              </ButtonRow>
            </Form>
            <Form ask={ask} action={`${frontPath}/bo`} hidden={sent}>
              <ButtonRow>
                <Button manner="quiet" ariaLabel={words.unpinOf(headline)}>
                  {words.unpin}
                </Button>
              </ButtonRow>
            </Form>
          </>
        ) : (
          <p class="quiet">{words.othersNewsroom}</p>
        )}
      </Stack>
    </Card>
  );
}

interface WhenProps extends FrontProps {
  readonly kept: { readonly place: number; readonly until: Temporal.Instant };
  /** The article that is pinned already. */
  readonly of?: string | undefined;
}

/** At which place, until when; what was typed stands in the form that was sent. */
function When({ kept, of, ...props }: WhenProps) {
  const { ask, front, errors } = props;
  const { locale, typed } = ask;
  const words = frontWords[locale];
  const isSent = sentFor(props) === of;
  const field = (name: 'place' | 'day' | 'time', value: string) => ({
    locale,
    name,
    id: of ? `${name}-${of}` : name,
    label: words[name],
    value: isSent && typeof typed[name] === 'string' ? typed[name] : value,
    error: isSent ? errors[name] : undefined,
  });
  const places = Math.min(mostPinned, front.pins.length + (of ? 0 : 1));
  return (
    <FieldRow>
      <SelectField
        {...field('place', String(kept.place))}
        empty={false}
        options={Array.from({ length: places }, (_, nth) => ({
          value: String(nth + 1),
          label: words.places(nth + 1),
        }))}
      />
      <DateField {...field('day', writeDay(dayOf(kept.until)))} required />
      <TextField
        {...field('time', timeOf(kept.until))}
        hint={words.timeHint}
        width="short"
        maxlength={8}
        required
      />
    </FieldRow>
  );
}

/** To pin another one. */
function PinForm(props: FrontProps) {
  const { ask, front, choices, errors } = props;
  const { locale, typed } = ask;
  const words = frontWords[locale];
  const pinned = new Set(front.pins.map(({ articleId }) => articleId));
  return (
    <Section title={words.pin}>
      {front.pins.length >= mostPinned ? (
        <p class="quiet">{words.full}</p>
      ) : (
        <Form ask={ask} action={frontPath} hidden={{ version: front.version }}>
          <SearchSelect
            locale={locale}
            name="article"
            label={words.article}
            hint={words.pinHint}
            empty={words.chooseArticle}
            value={typeof typed.article === 'string' ? typed.article : props.asked}
            error={sentFor(props) ? undefined : errors.article}
            options={choices
              .filter(({ id }) => !pinned.has(id))
              .map(({ id, headline, publishedAt }) => ({
                value: id,
                label: `${headline} (${writeMoment(publishedAt)})`,
              }))}
            required
          />
          <When {...props} kept={{ place: 1, until: usuallyUntil(ask.now) }} />
          <ButtonRow>
            <Button>{words.pinDo}</Button>
          </ButtonRow>
        </Form>
      )}
    </Section>
  );
}
