import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  ErrorSummary,
  FieldGroup,
  Form,
  PageHead,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { channelsFor, type Kind, kindGroups, usualChannel } from '../notice.ts';
import { noticeWords } from '../words.ts';
import { CalendarCard, NewAddress } from './calendar-card.view.tsx';
import { MailboxCard } from './mailbox-card.view.tsx';
import { listPath, wishesPath } from './notice-paths.ts';
import type { WishesViewProps } from './wishes-view-props.ts';

/** What someone receives: how they are told of each kind, where their mail goes, and their calendar. */
export function WishesView(props: WishesViewProps) {
  const { ask, errors } = props;
  const words = noticeWords[ask.locale].wishes;
  return (
    <Page
      ask={ask}
      title={words.title}
      breadcrumb={[{ label: noticeWords[ask.locale].list.title, href: listPath }]}
      refused={Object.keys(errors).length > 0}
    >
      <PageHead title={words.title} lead={words.lead} />
      <Stack gap="wide">
        <ErrorSummary locale={ask.locale} errors={errors} />
        {props.made ? <NewAddress ask={ask} made={props.made} /> : null}
        <Columns count="main">
          <WishForm {...props} />
          <Stack>
            <MailboxCard {...props} />
            <CalendarCard {...props} />
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function WishForm({ ask, wishes, errors }: WishesViewProps) {
  const { wishes: words, list } = noticeWords[ask.locale];
  const groups = Object.entries(kindGroups) as [keyof typeof kindGroups, readonly Kind[]][];
  const chosen = (kind: Kind) => String(ask.typed[kind] ?? wishes.get(kind) ?? usualChannel[kind]);
  return (
    <Card>
      <Form ask={ask} action={wishesPath}>
        {groups.map(([group, kinds]) => (
          <FieldGroup legend={words.groups[group]}>
            <Columns count={2}>
              {kinds.map((kind) => (
                <SelectField
                  locale={ask.locale}
                  name={kind}
                  label={list.kinds[kind]}
                  value={chosen(kind)}
                  error={errors[kind]}
                  empty={false}
                  options={channelsFor(kind).map((channel) => ({
                    value: channel,
                    label: words.channels[channel],
                  }))}
                />
              ))}
            </Columns>
          </FieldGroup>
        ))}
        <ButtonRow>
          <Button>{words.save}</Button>
          <ButtonLink href={listPath} manner="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Card>
  );
}
