import { resolve } from 'node:path';
import { z } from 'zod';
import { isNetwork } from './network.ts';

const networks = z
  .string()
  .transform((written) => written.split(/[\s,]+/).filter(Boolean))
  .refine((list) => list.every(isNetwork), 'must list addresses or networks such as 10.0.0.0/8');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('0.0.0.0'),
  BANLE_DATA: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://')
    .optional(),
  BANLE_PUBLIC_URL: z.url().optional(),
  BANLE_SEAL_KEYS: z.string().min(1).optional(),
  BANLE_SEAL_KEYS_FILE: z.string().min(1).optional(),
  BANLE_TRUSTED_PROXIES: networks.default([]),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** Everything that is set from outside. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where data live: the embedded database, files, secrets. Absolute path. */
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  /** The address people type; decides whether cookies demand HTTPS. */
  readonly publicUrl: URL | undefined;
  /** Keys that seal secrets in the database, Base64, the sealing one first; from a file of the data unless set. */
  readonly sealKeys: string | undefined;
  readonly sealKeysFile: string | undefined;
  /** Whose word about a visitor's address is taken: reverse proxies of our own. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
}

/** A setting that cannot be used; the program says so and does not start. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** Reads the settings; throws ConfigurationError naming each one that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  const set = read.data;
  return {
    port: set.PORT,
    host: set.HOST,
    dataDirectory: resolve(set.BANLE_DATA),
    databaseUrl: set.DATABASE_URL,
    publicUrl: set.BANLE_PUBLIC_URL === undefined ? undefined : new URL(set.BANLE_PUBLIC_URL),
    sealKeys: set.BANLE_SEAL_KEYS,
    sealKeysFile: set.BANLE_SEAL_KEYS_FILE,
    trustedProxies: set.BANLE_TRUSTED_PROXIES,
    logLevel: set.LOG_LEVEL,
  };
}
