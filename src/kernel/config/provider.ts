import { z } from 'zod';

/** A provider through which people may sign in, as it is set from outside. */
export interface ProviderConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** A file that holds the secret, where it is not set itself. */
  readonly clientSecretFile: string | undefined;
  /** What the provider says of a person that is their username here. */
  readonly claim: string;
  readonly scopes: string;
  /** What people call it. */
  readonly name: string;
}

const isLocal = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** The settings of a provider. */
export const providerVariables = {
  BANLE_OIDC_ISSUER: z
    .url()
    .transform((text) => new URL(text))
    .refine((url) => url.protocol === 'https:' || isLocal(url), 'must begin with https://')
    .optional()
    .describe('an OIDC provider through which people may sign in, as it names itself; none without'),
  BANLE_OIDC_CLIENT_ID: z.string().min(1).optional().describe('the name of this system at the provider'),
  BANLE_OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('its secret there, where it has one'),
  BANLE_OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional().describe('a file with that secret'),
  BANLE_OIDC_CLAIM: z
    .string()
    .min(1)
    .default('preferred_username')
    .describe('what the provider tells of a person that is their username here (preferred_username)'),
  BANLE_OIDC_SCOPES: z
    .string()
    .regex(/^openid(\s|$)/, 'must begin with openid')
    .default('openid profile')
    .describe('what the provider is asked for (openid profile)'),
  BANLE_OIDC_NAME: z.string().min(1).max(60).optional().describe('what people call the provider (its host)'),
};

type Set = z.output<z.ZodObject<typeof providerVariables>>;

/** A provider is set with its client or not at all. */
export function wholeProvider(set: Set, context: z.RefinementCtx): void {
  const parts = { BANLE_OIDC_ISSUER: set.BANLE_OIDC_ISSUER, BANLE_OIDC_CLIENT_ID: set.BANLE_OIDC_CLIENT_ID };
  const values = [...Object.values(parts), set.BANLE_OIDC_CLIENT_SECRET, set.BANLE_OIDC_CLIENT_SECRET_FILE];
  if (values.every((value) => value === undefined)) return;
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'must be set for signing in through a provider',
      });
  }
}

/** The provider that was set, if one was. */
export function providerIn(set: Set): ProviderConfig | undefined {
  const { BANLE_OIDC_ISSUER: issuer, BANLE_OIDC_CLIENT_ID: clientId } = set;
  if (!issuer || !clientId) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: set.BANLE_OIDC_CLIENT_SECRET,
    clientSecretFile: set.BANLE_OIDC_CLIENT_SECRET_FILE,
    claim: set.BANLE_OIDC_CLAIM,
    scopes: set.BANLE_OIDC_SCOPES,
    name: set.BANLE_OIDC_NAME ?? issuer.host,
  };
}
