import { resolve } from 'node:path';
import { z } from 'zod';
import { type BucketConfig, bucketIn, bucketVariables, wholeBucket } from './bucket.ts';
import { isNetwork } from './network.ts';
import { type ProviderConfig, providerIn, providerVariables, wholeProvider } from './provider.ts';

export type { BucketConfig } from './bucket.ts';
export { withinNetworks } from './network.ts';
export type { ProviderConfig } from './provider.ts';

const networks = z
  .string()
  .transform((written) => written.split(/[\s,]+/).filter(Boolean))
  .refine((list) => list.every(isNetwork), 'must list addresses or networks such as 10.0.0.0/8');

const domains = z
  .string()
  .transform((written) =>
    written
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine(
    (list) => list.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)),
    'must list domains such as minhchau.example',
  );

const origins = z
  .string()
  .transform((written) => written.split(/[\s,]+/).filter(Boolean))
  .refine(
    (list) => list.every((one) => URL.canParse(one) && new URL(one).origin === one),
    'must list origins such as https://motcua.example.vn',
  );

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('port to serve on (4000)'),
  HOST: z.string().min(1).default('0.0.0.0').describe('address to listen on (0.0.0.0)'),
  BANLE_DATA: z
    .string()
    .min(1)
    .default('.data')
    .describe('folder of the database, the files and the keys (.data)'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://')
    .optional()
    .describe('a PostgreSQL 18 server of your own instead of the embedded one'),
  BANLE_PUBLIC_URL: z
    .url()
    .optional()
    .describe('the address people type, e.g. https://banle.example.vn; with https cookies demand it'),
  BANLE_SEAL_KEYS: z
    .string()
    .min(1)
    .optional()
    .describe('keys that seal secrets in the database, Base64, the sealing one first; else a file'),
  BANLE_SEAL_KEYS_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('the file of those keys (seal.keys in BANLE_DATA, made at the first start)'),
  BANLE_TRUSTED_PROXIES: networks
    .default([])
    .describe("addresses or networks of your reverse proxies, whose word about a visitor's address is taken"),
  ...bucketVariables,
  BANLE_SMTP_URL: z
    .url()
    .regex(/^smtps?:\/\//, 'must begin with smtps:// or smtp://')
    .optional()
    .describe('the server that sends mail, smtps://user:password@host; no mail without'),
  BANLE_MAIL_FROM: z
    .string()
    .regex(
      /^[^<>@\r\n]*<?[^<>@\s]+@[^<>@\s]+>?$/,
      'must be an address, such as Bản Lề <banle@minhchau.example>',
    )
    .optional()
    .describe('the sender of mails'),
  BANLE_MAIL_DOMAINS: domains.default([]).describe('domains to which mail may go (all)'),
  ...providerVariables,
  BANLE_WEBHOOK_NETWORKS: networks
    .default([])
    .describe('addresses or networks of your own to which webhooks may go besides public ones (none)'),
  BANLE_API_ORIGINS: origins
    .default([])
    .describe('sites whose pages may call the API from a browser, e.g. https://motcua.example.vn (none)'),
  BANLE_API_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(600)
    .describe('calls of the API in a minute with one token (600)'),
  BANLE_METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .optional()
    .describe('who brings it may read /metrics; closed without'),
  BANLE_KEPT_MEGABYTES: z.coerce
    .number()
    .int()
    .min(0)
    .max(16_384)
    .default(64)
    .describe('memory for kept answers of public pages, megabytes; 0 keeps none (64)'),
  BANLE_KEPT_WITHOUT_DATABASE: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400)
    .default(600)
    .describe('how long kept answers are given while the database is away, seconds (600)'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('trace, debug, info, warn, error or silent (info)'),
});

/** Every setting with what it is for; in brackets what holds when it is not set. */
export const settings: readonly { readonly name: string; readonly about: string }[] = Object.entries(
  variables.shape,
).map(([name, { description = '' }]) => ({ name, about: description }));

/** Mail is set whole or not at all: half of it would be found out on the day on which it is needed. */
const environment = variables
  .superRefine(wholeProvider)
  .superRefine(wholeBucket)
  .superRefine((set, context) => {
    const parts = {
      BANLE_SMTP_URL: set.BANLE_SMTP_URL,
      BANLE_MAIL_FROM: set.BANLE_MAIL_FROM,
      BANLE_PUBLIC_URL: set.BANLE_PUBLIC_URL,
    };
    if (set.BANLE_SMTP_URL === undefined && set.BANLE_MAIL_FROM === undefined) return;
    for (const [name, value] of Object.entries(parts)) {
      if (value !== undefined) continue;
      context.addIssue({ code: 'custom', path: [name], message: 'must be set for mail to be sent' });
    }
  });

/** How mail is sent. */
export interface MailConfig {
  readonly server: URL;
  readonly from: string;
  /** What links in mails begin with. */
  readonly origin: string;
  /** Mail goes to addresses of these domains only; to any where there are none. */
  readonly domains: readonly string[];
}

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
  /** Where files are kept, unless in the folder of the data. */
  readonly bucket: BucketConfig | undefined;
  /** Through which people may sign in, if through any. */
  readonly provider: ProviderConfig | undefined;
  /** Whose word about a visitor's address is taken: reverse proxies of our own. */
  readonly trustedProxies: readonly string[];
  /** Undefined where this system sends no mail. */
  readonly mail: MailConfig | undefined;
  /** Inside our own network: where webhooks may go besides public addresses. */
  readonly webhookNetworks: readonly string[];
  /** Sites whose pages may call the API, and how often one token may in a minute. */
  readonly api: { readonly origins: readonly string[]; readonly perMinute: number };
  /** Whoever names it may read the figures of /metrics; undefined where nobody may. */
  readonly metricsToken: string | undefined;
  /** Answers of public pages that are kept: bytes together, and milliseconds that they are given while the database is away. */
  readonly kept: { readonly most: number; readonly withoutDatabase: number };
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
    bucket: bucketIn(set),
    provider: providerIn(set),
    trustedProxies: set.BANLE_TRUSTED_PROXIES,
    mail: mailOf(set),
    webhookNetworks: set.BANLE_WEBHOOK_NETWORKS,
    api: { origins: set.BANLE_API_ORIGINS, perMinute: set.BANLE_API_PER_MINUTE },
    metricsToken: set.BANLE_METRICS_TOKEN,
    kept: {
      most: set.BANLE_KEPT_MEGABYTES * 1024 * 1024,
      withoutDatabase: set.BANLE_KEPT_WITHOUT_DATABASE * 1000,
    },
    logLevel: set.LOG_LEVEL,
  };
}

function mailOf(set: z.output<typeof environment>): MailConfig | undefined {
  const { BANLE_SMTP_URL: server, BANLE_MAIL_FROM: from, BANLE_PUBLIC_URL: address } = set;
  if (server === undefined || from === undefined || address === undefined) return undefined;
  return { server: new URL(server), from, origin: new URL(address).origin, domains: set.BANLE_MAIL_DOMAINS };
}
