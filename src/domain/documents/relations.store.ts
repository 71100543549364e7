import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Sight } from './access.ts';
import type { Candidate } from './citation.ts';
import type { NewRelation, RelatedDirective, Relation, RelationSeen } from './relation.ts';
import { inSight } from './sight.store.ts';
import { documentFailures } from './words.ts';

const relationColumns = sql`r.id, r.from_id as "fromId", r.kind, r.to_id as "toId", r.cited_type as type, r.cited_number as number,
  r.cited_symbol as symbol, r.cited_issuer as issuer, r.cited_on as date, r.cited_as as "citedAs",
  r.start_at as start, r.end_at as end, r.confirmed_at as "confirmedAt"`;

/** Writes relations of a directive in one go. */
export async function insertRelations(
  relations: readonly NewRelation[],
  now: Temporal.Instant,
): Promise<void> {
  if (relations.length === 0) return;
  const rows = JSON.stringify(
    relations.map((one) => ({
      ...one,
      date: one.date?.toString() ?? null,
      at: one.confirmedBy ? now.toString() : null,
    })),
  );
  await sql`
    insert into documents.relation (from_id, kind, to_id, cited_type, cited_number, cited_symbol, cited_issuer, cited_on, cited_as,
      start_at, end_at, confirmed_by, confirmed_at)
    select "fromId", kind, "toId", type, number, symbol, issuer, date, "citedAs", start, "end", "confirmedBy", at
    from json_to_recordset(${rows}::json) as given("fromId" uuid, kind text, "toId" uuid, type text, number text, symbol text,
      issuer text, date date, "citedAs" text, start int, "end" int, "confirmedBy" uuid, at timestamptz)
  `.execute(db());
}

/** A relation that stands, held against other writers; throws when it is gone. */
export async function lockRelation(id: string): Promise<Relation> {
  const found = await sql<Relation>`
    select ${relationColumns} from documents.relation r where r.id = ${id} and r.removed_at is null for update
  `.execute(db());
  const relation = found.rows[0];
  if (!relation) throw documentFailures.noSuchRelation();
  return relation;
}

/** A citation that is to be answered, as far as one may know of the directive that states it. */
export async function findCitedRelation(id: string, sight: Sight): Promise<Relation | undefined> {
  const found = await sql<Relation>`
    select ${relationColumns} from documents.relation r join documents.directive d on d.id = r.from_id
    where r.id = ${id} and r.removed_at is null and ${inSight(sight)}
  `.execute(db());
  return found.rows[0];
}

/** Every relation a directive states, in the order of its text. */
export async function listStatedRelations(directiveId: string): Promise<Relation[]> {
  const found = await sql<Relation>`
    select ${relationColumns} from documents.relation r where r.from_id = ${directiveId} and r.removed_at is null
    order by r.start_at nulls last, r.id
  `.execute(db());
  return found.rows;
}

/** Writes what a person decided or the register now answers: its kind, its end, its place, who confirmed it. */
export async function updateRelation(
  relation: Pick<Relation, 'id' | 'kind' | 'toId' | 'start' | 'end'>,
  confirmed: { by: string; at: Temporal.Instant } | null,
): Promise<void> {
  await sql`
    update documents.relation set kind = ${relation.kind}, to_id = ${relation.toId}, start_at = ${relation.start}, end_at = ${relation.end},
      confirmed_by = coalesce(${confirmed?.by ?? null}::uuid, confirmed_by),
      confirmed_at = coalesce(${confirmed?.at ?? null}::timestamptz, confirmed_at)
    where id = ${relation.id}
  `.execute(db());
}

/** Takes relations away; they stay in the table as removed. */
export async function removeRelations(ids: readonly string[], now: Temporal.Instant): Promise<void> {
  await sql`update documents.relation set removed_at = ${now} where id = any(${ids}::uuid[])`.execute(db());
}

/** Candidates of many citations at once, by the position of each in the list; with a sight, only what one may know of. */
export async function listCandidatesOfAll(
  keys: readonly (readonly string[])[],
  sight?: Sight,
): Promise<Candidate[][]> {
  const found = await sql<Candidate & { nth: number }>`
    select given.nth::int as nth, d.id, d.number, d.symbol, d.issuer_name as "issuerName", d.signed_on as "signedOn",
      array(select said from organisation.body_version v
        left join organisation.organ o on o.kind = v.kind and (d.signed_on is null or o.valid @> d.signed_on)
        cross join unnest(array[v.short_name, o.name || ' ' || v.name, o.name || ' ' || nullif(v.short_name, '')]) as said
        where v.body_id = d.issuer_id and v.replaced_by is null and (d.signed_on is null or v.valid @> d.signed_on)
          and said <> '') as "issuerAlso"
    from json_array_elements(${JSON.stringify(keys)}::json) with ordinality as given(keys, nth)
    cross join lateral (
      select d.* from documents.directive d
      where json_array_length(given.keys) > 0 and d.number_keys @> array(select json_array_elements_text(given.keys))
        and ${sight ? inSight(sight) : sql`true`}
      limit 20
    ) d
  `.execute(db());
  return keys.map((_, index) => found.rows.filter((row) => row.nth === index + 1));
}

/** Citations elsewhere that nobody confirmed and whose number is this one: what a new directive may answer, or make doubtful. */
export async function listOpenCitationsOf(number: string): Promise<Relation[]> {
  const found = await sql<Relation>`
    select ${relationColumns} from documents.relation r
    where r.removed_at is null and ltrim(r.cited_number, '0') = ltrim(${number}, '0') and r.cited_number <> ''
      and (r.to_id is null or r.confirmed_at is null)
    order by r.id for update
  `.execute(db());
  return found.rows;
}

/** What a directive names and what names it; an end out of sight looks like one that is not registered. */
export async function listRelations(directiveId: string, sight: Sight): Promise<RelationSeen[]> {
  const other = sql`case when other.id is null then null else json_build_object('id', other.id,
    'typeName', json_build_object('vi', t.name_vi, 'en', t.name_en), 'symbol', other.symbol, 'title', other.title,
    'issuerName', other.issuer_name) end as other, other.signed_on as "signedOn"`;
  type Row = Omit<RelationSeen, 'other'> & {
    readonly other: Omit<RelatedDirective, 'signedOn'> | null;
    readonly signedOn: Temporal.PlainDate | null;
  };
  const found = await sql<Row>`
    select ${relationColumns}, 'out' as direction, ${other}
    from documents.relation r
    left join documents.directive other on other.id = r.to_id and ${inSight(sight, 'other')}
    left join documents.type t on t.code = other.type
    where r.from_id = ${directiveId} and r.removed_at is null
    union all
    select ${relationColumns}, 'in', ${other}
    from documents.relation r
    join documents.directive other on other.id = r.from_id and ${inSight(sight, 'other')}
    join documents.type t on t.code = other.type
    where r.to_id = ${directiveId} and r.removed_at is null
    order by direction, start nulls last, id
  `.execute(db());
  return found.rows.map(({ other: end, signedOn, ...relation }) => ({
    ...relation,
    other: end && { ...end, signedOn },
  }));
}
