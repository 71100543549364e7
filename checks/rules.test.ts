import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './planted.ts';
import { rulesByPrograms, rulesByReading } from './rules.ts';

const all = [...rulesByPrograms, ...rulesByReading];
const folder = join(import.meta.dirname, 'rules');
const written = readdirSync(folder);

test.each(all)('a tidy tree passes: $name', async (rule) => {
  expect(await rule.run(plant())).toEqual([]);
});

test('every rule that is written is in the list', async () => {
  const sources = written.filter((file) => !file.endsWith('.test.ts'));
  const modules = await Promise.all(sources.map((file) => import(join(folder, file)) as Promise<object>));
  const exported = modules.flatMap((module) => Object.values(module)).filter((value) => 'run' in value);
  expect(new Set(exported)).toEqual(new Set(all));
});

test('every file of rules has a test that plants breaches', () => {
  const sources = written.filter((file) => !file.endsWith('.test.ts'));
  expect(sources.filter((file) => !written.includes(file.replace('.ts', '.test.ts')))).toEqual([]);
});
