import { isIP } from 'node:net';
import { withinNetworks } from '../config/index.ts';

/** Tells the address of whoever asks from the socket's own and from what proxies wrote of it. */
export type AddressReader = (socket: string, forwardedFor: string | undefined) => string;

// So many proxies stand in no row; what comes before was typed by someone else.
const mostProxies = 20;

/**
 * Reads addresses behind these proxies: single addresses or networks (`10.0.0.0/8`). Each proxy writes whom it saw at
 * the end of `X-Forwarded-For`; from there the list is read backwards, and the first who is no proxy of ours is the one
 * who asks. What stands before may be invented. Without proxies the header is not looked at.
 */
export function behindProxies(proxies: readonly string[]): AddressReader {
  if (proxies.length === 0) return plainAddress;
  const isTrusted = withinNetworks(proxies);
  return (socket, forwardedFor = '') => {
    let nearest = plainAddress(socket);
    if (!isIP(nearest)) return nearest;
    for (const written of forwardedFor.split(',').slice(-mostProxies).reverse()) {
      if (!isTrusted(nearest)) return nearest;
      const next = plainAddress(withoutPort(written.trim()));
      if (!isIP(next)) return nearest;
      nearest = next;
    }
    return nearest;
  };
}

/** An IPv4 address that came over an IPv6 socket is written as one. */
function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
}

function withoutPort(written: string): string {
  return (
    /^\[([^\]]+)\](:\d+)?$/.exec(written)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(written)?.[1] ?? written
  );
}
