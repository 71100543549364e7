import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay, writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  DefinitionList,
  Disclosure,
  Form,
  Narrow,
  Notice,
  PageHead,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { ReceivedPacket } from '../received-packet.ts';
import { packetWords } from '../words.ts';
import { packetTones } from './packet-tones.ts';

interface PacketViewProps {
  ask: Ask;
  packet: ReceivedPacket;
  error: string | undefined;
}

/** What a packet says, and the ways on from it. */
export function PacketView({ ask, packet, error }: PacketViewProps) {
  const words = packetWords[ask.locale];
  const title = packet.subject || words.noSubject;
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[{ label: words.title, href: '/goi-tin' }]}
      refused={error !== undefined}
    >
      <PageHead
        title={title}
        meta={<Badge tone={packetTones[packet.state]}>{words.states[packet.state]}</Badge>}
        actions={<WayOn ask={ask} packet={packet} />}
      />
      {packet.state === 'waiting' ? (
        <Columns count="main">
          <Said ask={ask} packet={packet} />
          <Stack>
            <Notice tone="info" locale={ask.locale}>
              {words.toCheck}
            </Notice>
            <Refusal ask={ask} packet={packet} error={error} />
          </Stack>
        </Columns>
      ) : (
        <Narrow>
          <Stack>
            {packet.refusedReason ? (
              <Notice tone="warning" locale={ask.locale} title={words.reason}>
                {packet.refusedReason}
              </Notice>
            ) : null}
            <Said ask={ask} packet={packet} />
          </Stack>
        </Narrow>
      )}
    </Page>
  );
}

function WayOn({ ask, packet }: Omit<PacketViewProps, 'error'>) {
  const words = packetWords[ask.locale];
  return (
    <>
      {packet.state === 'waiting' ? (
        <ButtonLink href={`/van-ban/moi/${packet.intakeId}`} manner="primary">
          {words.checkAndRegister}
        </ButtonLink>
      ) : null}
      {packet.directiveId ? (
        <ButtonLink href={`/van-ban/${packet.directiveId}`} manner="primary">
          {words.openDirective}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/goi-tin/${packet.id}/goc`} icon="download" manner="quiet">
        {words.original}
      </ButtonLink>
    </>
  );
}

function Said({ ask, packet }: Omit<PacketViewProps, 'error'>) {
  const words = packetWords[ask.locale];
  const { promulgatedOn } = packet;
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.symbol, packet.symbol || words.unknown],
          [words.type, packet.typeName || words.unknown],
          [words.from, [packet.fromName, packet.fromId].filter(Boolean).join(' · ')],
          [words.to, packet.recipients.join('; ') || words.unknown],
          [words.promulgated, promulgatedOn ? writeDay(promulgatedOn) : words.unknown],
          [words.signer, packet.signer || words.unknown],
          [words.documentId, packet.documentId],
          [words.receivedAt, writeMoment(packet.receivedAt)],
        ]}
      />
    </Card>
  );
}

function Refusal({ ask, packet, error }: PacketViewProps) {
  const words = packetWords[ask.locale];
  return (
    <Disclosure label={words.refuse} id="tu-choi" open={error !== undefined}>
      <Form ask={ask} action={`/goi-tin/${packet.id}/tu-choi`} refused={error !== undefined}>
        <TextArea
          locale={ask.locale}
          name="reason"
          label={words.reason}
          hint={words.refuseConfirm}
          rows={3}
          error={error}
          maxlength={2000}
          required
        />
        <ButtonRow>
          <Button manner="secondary">{words.refuse}</Button>
        </ButtonRow>
      </Form>
    </Disclosure>
  );
}
