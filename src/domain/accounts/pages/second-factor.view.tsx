import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  CopyLine,
  ErrorSummary,
  Form,
  Narrow,
  PageHead,
  Stack,
  StateBadge,
  Steps,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Account } from '../account.ts';
import { accountWords } from '../words.ts';

interface SecondFactorViewProps {
  ask: Ask;
  account: Account;
  /** A secret that waits for its first code: as a picture and as it is typed. */
  waiting: { readonly picture: string; readonly written: string } | undefined;
  errors: FieldErrors;
}

/** Setting up a second factor in three steps, or giving it up. */
export function SecondFactorView({ ask, account, waiting, errors }: SecondFactorViewProps) {
  const words = accountWords[ask.locale].own;
  const refused = Object.keys(errors).length > 0;
  const since = account.secondFactorSince;
  return (
    <Page
      ask={ask}
      title={words.factor}
      breadcrumb={[{ label: words.title, href: '/tai-khoan' }]}
      refused={refused}
    >
      <Narrow>
        <PageHead
          title={words.factor}
          lead={words.factorLead}
          meta={
            since ? <StateBadge tone="done">{words.factorSince(writeMoment(since))}</StateBadge> : undefined
          }
        />
        <Stack gap="wide">
          <ErrorSummary locale={ask.locale} errors={errors} />
          {since ? null : <Steps locale={ask.locale} steps={words.factorSteps} current={waiting ? 1 : 0} />}
          {since ? (
            <Stop ask={ask} errors={errors} />
          ) : waiting ? (
            <Confirm ask={ask} waiting={waiting} errors={errors} />
          ) : (
            <Start ask={ask} errors={errors} />
          )}
        </Stack>
      </Narrow>
    </Page>
  );
}

type PartProps = Pick<SecondFactorViewProps, 'ask' | 'errors'>;

function Start({ ask, errors }: PartProps) {
  const words = accountWords[ask.locale].own;
  return (
    <Card>
      <Form ask={ask} action="/tai-khoan/hai-buoc">
        <p>{words.factorPassword}</p>
        <PasswordField ask={ask} errors={errors} />
        <ButtonRow>
          <Button>{words.next}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function Stop({ ask, errors }: PartProps) {
  const words = accountWords[ask.locale].own;
  return (
    <Card title={words.factorStop}>
      <Form ask={ask} action="/tai-khoan/hai-buoc/tat">
        <p>{words.factorStopConsequence}</p>
        <PasswordField ask={ask} errors={errors} />
        <ButtonRow>
          <Button manner="danger">{words.factorStop}</Button>
          <ButtonLink href="/tai-khoan" manner="quiet">
            {accountWords[ask.locale].kept.cancel}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function PasswordField({ ask, errors }: PartProps) {
  return (
    <TextField
      locale={ask.locale}
      name="password"
      label={accountWords[ask.locale].own.current}
      error={errors.password}
      type="password"
      autocomplete="current-password"
      width="medium"
      required
    />
  );
}

function Confirm({
  ask,
  waiting,
  errors,
}: PartProps & { waiting: NonNullable<SecondFactorViewProps['waiting']> }) {
  const words = accountWords[ask.locale].own;
  return (
    <Card>
      <Stack>
        <p>{words.factorScan}</p>
        <img src={waiting.picture} alt={words.factorQr} width="208" height="208" />
        <p>{words.factorType}</p>
        <CopyLine locale={ask.locale} text={waiting.written} />
        <Form ask={ask} action="/tai-khoan/hai-buoc/xac-nhan">
          <TextField
            locale={ask.locale}
            name="code"
            label={accountWords[ask.locale].door.code}
            hint={accountWords[ask.locale].door.codeLead}
            error={errors.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            width="short"
            required
          />
          <ButtonRow>
            <Button>{words.factorConfirm}</Button>
            <ButtonLink href="/tai-khoan" manner="quiet">
              {accountWords[ask.locale].kept.cancel}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Stack>
    </Card>
  );
}
