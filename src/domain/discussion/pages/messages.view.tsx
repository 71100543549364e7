import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Badge, ButtonLink, Confirm, Disclosure, Row, Stack, Timeline } from '../../../ui/index.ts';
import { isEditable, type ShownMessage } from '../message.ts';
import { discussionWords } from '../words.ts';
import { messagePath } from './paths.ts';

interface MessagesProps {
  ask: Ask;
  messages: readonly ShownMessage[];
  nameOf: (bodyId: string) => string;
  /** Leaves out the acts on one's own messages. */
  quiet?: boolean;
}

/** What was said, one after another; what was withdrawn stays as a mark. */
export function Messages({ ask, messages, nameOf, quiet }: MessagesProps) {
  const words = discussionWords[ask.locale];
  return (
    <Timeline
      events={messages.map((message) => ({
        title: words.of(message.author, nameOf(message.forBody)),
        meta: [
          writeMoment(message.writtenAt),
          ...(message.editedAt ? [words.edited(writeMoment(message.editedAt))] : []),
        ].join(' · '),
        tone: message.withdrawnAt ? ('cancelled' as const) : ('neutral' as const),
        body: (
          <Stack gap="tight">
            <Words ask={ask} message={message} nameOf={nameOf} />
            {quiet ? null : <Acts ask={ask} message={message} />}
          </Stack>
        ),
      }))}
    />
  );
}

function Words({
  ask,
  message,
  nameOf,
}: Omit<MessagesProps, 'messages' | 'quiet'> & { message: ShownMessage }) {
  const words = discussionWords[ask.locale];
  if (message.withdrawnAt) {
    return (
      <>
        <p>{words.withdrawn(writeMoment(message.withdrawnAt))}</p>
        <Disclosure label={words.openWithdrawn}>
          <Paragraphs text={message.words} />
        </Disclosure>
      </>
    );
  }
  const called = [...message.bodyIds.map(nameOf), ...message.people];
  return (
    <>
      <Paragraphs text={message.words} />
      {called.length > 0 ? (
        <Row>
          <span class="quiet">{words.calls}</span>
          {called.map((name) => (
            <Badge>{name}</Badge>
          ))}
        </Row>
      ) : null}
      {message.former.length > 0 ? (
        <Disclosure label={words.former(message.former.length)}>
          {message.former.map((one) => (
            <>
              <p class="quiet number">{words.formerUntil(writeMoment(one.until))}</p>
              <Paragraphs text={one.words} />
            </>
          ))}
        </Disclosure>
      ) : null}
    </>
  );
}

/** Text as it was typed: each line of its own stays one. */
function Paragraphs({ text }: { text: string }) {
  return <>{text.split(/\r?\n/).map((line) => (line.trim() ? <p>{line}</p> : null))}</>;
}

function Acts({ ask, message }: { ask: Ask; message: ShownMessage }) {
  const words = discussionWords[ask.locale];
  if (message.authorId !== ask.actor.accountId || message.withdrawnAt) return null;
  return (
    <Row>
      {isEditable(message, ask.now) ? (
        <ButtonLink href={messagePath(message, 'sua')} manner="quiet" small>
          {words.edit}
        </ButtonLink>
      ) : null}
      <Confirm
        ask={ask}
        id={`rut-${message.id}`}
        action={messagePath(message, 'rut')}
        label={words.withdraw}
        consequence={words.withdrawFollows}
        submit={words.withdrawDo}
        manner="secondary"
        hidden={{ version: message.version }}
      />
    </Row>
  );
}
