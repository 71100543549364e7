import { randomBytes } from 'node:crypto';
import { Temporal } from '../../kernel/time/index.ts';

/** What a token may be good for; each opens some addresses of programs and no other. */
export const scopes = [
  'tasks:read',
  'tasks:write',
  'directives:read',
  'directives:write',
  'reading:read',
  'reading:write',
  'board:read',
  'schemes:read',
  'bodies:read',
  'calendar:read',
  'record:read',
] as const;
export type Scope = (typeof scopes)[number];

/** What a person's program shows instead of a session. */
export interface ApiToken {
  readonly id: string;
  readonly accountId: string;
  /** As the person calls it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly madeAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
  readonly revokedAt: Temporal.Instant | null;
}

/** A token, and whose it is by name. */
export interface HeldToken extends ApiToken {
  readonly holder: string;
  readonly username: string;
}

/** For how many days a token may be made. */
export const tokenDays = [30, 90, 180, 365] as const;
export type TokenDays = (typeof tokenDays)[number];

/** So many good tokens may one person have. */
export const mostTokens = 20;

/** That a token was used is written down at most this often. */
export const tokenNoticed = Temporal.Duration.from({ minutes: 5 });

/** A secret of 256 bits; what stands before it lets those who search for lost secrets find it. */
export function newApiToken(): string {
  return `banle_${randomBytes(32).toString('base64url')}`;
}

/** True while a program may use it. */
export function isTokenGood(
  { expiresAt, revokedAt }: Pick<ApiToken, 'expiresAt' | 'revokedAt'>,
  now: Temporal.Instant,
): boolean {
  return revokedAt === null && Temporal.Instant.compare(expiresAt, now) > 0;
}
