import {
  Button,
  ButtonRow,
  Card,
  Confirm,
  Form,
  Notice,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { codeMinutes, type Mailbox } from '../outside.ts';
import { noticeWords } from '../words.ts';
import { mailboxPath } from './notice-paths.ts';
import type { WishesViewProps } from './wishes-view-props.ts';

/** Where someone's mail goes: named, confirmed, changed, given up. */
export function MailboxCard(props: WishesViewProps) {
  const { ask, mailbox, domains } = props;
  const words = noticeWords[ask.locale].wishes;
  return (
    <Card title={words.mailbox} id="thu">
      <Stack>
        <p class="quiet">{words.mailboxLead}</p>
        {domains === undefined ? (
          <Notice tone="info" locale={ask.locale}>
            {words.noMail}
          </Notice>
        ) : (
          <Mail {...props} domains={domains} />
        )}
        {mailbox ? <DropMailbox {...props} /> : null}
      </Stack>
    </Card>
  );
}

function Mail(props: WishesViewProps & { domains: readonly string[] }) {
  const { ask, mailbox } = props;
  const words = noticeWords[ask.locale].wishes;
  if (mailbox?.confirmedAt) {
    return (
      <>
        <p>{words.confirmedAt(mailbox.address)}</p>
        <DigestHour {...props} mailbox={mailbox} />
      </>
    );
  }
  return (
    <>
      {mailbox?.refusedAt ? (
        <Notice tone="warning" locale={ask.locale}>
          {words.refused(mailbox.address)}
        </Notice>
      ) : null}
      {mailbox && !mailbox.refusedAt ? <CodeForm {...props} mailbox={mailbox} /> : null}
      <AddressForm {...props} />
    </>
  );
}

function AddressForm({ ask, mailbox, domains, errors }: WishesViewProps & { domains: readonly string[] }) {
  const words = noticeWords[ask.locale].wishes;
  return (
    <Form ask={ask} action={mailboxPath}>
      <TextField
        locale={ask.locale}
        name="address"
        label={words.address}
        hint={words.addressHint(domains.join(', '))}
        value={String(ask.typed.address ?? mailbox?.address ?? '')}
        error={errors.address}
        type="email"
        autocomplete="email"
        maxlength={254}
        required
      />
      <ButtonRow>
        <Button manner={mailbox ? 'secondary' : 'primary'}>{words.sendCode}</Button>
      </ButtonRow>
    </Form>
  );
}

function CodeForm({ ask, mailbox, errors }: WishesViewProps & { mailbox: Mailbox }) {
  const words = noticeWords[ask.locale].wishes;
  return (
    <Form ask={ask} action={`${mailboxPath}/ma`}>
      <TextField
        locale={ask.locale}
        name="code"
        label={words.code}
        hint={words.codeHint(mailbox.address, codeMinutes)}
        value={String(ask.typed.code ?? '')}
        error={errors.code}
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={6}
        width="short"
        required
      />
      <ButtonRow>
        <Button>{words.confirm}</Button>
      </ButtonRow>
    </Form>
  );
}

function DigestHour({ ask, mailbox, errors }: WishesViewProps & { mailbox: Mailbox }) {
  const words = noticeWords[ask.locale].wishes;
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: words.hour(hour) }));
  return (
    <Form ask={ask} action={`${mailboxPath}/gio`}>
      <SelectField
        locale={ask.locale}
        name="hour"
        label={words.digestHour}
        value={String(ask.typed.hour ?? mailbox.digestHour)}
        error={errors.hour}
        empty={false}
        options={hours}
        width="short"
      />
      <ButtonRow>
        <Button manner="secondary">{words.saveHour}</Button>
      </ButtonRow>
    </Form>
  );
}

function DropMailbox({ ask }: WishesViewProps) {
  const words = noticeWords[ask.locale].wishes;
  return (
    <Confirm
      ask={ask}
      id="thoi-nhan-thu"
      action={`${mailboxPath}/bo`}
      label={words.drop}
      consequence={words.dropFollows}
      submit={words.dropDo}
    />
  );
}
