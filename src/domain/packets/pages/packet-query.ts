import { z } from 'zod';
import { type Ask, choice, optionalText, whole } from '../../../kernel/http/index.ts';
import { type PacketState, packetStates } from '../received-packet.ts';

/** How many packets stand on one page. */
export const pageSize = 25;

const query = z.object({ tim: optionalText(200), tinhTrang: choice(packetStates), trang: whole(1, 10_000) });

/** What the list of packets is asked. */
export interface AskedPackets {
  readonly typed: string;
  readonly state: PacketState | undefined;
  readonly page: number;
}

/** Reads what the list is asked from its address. */
export function readPacketQuery(ask: Ask): AskedPackets {
  const { tim = '', tinhTrang, trang = 1 } = ask.query(query);
  return { typed: tim, state: tinhTrang, page: trang };
}

/** The address of the list with something of the question changed; from its first page. */
export function packetsHref(asked: AskedPackets, changes: Partial<AskedPackets> = {}): string {
  const { typed, state, page } = { ...asked, page: 1, ...changes };
  const said = new URLSearchParams({
    ...(typed ? { tim: typed } : {}),
    ...(state ? { tinhTrang: state } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  }).toString();
  return said ? `/goi-tin?${said}` : '/goi-tin';
}
