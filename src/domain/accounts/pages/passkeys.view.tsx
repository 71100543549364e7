import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  Confirm,
  DefinitionList,
  Disclosure,
  ErrorSummary,
  Form,
  Narrow,
  Notice,
  PageHead,
  Row,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { Account } from '../account.ts';
import type { Passkey } from '../passkey.ts';
import { passkeyWords } from '../words/passkey.ts';
import { accountWords } from '../words.ts';

interface PasskeysViewProps {
  ask: Ask;
  account: Account;
  passkeys: readonly Passkey[];
  /** The domain for which keys are made at this address; undefined where none can be. */
  domain: string | undefined;
  /** Why no key can be used here. */
  hindrance: string | undefined;
  errors: FieldErrors;
  general: readonly string[];
}

/** A person's keys: what each is called, when it was last used, and the way to one more. */
export function PasskeysView(props: PasskeysViewProps) {
  const { ask, passkeys, hindrance, errors, general } = props;
  const words = passkeyWords[ask.locale];
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[{ label: accountWords[ask.locale].own.title, href: '/tai-khoan' }]}
      refused={general.length > 0 || Object.keys(errors).length > 0}
    >
      <Narrow>
        <PageHead title={words.title} lead={words.lead} />
        <Stack gap="wide">
          <ErrorSummary locale={ask.locale} errors={errors} general={general} />
          {hindrance ? (
            <Notice tone="warning" locale={ask.locale}>
              {hindrance}
            </Notice>
          ) : null}
          {passkeys.length === 0 ? <p class="quiet">{words.none}</p> : null}
          {passkeys.map((passkey) => (
            <OneKey {...props} passkey={passkey} />
          ))}
          {hindrance ? null : <Add {...props} />}
        </Stack>
      </Narrow>
    </Page>
  );
}

function OneKey({ ask, passkey, domain, errors }: PasskeysViewProps & { passkey: Passkey }) {
  const words = passkeyWords[ask.locale];
  const path = `/tai-khoan/khoa-truy-cap/${passkey.id}`;
  const field = `ten-${passkey.id}`;
  return (
    <Card title={passkey.name}>
      <Stack>
        {passkey.rpId === domain ? null : <p class="quiet">{words.otherPlace(passkey.rpId)}</p>}
        <DefinitionList
          locale={ask.locale}
          items={[
            [words.made, writeMoment(passkey.createdAt)],
            [words.lastUsed, passkey.lastUsedAt ? writeMoment(passkey.lastUsedAt) : words.neverUsed],
            [words.synced, passkey.synced ? words.syncedYes : words.syncedNo],
          ]}
        />
        <Row>
          <Disclosure label={words.rename} open={errors[field] !== undefined}>
            <Form ask={ask} action={`${path}/ten`}>
              <TextField
                locale={ask.locale}
                id={field}
                name="name"
                label={words.newName}
                value={passkey.name}
                error={errors[field]}
                maxlength={60}
                width="medium"
                required
              />
              <ButtonRow>
                <Button manner="secondary">{words.save}</Button>
              </ButtonRow>
            </Form>
          </Disclosure>
          <Confirm
            ask={ask}
            id={`go-${passkey.id}`}
            action={`${path}/go`}
            label={words.remove}
            consequence={words.removeConsequence(passkey.name)}
            submit={words.removeNow}
          />
        </Row>
      </Stack>
    </Card>
  );
}

function Add({ ask, account, errors }: PasskeysViewProps) {
  const words = passkeyWords[ask.locale];
  return (
    <Card title={words.add}>
      <Form ask={ask} action="/tai-khoan/khoa-truy-cap">
        <p>{words.addLead}</p>
        <TextField
          locale={ask.locale}
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={String(ask.typed.name ?? '')}
          error={errors.name}
          maxlength={60}
          width="medium"
          required
        />
        {account.hasPassword ? (
          <TextField
            locale={ask.locale}
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
          <Button>{words.next}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
