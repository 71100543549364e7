import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { ButtonLink, ButtonRow, Card, Confirm, Stack } from '../../../ui/index.ts';
import type { OutsideIdentity } from '../outside-identity.ts';
import { apiTokenWords } from '../words/api-token.ts';
import { delegationWords } from '../words/delegation.ts';
import { outsideWords } from '../words/outside.ts';
import { ownDataWords } from '../words/own-data.ts';
import { passkeyWords } from '../words/passkey.ts';

/** How a person comes in besides the password. */
export interface OtherWays {
  readonly passkeys: number;
  readonly identity: OutsideIdentity | undefined;
  /** What people call the provider; undefined where there is none. */
  readonly provider: string | undefined;
}

/** The person's keys, in short. */
export function OwnPasskeys({ ask, ways }: { ask: Ask; ways: OtherWays }) {
  const words = passkeyWords[ask.locale];
  return (
    <Card title={words.title}>
      <Stack>
        <p>{words.count(ways.passkeys)}</p>
        <ButtonRow>
          <ButtonLink href="/tai-khoan/khoa-truy-cap">{words.manage}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Card>
  );
}

/** The person's link to the provider, where there is one of either. */
export function OwnOutside({ ask, ways }: { ask: Ask; ways: OtherWays }) {
  const words = outsideWords[ask.locale];
  const { identity } = ways;
  const provider = ways.provider ?? identity?.issuer;
  if (provider === undefined) return null;
  return (
    <Card title={words.title(provider)}>
      <Stack>
        <p>{identity ? words.linked(identity.claimed, writeMoment(identity.linkedAt)) : words.unlinked}</p>
        {identity ? (
          <Confirm
            ask={ask}
            id="go-lien-ket"
            action="/tai-khoan/ben-ngoai/go"
            label={words.unlink}
            consequence={words.unlinkConsequence(provider)}
            submit={words.unlinkNow}
            manner="secondary"
          />
        ) : null}
      </Stack>
    </Card>
  );
}

/** The ways to what a person has delegated, to the tokens of their programs, and to what is kept of them. */
export function OwnFurther({ ask }: { ask: Ask }) {
  const delegation = delegationWords[ask.locale];
  const data = ownDataWords[ask.locale];
  const tokens = apiTokenWords[ask.locale];
  return (
    <>
      <Card title={delegation.title}>
        <Stack>
          <p>{delegation.brief}</p>
          <ButtonRow>
            <ButtonLink href="/tai-khoan/uy-quyen">{delegation.open}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Card>
      <Card title={tokens.title}>
        <Stack>
          <p>{tokens.brief}</p>
          <ButtonRow>
            <ButtonLink href="/tai-khoan/ma-truy-cap">{tokens.open}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Card>
      <Card title={data.title}>
        <Stack>
          <p>{data.brief}</p>
          <ButtonRow>
            <ButtonLink href="/tai-khoan/du-lieu">{data.open}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Card>
    </>
  );
}
