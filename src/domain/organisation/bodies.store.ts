import { sql } from 'kysely';
import { db, type Period, writePeriod } from '../../kernel/db/index.ts';
import { question } from '../../kernel/db/question.ts';
import type { Stamps } from '../../kernel/http/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Body, BodyKind, BodyVersion } from './body.ts';
import { BodyTree } from './body-tree.ts';
import { organisationFailures } from './words.ts';

interface Kept {
  readonly stamp: string;
  readonly day: string;
  readonly tree: BodyTree;
}

let kept: Kept[] = [];
const keptDays = 8;

/** Changes with every version of a body that is written, ended or replaced: inside a transaction it shows one's own writes too. */
export const treeStamp = sql`(select nth || ':' || xmin::text from organisation.change)`;

/**
 * All bodies as they stand on a day. Kept in memory until any body changes, on whatever server. A page gives the stamps
 * of its request, which spare a question; a command does not, for it must see what it has itself just written.
 */
export function bodyTreeOn(day: Temporal.PlainDate, known: Stamps = {}): Promise<BodyTree> {
  return keepTree(day.toString(), { known, list: () => listBodiesOn(day) });
}

/** All bodies as they were known, at the end of a day, to stand on it: what was written down or mended later is left out. */
export function bodyTreeKnownOn(day: Temporal.PlainDate): Promise<BodyTree> {
  return keepTree(`known ${day.toString()}`, { known: {}, list: () => listBodiesKnownOn(day) });
}

interface TreeSource {
  readonly known: Stamps;
  list(): Promise<Omit<Body, 'depth'>[]>;
}

async function keepTree(day: string, { known, list }: TreeSource): Promise<BodyTree> {
  const stamp = known.organisation ?? (await changeStamp());
  const found = kept.find((one) => one.stamp === stamp && one.day === day);
  if (found) return found.tree;
  const tree = new BodyTree(await list());
  kept = [{ stamp, day, tree }, ...kept.filter((one) => one.stamp === stamp)].slice(0, keptDays);
  return tree;
}

async function changeStamp(): Promise<string> {
  const [found] = await stampNow();
  return found?.stamp ?? '';
}

const stampNow = question<[], { stamp: string }>(() => sql`select ${treeStamp} as stamp`);

const bodyColumns = sql`v.body_id as id, v.id as "versionId", v.name, v.short_name as "shortName", v.symbol, v.kind,
  v.parent_id as "parentId", k.acts_for_parent as "actsForParent", v.valid, v.decided_by as "decidedBy"`;

async function listBodiesOn(day: Temporal.PlainDate): Promise<Omit<Body, 'depth'>[]> {
  const found = await sql<Omit<Body, 'depth'>>`
    select ${bodyColumns} from organisation.body_version v join organisation.kind k on k.code = v.kind
    where v.replaced_by is null and v.valid @> ${day}::date
    order by k.rank, v.name collate kernel.vietnamese, v.body_id
  `.execute(db());
  return found.rows;
}

/**
 * What was written down on the first day of the register is taken to have been known before: it began later than its bodies.
 * A version whose end came with a later one goes on until that one was written down.
 */
async function listBodiesKnownOn(day: Temporal.PlainDate): Promise<Omit<Body, 'depth'>[]> {
  const found = await sql<Omit<Body, 'depth'>>`
    with noted as (
      select v.*, kernel.day_of(v.recorded_at)
        <= greatest(${day}::date, (select kernel.day_of(min(f.recorded_at)) from organisation.body_version f)) as known
      from organisation.body_version v
    ), held as (
      select distinct on (v.body_id) v.* from noted v
      where v.known and (lower_inf(v.valid) or lower(v.valid) <= ${day}::date)
        and not exists (select from noted w where w.id = v.replaced_by and w.known)
        and (upper(v.valid) is null or upper(v.valid) > ${day}::date
          or exists (select from noted w where w.body_id = v.body_id and lower(w.valid) = upper(v.valid) and not w.known))
      order by v.body_id, lower(v.valid) desc nulls last, v.recorded_at desc
    )
    select ${bodyColumns} from held v join organisation.kind k on k.code = v.kind
    order by k.rank, v.name collate kernel.vietnamese, v.body_id
  `.execute(db());
  return found.rows;
}

/** The kinds of body, highest first. */
export async function listKinds(): Promise<BodyKind[]> {
  const found = await sql<BodyKind>`
    select code, name_vi as "nameVi", name_en as "nameEn", rank, acts_for_parent as "actsForParent"
    from organisation.kind order by rank, code
  `.execute(db());
  return found.rows;
}

const versionColumns = sql`id, body_id as "bodyId", valid, name, short_name as "shortName", symbol, kind,
  parent_id as "parentId", decided_by as "decidedBy", recorded_at as "recordedAt", replaced_by as "replacedBy"`;

/** Every version a body ever had, the latest first, mistaken ones too. */
export async function listVersions(bodyId: string): Promise<BodyVersion[]> {
  const found = await sql<BodyVersion>`
    select ${versionColumns} from organisation.body_version where body_id = ${bodyId}
    order by lower(valid) desc, recorded_at desc
  `.execute(db());
  return found.rows;
}

/** Locks the body against other writers and gives the version that holds on a day. */
export async function lockVersionOn(bodyId: string, day: Temporal.PlainDate): Promise<BodyVersion> {
  await sql`select pg_advisory_xact_lock(731123, hashtext(${bodyId}))`.execute(db());
  const found = await sql<BodyVersion>`
    select ${versionColumns} from organisation.body_version
    where body_id = ${bodyId} and replaced_by is null and valid @> ${day}::date
  `.execute(db());
  const version = found.rows[0];
  if (!version) throw organisationFailures.noSuchBody();
  return version;
}

/** The facts of a version about to be written. */
export interface NewVersion {
  readonly valid: Period;
  readonly name: string;
  readonly shortName: string;
  readonly symbol: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly decidedBy: string;
}

/** Makes a body with its first version; returns its identity. */
export async function insertBody(
  first: NewVersion,
  by: string | null,
  now: Temporal.Instant,
): Promise<string> {
  const made = await sql<{
    id: string;
  }>`insert into organisation.body (created_at) values (${now}) returning id`.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no body was made');
  await insertVersion(id, first, { by, now });
  return id;
}

/** Opens a version; the database refuses one that overlaps another. */
export async function insertVersion(
  bodyId: string,
  version: NewVersion,
  written: { by: string | null; now: Temporal.Instant; id?: string },
): Promise<void> {
  await sql`
    insert into organisation.body_version
      (id, body_id, valid, name, short_name, symbol, kind, parent_id, decided_by, recorded_at, recorded_by)
    values (coalesce(${written.id ?? null}::uuid, uuidv7()), ${bodyId}, ${writePeriod(version.valid)}::daterange, ${version.name},
      ${version.shortName}, ${version.symbol}, ${version.kind}, ${version.parentId}, ${version.decidedBy}, ${written.now}, ${written.by})
  `.execute(db());
}

/** Ends a version on a day: it holds until the day before. */
export async function closeVersion(id: string, until: Temporal.PlainDate): Promise<void> {
  await sql`
    update organisation.body_version set valid = daterange(lower(valid), ${until}::date), version = version + 1 where id = ${id}
  `.execute(db());
}

/** Marks a mistaken version with the one that replaces it. */
export async function replaceVersion(id: string, by: string): Promise<void> {
  await sql`update organisation.body_version set replaced_by = ${by}, version = version + 1 where id = ${id}`.execute(
    db(),
  );
}
