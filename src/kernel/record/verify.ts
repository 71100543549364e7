import { createHash } from 'node:crypto';
import { type ChainRow, listChain } from './record.store.ts';

/** What a walk over the whole record found. */
export type Verdict =
  | { readonly whole: true; readonly entries: number; readonly head: string }
  | {
      readonly whole: false;
      readonly entry: {
        readonly lane: number;
        readonly place: number;
        readonly at: string;
        readonly action: string;
      };
      readonly fault: 'changed' | 'missing before' | 'unchained';
    };

const lanes = 16;
const page = 5_000;

function field(value: string | null): string {
  return value === null ? '-;' : `${Buffer.byteLength(value)}:${value};`;
}

function linkOf(row: ChainRow): Buffer {
  const fields = [
    String(row.lane),
    String(row.place),
    row.at,
    row.actor_id,
    row.actor_name,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.facts,
  ];
  return createHash('sha256').update(row.previous).update(fields.map(field).join('')).digest();
}

/**
 * Walks every lane of the record and computes its hashes anew, apart from the database's own function.
 * The head is the hash of the sixteen lane heads: whoever kept it can tell a shortened record too.
 */
export async function verifyRecord(): Promise<Verdict> {
  const heads = createHash('sha256');
  let entries = 0;
  for (let lane = 0; lane < lanes; lane++) {
    let head: Buffer = Buffer.from([0]);
    let place = 0;
    for (;;) {
      const rows = await listChain(lane, place, page);
      for (const row of rows) {
        const fault = faultOf(row, place, head);
        if (fault) return { whole: false, entry: row, fault };
        head = row.hash;
        place = row.place;
      }
      entries += rows.length;
      if (rows.length < page) break;
    }
    heads.update(head);
  }
  return { whole: true, entries, head: heads.digest('hex') };
}

function faultOf(row: ChainRow, place: number, head: Buffer) {
  if (row.place !== place + 1) return 'missing before' as const;
  if (!linkOf(row).equals(row.hash)) return 'changed' as const;
  if (!row.previous.equals(head)) return 'unchained' as const;
  return undefined;
}
