import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A bucket of an S3 server in which files are kept. */
export interface BucketConfig {
  /** With the name of the bucket: `https://s3.minhchau.example/ban-le`. */
  readonly url: URL;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

/** The settings of a bucket. */
export const bucketVariables = {
  BANLE_S3_URL: z
    .url()
    .regex(/^https?:\/\//, 'must begin with https:// or http://')
    .transform((text) => new URL(text))
    .refine(
      (url) => url.pathname.split('/').filter(Boolean).length <= 1,
      'must end with the name of the bucket',
    )
    .refine((url) => url.username === '' && url.search === '', 'must hold no user and no query')
    .optional()
    .describe('a bucket that keeps the files instead of the folder, https://s3.example.vn/ban-le'),
  BANLE_S3_REGION: z.string().min(1).default('auto').describe('the region of the bucket (auto)'),
  BANLE_S3_KEY_ID: z.string().min(1).optional().describe('by which key the bucket is opened'),
  BANLE_S3_SECRET: z.string().min(1).optional().describe('the secret of that key'),
  BANLE_S3_SECRET_FILE: z.string().min(1).optional().describe('a file with that secret'),
};

type Set = z.output<z.ZodObject<typeof bucketVariables>>;

/** A bucket is set with its key and one secret, or not at all: half of it would leave files where nobody looks for them. */
export function wholeBucket(set: Set, context: z.RefinementCtx): void {
  const { BANLE_S3_URL, BANLE_S3_KEY_ID, BANLE_S3_SECRET, BANLE_S3_SECRET_FILE } = set;
  if (
    [BANLE_S3_URL, BANLE_S3_KEY_ID, BANLE_S3_SECRET, BANLE_S3_SECRET_FILE].every((one) => one === undefined)
  )
    return;
  const wrong = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  const needed = 'must be set for files to be kept in a bucket';
  if (BANLE_S3_URL === undefined) wrong('BANLE_S3_URL', needed);
  if (BANLE_S3_KEY_ID === undefined) wrong('BANLE_S3_KEY_ID', needed);
  if (BANLE_S3_SECRET === undefined && BANLE_S3_SECRET_FILE === undefined) wrong('BANLE_S3_SECRET', needed);
  if (BANLE_S3_SECRET !== undefined && BANLE_S3_SECRET_FILE !== undefined)
    wrong('BANLE_S3_SECRET_FILE', 'must not be set beside BANLE_S3_SECRET');
  if (BANLE_S3_SECRET_FILE !== undefined && secretIn(BANLE_S3_SECRET_FILE) === undefined)
    wrong('BANLE_S3_SECRET_FILE', 'names a file that cannot be read or is empty');
}

/** The bucket that was set, if one was. */
export function bucketIn(set: Set): BucketConfig | undefined {
  const { BANLE_S3_URL: url, BANLE_S3_KEY_ID: keyId, BANLE_S3_SECRET_FILE: file } = set;
  const secret = set.BANLE_S3_SECRET ?? (file === undefined ? undefined : secretIn(file));
  if (!url || !keyId || !secret) return undefined;
  return { url, keyId, secret, region: set.BANLE_S3_REGION };
}

function secretIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}
