import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Directive } from '../documents/index.ts';

/** A directive as far as it decides who may know of it. */
export type KnownDirective = Pick<Directive, 'id' | 'secrecy' | 'registeredIn' | 'involved'>;

/** Some directives as far as they decide who is told of them, by their identities. */
export async function listKnownDirectives(ids: readonly string[]): Promise<Map<string, KnownDirective>> {
  const found = await sql<KnownDirective>`
    select d.id, d.secrecy, d.registered_in as "registeredIn",
      array(select i.body_id from documents.involvement i where i.directive_id = d.id)::text[] as involved
    from documents.directive d where d.id = any(${[...ids]}::uuid[])
  `.execute(db());
  return new Map(found.rows.map((directive) => [directive.id, directive]));
}
