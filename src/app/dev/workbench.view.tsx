import type { DemoAccount } from '../../../database/seed/accounts.ts';
import type { Actor } from '../../kernel/access/index.ts';
import type { Ask, FieldErrors } from '../../kernel/http/index.ts';
import type { Message } from '../../kernel/outbox/index.ts';
import { writeMoment } from '../../kernel/time/index.ts';
import {
  Button,
  type Column,
  DataTable,
  DateField,
  Form,
  Narrow,
  PageHead,
  Section,
  Timeline,
} from '../../ui/index.ts';
import { Page } from '../../ui/page.tsx';
import { appWords } from '../words.ts';

interface WorkbenchViewProps {
  ask: Ask<Actor | null>;
  accounts: readonly DemoAccount[];
  errors: FieldErrors;
  outbox: readonly Message[];
}

/** For whoever builds the system: in as anyone, on any day. */
export function WorkbenchView({ ask, accounts, errors, outbox }: WorkbenchViewProps) {
  const words = appWords[ask.locale].dev;
  const columns: Column<DemoAccount>[] = [
    { key: 'name', label: words.actors, primary: true, cell: (account) => account.name },
    { key: 'post', label: '', labelHidden: true, cell: (account) => account.post },
    {
      key: 'enter',
      label: words.enter,
      labelHidden: true,
      width: 'fit',
      cell: (account) => (
        <Form ask={ask} action="/ban-thu/vao" hidden={{ username: account.username }} class="inline">
          <Button small>{words.enter}</Button>
        </Form>
      ),
    },
  ];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead title={words.title} lead={words.lead} />
      <DataTable locale={ask.locale} caption={words.actors} columns={columns} rows={accounts} />
      <Section title={words.clock}>
        <Narrow>
          <p>{words.clockNow(writeMoment(ask.now))}</p>
          <Form ask={ask} action="/ban-thu/dong-ho">
            <DateField
              locale={ask.locale}
              name="day"
              label={words.moveTo}
              value={ask.today.toString()}
              error={errors.day}
            />
            <Button>{words.move}</Button>
          </Form>
          <Form ask={ask} action="/ban-thu/dong-ho/ve">
            <Button manner="quiet">{words.reset}</Button>
          </Form>
        </Narrow>
      </Section>
      <Section title={words.outbox}>
        {outbox.length === 0 ? (
          <p class="quiet">{words.outboxEmpty}</p>
        ) : (
          <Timeline
            events={outbox.map((message) => ({
              title: message.subject,
              meta: `${message.to}, ${writeMoment(message.at)}`,
              body: <Lines text={message.text} />,
            }))}
          />
        )}
      </Section>
    </Page>
  );
}

/** A mail line by line, as a program that shows plain text would. */
function Lines({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter(Boolean)
        .map((line) => (
          <p>{line}</p>
        ))}
    </>
  );
}
