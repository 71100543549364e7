import { createHash } from 'node:crypto';
import type { Judged } from '../../kernel/sheets/index.ts';

/** A mark of how a file stands beside its list, so that what is confirmed is what was seen. */
export function markOf({ lines }: Judged): string {
  const told = lines.map(({ line, verdict, cells }) => [
    line,
    verdict,
    cells.map(({ said, held = null, problem = null }) => [said, held, problem]),
  ]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 24);
}
