import { roles } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { doerOf, type Entry } from '../../../kernel/record/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  Columns,
  CopyLine,
  DataTable,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  TextField,
  Timeline,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Account, stateOf } from '../account.ts';
import { accountFailures, accountWords } from '../words.ts';
import { AccountAccess } from './account-access.view.tsx';
import { AccountDelegations } from './account-delegations.view.tsx';
import { AccountDiff } from './account-diff.view.tsx';
import { AccountRoles } from './account-roles.view.tsx';
import { AccountStateBadge } from './account-state.view.tsx';
import type { AccountViewProps } from './account-view-props.ts';
import { sessionColumns } from './own-sessions.view.tsx';

/** One account before its administrator: facts, roles, access, sessions, record. */
export function AccountView(props: AccountViewProps) {
  const { ask, kept, errors, general, link } = props;
  const { account } = kept;
  const words = accountWords[ask.locale].kept;
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={account.name}
      breadcrumb={[{ label: words.title, href: '/quan-tri/tai-khoan' }]}
      refused={refused}
    >
      <PageHead title={account.name} meta={<Standing {...props} />} />
      <Stack gap="wide">
        <ErrorSummary locale={ask.locale} errors={errors} general={general} />
        {link ? (
          <Notice tone="warning" locale={ask.locale} title={words.linkTitle}>
            <p>{words.linkLead(account.name)}</p>
            <CopyLine locale={ask.locale} text={link} />
          </Notice>
        ) : null}
        <Hints {...props} />
        <Conflict {...props} />
        <Columns count="main">
          <Stack gap="wide">
            <AccountRoles {...props} />
            <AccountDelegations {...props} />
            <OpenSessions {...props} />
          </Stack>
          <Stack gap="wide">
            <Facts {...props} />
            <AccountAccess {...props} />
          </Stack>
        </Columns>
        <Section title={words.history}>
          <History ask={ask} history={props.history} />
        </Section>
      </Stack>
    </Page>
  );
}

function Standing({ ask, kept: { account } }: AccountViewProps) {
  const words = accountWords[ask.locale].kept;
  const state = stateOf(account, ask.now);
  return (
    <>
      <span>{account.username}</span>
      <AccountStateBadge locale={ask.locale} state={state} />
      {state === 'locked' && account.lockedUntil ? (
        <span>{words.lockedUntil(writeMoment(account.lockedUntil))}</span>
      ) : null}
      {account.disabledAt ? <span>{words.disabledAt(writeMoment(account.disabledAt))}</span> : null}
    </>
  );
}

/** Why the administrator cannot do everything here. */
function Hints({ ask, kept, mayKeep }: AccountViewProps) {
  const own = kept.account.id === ask.actor.accountId;
  if (mayKeep && !own) return null;
  return (
    <Notice tone="info" locale={ask.locale}>
      {own ? accountWords[ask.locale].kept.ownHint : accountFailures.beyondReach().sentence(ask.locale)}
    </Notice>
  );
}

/** What was typed beside what someone else saved meanwhile, when that is so. */
function Conflict({ ask, kept: { account } }: AccountViewProps) {
  const { version } = ask.typed;
  if (version === undefined || Number(version) === account.version) return null;
  return <AccountDiff locale={ask.locale} yours={factsIn(ask, account)} current={account} />;
}

/** The facts as they were typed, or, where nothing was typed, as they are. */
function factsIn({ typed }: Ask, account: Account) {
  const value = (name: 'name' | 'username' | 'locale') =>
    String((typed.version === undefined ? undefined : typed[name]) ?? account[name]);
  return { name: value('name'), username: value('username'), locale: value('locale') };
}

function Facts({ ask, kept: { account }, mayKeep, errors }: AccountViewProps) {
  const words = accountWords[ask.locale];
  const yours = factsIn(ask, account);
  if (!mayKeep) return null;
  return (
    <Card title={words.kept.facts}>
      <Form
        ask={ask}
        action={`/quan-tri/tai-khoan/${account.id}`}
        hidden={{ version: account.version }}
        refused={ask.typed.version !== undefined}
      >
        <TextField
          locale={ask.locale}
          name="name"
          label={words.kept.name}
          value={yours.name}
          error={errors.name}
          autocomplete="off"
          maxlength={200}
          required
        />
        <TextField
          locale={ask.locale}
          name="username"
          label={words.kept.username}
          value={yours.username}
          error={errors.username}
          autocomplete="off"
          spellcheck={false}
          maxlength={64}
          required
        />
        <RadioGroup
          locale={ask.locale}
          name="locale"
          label={words.kept.locale}
          value={yours.locale}
          error={errors.locale}
          choices={[
            { value: 'vi', label: words.own.locales.vi },
            { value: 'en', label: words.own.locales.en },
          ]}
          inline
        />
        <ButtonRow>
          <Button manner="secondary">{words.kept.save}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

function OpenSessions({ ask, sessions }: AccountViewProps) {
  const words = accountWords[ask.locale].kept;
  return (
    <Section title={words.sessions}>
      <DataTable
        locale={ask.locale}
        caption={words.sessions}
        captionHidden
        columns={sessionColumns(ask)}
        rows={sessions}
        empty={<p>{words.noSessions}</p>}
      />
    </Section>
  );
}

function History({ ask, history }: Pick<AccountViewProps, 'ask' | 'history'>) {
  const { deeds } = accountWords[ask.locale];
  return (
    <Timeline
      events={history.map((entry) => ({
        title: `${doerOf(entry, ask.locale)}: ${deeds[entry.action] ?? entry.action}`,
        meta: writeMoment(entry.at),
        body: roleIn(entry, ask),
      }))}
    />
  );
}

/** The role that a deed was about, as it was called then. */
function roleIn(entry: Entry, ask: Ask): string | undefined {
  const { role, body } = entry.facts;
  const name = roles.find((one) => one === role);
  return name ? [accountWords[ask.locale].roles[name], body].filter(Boolean).join(', ') : undefined;
}
