/** Why work could not be done though nothing was wrong with it: the database does not answer, is too busy, or a disk is full. */
export type Hindrance = 'away' | 'busy' | 'full';

// Of class 08 and 57P the connection is gone or not given; 53300: no connection is left.
const away =
  /^(08|57P)|^53300$|^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// Ended by a limit of time, or by another that had locked the same.
const busy = /^(57014|55P03|40001|40P01|25P03)$/;
const full = /^(53100|ENOSPC|EDQUOT|EFBIG)$/;

// The driver names no code for what it finds by itself.
const awayInWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** What kept work from being done, if it was the database or the disk and not the work itself. */
export function hindranceOf(error: unknown): Hindrance | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = String((error as { code?: unknown }).code ?? '');
  if (full.test(code)) return 'full';
  if (away.test(code) || awayInWords.test(error.message)) return 'away';
  if (busy.test(code)) return 'busy';
  // Several addresses were tried: their errors are one.
  return error instanceof AggregateError ? hindranceOf(error.errors[0]) : undefined;
}
