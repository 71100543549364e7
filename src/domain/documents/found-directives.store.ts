import { type RawBuilder, sql } from 'kysely';
import { db, plannedAnew } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Sight } from './access.ts';
import type { Directive } from './directive.ts';
import { directiveColumns } from './directives.store.ts';
import {
  countedTo,
  type DirectiveQuery,
  type FoundDirective,
  type FoundPage,
  type Hit,
  type ListedDirective,
  type Sort,
} from './found-directive.ts';
import { inSight } from './sight.store.ts';
import type { Change } from './standing.ts';
import { searchedKeys } from './symbol.ts';

/** One page of what was asked for, as far as one may know of it. */
export async function listFoundDirectives(
  query: DirectiveQuery,
  sight: Sight,
  page: { readonly from: number; readonly size: number },
): Promise<FoundPage> {
  const conditions = conditionsOf(query, sight);
  const picked =
    query.typed && query.sort === 'fit'
      ? closestFirst(query, conditions, page)
      : inOrder(query, conditions, page);
  type Row = Omit<FoundDirective, 'changes'> & {
    readonly changes: readonly RawChange[];
    readonly total: number;
  };
  const found = await sql<Row>`
    with ${picked}
    select ${directiveColumns}, picked.hit, case when picked.hit = 'text' then left(d.body_text, 200000) end as text,
      ${changesOf}, (select count(*)::int from documents.relation r where ${isUnresolved(sight)}) as unresolved, counted.total
    from counted left join picked on true left join documents.directive d on d.id = picked.id
    left join documents.type t on t.code = d.type
    order by picked.place
  `.execute(db());
  const rows = found.rows.filter((row) => row.id !== null);
  return {
    rows: rows.map(({ changes, ...row }) => ({ ...row, changes: changes.map(readChange) })),
    total: found.rows[0]?.total ?? 0,
  };
}

