import { Button, Card, Confirm, DateField, Form, Stack } from '../../../ui/index.ts';
import { stateOf } from '../account.ts';
import { passkeyWords } from '../words/passkey.ts';
import { accountWords } from '../words.ts';
import type { AccountViewProps } from './account-view-props.ts';

/** What an administrator may do about how a person gets in. */
export function AccountAccess(props: AccountViewProps) {
  const { ask, kept, mayKeep, passkeys, sessions } = props;
  const { account } = kept;
  if (!mayKeep || account.id === ask.actor.accountId) return null;
  const words = accountWords[ask.locale].kept;
  const state = stateOf(account, ask.now);
  return (
    <Card title={words.access}>
      <Stack>
        {state === 'disabled' ? (
          <Plain {...props} path="dung-lai" label={words.enable} />
        ) : (
          <>
            {state === 'locked' ? (
              <Plain {...props} path="mo-khoa" label={words.unlock} />
            ) : (
              <Lock {...props} />
            )}
            <Asked
              {...props}
              path="lien-ket"
              label={words.invite}
              consequence={words.inviteConsequence}
              submit={words.inviteNow}
            />
            {account.secondFactorSince ? (
              <Asked
                {...props}
                path="hai-buoc"
                label={words.resetFactor}
                consequence={words.resetFactorConsequence}
                submit={words.resetFactorNow}
              />
            ) : null}
            {passkeys > 0 ? (
              <Asked
                {...props}
                path="khoa-truy-cap"
                label={passkeyWords[ask.locale].clear}
                consequence={passkeyWords[ask.locale].clearConsequence}
                submit={passkeyWords[ask.locale].clear}
              />
            ) : null}
            {sessions.length > 0 ? (
              <Asked
                {...props}
                path="phien"
                label={words.endAll}
                consequence={words.endAllConsequence}
                submit={words.endAll}
              />
            ) : null}
            <Asked
              {...props}
              path="ngung"
              label={words.disable}
              consequence={words.disableConsequence}
              submit={words.disableNow}
              manner="danger"
            />
          </>
        )}
      </Stack>
    </Card>
  );
}

function Plain({ ask, kept, path, label }: AccountViewProps & { path: string; label: string }) {
  return (
    <Form ask={ask} action={`/quan-tri/tai-khoan/${kept.account.id}/${path}`}>
      <Button manner="secondary">{label}</Button>
    </Form>
  );
}

interface AskedProps extends AccountViewProps {
  path: string;
  label: string;
  consequence: string;
  submit: string;
  manner?: 'danger' | 'secondary';
}

function Asked({ ask, kept, path, label, consequence, submit, manner = 'secondary' }: AskedProps) {
  return (
    <Confirm
      ask={ask}
      id={path}
      action={`/quan-tri/tai-khoan/${kept.account.id}/${path}`}
      label={label}
      consequence={consequence}
      submit={submit}
      manner={manner}
    />
  );
}

function Lock({ ask, kept, errors }: AccountViewProps) {
  const words = accountWords[ask.locale].kept;
  return (
    <Confirm
      ask={ask}
      id="khoa"
      action={`/quan-tri/tai-khoan/${kept.account.id}/khoa`}
      label={words.lock}
      consequence={words.lockConsequence}
      submit={words.lockNow}
      manner="secondary"
    >
      <DateField
        locale={ask.locale}
        name="lockUntil"
        label={words.lockUntil}
        value={String(ask.typed.lockUntil ?? ask.today.add({ days: 7 }).toString())}
        error={errors.lockUntil}
        required
      />
    </Confirm>
  );
}
