import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  Confirm,
  DefinitionList,
  Form,
  Row,
  Stack,
  StateBadge,
  type Tone,
} from '../../../ui/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { type Delegation, type DelegationState, delegationStateOn, isOpen } from '../delegation.ts';
import { delegationWords } from '../words/delegation.ts';
import { roleWords } from '../words.ts';

const tones: Readonly<Record<DelegationState, Tone>> = {
  waiting: 'waiting',
  later: 'open',
  now: 'done',
  ended: 'cancelled',
  lapsed: 'cancelled',
  declined: 'cancelled',
  revoked: 'cancelled',
};

interface DelegationCardProps {
  ask: Ask;
  delegation: Delegation;
  tree: BodyTree;
}

/** One delegation before one of its two people: what it opens, for how long, and what may be done about it. */
export function DelegationCard(props: DelegationCardProps) {
  const { ask, delegation } = props;
  const words = delegationWords[ask.locale];
  const { delegator, delegate } = delegation;
  const isReceived = delegate.id === ask.actor.accountId;
  return (
    <Card
      title={isReceived ? words.fromPerson(delegator.name) : words.toPerson(delegate.name)}
      actions={<DelegationBadge ask={ask} delegation={delegation} />}
    >
      <Stack>
        <DelegationFacts {...props} />
        {isReceived ? <Received {...props} /> : <Given {...props} />}
      </Stack>
    </Card>
  );
}

/** How a delegation stands today, by shape, colour and words. */
export function DelegationBadge({ ask, delegation }: Pick<DelegationCardProps, 'ask' | 'delegation'>) {
  const words = delegationWords[ask.locale];
  const state = delegationStateOn(delegation, ask.today);
  const isAsked = state === 'waiting' && delegation.delegate.id === ask.actor.accountId;
  return <StateBadge tone={tones[state]}>{isAsked ? words.waitsForYou : words.states[state]}</StateBadge>;
}

function DelegationFacts({ ask, delegation, tree }: DelegationCardProps) {
  const words = delegationWords[ask.locale];
  const roles = delegation.roles.map(({ role, bodyId }) =>
    words.roleIn(roleWords[ask.locale][role], tree.nameOf(bodyId)),
  );
  return (
    <DefinitionList
      locale={ask.locale}
      items={[
        [
          words.roles,
          <ul class="plain">
            {roles.map((role) => (
              <li>{role}</li>
            ))}
          </ul>,
        ],
        [words.period, daysOf(delegation, ask)],
        [words.reason, delegation.reason],
        delegation.decidedBy !== '' && [words.decidedBy, delegation.decidedBy],
        [words.keeps, delegation.delegatorKeeps ? words.keepsYes : words.keepsNo],
      ]}
    />
  );
}

/** The days of a delegation as people say them: the last one is named, not the one after it. */
export function daysOf({ valid }: Pick<Delegation, 'valid'>, ask: Pick<Ask, 'locale'>): string {
  const last = valid.until?.subtract({ days: 1 });
  return delegationWords[ask.locale].days(valid.from ? writeDay(valid.from) : '', last ? writeDay(last) : '');
}

function Received({ ask, delegation }: DelegationCardProps) {
  const words = delegationWords[ask.locale];
  const state = delegationStateOn(delegation, ask.today);
  const path = `/tai-khoan/uy-quyen/${delegation.id}`;
  const { name } = delegation.delegator;
  if (state === 'waiting') {
    return (
      <>
        <p class="quiet">{words.acceptLead}</p>
        <Row>
          <Form ask={ask} action={`${path}/nhan`} class="inline">
            <Button>{words.accept}</Button>
          </Form>
          <Form ask={ask} action={`${path}/tu-choi`} class="inline">
            <Button manner="secondary">{words.decline}</Button>
          </Form>
        </Row>
      </>
    );
  }
  if (!isOpen(delegation, ask.today)) return null;
  const isActing = ask.actor.onBehalf?.delegationId === delegation.id;
  return (
    <Row>
      {isActing ? <p>{words.actingNow}</p> : null}
      {state === 'now' && !isActing ? (
        <Form ask={ask} action={`${path}/thay-mat`} class="inline">
          <Button>{words.act(name)}</Button>
        </Form>
      ) : null}
      <Confirm
        ask={ask}
        id={`thoi-nhan-${delegation.id}`}
        action={`${path}/thu-hoi`}
        label={words.giveBack}
        consequence={words.giveBackConsequence(name)}
        submit={words.giveBackNow}
        manner="secondary"
      />
    </Row>
  );
}

function Given({ ask, delegation }: DelegationCardProps) {
  const words = delegationWords[ask.locale];
  if (!isOpen(delegation, ask.today)) return null;
  return (
    <ButtonRow>
      <Confirm
        ask={ask}
        id={`thu-hoi-${delegation.id}`}
        action={`/tai-khoan/uy-quyen/${delegation.id}/thu-hoi`}
        label={words.revoke}
        consequence={words.revokeConsequence(delegation.delegate.name)}
        submit={words.revokeNow}
      />
    </ButtonRow>
  );
}
