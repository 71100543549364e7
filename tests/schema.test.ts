import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { writeSchema } from '../database/write-schema.ts';
import { databaseUrl, template } from './support/server.ts';

const kept = join(import.meta.dirname, '../database/schema');
let written: string;

beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), 'banle-schema-'));
  await writeSchema(databaseUrl(inject('databaseUrl'), template), written);
});
afterAll(() => rm(written, { recursive: true, force: true }));

/** Every file of a folder by its name. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, nth) => [name, texts[nth] ?? '']));
}

test('database/schema shows the database as the migrations make it; npm run banle -- schema writes it anew', async () => {
  const [shown, made] = await Promise.all([contents(kept), contents(written)]);
  expect(Object.keys(shown)).toEqual(Object.keys(made));
  expect(Object.keys(made).length).toBeGreaterThan(20);
  for (const [name, text] of Object.entries(made)) expect(shown[name], name).toBe(text);
});
