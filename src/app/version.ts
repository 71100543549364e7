import { readFile } from 'node:fs/promises';

/** The version that the package says of itself. */
export async function programVersion(): Promise<string> {
  const about = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}
