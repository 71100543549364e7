import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { type FileKind, fileStore, mediaTypes } from '../../kernel/files/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { getDirectiveInSight, listFiles, sightOf } from '../documents/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import type { Organ, Packet, Packing } from './packet.ts';
import { packetFailures } from './words.ts';
import { writePacket } from './write-packet.ts';

/** How a directive is to be sent: by which identifier, to whom, packed how. */
export interface Sending {
  readonly organId: string;
  readonly recipients: readonly Organ[];
  readonly packing: Packing;
}

/** A directive with its files as a packet, for one who may read it; a secret one is never written. Who took it, for whom, is on the record first. */
export async function exportPacket(
  actor: Actor,
  { id, sending }: { readonly id: string; readonly sending: Sending },
  now: Temporal.Instant,
): Promise<{ readonly name: string; readonly xml: string }> {
  const tree = await bodyTreeOn(dayOf(now));
  const directive = await getDirectiveInSight(id, sightOf(actor, tree));
  permit(directive.secrecy === 'normal', packetFailures.secretsStay);
  const attachments: Packet['attachments'][number][] = [];
  for (const { sha256, name, kind } of await listFiles(id)) {
    const chunks: Buffer[] = [];
    for await (const chunk of await fileStore().read(sha256)) chunks.push(chunk as Buffer);
    attachments.push({ name, contentType: mediaTypes[kind as FileKind], bytes: Buffer.concat(chunks) });
  }
  const packet: Packet = {
    from: { id: sending.organId, inCharge: '', name: directive.issuerName },
    to: sending.recipients,
    documentId: directive.id,
    number: directive.number,
    notation: directive.notation,
    place: '',
    promulgatedOn: directive.signedOn,
    typeName: directive.typeName.vi,
    subject: directive.title,
    signer: directive.signer,
    priority: directive.urgency,
    attachments,
  };
  const name = `${directive.symbol.replace(/[^\p{L}\d.-]+/gu, '-') || 'van-ban'}.edxml`;
  const xml = writePacket(packet, sending.packing);
  const facts = {
    from: sending.organId,
    to: sending.recipients.map((one) => one.id),
    packing: sending.packing,
    files: attachments.length,
  };
  await transaction(async () =>
    record(actor, { action: 'packet.exported', subject: { kind: 'directive', id }, facts }, now),
  );
  return { name, xml };
}
