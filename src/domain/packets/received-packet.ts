import type { Temporal } from '../../kernel/time/index.ts';

/** What became of a packet: it follows from the register and from what its receiver did. */
export const packetStates = ['waiting', 'registered', 'refused', 'dropped'] as const;
export type PacketState = (typeof packetStates)[number];

/** A packet that was taken in, as far as its pages say. */
export interface ReceivedPacket {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly documentId: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly recipients: readonly string[];
  readonly symbol: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signer: string;
  readonly promulgatedOn: Temporal.PlainDate | null;
  readonly receivedAt: Temporal.Instant;
  readonly state: PacketState;
  readonly intakeId: string;
  readonly directiveId: string | null;
  readonly refusedReason: string;
}
