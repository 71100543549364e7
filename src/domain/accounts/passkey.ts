import type { Temporal } from '../../kernel/time/index.ts';

/** A key kept by a device or a password manager, with which a person signs in. */
export interface Passkey {
  readonly id: string;
  readonly accountId: string;
  /** As the person calls it. */
  readonly name: string;
  /** As the authenticator names it, Base64URL. */
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  /** True when the key may be copied between the person's own devices. */
  readonly synced: boolean;
  /** The domain for which it was made. */
  readonly rpId: string;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}

/** So many keys may one person have. */
export const mostPasskeys = 20;

/**
 * An authenticator that counts never tells the same number twice: a number that is not higher comes from a copy of it.
 * Those that do not count tell 0 each time.
 */
export function isCopied(kept: number, told: number): boolean {
  return (kept > 0 || told > 0) && told <= kept;
}

/** The place for which keys are made: a domain, and the origin of its pages. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** Where keys can be used: here, only at another address, or, as the system is set, nowhere. */
export type KeyPlace =
  | { readonly kind: 'here'; readonly party: RelyingParty }
  | { readonly kind: 'elsewhere'; readonly origin: string }
  | { readonly kind: 'nowhere' };

/** Finds where keys can be used, from the address that was set for the system and the host that was asked. */
export function keyPlace(set: URL | undefined, host: string): KeyPlace {
  if (!set) {
    const asked = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
    return asked && isLocal(asked.hostname) ? placeOf(asked) : { kind: 'nowhere' };
  }
  if (!canHoldKeys(set)) return { kind: 'nowhere' };
  return host === set.host ? placeOf(set) : { kind: 'elsewhere', origin: set.origin };
}

function placeOf({ hostname, origin }: URL): KeyPlace {
  return { kind: 'here', party: { id: hostname, origin } };
}

/** Browsers keep keys for a domain, and give them out over HTTPS or to the machine itself. */
function canHoldKeys({ hostname, protocol }: URL): boolean {
  if (isLocal(hostname)) return true;
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  return protocol === 'https:' && !isAddress;
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost');
}
