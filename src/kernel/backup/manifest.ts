import { z } from 'zod';

/** What a backup says of itself before anything else. */
export const manifestShape = z.object({
  format: z.literal(1),
  /** The program that took it. */
  version: z.string(),
  takenAt: z.string(),
  /** The shape of the database, as the names of its migrations. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  /** Where each sequence stands. */
  sequences: z.record(z.string(), z.string()),
  /** Whether the keys that seal secrets are in it. */
  withKeys: z.boolean(),
});
export type Manifest = z.output<typeof manifestShape>;

/** A table's rows: how many, the SHA-256 of their bytes in the backup, and a sum over them in any order. */
const tableSumShape = z.object({ rows: z.number().int(), sha256: z.string(), sum: z.string() });
export type TableSum = z.output<typeof tableSumShape>;

/** What a backup says at its end: without it the backup is cut off. */
export const endingShape = z.object({
  tables: z.record(z.string(), tableSumShape),
  files: z.object({ count: z.number().int(), bytes: z.number().int() }),
});
export type Ending = z.output<typeof endingShape>;
