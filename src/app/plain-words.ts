import { ConfigurationError } from '../kernel/config/index.ts';
import { DatabaseRefused } from '../kernel/db/migrate.ts';
import { Failure } from '../kernel/failure/index.ts';
import { Misused } from './command.ts';
import { DataInUse } from './data-lock.ts';

/** What went wrong, for whoever sits at the terminal; without a stack where the sentence says it all. */
export function plainWords(error: unknown): string {
  if (error instanceof Failure) return error.sentence('vi');
  const said = [DataInUse, DatabaseRefused, ConfigurationError, Misused].some(
    (kind) => error instanceof kind,
  );
  if (said) return (error as Error).message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=4001 npm start.`;
  if (code === 'EACCES' && port)
    return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The server at DATABASE_URL does not answer.';
  if (code === 'ENOENT') return `There is no such file: ${(error as NodeJS.ErrnoException).path}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
