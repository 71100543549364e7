import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertIntake, type TakenIn } from '../documents/index.ts';
import { type Packet, symbolOf } from './packet.ts';
import { findSamePacket, insertPacket } from './packets.store.ts';
import { packetFailures } from './words.ts';

/** A packet that was read, its original kept, its files taken in. */
export interface ReadPacket {
  readonly packet: Packet;
  readonly original: { readonly sha256: string; readonly name: string };
  readonly taken: TakenIn;
  /** Facts for the register's form, as the packet says them. */
  readonly told: Readonly<Record<string, string>>;
}

/** A packet is taken in and waits to be checked; one that waits or was registered before is recognised. */
export function receivePacket(
  actor: Actor,
  { packet, original, taken, told }: ReadPacket,
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    const { from, documentId } = packet;
    const same = await findSamePacket({ fromId: from.id, documentId, sha256: original.sha256 });
    if (same) throw packetFailures.receivedBefore(same.receivedBy === actor.accountId ? { id: same.id } : {});
    const intakeId = await insertIntake(actor.accountId, { ...taken, pastedText: '', told }, now);
    const id = await insertPacket(
      {
        ...{ sha256: original.sha256, fileName: original.name, documentId, intakeId },
        ...{ fromId: from.id, fromName: from.name, recipients: packet.to.map((one) => one.name || one.id) },
        ...{ symbol: symbolOf(packet), typeName: packet.typeName, subject: packet.subject },
        ...{ signer: packet.signer, promulgatedOn: packet.promulgatedOn },
      },
      { by: actor.accountId, at: now },
    );
    record(
      actor,
      {
        action: 'packet.received',
        subject: { kind: 'packet', id },
        facts: { from: from.id, documentId, sha256: original.sha256, files: taken.files.length },
      },
      now,
    );
    return id;
  });
}
