import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { deleteIntake } from '../documents/index.ts';
import { lockPacket, setRefused } from './packets.store.ts';
import { packetFailures } from './words.ts';

/** A packet that does not belong here is refused, with the reason; its original stays. */
export function refusePacket(
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const packet = await lockPacket(actor.accountId, id);
    permit(packet.state === 'waiting', packetFailures.settled);
    await deleteIntake(actor.accountId, packet.intakeId);
    await setRefused(id, reason, now);
    record(
      actor,
      { action: 'packet.refused', subject: { kind: 'packet', id }, facts: { reason, from: packet.fromId } },
      now,
    );
  });
}
