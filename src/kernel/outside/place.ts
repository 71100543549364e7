import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { withinNetworks } from '../config/index.ts';
import { CallFault } from './fault.ts';

/** Finds the addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

/** Asks the name servers themselves: unlike the machine's own look-up this can be given up, and holds no thread. */
export async function resolveName(name: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const found = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

/** The host of an address as a name or a bare IP address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** True for an address that anybody on the internet may have; not for a machine's own, a private or a special one. */
export function isPublic(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast';
}

/** Where calls may go. */
export interface Reach {
  /** Networks of our own that were opened to calls. */
  readonly networks: readonly string[];
  readonly resolve: Resolve;
}

/** True for an address that a call may be tried at, as far as it tells by itself: a name is looked up when it is called. */
export function isCallable(target: URL, networks: readonly string[]): boolean {
  const host = hostOf(target);
  if (target.username !== '' || target.password !== '' || !/^https?:$/.test(target.protocol)) return false;
  if (isIP(host)) return isAllowed(target, host, networks);
  return target.protocol === 'https:' || networks.length > 0;
}

function isAllowed({ protocol }: URL, address: string, networks: readonly string[]): boolean {
  return withinNetworks(networks)(address) || (protocol === 'https:' && isPublic(address));
}

/**
 * The one IP address to which a call goes; throws CallFault where it may not go there. All addresses of the name must
 * be allowed: whoever answers with a public and a private one is not believed. Without TLS a call goes only into
 * networks of our own.
 */
export async function settle(target: URL, { networks, resolve }: Reach): Promise<string> {
  const host = hostOf(target);
  const addresses = isIP(host) ? [host] : await resolve(host);
  const [first] = addresses;
  if (first === undefined) throw new CallFault('unknown_name');
  if (!addresses.every((address) => isAllowed(target, address, networks)))
    throw new CallFault('forbidden_address');
  return first;
}
