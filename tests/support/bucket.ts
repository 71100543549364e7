import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { BucketConfig } from '../../src/kernel/config/index.ts';

/** A bucket of a real S3 server that runs in the test. */
export interface RunningBucket {
  readonly config: BucketConfig;
  /** Where the server keeps what it is given. */
  readonly folder: string;
  /** Takes the server away; what it keeps stays. */
  stop(): Promise<void>;
  /** Brings it back at the same address. */
  start(): Promise<void>;
  /** Takes it away for good. */
  end(): Promise<void>;
}

const name = 'ban-le';

/** Starts an S3 server with one empty bucket. */
export async function runBucket(): Promise<RunningBucket> {
  const folder = await mkdtemp(join(tmpdir(), 'banle-bucket-'));
  const serverAt = (port: number) =>
    new S3rver({ address: '127.0.0.1', port, silent: true, directory: folder, configureBuckets: [{ name }] });
  let server = serverAt(0);
  const { port } = await server.run();
  return {
    folder,
    config: {
      url: new URL(`http://127.0.0.1:${port}/${name}`),
      region: 'us-east-1',
      keyId: 'S3RVER',
      secret: 'S3RVER',
    },
    stop: () => away(server),
    async start() {
      server = serverAt(port);
      await server.run();
    },
    async end() {
      await away(server).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What is still connected is cut off: a server that is away does not end its conversations. */
async function away(server: S3rver): Promise<void> {
  const closed = server.close();
  server.httpServer.closeAllConnections();
  await closed;
}
