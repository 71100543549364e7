import { execFile } from 'node:child_process';
import { chown, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterwards } from './office.ts';

const run = promisify(execFile);

/** True where a disk of one's own can be had: as root with the right to mount. Elsewhere the fault is brought about by other means. */
export const canMount = await mayMount();

/** A disk of a program, to be filled and made free again. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free to the program of a process. */
  fill(pid: number, except?: number): Promise<void>;
  free(pid: number): Promise<void>;
}

/** A disk of so many megabytes; where none can be mounted, a folder in which the program may write no file longer than what is left free. */
export async function aSmallDisk(megabytes: number, user?: 'postgres'): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'banle-disk-'));
  afterwards(() => rm(folder, { recursive: true }));
  if (!canMount) {
    const limit = (pid: number, bytes: number | 'unlimited') =>
      run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]).then(() => undefined);
    return {
      folder,
      fill: (pid, except = 0) => limit(pid, Math.round(except / 2)),
      free: (pid) => limit(pid, 'unlimited'),
    };
  }
  await mount(folder, megabytes);
  afterwards(() => run('umount', ['-l', folder]));
  if (user) await giveTo(user, folder);
  const ballast = join(folder, 'ballast');
  return { folder, fill: (_, except = 0) => grow(ballast, except), free: () => rm(ballast, { force: true }) };
}

async function giveTo(user: string, folder: string): Promise<void> {
  const [uid = 0, gid = 0] = await Promise.all(
    ['-u', '-g'].map(async (of) => Number((await run('id', [of, user])).stdout)),
  );
  await chown(folder, uid, gid);
}

/** Lets a file grow until the disk is full, and then gives so many bytes back. */
async function grow(path: string, except: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const page = Buffer.alloc(4096); ; ) await file.appendFile(page);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    const { size } = await stat(path);
    await file.truncate(Math.max(0, size - except));
  } finally {
    await file.close();
  }
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
