import {
  Button,
  ButtonRow,
  Card,
  type Column,
  Confirm,
  DataTable,
  Form,
  Section,
  Stack,
  StateBadge,
} from '../../../ui/index.ts';
import { type Grant, standingOf } from '../account.ts';
import { accountWords } from '../words.ts';
import type { AccountViewProps } from './account-view-props.ts';
import { RoleFields } from './role-fields.view.tsx';
import { periodOf } from './role-list.view.tsx';

const tones = { now: 'done', later: 'waiting', ended: 'cancelled' } as const;

/** Every role the account holds, will hold or held, and the form for another. */
export function AccountRoles(props: AccountViewProps) {
  const { ask, kept, bodies, errors } = props;
  const words = accountWords[ask.locale].kept;
  return (
    <Section title={accountWords[ask.locale].own.roles}>
      <Stack>
        <DataTable
          locale={ask.locale}
          caption={accountWords[ask.locale].own.roles}
          captionHidden
          columns={columnsFor(props)}
          rows={kept.grants}
          empty={<p>{words.noGrants}</p>}
        />
        <Card title={words.grant}>
          <Form ask={ask} action={`/quan-tri/tai-khoan/${kept.account.id}/vai-tro`}>
            <RoleFields ask={ask} bodies={bodies} errors={errors} />
            <ButtonRow>
              <Button>{words.grantNow}</Button>
            </ButtonRow>
          </Form>
        </Card>
      </Stack>
    </Section>
  );
}

function columnsFor(props: AccountViewProps): Column<Grant>[] {
  const { ask, kept } = props;
  const words = accountWords[ask.locale];
  return [
    {
      key: 'role',
      label: words.kept.role,
      primary: true,
      width: 'wide',
      cell: (grant) => (
        <>
          {words.roles[grant.role]}
          <br />
          <span class="quiet">{kept.tree.nameOf(grant.bodyId)}</span>
        </>
      ),
    },
    { key: 'period', label: words.kept.period, width: 'fit', cell: (grant) => periodOf(grant, ask) },
    {
      key: 'standing',
      label: words.kept.state,
      width: 'fit',
      cell: (grant) => {
        const standing = standingOf(grant, ask.today);
        return <StateBadge tone={tones[standing]}>{words.kept.standing[standing]}</StateBadge>;
      },
    },
    {
      key: 'by',
      label: words.kept.grantedBy,
      cell: (grant) => grant.grantedByName ?? words.kept.theSystem,
    },
    {
      key: 'end',
      label: words.kept.endRole,
      labelHidden: true,
      width: 'fit',
      cell: (grant) => <End {...props} grant={grant} />,
    },
  ];
}

function End({ ask, kept, bodies, grant }: AccountViewProps & { grant: Grant }) {
  const words = accountWords[ask.locale];
  const withinReach = bodies.some((body) => body.id === grant.bodyId);
  if (!withinReach || standingOf(grant, ask.today) === 'ended') return null;
  return (
    <Confirm
      ask={ask}
      id={`ket-thuc-${grant.id}`}
      action={`/quan-tri/tai-khoan/${kept.account.id}/vai-tro/${grant.id}/ket-thuc`}
      label={words.kept.endRole}
      consequence={words.kept.endRoleConsequence(words.roles[grant.role], kept.tree.nameOf(grant.bodyId))}
      submit={words.kept.endRoleNow}
    />
  );
}
