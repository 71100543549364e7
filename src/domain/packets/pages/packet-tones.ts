import type { Tone } from '../../../ui/index.ts';
import type { PacketState } from '../received-packet.ts';

/** How each state of a packet looks. */
export const packetTones: Readonly<Record<PacketState, Tone>> = {
  waiting: 'waiting',
  registered: 'done',
  refused: 'cancelled',
  dropped: 'neutral',
};
