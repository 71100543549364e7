import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { PublishedRelation } from './legislation.ts';
import type { PublishedDirective, PublishedWhole } from './published-directive.ts';
import { documentFailures } from './words.ts';

const columns = sql`id, json_build_object('vi', type_vi, 'en', type_en) as "typeName", symbol, title,
  issuer_name as "issuerName", signed_on as "signedOn", published_at as "publishedAt"`;

/** What was published, latest first, narrowed by words of number or title; read on the role that sees published rows only. */
export async function listPublished(
  typed: string,
  page: { readonly from: number; readonly size: number },
): Promise<PublishedDirective[]> {
  const found = await sql<PublishedDirective>`
    select ${columns} from documents.published_directive
    where ${typed} = '' or kernel.plain(title) like '%' || kernel.plain(${escaped(typed)}) || '%'
      or kernel.plain(symbol) like '%' || kernel.plain(${escaped(typed)}) || '%'
    order by published_at desc, id desc limit ${page.size} offset ${page.from}
  `.execute(db());
  return found.rows;
}

/** What LIKE would take for a pattern is taken for itself. */
function escaped(typed: string): string {
  return typed.replace(/[\\%_]/g, '\\$&');
}

/** A published directive whole; throws when there is none. */
export async function getPublished(id: string): Promise<PublishedWhole> {
  const found = await sql<PublishedWhole>`
    select ${columns}, signer, signer_office as "signerOffice", effective_on as "effectiveOn", expires_on as "expiresOn", body_text as text
    from documents.published_directive where id = ${id}
  `.execute(db());
  const directive = found.rows[0];
  if (!directive) throw documentFailures.noSuchDirective();
  return directive;
}

/** What a published directive says of other published ones, as confirmed, in the order of its text. */
export async function listPublishedRelations(id: string): Promise<PublishedRelation[]> {
  const found = await sql<PublishedRelation>`
    select kind, to_id as "toId" from documents.published_relation where from_id = ${id} order by place nulls last, to_id, kind
  `.execute(db());
  return found.rows;
}
