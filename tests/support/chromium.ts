import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
const packageFolder = join(dirname(entry), '..');
const cache = join(import.meta.dirname, '../../node_modules/.cache');

/** Starts the browser that came with the npm packages; `CHROMIUM` names another one, for machines it was not built for. `args`: what it is told besides. */
export async function startChromium(args: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, args: [...args] });
  const folder = await unpackOnce();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    // It opens no page but our own, and a sandbox needs rights that a container or root has not.
    chromiumSandbox: false,
    args: ['--disable-gpu', '--font-render-hinting=none', ...args],
    env: {
      ...process.env,
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: folder,
    },
  });
}

/** The unpacked browser's folder; unpacked beside and moved in whole, so that no half of it is ever started. */
async function unpackOnce(): Promise<string> {
  const about = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(join(cache, 'unpacking-'));
  await unpackInto(beside);
  await writeFile(join(beside, 'fonts.conf'), fontsConfiguration(folder));
  try {
    await rename(beside, folder);
  } catch (error) {
    // Another test file was quicker.
    await rm(beside, { recursive: true, force: true });
    if (!(await exists(folder))) throw error;
  }
  return folder;
}

// The package unpacks into whatever is the temporary folder at that moment, and takes what it finds there as its own.
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const parts = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'];
    await Promise.all(parts.map((part) => inflate(join(packageFolder, 'bin', part))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
