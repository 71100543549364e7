import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { WaitingDesk } from './waiting-desk.ts';

/** The desks that want somebody who keeps one of these registers, newest in the register first. */
export async function listWaitingDesks(
  registers: readonly string[],
  page: { readonly from: number; readonly size: number },
): Promise<WaitingDesk[]> {
  const found = await sql<WaitingDesk>`
    select d.id as "directiveId", d.symbol, d.title, json_build_object('vi', t.name_vi, 'en', t.name_en) as "typeName",
      d.issuer_name as "issuerName", d.registered_at as "registeredAt",
      case when r.id is null then 'unread' when r.text_sha256 <> d.text_sha256 then 'stale' else 'waiting' end as stands,
      json_build_object('assignment', w.assignment, 'citation', w.citation, 'commendation', w.commendation, 'doubt', w.doubt)
        as counts
    from documents.directive d
    join documents.type t on t.code = d.type
    left join reading.reading r on r.directive_id = d.id and r.superseded_at is null
    cross join lateral (
      select count(*) filter (where p.kind = 'assignment')::int as assignment, count(*) filter (where p.kind = 'citation')::int as citation,
        count(*) filter (where p.kind = 'commendation')::int as commendation, count(*) filter (where p.kind = 'doubt')::int as doubt,
        count(*)::int as "all"
      from reading.proposal p where p.reading_id = r.id and p.state = 'waiting'
    ) w
    where d.registered_in = any(${registers}::uuid[]) and d.body_text <> ''
      and (r.text_sha256 <> d.text_sha256 or w."all" > 0
        -- What was given out without the desk does not wait to be given out again.
        or (r.id is null and not exists (select from tasks.task given where given.directive_id = d.id)))
    order by d.registered_at desc, d.id desc limit ${page.size} offset ${page.from}
  `.execute(db());
  return found.rows;
}
