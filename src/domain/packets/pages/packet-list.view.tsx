import { Failure } from '../../../kernel/failure/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  CountedPages,
  EmptyState,
  FileField,
  FilterBar,
  Form,
  Narrow,
  Notice,
  PageHead,
  Row,
  SearchField,
  Section,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { packetStates, type ReceivedPacket } from '../received-packet.ts';
import { packetWords } from '../words.ts';
import { type AskedPackets, packetsHref, pageSize } from './packet-query.ts';
import { packetTones } from './packet-tones.ts';

interface PacketListViewProps {
  ask: Ask;
  asked: AskedPackets;
  list: { readonly packets: readonly ReceivedPacket[]; readonly total: number };
  error: Failure | string | undefined;
}

/** Where a packet is taken in, and those taken in before. */
export function PacketListView(props: PacketListViewProps) {
  const { ask, asked, list, error } = props;
  const isNarrowed = asked.typed !== '' || asked.state !== undefined;
  const words = packetWords[ask.locale];
  const isConflict = error instanceof Failure && error.kind === 'conflict';
  const said = error instanceof Failure ? error.sentence(ask.locale) : error;
  return (
    <Page ask={ask} title={words.title} refused={error !== undefined}>
      <PageHead title={words.title} lead={words.lead} meta={words.count(list.total)} />
      <Narrow>
        <Stack gap="wide">
          {isConflict ? (
            <Notice tone="warning" locale={ask.locale}>
              {said} {error.facts.id ? <a href={`/goi-tin/${error.facts.id}`}>{words.earlier}</a> : null}
            </Notice>
          ) : null}
          <Form ask={ask} action="/goi-tin" multipart refused={error !== undefined}>
            <FileField
              locale={ask.locale}
              name="packet"
              label={words.file}
              takes={{ types: words.fileTypes, limit: words.fileLimit }}
              accept=".edxml,.xml"
              error={isConflict ? undefined : said}
            />
            <ButtonRow>
              <Button>{words.send}</Button>
            </ButtonRow>
          </Form>
          <Section title={words.mine}>
            <Stack>
              {isNarrowed || list.total > 0 ? <Narrowing {...props} /> : null}
              {list.packets.length === 0 ? (
                <Nothing {...props} />
              ) : (
                <ul class="plain stack">
                  {list.packets.map((packet) => (
                    <li>
                      <PacketLine ask={ask} packet={packet} />
                    </li>
                  ))}
                </ul>
              )}
              <CountedPages
                locale={props.ask.locale}
                page={props.asked.page}
                size={pageSize}
                shown={props.list.packets.length}
                total={props.list.total}
                hrefOf={(page) => packetsHref(props.asked, { page })}
              />
            </Stack>
          </Section>
        </Stack>
      </Narrow>
    </Page>
  );
}

function PacketLine({ ask, packet }: { ask: Ask; packet: ReceivedPacket }) {
  const words = packetWords[ask.locale];
  return (
    <Stack gap="tight">
      <Row apart>
        <a href={`/goi-tin/${packet.id}`}>{packet.subject || words.noSubject}</a>
        <Badge tone={packetTones[packet.state]}>{words.states[packet.state]}</Badge>
      </Row>
      <small class="quiet">
        {[packet.symbol, packet.fromName || packet.fromId, writeMoment(packet.receivedAt)]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </Stack>
  );
}

function Narrowing({ ask, asked }: PacketListViewProps) {
  const { locale } = ask;
  const words = packetWords[locale];
  const { typed, state } = asked;
  const chips = [
    typed && { label: `${words.search}: ${typed}`, removeHref: packetsHref(asked, { typed: '' }) },
    state && { label: words.states[state], removeHref: packetsHref(asked, { state: undefined }) },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar locale={locale} action="/goi-tin" clearHref="/goi-tin" chips={chips}>
      <SearchField locale={locale} label={words.search} value={typed} placeholder={words.searchHint} />
      <SelectField
        locale={locale}
        name="tinhTrang"
        label={words.state}
        value={state ?? ''}
        options={packetStates.map((value) => ({ value, label: words.states[value] }))}
        empty={words.anyState}
      />
    </FilterBar>
  );
}

function Nothing({ ask, asked }: PacketListViewProps) {
  const words = packetWords[ask.locale];
  if (asked.typed === '' && asked.state === undefined)
    return <EmptyState title={words.none}>{words.noneHint}</EmptyState>;
  return (
    <EmptyState
      title={words.nothingMatches}
      actions={<ButtonLink href="/goi-tin">{words.clear}</ButtonLink>}
    />
  );
}
