import { isIP } from 'node:net';

/** True for an address or a network such as `10.0.0.0/8`. */
export function isNetwork(written: string): boolean {
  const [address = '', bits, ...more] = written.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}
