import { BackupRefused } from '../kernel/backup/index.ts';
import { ConfigurationError } from '../kernel/config/index.ts';
import { DatabaseRefused } from '../kernel/db/migrate.ts';
import { Failure } from '../kernel/failure/index.ts';
import { Misused } from './command.ts';
import { DataInUse, DataRefused } from './data-lock.ts';

const unanswered = 'The server at DATABASE_URL does not answer.';

/** What a database or the way to it says, by its code. */
const refusals: Readonly<Record<string, string>> = {
  ECONNREFUSED: unanswered,
  ECONNRESET: unanswered,
  EHOSTUNREACH: unanswered,
  ENETUNREACH: unanswered,
  ENOTFOUND: unanswered,
  ETIMEDOUT: unanswered,
  EAI_AGAIN: unanswered,
  '28P01': 'The server at DATABASE_URL does not accept this user and password.',
  '28000': 'The server at DATABASE_URL does not let this user in.',
  '3D000': 'There is no such database on the server at DATABASE_URL. Create it first: createdb banle.',
  '53300': 'The server at DATABASE_URL has no connection left.',
  '57P03': 'The server at DATABASE_URL is starting or stopping; try again in a moment.',
};

/** What went wrong, for whoever sits at the terminal; without a stack where the sentence says it all. */
export function plainWords(error: unknown): string {
  if (error instanceof Failure) return error.sentence('vi');
  const said = [DataInUse, DataRefused, DatabaseRefused, BackupRefused, ConfigurationError, Misused].some(
    (kind) => error instanceof kind,
  );
  if (said) return (error as Error).message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=4001 npm start.`;
  if (code === 'EACCES' && port)
    return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
  if (isMisspelt(error)) return (error as Error).message;
  const refusal = refusals[code ?? ''];
  if (refusal) return refusal;
  const { path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no such file: ${path}`;
  if (code === 'EACCES' && path) return `This user may not open ${path}.`;
  if (code === 'EISDIR') return 'That is a folder; name a file.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** True when what was written after the command's name is nothing it knows. */
export function isMisspelt(error: unknown): boolean {
  const { code } = error as { code?: string };
  return error instanceof Misused || (code?.startsWith('ERR_PARSE_ARGS') ?? false);
}
