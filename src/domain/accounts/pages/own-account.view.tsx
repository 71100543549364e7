import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  StateBadge,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import { type Account, type Grant, standingOf } from '../account.ts';
import type { Session } from '../session.ts';
import { accountWords } from '../words.ts';
import { AccountDiff } from './account-diff.view.tsx';
import { NewPasswordFields } from './invitation.view.tsx';
import { OwnSessions } from './own-sessions.view.tsx';
import { type OtherWays, OwnFurther, OwnOutside, OwnPasskeys } from './own-ways.view.tsx';
import { RoleList } from './role-list.view.tsx';

interface OwnAccountViewProps {
  ask: Ask;
  account: Account;
  ways: OtherWays;
  sessions: readonly Session[];
  grants: readonly Grant[];
  tree: BodyTree;
  errors: FieldErrors;
  general: readonly string[];
}

/** A person's own account, everything that is theirs to change on one page. */
export function OwnAccountView(props: OwnAccountViewProps) {
  const { ask, account, grants, errors, general } = props;
  const words = accountWords[ask.locale].own;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  const held = grants.filter((grant) => standingOf(grant, ask.today) !== 'ended');
  return (
    <Page ask={ask} title={words.title} refused={refused}>
      <PageHead title={words.title} meta={`${account.name} · ${account.username}`} />
      <Stack gap="wide">
        <ErrorSummary locale={ask.locale} errors={errors} general={general} />
        <OwnConflict ask={ask} account={account} />
        <Columns count="main">
          <Stack>
            <OwnFacts {...props} />
            <OwnPassword ask={ask} errors={errors} />
          </Stack>
          <Stack>
            <Card title={words.roles}>
              {held.length === 0 ? (
                <p>{words.noRoles}</p>
              ) : (
                <RoleList ask={ask} grants={held} tree={props.tree} />
              )}
            </Card>
            <OwnSecondFactor ask={ask} account={account} />
            <OwnPasskeys ask={ask} ways={props.ways} />
            <OwnOutside ask={ask} ways={props.ways} />
            <OwnFurther ask={ask} />
          </Stack>
        </Columns>
        <Section title={words.sessions}>
          <OwnSessions ask={ask} sessions={props.sessions} />
        </Section>
      </Stack>
    </Page>
  );
}

/** Both versions, when the account was changed while the person was editing it. */
function OwnConflict({ ask, account }: Pick<OwnAccountViewProps, 'ask' | 'account'>) {
  const { version, name, locale } = ask.typed;
  if (version === undefined || Number(version) === account.version) return null;
  const yours = { name: String(name ?? ''), username: account.username, locale: String(locale ?? '') };
  return <AccountDiff locale={ask.locale} yours={yours} current={account} />;
}

function OwnFacts({ ask, account, errors }: OwnAccountViewProps) {
  const words = accountWords[ask.locale].own;
  const typed = ask.typed.version === undefined ? account : { ...account, ...ask.typed };
  return (
    <Card title={words.facts}>
      <Form ask={ask} action="/tai-khoan" hidden={{ version: account.version }}>
        <TextField
          locale={ask.locale}
          name="name"
          label={words.name}
          value={typed.name}
          error={errors.name}
          autocomplete="name"
          maxlength={200}
          required
        />
        <RadioGroup
          locale={ask.locale}
          name="locale"
          label={words.locale}
          value={typed.locale}
          error={errors.locale}
          choices={[
            { value: 'vi', label: words.locales.vi },
            { value: 'en', label: words.locales.en },
          ]}
          inline
        />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function OwnPassword({ ask, errors }: Pick<OwnAccountViewProps, 'ask' | 'errors'>) {
  const words = accountWords[ask.locale].own;
  return (
    <Card title={words.password}>
      <Form ask={ask} action="/tai-khoan/mat-khau">
        <p class="quiet">{words.passwordLead}</p>
        <TextField
          locale={ask.locale}
          name="current"
          label={words.current}
          error={errors.current}
          type="password"
          autocomplete="current-password"
          required
        />
        <NewPasswordFields ask={ask} errors={errors} />
        <ButtonRow>
          <Button>{words.changePassword}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function OwnSecondFactor({ ask, account }: Pick<OwnAccountViewProps, 'ask' | 'account'>) {
  const words = accountWords[ask.locale].own;
  const since = account.secondFactorSince;
  return (
    <Card
      title={words.factor}
      actions={
        <StateBadge tone={since ? 'done' : 'neutral'}>{since ? words.factorOn : words.factorOff}</StateBadge>
      }
    >
      <Stack>
        <p>{words.factorLead}</p>
        {since ? <p class="quiet">{words.factorSince(writeMoment(since))}</p> : null}
        <ButtonRow>
          <ButtonLink href="/tai-khoan/hai-buoc">{since ? words.factorStop : words.factorStart}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Card>
  );
}
