import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { doerOf, type Entry } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Section,
  Stack,
  TextField,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { boardWords } from '../words.ts';

interface SettingsViewProps {
  ask: Ask;
  current: number;
  typed: string;
  rate: { readonly current: number; readonly typed: string };
  errors: FieldErrors;
  general: readonly string[];
  history: readonly Entry[];
  maySeeBoard: boolean;
}

/** The settings of everyone's board, and what they were before. */
export function SettingsView(props: SettingsViewProps) {
  const { ask, errors, general, history, maySeeBoard } = props;
  const words = boardWords[ask.locale];
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={words.settingsTitle}
      refused={refused}
      breadcrumb={maySeeBoard ? [{ label: words.title, href: '/bang' }, { label: words.settingsTitle }] : []}
    >
      <Narrow>
        <Stack gap="wide">
          <PageHead title={words.settingsTitle} lead={words.settingsLead} />
          <ErrorSummary locale={ask.locale} errors={errors} general={general} />
          <SettingsForm {...props} refused={refused} />
          <RateForm {...props} refused={refused} />
          <Section title={words.history}>
            {history.length === 0 ? (
              <p class="quiet">{words.noHistory}</p>
            ) : (
              <Timeline
                events={history.toReversed().map((entry) => ({
                  title: (entry.action === 'board.rate_set' ? words.rateChanged : words.changed)(
                    Number(entry.facts.before),
                    Number(entry.facts.after),
                  ),
                  meta: `${doerOf(entry, ask.locale)}, ${writeMoment(entry.at)}`,
                }))}
              />
            )}
          </Section>
        </Stack>
      </Narrow>
    </Page>
  );
}

function RateForm({ ask, rate, errors, refused }: SettingsViewProps & { refused: boolean }) {
  const words = boardWords[ask.locale];
  return (
    <Form ask={ask} action="/bang/thiet-lap/ty-le" refused={refused} hidden={{ before: rate.current }}>
      <TextField
        locale={ask.locale}
        name="rateFrom"
        label={words.rateFrom}
        hint={words.rateFromHint}
        error={errors.rateFrom}
        value={rate.typed}
        inputmode="numeric"
        maxlength={3}
        width="short"
        required
      />
      <ButtonRow>
        <Button manner="secondary">{words.save}</Button>
      </ButtonRow>
    </Form>
  );
}

function SettingsForm({
  ask,
  current,
  typed,
  errors,
  refused,
  maySeeBoard,
}: SettingsViewProps & { refused: boolean }) {
  const words = boardWords[ask.locale];
  return (
    <Form ask={ask} action="/bang/thiet-lap" refused={refused} hidden={{ before: current }}>
      <TextField
        locale={ask.locale}
        name="nearDueDays"
        label={words.nearDueDays}
        hint={words.nearDueDaysHint}
        error={errors.nearDueDays}
        value={typed}
        inputmode="numeric"
        maxlength={2}
        width="short"
        required
      />
      <ButtonRow>
        <Button>{words.save}</Button>
        {maySeeBoard ? (
          <ButtonLink href="/bang" manner="quiet">
            {words.cancel}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </Form>
  );
}
