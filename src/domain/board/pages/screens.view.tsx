import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import { dayOf, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  Confirm,
  CopyLine,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Narrow,
  Notice,
  PageHead,
  RadioGroup,
  SearchSelect,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Body } from '../../organisation/index.ts';
import { isGood, type Screen } from '../screen.ts';
import { screenWords } from '../words/screens.ts';
import { boardWords } from '../words.ts';

interface ScreensViewProps {
  ask: Ask;
  screens: readonly Screen[];
  bodies: readonly Body[];
  typed: Typed;
  errors: FieldErrors;
}

/** The screens of one's bodies, whether their links are good, and the form for another. */
export function ScreensView(props: ScreensViewProps) {
  const { ask, screens, errors } = props;
  const words = screenWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[{ label: boardWords[ask.locale].title, href: '/bang' }, { label: words.title }]}
      refused={Object.keys(errors).length > 0}
    >
      <PageHead title={words.title} lead={words.lead} />
      <ErrorSummary locale={ask.locale} errors={errors} />
      <Stack gap="wide">
        {screens.length === 0 ? (
          <EmptyState title={words.none}>{words.noneLead}</EmptyState>
        ) : (
          <DataTable
            locale={ask.locale}
            caption={words.title}
            captionHidden
            columns={columnsOf(props)}
            rows={screens}
          />
        )}
        <Section title={words.make} id="lap">
          <Narrow>
            <MakeForm {...props} />
          </Narrow>
        </Section>
      </Stack>
    </Page>
  );
}

function columnsOf({ ask, bodies }: ScreensViewProps): Column<Screen>[] {
  const words = screenWords[ask.locale];
  const stateOf = (screen: Screen) => {
    if (screen.revokedAt) return words.revoked(screen.revokedAt);
    return isGood(screen, ask.now) ? words.good(dayOf(screen.expiresAt)) : words.over;
  };
  return [
    { key: 'name', label: words.name, primary: true, cell: (screen) => screen.name },
    {
      key: 'body',
      label: words.body,
      cell: (screen) => bodies.find(({ id }) => id === screen.bodyId)?.name ?? '',
    },
    {
      key: 'shows',
      label: words.shows,
      cell: (screen) => (screen.showsTitles ? words.titlesToo : words.numbersOnly),
    },
    { key: 'made', label: words.madeBy, cell: (screen) => screen.madeBy },
    {
      key: 'seen',
      label: words.lastSeen,
      width: 'fit',
      cell: (screen) => (screen.lastSeenAt ? writeMoment(screen.lastSeenAt) : words.never),
    },
    { key: 'state', label: words.state, width: 'fit', cell: stateOf },
    {
      key: 'actions',
      label: words.actions,
      cell: (screen) =>
        screen.revokedAt ? null : (
          <Confirm
            ask={ask}
            id={`thu-hoi-${screen.id}`}
            action={`/bang/man-hinh/${screen.id}/thu-hoi`}
            label={words.revoke}
            consequence={words.revokeConsequence}
            submit={words.revokeNow}
          />
        ),
    },
  ];
}

function MakeForm({ ask, bodies, typed, errors }: ScreensViewProps) {
  const words = screenWords[ask.locale];
  const value = (name: string) => String(typed[name] ?? '');
  return (
    <Form ask={ask} action="/bang/man-hinh" draft refused={Object.keys(errors).length > 0}>
      <TextField
        locale={ask.locale}
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={errors.name}
        value={value('name')}
        maxlength={100}
        required
      />
      <SearchSelect
        locale={ask.locale}
        name="bodyId"
        label={words.body}
        hint={words.bodyHint}
        error={errors.bodyId}
        value={value('bodyId')}
        options={bodies.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))}
        required
      />
      <RadioGroup
        locale={ask.locale}
        name="shows"
        label={words.shows}
        error={errors.shows}
        value={value('shows')}
        choices={[
          { value: 'numbers', label: words.numbersOnly, hint: words.numbersOnlyHint },
          { value: 'titles', label: words.titlesToo, hint: words.titlesTooHint },
        ]}
      />
      <TextField
        locale={ask.locale}
        name="seconds"
        label={words.seconds}
        hint={words.secondsHint}
        error={errors.seconds}
        value={value('seconds')}
        inputmode="numeric"
        maxlength={3}
        width="short"
        required
      />
      <ButtonRow>
        <Button>{words.make}</Button>
      </ButtonRow>
    </Form>
  );
}

/** The link of a screen that was just made, this once. */
export function MadeScreenView({ ask, name, link }: { ask: Ask; name: string; link: string }) {
  const words = screenWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.madeTitle}
      breadcrumb={[
        { label: boardWords[ask.locale].title, href: '/bang' },
        { label: words.title, href: '/bang/man-hinh' },
      ]}
    >
      <PageHead title={words.madeTitle} lead={name} />
      <Narrow>
        <Stack>
          <Notice tone="warning" locale={ask.locale}>
            {words.linkOnce}
          </Notice>
          <CopyLine locale={ask.locale} text={link} />
          <ButtonRow>
            <ButtonLink href="/bang/man-hinh">{words.back}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Narrow>
    </Page>
  );
}
