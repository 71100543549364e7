import { Readable } from 'node:stream';
import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import {
  type Ask,
  download,
  html,
  type Prepared,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { listTypes } from '../../documents/index.ts';
import { bodyTreeOn, listOrgans } from '../../organisation/index.ts';
import { openPacket } from '../open-packet.ts';
import { getPacket, listPackets } from '../packets.store.ts';
import { type ReadPacket, receivePacket } from '../receive-packet.ts';
import { refusePacket } from '../refuse-packet.ts';
import { packetFailures, packetWords } from '../words.ts';
import { PacketListView } from './packet-list.view.tsx';
import { pageSize, readPacketQuery } from './packet-query.ts';
import { PacketView } from './packets.view.tsx';

const refusal = z.object({ reason: text(2000) });

/** The packets one took in, and where another is taken in. */
export function packetListPage(ask: Ask): Promise<Response> {
  return showList(ask, undefined);
}

/** Opens a packet that was sent, before any transaction; then keeps it. What is wrong with it is said beside the field. */
export async function receivePacketPage(ask: Ask): Promise<Prepared> {
  const [file] = ask.files('packet');
  const [refused] = ask.refusedFiles('packet');
  if (!file) {
    const said = refused?.failure.sentence(ask.locale) ?? packetWords[ask.locale].chooseFile;
    return () => showList(ask, said);
  }
  try {
    const [tree, types, organs] = await Promise.all([
      bodyTreeOn(ask.today, ask.stamps),
      listTypes(ask.today),
      listOrgans(),
    ]);
    const read = await openPacket(file, { tree, types, organs, today: ask.today, locale: ask.locale });
    return () => keep(ask, read);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return () => showList(ask, error);
  }
}

async function keep(ask: Ask, read: ReadPacket): Promise<Response> {
  try {
    const id = await receivePacket(ask.actor, read, ask.now);
    return seeOther(`/goi-tin/${id}`, packetWords[ask.locale].received);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    return showList(ask, error);
  }
}

async function showList(ask: Ask, error: Failure | string | undefined): Promise<Response> {
  const asked = readPacketQuery(ask);
  const offset = (asked.page - 1) * pageSize;
  const { packets, total } = await listPackets(ask.actor.accountId, { ...asked, size: pageSize, offset });
  const status = error instanceof Failure ? statusOf[error.kind] : error === undefined ? 200 : 422;
  return html(<PacketListView ask={ask} asked={asked} list={{ packets, total }} error={error} />, status);
}

/** One packet: what it says, what became of it. */
export function packetPage(ask: Ask): Promise<Response> {
  return show(ask, undefined);
}

async function show(ask: Ask, error: string | undefined): Promise<Response> {
  const packet = await getPacket(ask.actor.accountId, ask.id('packet'));
  return html(<PacketView ask={ask} packet={packet} error={error} />, error === undefined ? 200 : 422);
}

/** The original as it came. */
export async function packetOriginalPage(ask: Ask): Promise<Response> {
  const packet = await getPacket(ask.actor.accountId, ask.id('packet'));
  const content = await fileStore().read(packet.sha256);
  return download(Readable.toWeb(content) as ReadableStream, { name: packet.fileName, type: mediaTypes.xml });
}

/** Refuses a packet with a reason. */
export async function refusePacketPage(ask: Ask): Promise<Response> {
  const read = ask.form(refusal);
  if (!read.ok) return show(ask, read.errors.reason ?? packetFailures.noSuchPacket().sentence(ask.locale));
  await refusePacket(ask.actor, { id: ask.id('packet'), reason: read.value.reason }, ask.now);
  return seeOther(`/goi-tin/${ask.id('packet')}`, packetWords[ask.locale].refused);
}
