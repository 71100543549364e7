import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Temporal } from '../../kernel/time/index.ts';

const issuer = 'Bản Lề';
const stepInSeconds = 30;

/** A new secret to be shared between the system and a person's device, in Base32. */
export function newSecret(): string {
  return generateSecret({ length: 20 });
}

/** The secret as a device reads it from a QR code. */
export function addressOfSecret(secret: string, username: string): string {
  return generateURI({ issuer, label: username, secret });
}

/** The secret as a person types it: in groups of four. */
export function writeSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
}

/** The time step whose code was typed, from one step before now to one after; undefined when it is no code of these. */
export function stepOfCode(secret: string, typed: string, now: Temporal.Instant): number | undefined {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  const read = verifySync({ secret, token, epoch, epochTolerance: stepInSeconds });
  return read.valid && 'timeStep' in read ? read.timeStep : undefined;
}
