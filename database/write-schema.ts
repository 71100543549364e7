import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeSchema } from '../src/kernel/db/schema.ts';

const folder = new URL('./schema/', import.meta.url).pathname;

/** Writes the shape of a migrated database into a folder: one text file a table, and the types of all columns. */
export async function writeSchema(ownerUrl: string, into: string = folder): Promise<void> {
  for (const name of await readdir(into)) if (name.endsWith('.txt')) await rm(join(into, name));
  for (const [table, lines] of await describeSchema(ownerUrl)) {
    await writeFile(join(into, `${table}.txt`), `${table}\n${lines}`);
  }
  const types = join(into, 'tables.ts');
  await promisify(execFile)(process.execPath, [
    new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url).pathname,
    '--dialect=postgres',
    `--url=${ownerUrl}`,
    `--out-file=${types}`,
    '--exclude-pattern={public,pgboss}.*',
    '--type-only-imports',
    '--overrides={}',
    '--type-mapping={"date":"Temporal.PlainDate","timestamptz":"Temporal.Instant","daterange":"Period","int8":"number","tsvector":"string"}',
    `--custom-imports={"Temporal":"../../src/kernel/time/index.ts","Period":"../../src/kernel/db/values.ts"}`,
  ]);
  await writeFile(types, (await readFile(types, 'utf8')).replace(/\r\n/g, '\n'));
}
