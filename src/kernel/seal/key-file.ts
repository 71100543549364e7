import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, ConfigurationError } from '../config/index.ts';
import { keyLength } from './seal.ts';

type Named = Pick<Config, 'dataDirectory' | 'sealKeys' | 'sealKeysFile'>;

const note =
  '# What seals secrets in the database. Keep a copy apart from the database; without it they do not open.';

/**
 * The keys that seal: from the settings, from the file that the settings name, or from `seal.keys` among the data,
 * which is made when there is none. One key a line, the one that seals first. Throws ConfigurationError.
 */
export async function readSealKeys({ dataDirectory, sealKeys, sealKeysFile }: Named): Promise<Buffer[]> {
  if (sealKeys !== undefined) return keysIn(sealKeys, 'BANLE_SEAL_KEYS');
  const path = sealKeysFile ?? join(dataDirectory, 'seal.keys');
  if (sealKeysFile === undefined && !existsSync(path)) await makeUnlessThere(path);
  await refuseOpenFile(path);
  return keysIn(await readFile(path, 'utf8'), path);
}

/** Written beside and moved in whole: two programs that start at once find one file, and neither half of it. */
async function makeUnlessThere(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  const text = `${note}\n${randomBytes(keyLength).toString('base64')}\n`;
  await writeFile(beside, text, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(beside);
  }
}

/** A key that others on the machine can read seals nothing. */
async function refuseOpenFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new ConfigurationError(`There is no file of keys at ${path}.`);
  // Windows keeps no such bits; there the folder's own rights protect it.
  if (process.platform === 'win32' || (found.mode & 0o077) === 0) return;
  throw new ConfigurationError(`Others may read ${path}. Take that from them: chmod 600 '${path}'`);
}

function keysIn(text: string, from: string): Buffer[] {
  const written = text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const keys = written.map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== keyLength))
    throw new ConfigurationError(`${from} must hold keys of ${keyLength} bytes in Base64, one a line.`);
  return keys;
}
