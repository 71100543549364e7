import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

const run = promisify(execFile);

/** True where a disk of one's own can be had: under Linux as root, with the right to mount. */
export const canMount = await mayMount();

/** A small disk, to be filled and made free again. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free. */
  fill(except?: number): Promise<void>;
  free(): Promise<void>;
}

/** Mounts a disk of so many megabytes, for the program or for the user under whom the database runs. */
export async function aSmallDisk(megabytes: number, user?: 'postgres'): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'banle-disk-'));
  await mount(folder, megabytes);
  afterAll(async () => {
    await run('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  });
  if (user) {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (of) => Number((await run('id', [of, user])).stdout)),
    );
    await chown(folder, uid ?? 0, gid ?? 0);
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill(except = 0) {
      const file = await open(ballast, 'w');
      try {
        for (const page = Buffer.alloc(4096); ; ) await file.appendFile(page);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        const { size } = await stat(ballast);
        await file.truncate(size - except);
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast, { force: true }),
  };
}

function mount(folder: string, megabytes: number) {
  return run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
}

async function mayMount(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = await mkdtemp(join(tmpdir(), 'banle-mount-'));
  try {
    await mount(folder, 1);
    await run('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true });
  }
}
