import { asOwner } from './database.ts';

/** A file that someone sent to a list, waiting to be read in: its headings and its lines. */
export async function aSheet(
  accountId: string,
  list: string,
  rows: readonly (readonly string[])[],
): Promise<string> {
  const lines = rows.map((cells, nth) => ({ line: nth + 1, cells }));
  const made = await asOwner<{ id: string }>(
    `insert into imports.sheet (account_id, list, file_name, lines, sent_at)
     values ($1, $2, 'danh-sach.xlsx', $3::jsonb, now()) returning id`,
    [accountId, list, JSON.stringify(lines)],
  );
  return made[0]?.id ?? '';
}