/** Every directive that was asked for, newest first, by identity: what a file will hold, whatever changes while it is written. */
export async function listFoundIds(query: DirectiveQuery, sight: Sight): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select d.id from documents.directive d where ${conditionsOf(query, sight)} and ${matches(query.typed)}
    order by d.signed_on desc nulls last, d.id desc
  `.execute(db());
  return found.rows.map(({ id }) => id);
}

/** These directives in the order of their identities, as far as one may still know of them. */
export async function listFoundOf(ids: readonly string[], sight: Sight): Promise<ListedDirective[]> {
  type Row = Directive & { readonly changes: readonly RawChange[] };
  const found = await sql<Row>`
    select ${directiveColumns}, ${changesOf} from unnest(${[...ids]}::uuid[]) with ordinality as given(id, nth)
      join documents.directive d on d.id = given.id join documents.type t on t.code = d.type
    where ${inSight(sight)} order by given.nth
  `.execute(db());
  return found.rows.map(({ changes, ...row }) => ({ ...row, changes: changes.map(readChange) }));
}

/** The directives under any of these numbers, and those without a number under any of these titles, as far as one may know. */
export async function listAlike(
  { symbols, titles }: { readonly symbols: readonly string[]; readonly titles: readonly string[] },
  sight: Sight,
): Promise<Directive[]> {
  const found = await sql<Directive>`
    select ${directiveColumns} from documents.directive d join documents.type t on t.code = d.type
    where ((d.symbol <> '' and lower(d.symbol) = any(${[...symbols]}::text[])) or (d.symbol = '' and d.title = any(${[...titles]}::text[])))
      and ${inSight(sight)}
  `.execute(db());
  return found.rows;
}

/** Where a page of a list in the order of signing ended: its last directive and the day on which that was signed. */
export interface SignedPlace {
  readonly signedOn: string | null;
  readonly id: string;
}

/** What was asked for, newest first, from a place on: rows that come meanwhile shift nothing. */
export async function listFoundAfter(
  query: DirectiveQuery,
  sight: Sight,
  page: { readonly after: SignedPlace | undefined; readonly size: number },
): Promise<ListedDirective[]> {
  type Row = Directive & { readonly changes: readonly RawChange[] };
  const found = await sql<Row>`
    select ${directiveColumns}, ${changesOf} from documents.directive d join documents.type t on t.code = d.type
    where ${conditionsOf(query, sight)} and ${matches(query.typed)} and ${isBehind(page.after)}
    order by d.signed_on desc nulls last, d.id desc limit ${page.size}
  `.execute(db());
  return found.rows.map(({ changes, ...row }) => ({ ...row, changes: changes.map(readChange) }));
}

function isBehind(after: SignedPlace | undefined): Condition {
  if (!after) return sql`true`;
  const { signedOn, id } = after;
  if (signedOn === null) return sql`d.signed_on is null and d.id < ${id}::uuid`;
  return sql`(d.signed_on is null or d.signed_on < ${signedOn}::date or (d.signed_on = ${signedOn}::date and d.id < ${id}::uuid))`;
}

interface RawChange {
  readonly kind: Change['kind'];
  readonly byId: string;
  readonly from: string | null;
}

/** What confirmed relations did to `d`. */
export const changesOf = sql`(select coalesce(json_agg(json_build_object('kind', r.kind, 'byId', r.from_id,
    'from', coalesce(by.effective_on, by.signed_on))), '[]')
  from documents.relation r join documents.directive by on by.id = r.from_id
  where r.to_id = d.id and r.removed_at is null and r.confirmed_at is not null
    and r.kind in ('replaces', 'repeals', 'amends')) as changes`;

/** A change as the domain knows it, from the JSON of `changesOf`. */
export function readChange({ from, ...change }: RawChange): Change {
  return { ...change, from: from === null ? null : Temporal.PlainDate.from(from) };
}

type Condition = RawBuilder<unknown>;

function conditionsOf(query: DirectiveQuery, sight: Sight): Condition {
  const { type, issuer, signedFrom, signedUntil, year, term, secrecy, inForceOn, registeredIn } = query;
  const asked: (Condition | false)[] = [
    inSight(sight),
    type !== undefined && sql`d.type = ${type}`,
    issuer !== undefined && sql`d.plain_issuer like ${sql`'%' || kernel.plain(${escaped(issuer)}) || '%'`}`,
    signedFrom !== undefined && sql`d.signed_on >= ${signedFrom}::date`,
    signedUntil !== undefined && sql`d.signed_on < ${signedUntil.add({ days: 1 })}::date`,
    year !== undefined &&
      sql`d.signed_on >= make_date(${year}, 1, 1) and d.signed_on < make_date(${year + 1}, 1, 1)`,
    term !== undefined && sql`d.term = ${term}`,
    secrecy !== undefined && sql`d.secrecy = ${secrecy}`,
    inForceOn !== undefined && holdsOn(inForceOn),
    query.unresolvedOnly && sql`exists (select from documents.relation r where ${isUnresolved(sight)})`,
    registeredIn !== undefined && sql`d.registered_in = ${registeredIn}::uuid`,
  ];
  // A number is found in the same way whichever it is.
  const anew = (query.typed && !byNumber(query.typed)) || issuer !== undefined ? plannedAnew : sql``;
  return sql`${anew}${sql.join(
    asked.filter((condition) => condition !== false),
    sql` and `,
  )}`;
}

/** What `d` names and one cannot open: not registered, or out of sight, which must look the same. */
function isUnresolved(sight: Sight): Condition {
  return sql`r.from_id = d.id and r.removed_at is null and (r.to_id is null or not exists (
    select from documents.directive other where other.id = r.to_id and ${inSight(sight, 'other')}))`;
}

/** The rule of `standingOn` as a condition: in force on a day as far as is known. */
function holdsOn(day: Temporal.PlainDate): Condition {
  return sql`d.effective_on <= ${day}::date and (d.expires_on is null or d.expires_on > ${day}::date) and not exists (
    select from documents.relation r join documents.directive by on by.id = r.from_id
    where r.to_id = d.id and r.removed_at is null and r.confirmed_at is not null and r.kind in ('replaces', 'repeals')
      and coalesce(by.effective_on, by.signed_on) <= ${day}::date)`;
}

const inTitle = (typed: string) => sql`d.title_words @@ phraseto_tsquery('simple', kernel.plain(${typed}))`;
const inWords = (typed: string) => sql`d.words @@ plainto_tsquery('simple', kernel.plain(${typed}))`;

function byNumber(typed: string): Condition | undefined {
  const keys = searchedKeys(typed);
  return keys.length > 0 ? sql`d.number_keys @> ${keys}::text[]` : undefined;
}

function matches(typed: string): Condition {
  if (typed === '') return sql`true`;
  const number = byNumber(typed);
  return number ? sql`(${number} or ${inWords(typed)})` : inWords(typed);
}

/** What LIKE would take for a pattern is taken for itself. */
function escaped(typed: string): string {
  return typed.replace(/[\\%_]/g, '\\$&');
}

interface Place {
  readonly from: number;
  readonly size: number;
}

/**
 * The exact number first, then the number in another spelling, the title as typed, the title without marks, any words; newest first
 * in each. A kind is looked for only while those before it do not fill the page. The count asks for no order and stops where counting
 * ends; what stands in a title stands among the words too.
 */
function closestFirst(query: DirectiveQuery, conditions: Condition, { from, size }: Place): Condition {
  const { typed } = query;
  const most = from + size;
  const kinds = kindsOf(typed);
  const found = (before: number) =>
    sql.join(
      kinds.slice(0, before).map((_, rank) => sql`select id from ${kindName(rank)}`),
      sql` union `,
    );
  const parts = kinds.map(
    ([hit, condition], rank) => sql`${kindName(rank)} as materialized (
      select d.id, d.signed_on, ${rank}::int as rank, ${hit}::text as hit from documents.directive d
      where ${conditions} and ${condition} order by d.signed_on desc nulls last, d.id desc
      limit ${rank === 0 ? sql`${most}::int` : sql`case when (select count(*) from (${found(rank)}) f) < ${most}::int then ${most}::int else 0 end`})`,
  );
  const all = sql.join(
    kinds.map((_, rank) => sql`select * from ${kindName(rank)}`),
    sql` union all `,
  );
  return sql`
    ${sql.join(parts, sql`, `)},
    best as materialized (select distinct on (id) id, signed_on, rank, hit from (${all}) found order by id, rank),
    ${counted(query, conditions)},
    picked as (select id, hit, row_number() over (order by rank, signed_on desc nulls last, id desc) as place from best
      order by place limit ${size} offset ${from})`;
}

const kindName = (rank: number) => sql.raw(`kind_${rank}`);

function kindsOf(typed: string): readonly (readonly [Hit, Condition])[] {
  const number = byNumber(typed);
  return [
    ...(number
      ? [
          ['number', sql`${number} and lower(d.symbol) = lower(${typed})`] as const,
          ['number', number] as const,
        ]
      : []),
    ['title', sql`d.marked_title @@ phraseto_tsquery('simple', lower(normalize(${typed}, NFC)))`],
    ['title', inTitle(typed)],
    ['text', inWords(typed)],
  ];
}

function counted(query: DirectiveQuery, conditions: Condition): Condition {
  return sql`counted as (select count(*)::int as total from (
      select from documents.directive d where ${conditions} and ${matches(query.typed)} limit ${countedTo(query) + 1}) c)`;
}

const orders: Readonly<Record<Sort, Condition>> = {
  fit: sql`d.signed_on desc nulls last, d.id desc`,
  signed: sql`d.signed_on desc nulls last, d.id desc`,
  registered: sql`d.registered_at desc, d.id desc`,
  symbol: sql`length(d.number), d.number, d.notation, d.id`,
  issuer: sql`d.issuer_name collate kernel.vietnamese, d.signed_on desc nulls last, d.id desc`,
};

/** One walk in the order asked for, as far as the page or the counting goes. */
function inOrder(query: DirectiveQuery, conditions: Condition, { from, size }: Place): Condition {
  const most = Math.max(from + size, countedTo(query) + 1);
  return sql`
    walked as materialized (select id, row_number() over () as place from (
      select d.id from documents.directive d where ${conditions} and ${matches(query.typed)}
      order by ${orders[query.sort]} limit ${most}) w),
    counted as (select count(*)::int as total from walked),
    picked as (select id, place, ${query.typed ? sql`'title'::text` : sql`null::text`} as hit from walked
      order by place limit ${size} offset ${from})`;
}
