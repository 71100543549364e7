import fc from 'fast-check';
import { expect } from 'vitest';
import type { Visitor } from './app.ts';
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

interface Preview {
  readonly path: string;
  readonly mark: string;
  readonly said: string;
  readonly counts: Readonly<Record<'wrong' | 'differs' | 'fresh' | 'same', number>>;
}

/** A list, and who sends files to it. */
interface List {
  readonly path: string;
  readonly by: Visitor;
}

/** Sends a file to a list and reads what would become of its lines. */
export async function compare(list: List, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Preview> {
  const { by } = list;
  const form = new FormData();
  form.append('file', new File([bytes], name));
  const sent = await by.post(`${list.path}/nhap`, form);
  const path = sent.headers.get('location') ?? '';
  expect(path).toMatch(/\/nhap\/[0-9a-f-]{36}$/);
  const page = await (await by.get(path)).text();
  const found = [...page.matchAll(/<span class="nav-count">([\d.]+)<\/span>/g)].map(([, n]) => Number(n));
  const [wrong = 0, differs = 0, fresh = 0, same = 0] = found.slice(-4);
  const mark = /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return { path, mark, said: page.replace(/<[^>]+>/g, ' '), counts: { wrong, differs, fresh, same } };
}

/** A list comes back from its own files, both of them, with nothing new and nothing otherwise. */
export async function comesBack(
  list: List,
  files: { readonly csv: string; readonly xlsx: string },
  all: number,
): Promise<void> {
  for (const [kind, path] of Object.entries(files)) {
    const bytes = new Uint8Array(await (await list.by.get(path)).arrayBuffer());
    const { counts, said } = await compare(list, bytes, `x.${kind}`);
    expect(counts, said).toEqual({ wrong: 0, differs: 0, fresh: 0, same: all });
  }
}

/** Rows as a file of comma-separated values. */
export const csv = (...rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );

/** Words as people put them into cells: also what spreadsheets take for formulas, numbers or days. */
export const anyWords = fc
  .oneof(
    fc.stringMatching(/^[=+\-@'"0-9a-zđĐơƯ;,|]{1,3}[=+\-@'"0-9a-zđĐơƯ;,| ]{0,30}$/),
    fc.constantFrom('=1+1', "'=x", "''@a", '0012/QĐ', '"', '2026-01-02', 'A › B', 'x: y'),
  )
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');
