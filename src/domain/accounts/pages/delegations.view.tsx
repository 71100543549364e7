import type { Ask } from '../../../kernel/http/index.ts';
import { ButtonLink, Disclosure, PageHead, Section, Stack } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { BodyTree } from '../../organisation/index.ts';
import { type Delegation, isOpen } from '../delegation.ts';
import { delegationWords } from '../words/delegation.ts';
import { accountWords } from '../words.ts';
import { DelegationCard } from './delegation-card.view.tsx';

interface DelegationsViewProps {
  ask: Ask;
  delegations: readonly Delegation[];
  tree: BodyTree;
}

/** Both sides of delegation on one page: what one may do for others, and what others may do for oneself. */
export function DelegationsView(props: DelegationsViewProps) {
  const { ask, delegations } = props;
  const words = delegationWords[ask.locale];
  const isReceived = ({ delegate }: Delegation) => delegate.id === ask.actor.accountId;
  const open = delegations.filter((delegation) => isOpen(delegation, ask.today));
  const over = delegations.filter((delegation) => !open.includes(delegation));
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[{ label: accountWords[ask.locale].own.title, href: '/tai-khoan' }]}
    >
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          ask.actor.onBehalf ? undefined : (
            <ButtonLink href="/tai-khoan/uy-quyen/moi" manner="primary" icon="plus">
              {words.give}
            </ButtonLink>
          )
        }
      />
      <Stack gap="wide">
        <Section title={words.received}>
          <Cards {...props} delegations={open.filter(isReceived)} none={words.noneReceived} />
        </Section>
        <Section title={words.given}>
          <Cards {...props} delegations={open.filter((one) => !isReceived(one))} none={words.noneGiven} />
        </Section>
        {over.length > 0 ? (
          <Disclosure label={words.over(over.length)}>
            <Cards {...props} delegations={over} none={words.noneGiven} />
          </Disclosure>
        ) : null}
      </Stack>
    </Page>
  );
}

function Cards({ delegations, none, ...props }: DelegationsViewProps & { none: string }) {
  if (delegations.length === 0) return <p class="quiet">{none}</p>;
  return (
    <Stack>
      {delegations.map((delegation) => (
        <DelegationCard {...props} delegation={delegation} />
      ))}
    </Stack>
  );
}
