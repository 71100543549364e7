import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
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
  Section,
  Stack,
  StateBadge,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Account } from '../account.ts';
import { type ApiToken, isTokenGood, type Scope, tokenDays } from '../api-token.ts';
import { apiTokenWords } from '../words/api-token.ts';
import { accountWords } from '../words.ts';

interface ApiTokensViewProps {
  ask: Ask;
  account: Account;
  tokens: readonly ApiToken[];
  /** What may be chosen. */
  open: readonly Scope[];
  errors: FieldErrors;
  general: readonly string[];
}

const path = '/tai-khoan/ma-truy-cap';

const crumbs = ({ locale }: Ask) => [
  { label: accountWords[locale].own.title, href: '/tai-khoan' },
  { label: apiTokenWords[locale].title, href: path },
];

/** A person's tokens, how each stands, and the form for another. */
export function ApiTokensView(props: ApiTokensViewProps) {
  const { ask, tokens, errors, general } = props;
  const words = apiTokenWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={crumbs(ask).slice(0, 1)}
      refused={general.length > 0 || Object.keys(errors).length > 0}
    >
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<ButtonLink href="/api">{words.documents}</ButtonLink>}
      />
      <ErrorSummary locale={ask.locale} errors={errors} general={general} />
      <Stack gap="wide">
        {tokens.length === 0 ? (
          <EmptyState title={words.none}>{words.noneLead}</EmptyState>
        ) : (
          <DataTable
            locale={ask.locale}
            caption={words.title}
            captionHidden
            columns={columnsOf(ask)}
            rows={tokens}
          />
        )}
        <Section title={words.make} id="tao">
          <Narrow>
            <MakeForm {...props} />
          </Narrow>
        </Section>
      </Stack>
    </Page>
  );
}

/** What a token is good for, each scope on its line. */
export function ScopeList({ token }: { token: Pick<ApiToken, 'scopes'> }) {
  return (
    <ul class="plain">
      {token.scopes.map((scope) => (
        <li>
          <code>{scope}</code>
        </li>
      ))}
    </ul>
  );
}

function columnsOf(ask: Ask): Column<ApiToken>[] {
  const words = apiTokenWords[ask.locale];
  return [
    { key: 'name', label: words.name, primary: true, cell: (token) => token.name },
    { key: 'scopes', label: words.scopes, cell: (token) => <ScopeList token={token} /> },
    { key: 'expires', label: words.expires, width: 'fit', cell: (token) => writeMoment(token.expiresAt) },
    {
      key: 'used',
      label: words.lastUsed,
      width: 'fit',
      cell: (token) => (token.lastUsedAt ? writeMoment(token.lastUsedAt) : words.never),
    },
    {
      key: 'state',
      label: words.state,
      width: 'fit',
      cell: (token) => <TokenState ask={ask} token={token} />,
    },
    {
      key: 'actions',
      label: words.actions,
      cell: (token) =>
        isTokenGood(token, ask.now) ? (
          <Confirm
            ask={ask}
            id={`thu-hoi-${token.id}`}
            action={`${path}/${token.id}/thu-hoi`}
            label={words.revoke}
            consequence={words.revokeConsequence(token.name)}
            submit={words.revokeNow}
          />
        ) : null,
    },
  ];
}

function TokenState({ ask, token }: { ask: Ask; token: ApiToken }) {
  const words = apiTokenWords[ask.locale];
  if (isTokenGood(token, ask.now)) return <StateBadge tone="done">{words.good}</StateBadge>;
  return <StateBadge tone="neutral">{token.revokedAt ? words.revoked : words.over}</StateBadge>;
}

function MakeForm({ ask, account, open, errors }: ApiTokensViewProps) {
  const words = apiTokenWords[ask.locale];
  const { typed, locale } = ask;
  return (
    <Form ask={ask} action={path}>
      <TextField
        locale={locale}
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={String(typed.name ?? '')}
        error={errors.name}
        maxlength={100}
        required
      />
      <CheckboxGroup
        locale={locale}
        name="scopes[]"
        id="scopes"
        label={words.scopes}
        hint={words.scopesHint}
        values={Array.isArray(typed.scopes) ? typed.scopes : []}
        error={errors.scopes}
        choices={open.map((scope) => ({ value: scope, label: words.scopeNames[scope], hint: scope }))}
      />
      <RadioGroup
        locale={locale}
        name="days"
        label={words.days}
        value={String(typed.days ?? 90)}
        error={errors.days}
        choices={tokenDays.map((days) => ({ value: String(days), label: words.dayNames[days] }))}
        inline
      />
      {account.hasPassword ? (
        <TextField
          locale={locale}
          name="password"
          label={words.password}
          error={errors.password}
          type="password"
          autocomplete="current-password"
          width="medium"
          required
        />
      ) : null}
      <ButtonRow>
        <Button>{words.make}</Button>
      </ButtonRow>
    </Form>
  );
}

interface MadeTokenProps {
  ask: Ask;
  name: string;
  secret: string;
  origin: string;
}

/** The token, the one time it is shown, and how it is used. */
export function MadeTokenView({ ask, name, secret, origin }: MadeTokenProps) {
  const words = apiTokenWords[ask.locale];
  return (
    <Page ask={ask} title={words.made} breadcrumb={crumbs(ask)}>
      <Narrow>
        <PageHead title={words.made} />
        <Stack>
          <Notice tone="warning" locale={ask.locale}>
            {words.madeLead(name)}
          </Notice>
          <p>
            <CopyLine locale={ask.locale} text={secret} />
          </p>
          <p>{words.madeUse}</p>
          <p>
            <CopyLine locale={ask.locale} text={words.tryIt(secret, origin)} />
          </p>
          <ButtonRow>
            <ButtonLink href={path}>{words.back}</ButtonLink>
            <ButtonLink href="/api">{words.documents}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Narrow>
    </Page>
  );
}
