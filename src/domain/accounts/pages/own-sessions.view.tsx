import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Badge, Button, type Column, DataTable, Form, Stack } from '../../../ui/index.ts';
import { browserInWords } from '../browser-in-words.ts';
import type { Session } from '../session.ts';
import { ownDataWords } from '../words/own-data.ts';
import { accountWords } from '../words.ts';

/** Where a person is signed in, with the means to end each session. */
export function OwnSessions({ ask, sessions }: { ask: Ask; sessions: readonly Session[] }) {
  const words = accountWords[ask.locale].own;
  const columns: Column<Session>[] = [
    ...sessionColumns(ask),
    {
      key: 'end',
      label: words.end,
      labelHidden: true,
      width: 'fit',
      cell: (session) => <End ask={ask} session={session} />,
    },
  ];
  return (
    <Stack>
      <p class="quiet">{words.sessionsLead}</p>
      <DataTable
        locale={ask.locale}
        caption={words.sessions}
        captionHidden
        columns={columns}
        rows={sessions}
      />
      {sessions.length > 1 ? (
        <Form ask={ask} action="/tai-khoan/phien/ket-thuc">
          <div class="button-row">
            <Button manner="secondary">{words.endOthers}</Button>
          </div>
        </Form>
      ) : null}
    </Stack>
  );
}

function End({ ask, session }: { ask: Ask; session: Session }) {
  const words = accountWords[ask.locale].own;
  if (session.id === ask.actor.sessionId) return <Badge tone="done">{words.thisOne}</Badge>;
  return (
    <Form ask={ask} action={`/tai-khoan/phien/${session.id}/ket-thuc`}>
      <Button manner="secondary" small ariaLabel={words.endThat(browserInWords(session.browser, ask.locale))}>
        {words.end}
      </Button>
    </Form>
  );
}

/** The columns that tell one session from another. */
export function sessionColumns(ask: Ask): Column<Session>[] {
  const ways = ownDataWords[ask.locale];
  const words = accountWords[ask.locale].own;
  return [
    {
      key: 'browser',
      label: words.browser,
      primary: true,
      width: 'wide',
      cell: (session) => browserInWords(session.browser, ask.locale),
    },
    { key: 'by', label: ways.enteredBy, width: 'fit', cell: (session) => ways.ways[session.enteredBy] },
    { key: 'address', label: words.address, width: 'fit', cell: (session) => session.address },
    { key: 'opened', label: words.opened, width: 'fit', cell: (session) => writeMoment(session.createdAt) },
    { key: 'seen', label: words.seen, width: 'fit', cell: (session) => writeMoment(session.lastSeenAt) },
  ];
}
