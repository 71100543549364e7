import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Sight } from './access.ts';
import type { Directive } from './directive.ts';
import { inSight } from './sight.store.ts';
import { searchedKeys } from './symbol.ts';

/** A directive as far as a choice between several names it. */
export interface CitedDirective
  extends Pick<Directive, 'id' | 'symbol' | 'title' | 'issuerName' | 'secrecy'> {
  readonly signedOn: Temporal.PlainDate | null;
}

const most = 20;

/**
 * The directives in sight that bear a number as it was typed, in whatever spelling, the latest first. Where some bear
 * exactly what was typed, only those: `14-KL/TU` is not `14-KL/TU-VP`.
 */
export async function findCited(typed: string, sight: Sight): Promise<CitedDirective[]> {
  const keys = searchedKeys(typed);
  if (keys.length === 0) return [];
  const found = await sql<CitedDirective>`
    select d.id, d.symbol, d.title, d.issuer_name as "issuerName", d.secrecy, d.signed_on as "signedOn" from documents.directive d
    where d.number_keys @> ${[...keys]}::text[] and ${inSight(sight)} order by d.signed_on desc nulls last, d.id desc limit ${most}
  `.execute(db());
  const same = found.rows.filter(({ symbol }) => spelled(symbol) === spelled(typed));
  return same.length > 0 ? same : found.rows;
}

const spelled = (symbol: string) =>
  symbol
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/^0+|[^\p{L}\d]+/gu, '');
