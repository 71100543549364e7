import { type Column, Confirm, DataTable, Section } from '../../../ui/index.ts';
import { type Delegation, isOpen } from '../delegation.ts';
import { delegationWords } from '../words/delegation.ts';
import { roleWords } from '../words.ts';
import type { AccountViewProps } from './account-view-props.ts';
import { DelegationBadge, daysOf } from './delegation-card.view.tsx';

/** What the person has delegated and taken on, before an administrator, who may end it. */
export function AccountDelegations(props: AccountViewProps) {
  const { ask, delegations } = props;
  const words = delegationWords[ask.locale];
  if (delegations.length === 0) return null;
  return (
    <Section title={words.title}>
      <DataTable
        locale={ask.locale}
        caption={words.title}
        captionHidden
        columns={columnsFor(props)}
        rows={delegations}
      />
    </Section>
  );
}

function columnsFor({ ask, kept, mayKeep }: AccountViewProps): Column<Delegation>[] {
  const words = delegationWords[ask.locale];
  const roles = roleWords[ask.locale];
  return [
    {
      key: 'people',
      label: words.parties,
      primary: true,
      width: 'wide',
      cell: ({ delegator, delegate, roles: given }) => (
        <>
          {words.fromTo(delegator.name, delegate.name)}
          <br />
          <span class="quiet">
            {given.map(({ role, bodyId }) => words.roleIn(roles[role], kept.tree.nameOf(bodyId))).join('; ')}
          </span>
        </>
      ),
    },
    { key: 'days', label: words.period, cell: (one) => daysOf(one, ask) },
    {
      key: 'state',
      label: words.state,
      width: 'fit',
      cell: (one) => <DelegationBadge ask={ask} delegation={one} />,
    },
    {
      key: 'revoke',
      label: words.revoke,
      labelHidden: true,
      width: 'fit',
      cell: (one) =>
        mayKeep && isOpen(one, ask.today) ? (
          <Confirm
            ask={ask}
            id={`thu-hoi-${one.id}`}
            action={`/quan-tri/tai-khoan/${kept.account.id}/uy-quyen/${one.id}/thu-hoi`}
            label={words.revoke}
            consequence={words.revokeOfConsequence(one.delegator.name, one.delegate.name)}
            submit={words.revokeNow}
          />
        ) : null,
    },
  ];
}
